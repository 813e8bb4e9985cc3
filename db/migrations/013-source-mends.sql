-- "This sentence was translated from that one": links is JSON, a list of {index, link?: {first, end}} that says which
-- sentences of the article's source each named segment is linked with from now on; without link it has none. Taking one
-- back is a further row that names it, the topmost first. What alignment found at intake stands in segments.source.
CREATE TABLE source_mends (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  article_id INTEGER NOT NULL REFERENCES articles (id),
  links TEXT NOT NULL CHECK (json_valid(links)),
  undoes INTEGER UNIQUE REFERENCES source_mends (id),
  editor TEXT,
  mended_at TEXT NOT NULL -- ISO 8601, UTC
) STRICT;

CREATE INDEX source_mends_by_article ON source_mends (article_id, id);

CREATE VIEW held_source_mends AS
SELECT * FROM source_mends AS mend
WHERE undoes IS NULL AND NOT EXISTS (SELECT 1 FROM source_mends WHERE undoes = mend.id);

CREATE TRIGGER source_mends_are_not_updated BEFORE UPDATE ON source_mends
BEGIN SELECT RAISE(ABORT, 'mended links are never updated'); END;

CREATE TRIGGER source_mends_are_not_deleted BEFORE DELETE ON source_mends
BEGIN SELECT RAISE(ABORT, 'mended links are never deleted'); END;

-- INSERT OR REPLACE deletes without asking the triggers above.
CREATE TRIGGER source_mends_are_not_replaced BEFORE INSERT ON source_mends
WHEN EXISTS (SELECT 1 FROM source_mends WHERE id = NEW.id OR undoes = NEW.undoes)
BEGIN SELECT RAISE(ABORT, 'mended links are never replaced'); END;

-- What is said of an article changes with its links too.
DROP VIEW article_stands;
CREATE VIEW article_stands AS
SELECT
  article.id AS article_id,
  printf(
    '%d.%d.%d.%d.%d.%d',
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
    (SELECT max(id) FROM source_mends WHERE article_id = article.id)
  ) AS stand
FROM articles AS article;
