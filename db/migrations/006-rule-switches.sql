-- "This rule is on (or off) here": the last row of a rule and a scope holds. Without an article the scope is the whole
-- installation. `default` gives the choice back: an article then follows the installation, the installation follows
-- what the program says of the rule.
CREATE TABLE rule_switches (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rule_id TEXT NOT NULL,
  article_id INTEGER REFERENCES articles (id),
  state TEXT NOT NULL CHECK (state IN ('on', 'off', 'default')),
  editor TEXT,
  switched_at TEXT NOT NULL -- ISO 8601, UTC
) STRICT;

CREATE INDEX rule_switches_by_scope ON rule_switches (article_id, rule_id, id);

CREATE VIEW held_rule_switches AS
SELECT * FROM rule_switches AS switch
WHERE state <> 'default' AND id = (
  SELECT max(id) FROM rule_switches AS other
  WHERE other.article_id IS switch.article_id AND other.rule_id = switch.rule_id
);

CREATE TRIGGER rule_switches_are_not_updated BEFORE UPDATE ON rule_switches
BEGIN SELECT RAISE(ABORT, 'rule switches are never updated'); END;

CREATE TRIGGER rule_switches_are_not_deleted BEFORE DELETE ON rule_switches
BEGIN SELECT RAISE(ABORT, 'rule switches are never deleted'); END;

-- INSERT OR REPLACE deletes without asking the triggers above.
CREATE TRIGGER rule_switches_are_not_replaced BEFORE INSERT ON rule_switches
WHEN EXISTS (SELECT 1 FROM rule_switches WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'rule switches are never replaced'); END;

-- Moves on with every row that changes what is said of an article: a decision, a dismissal, a rule switch.
CREATE VIEW article_stands AS
SELECT
  article.id AS article_id,
  printf(
    '%d.%d.%d',
    (SELECT max(id) FROM decisions WHERE article_id = article.id),
    (SELECT max(id) FROM dismissals WHERE article_id = article.id),
    max(
      coalesce((SELECT max(id) FROM rule_switches WHERE article_id = article.id), 0),
      coalesce((SELECT max(id) FROM rule_switches WHERE article_id IS NULL), 0)
    )
  ) AS stand
FROM articles AS article;

-- A note is worth something as long as the article stands as it stood when the note was made, and the program has the
-- same rules (basis). findings: JSON, how often each rule speaks in the machine text; for a rule that is off now, how
-- often it spoke when it was last on.
ALTER TABLE article_notes ADD COLUMN basis TEXT NOT NULL DEFAULT '';
ALTER TABLE article_notes ADD COLUMN stand TEXT NOT NULL DEFAULT '';
ALTER TABLE article_notes ADD COLUMN findings TEXT NOT NULL DEFAULT '{}';
