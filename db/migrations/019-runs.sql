-- A run over many things, as it was begun (the articles of a repair, the files of a folder), and what became of each of
-- them: the last row of a place holds. A run that has a place without a row, and is not under way, was interrupted.
CREATE TABLE runs (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('repair', 'import')),
  title TEXT NOT NULL,
  things TEXT NOT NULL CHECK (json_type(things) = 'array'),
  editor TEXT,
  begun_at TEXT NOT NULL -- ISO 8601, UTC
) STRICT;

CREATE TABLE run_outcomes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  run_id TEXT NOT NULL REFERENCES runs (id),
  place INTEGER NOT NULL CHECK (place >= 0), -- in things
  outcome TEXT NOT NULL CHECK (json_valid(outcome)),
  ended_at TEXT NOT NULL -- ISO 8601, UTC
) STRICT;

CREATE INDEX run_outcomes_by_place ON run_outcomes (run_id, place, id);

CREATE VIEW held_run_outcomes AS
SELECT * FROM run_outcomes AS outcome
WHERE id = (
  SELECT max(id) FROM run_outcomes AS other WHERE other.run_id = outcome.run_id AND other.place = outcome.place
);

CREATE TRIGGER runs_are_not_updated BEFORE UPDATE ON runs
BEGIN SELECT RAISE(ABORT, 'runs are never updated'); END;

CREATE TRIGGER runs_are_not_deleted BEFORE DELETE ON runs
BEGIN SELECT RAISE(ABORT, 'runs are never deleted'); END;

CREATE TRIGGER run_outcomes_are_not_updated BEFORE UPDATE ON run_outcomes
BEGIN SELECT RAISE(ABORT, 'run outcomes are never updated'); END;

CREATE TRIGGER run_outcomes_are_not_deleted BEFORE DELETE ON run_outcomes
BEGIN SELECT RAISE(ABORT, 'run outcomes are never deleted'); END;

-- INSERT OR REPLACE deletes without asking the triggers above.
CREATE TRIGGER runs_are_not_replaced BEFORE INSERT ON runs
WHEN EXISTS (SELECT 1 FROM runs WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'runs are never replaced'); END;

CREATE TRIGGER run_outcomes_are_not_replaced BEFORE INSERT ON run_outcomes
WHEN EXISTS (SELECT 1 FROM run_outcomes WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'run outcomes are never replaced'); END;
