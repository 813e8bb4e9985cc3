-- "This name or term is written so": wrong is a JSON list of forms that must not stand. Without an article it holds
-- everywhere. run_id names the decisions that wrote it into the sentences of an article. Taking one back is a further
-- row that names it.
CREATE TABLE term_decisions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  article_id INTEGER REFERENCES articles (id),
  right_form TEXT NOT NULL,
  wrong_forms TEXT NOT NULL CHECK (json_valid(wrong_forms)),
  run_id TEXT,
  withdraws INTEGER UNIQUE REFERENCES term_decisions (id),
  editor TEXT,
  decided_at TEXT NOT NULL -- ISO 8601, UTC
) STRICT;

CREATE INDEX term_decisions_by_article ON term_decisions (article_id, id);

CREATE VIEW held_terms AS
SELECT * FROM term_decisions AS term
WHERE withdraws IS NULL AND NOT EXISTS (SELECT 1 FROM term_decisions WHERE withdraws = term.id);

CREATE TRIGGER terms_are_not_updated BEFORE UPDATE ON term_decisions
BEGIN SELECT RAISE(ABORT, 'decisions about terms are never updated'); END;

CREATE TRIGGER terms_are_not_deleted BEFORE DELETE ON term_decisions
BEGIN SELECT RAISE(ABORT, 'decisions about terms are never deleted'); END;

-- INSERT OR REPLACE deletes without asking the triggers above.
CREATE TRIGGER terms_are_not_replaced BEFORE INSERT ON term_decisions
WHEN EXISTS (SELECT 1 FROM term_decisions WHERE id = NEW.id OR withdraws = NEW.withdraws)
BEGIN SELECT RAISE(ABORT, 'decisions about terms are never replaced'); END;

-- What is said of an article changes with a decision about a term too.
DROP VIEW article_stands;
CREATE VIEW article_stands AS
SELECT
  article.id AS article_id,
  printf(
    '%d.%d.%d.%d',
    (SELECT max(id) FROM decisions WHERE article_id = article.id),
    (SELECT max(id) FROM dismissals WHERE article_id = article.id),
    max(
      coalesce((SELECT max(id) FROM rule_switches WHERE article_id = article.id), 0),
      coalesce((SELECT max(id) FROM rule_switches WHERE article_id IS NULL), 0)
    ),
    max(
      coalesce((SELECT max(id) FROM term_decisions WHERE article_id = article.id), 0),
      coalesce((SELECT max(id) FROM term_decisions WHERE article_id IS NULL), 0)
    )
  ) AS stand
FROM articles AS article;
