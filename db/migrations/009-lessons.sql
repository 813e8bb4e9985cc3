-- "What people made of these words shall be made of them everywhere": the last row of a replacement says whether it is a
-- rule (on), rests (off), or is no lesson at all (deleted). seen and contradicted: fixes that spoke for and against it then.
CREATE TABLE lessons (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  before_words TEXT NOT NULL,
  after_words TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('on', 'off', 'deleted')),
  seen INTEGER NOT NULL CHECK (seen >= 0),
  contradicted INTEGER NOT NULL CHECK (contradicted >= 0),
  editor TEXT,
  decided_at TEXT NOT NULL -- ISO 8601, UTC
) STRICT;

CREATE INDEX lessons_by_words ON lessons (before_words, after_words, id);

CREATE VIEW held_lessons AS
SELECT * FROM lessons AS lesson
WHERE id = (
  SELECT max(id) FROM lessons AS other
  WHERE other.before_words = lesson.before_words AND other.after_words = lesson.after_words
);

CREATE TRIGGER lessons_are_not_updated BEFORE UPDATE ON lessons
BEGIN SELECT RAISE(ABORT, 'lessons are never updated'); END;

CREATE TRIGGER lessons_are_not_deleted BEFORE DELETE ON lessons
BEGIN SELECT RAISE(ABORT, 'lessons are never deleted'); END;

-- INSERT OR REPLACE deletes without asking the triggers above.
CREATE TRIGGER lessons_are_not_replaced BEFORE INSERT ON lessons
WHEN EXISTS (SELECT 1 FROM lessons WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'lessons are never replaced'); END;

-- What is said of an article changes with a lesson too.
DROP VIEW article_stands;
CREATE VIEW article_stands AS
SELECT
  article.id AS article_id,
  printf(
    '%d.%d.%d.%d.%d',
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
    (SELECT max(id) FROM lessons)
  ) AS stand
FROM articles AS article;
