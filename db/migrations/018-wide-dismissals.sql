-- "This rule is wrong about these words", in a whole article or everywhere (article_id NULL): the last row of an article,
-- a rule and words says whether that holds; taking it back is a further row with withdrawn = 1.
CREATE TABLE wide_dismissals (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  article_id INTEGER REFERENCES articles (id),
  rule_id TEXT NOT NULL,
  words TEXT NOT NULL CHECK (words <> ''),
  withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
  editor TEXT,
  dismissed_at TEXT NOT NULL -- ISO 8601, UTC
) STRICT;

CREATE INDEX wide_dismissals_by_words ON wide_dismissals (article_id, rule_id, words, id);

CREATE VIEW held_wide_dismissals AS
SELECT * FROM wide_dismissals AS dismissal
WHERE withdrawn = 0 AND id = (
  SELECT max(id) FROM wide_dismissals AS other
  WHERE other.article_id IS dismissal.article_id
    AND other.rule_id = dismissal.rule_id
    AND other.words = dismissal.words
);

CREATE TRIGGER wide_dismissals_are_not_updated BEFORE UPDATE ON wide_dismissals
BEGIN SELECT RAISE(ABORT, 'wide dismissals are never updated'); END;

CREATE TRIGGER wide_dismissals_are_not_deleted BEFORE DELETE ON wide_dismissals
BEGIN SELECT RAISE(ABORT, 'wide dismissals are never deleted'); END;

-- INSERT OR REPLACE deletes without asking the triggers above.
CREATE TRIGGER wide_dismissals_are_not_replaced BEFORE INSERT ON wide_dismissals
WHEN EXISTS (SELECT 1 FROM wide_dismissals WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'wide dismissals are never replaced'); END;

-- What is said of an article changes with them too.
DROP VIEW article_stands;
CREATE VIEW article_stands AS
SELECT
  article.id AS article_id,
  printf(
    '%d.%d.%d.%d.%d.%d.%d',
    (SELECT max(id) FROM decisions WHERE article_id = article.id),
    (SELECT max(id) FROM dismissals WHERE article_id = article.id),
    max(
      coalesce((SELECT max(id) FROM rule_switches WHERE article_id = article.id), 0),
      coalesce((SELECT max(id) FROM rule_switches WHERE article_id IS NULL), 0)
    ),
    max(
      coalesce((SELECT max(id) FROM term_decisions WHERE article_id = article.id), 0),
      coalesce((SELECT max(id) FROM term_decisions WHERE article_id IS NULL), 0)
    ),
    (SELECT max(id) FROM lessons),
    (SELECT max(id) FROM source_mends WHERE article_id = article.id),
    max(
      coalesce((SELECT max(id) FROM wide_dismissals WHERE article_id = article.id), 0),
      coalesce((SELECT max(id) FROM wide_dismissals WHERE article_id IS NULL), 0)
    )
  ) AS stand
FROM articles AS article;
