-- "This finding is wrong here": the last row of a place (rule, words, two words on either side) says whether the
-- dismissal holds; taking it back is a further row with withdrawn = 1.
CREATE TABLE dismissals (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  article_id INTEGER NOT NULL REFERENCES articles (id),
  rule_id TEXT NOT NULL,
  words TEXT NOT NULL,
  words_before TEXT NOT NULL,
  words_after TEXT NOT NULL,
  withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
  editor TEXT,
  dismissed_at TEXT NOT NULL -- ISO 8601, UTC
) STRICT;

CREATE INDEX dismissals_by_place ON dismissals (article_id, rule_id, words, words_before, words_after, id);

CREATE VIEW held_dismissals AS
SELECT * FROM dismissals AS dismissal
WHERE withdrawn = 0 AND id = (
  SELECT max(id) FROM dismissals AS other
  WHERE other.article_id = dismissal.article_id
    AND other.rule_id = dismissal.rule_id
    AND other.words = dismissal.words
    AND other.words_before = dismissal.words_before
    AND other.words_after = dismissal.words_after
);

CREATE TRIGGER dismissals_are_not_updated BEFORE UPDATE ON dismissals
BEGIN SELECT RAISE(ABORT, 'dismissals are never updated'); END;

CREATE TRIGGER dismissals_are_not_deleted BEFORE DELETE ON dismissals
BEGIN SELECT RAISE(ABORT, 'dismissals are never deleted'); END;

-- INSERT OR REPLACE deletes without asking the triggers above.
CREATE TRIGGER dismissals_are_not_replaced BEFORE INSERT ON dismissals
WHEN EXISTS (SELECT 1 FROM dismissals WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'dismissals are never replaced'); END;
