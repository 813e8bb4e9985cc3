-- What a person or a batch run decided about a segment.
--
-- How a segment's state follows from its decisions, said once and used everywhere:
--
--   * The decisions of a segment in the order of their ids are a history. An undo takes back exactly one accept or
--     skip. What is not taken back is *standing* (view standing_decisions); the standing decisions are a stack, for an
--     undo may only take the topmost (trigger undo_takes_the_topmost).
--   * The *last* decision holds the segment's state and text. For an accept or a skip that is
--     its own; an undo carries state and text of the standing decision that it uncovers, `open` and none where
--     it uncovers nothing (same trigger). So the last row and the top of the stack always say the same.
--   * A *fix* holds (view held_fixes) if it is the topmost standing accept of its segment and its text is the one that
--     the last decision holds. A skip on top that keeps the accepted text keeps the fix; one that goes back to the
--     machine text does not; an undo brings an earlier accept back.
CREATE TABLE decisions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  article_id INTEGER NOT NULL,
  segment_index INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('accept', 'skip', 'undo')),
  text TEXT NOT NULL,
  key TEXT NOT NULL, -- memory key of text
  post_edit TEXT,
  state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'skipped')),
  source TEXT,
  origin_kind TEXT NOT NULL,
  origin_detail TEXT,
  editor TEXT,
  hter REAL NOT NULL,
  run_id TEXT,
  undoes INTEGER REFERENCES decisions (id),
  decided_at TEXT NOT NULL, -- ISO 8601, UTC
  FOREIGN KEY (article_id, segment_index) REFERENCES segments (article_id, idx),
  CHECK ((kind = 'undo') = (undoes IS NOT NULL)),
  CHECK (kind <> 'accept' OR (state = 'accepted' AND post_edit IS NOT NULL)),
  CHECK (kind <> 'skip' OR state = 'skipped'),
  CHECK (state <> 'open' OR post_edit IS NULL)
) STRICT;

-- `state` makes the list of articles readable from the index alone.
CREATE INDEX decisions_by_segment ON decisions (article_id, segment_index, id, state);
CREATE INDEX decisions_by_key ON decisions (key, id) WHERE kind = 'accept';
CREATE INDEX decisions_by_run ON decisions (run_id, id) WHERE run_id IS NOT NULL;
CREATE INDEX decisions_shown ON decisions (id) WHERE kind <> 'skip';
CREATE UNIQUE INDEX decisions_by_undone ON decisions (undoes) WHERE undoes IS NOT NULL;

CREATE VIEW standing_decisions AS
SELECT * FROM decisions AS decision
WHERE decision.kind <> 'undo' AND NOT EXISTS (SELECT 1 FROM decisions AS undo WHERE undo.undoes = decision.id);

-- The state that the last decision of each segment holds. Beside max() SQLite gives the other columns of that same row:
-- https://sqlite.org/lang_select.html#bare_columns_in_an_aggregate_query
CREATE VIEW segment_states AS
SELECT article_id, segment_index, max(id) AS decision_id, state FROM decisions GROUP BY article_id, segment_index;

-- What a person looks through as fixes: accepts and what was taken back.
CREATE VIEW shown_decisions AS SELECT id FROM decisions WHERE kind <> 'skip';

CREATE VIEW held_fixes AS
SELECT * FROM standing_decisions AS fix
WHERE fix.kind = 'accept'
  AND fix.id = (
    SELECT max(other.id) FROM standing_decisions AS other
    WHERE other.article_id = fix.article_id AND other.segment_index = fix.segment_index AND other.kind = 'accept'
  )
  AND fix.post_edit IS (
    SELECT last.post_edit FROM decisions AS last
    WHERE last.article_id = fix.article_id AND last.segment_index = fix.segment_index
    ORDER BY last.id DESC LIMIT 1
  );

CREATE TRIGGER undo_takes_the_topmost BEFORE INSERT ON decisions WHEN NEW.kind = 'undo'
BEGIN
  SELECT RAISE(ABORT, 'an undo takes back the topmost standing decision of its segment')
  WHERE NEW.undoes IS NOT (
    SELECT max(id) FROM standing_decisions
    WHERE article_id = NEW.article_id AND segment_index = NEW.segment_index
  );
  SELECT RAISE(ABORT, 'an undo carries state and text of the decision that it uncovers')
  WHERE (NEW.state, NEW.post_edit) IS NOT (
    SELECT state, post_edit FROM (
      SELECT id, state, post_edit FROM standing_decisions
      WHERE article_id = NEW.article_id AND segment_index = NEW.segment_index AND id < NEW.undoes
      UNION ALL SELECT 0, 'open', NULL
    ) ORDER BY id DESC LIMIT 1
  );
END;

CREATE TRIGGER decisions_are_not_updated BEFORE UPDATE ON decisions
BEGIN SELECT RAISE(ABORT, 'decisions are never updated'); END;

CREATE TRIGGER decisions_are_not_deleted BEFORE DELETE ON decisions
BEGIN SELECT RAISE(ABORT, 'decisions are never deleted'); END;

-- INSERT OR REPLACE deletes without asking the triggers above.
CREATE TRIGGER decisions_are_not_replaced BEFORE INSERT ON decisions
WHEN EXISTS (SELECT 1 FROM decisions WHERE id = NEW.id OR undoes = NEW.undoes)
BEGIN SELECT RAISE(ABORT, 'decisions are never replaced'); END;
