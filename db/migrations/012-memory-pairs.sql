-- Pairs of sentences that came from another program's translation memory. They are no decisions about an article.
--
-- An import begins (memory_imports), its pairs are added, and it ends (memory_import_ends) as 'kept'; one that broke
-- off has no such row, and none of its pairs count. Taking an import back is a further row, 'withdrawn'.
CREATE TABLE memory_imports (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL, -- of the file
  editor TEXT,
  started_at TEXT NOT NULL -- ISO 8601, UTC, like all times here
) STRICT;

CREATE TABLE memory_import_ends (
  import_id INTEGER NOT NULL REFERENCES memory_imports (id),
  outcome TEXT NOT NULL CHECK (outcome IN ('kept', 'withdrawn')),
  editor TEXT,
  ended_at TEXT NOT NULL,
  PRIMARY KEY (import_id, outcome)
) STRICT, WITHOUT ROWID;

CREATE TABLE memory_pairs (
  id INTEGER PRIMARY KEY,
  import_id INTEGER NOT NULL REFERENCES memory_imports (id),
  language TEXT NOT NULL, -- of text: de-x-mt for machine German, else that of the source text
  text TEXT NOT NULL,
  key TEXT NOT NULL, -- memory key of text
  post_edit TEXT NOT NULL, -- the good German
  editor TEXT,
  decided_at TEXT -- when the pair was made, where the file says it
) STRICT;

CREATE INDEX memory_pairs_by_key ON memory_pairs (key);
CREATE INDEX memory_pairs_by_import ON memory_pairs (import_id);

CREATE VIEW held_memory_imports AS
SELECT * FROM memory_imports AS begun
WHERE EXISTS (SELECT 1 FROM memory_import_ends WHERE import_id = begun.id AND outcome = 'kept')
  AND NOT EXISTS (SELECT 1 FROM memory_import_ends WHERE import_id = begun.id AND outcome = 'withdrawn');

CREATE VIEW held_memory_pairs AS
SELECT pair.*, held.name AS import_name, held.started_at AS imported_at
FROM memory_pairs AS pair JOIN held_memory_imports AS held ON held.id = pair.import_id;

-- Index of the texts, folded (db/fold.ts); rowid is the pair's id. Only single trigrams are asked for, so it keeps
-- neither the texts nor the places in them.
CREATE VIRTUAL TABLE memory_pair_texts USING fts5 (text, content = '', detail = none, tokenize = 'trigram');

CREATE TRIGGER memory_imports_are_not_updated BEFORE UPDATE ON memory_imports
BEGIN SELECT RAISE(ABORT, 'imports are never updated'); END;
CREATE TRIGGER memory_imports_are_not_deleted BEFORE DELETE ON memory_imports
BEGIN SELECT RAISE(ABORT, 'imports are never deleted'); END;
CREATE TRIGGER memory_import_ends_are_not_updated BEFORE UPDATE ON memory_import_ends
BEGIN SELECT RAISE(ABORT, 'ends of imports are never updated'); END;
CREATE TRIGGER memory_import_ends_are_not_deleted BEFORE DELETE ON memory_import_ends
BEGIN SELECT RAISE(ABORT, 'ends of imports are never deleted'); END;
CREATE TRIGGER memory_pairs_are_not_updated BEFORE UPDATE ON memory_pairs
BEGIN SELECT RAISE(ABORT, 'pairs are never updated'); END;
CREATE TRIGGER memory_pairs_are_not_deleted BEFORE DELETE ON memory_pairs
BEGIN SELECT RAISE(ABORT, 'pairs are never deleted'); END;

-- INSERT OR REPLACE deletes without asking the triggers above.
CREATE TRIGGER memory_pairs_are_not_replaced BEFORE INSERT ON memory_pairs
WHEN EXISTS (SELECT 1 FROM memory_pairs WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'pairs are never replaced'); END;
