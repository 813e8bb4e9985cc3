-- Submitted documents. Machine text never changes: rows are added, never updated and never deleted.
CREATE TABLE articles (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL,
  format TEXT NOT NULL,
  raw TEXT NOT NULL,
  restore TEXT NOT NULL, -- JSON: edits on raw
  encoding TEXT NOT NULL,
  byte_order_mark INTEGER NOT NULL CHECK (byte_order_mark IN (0, 1)),
  source TEXT,
  digest TEXT NOT NULL, -- SHA-256 of the file's bytes, hex
  created_at TEXT NOT NULL -- ISO 8601, UTC
) STRICT;

CREATE INDEX articles_by_digest ON articles (digest, id);

-- What is kept of a segment: its text is raw at its span (UTF-16 code units, end exclusive).
CREATE TABLE segments (
  article_id INTEGER NOT NULL REFERENCES articles (id),
  idx INTEGER NOT NULL CHECK (idx >= 0),
  kind TEXT NOT NULL,
  span_start INTEGER NOT NULL CHECK (span_start >= 0),
  span_end INTEGER NOT NULL CHECK (span_end >= span_start),
  paragraph INTEGER NOT NULL,
  source TEXT,
  PRIMARY KEY (article_id, idx)
) STRICT, WITHOUT ROWID;

-- A cache and no record: may be overwritten, and can be computed again from the article and its decisions.
CREATE TABLE article_notes (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id),
  flagged INTEGER NOT NULL CHECK (flagged >= 0)
) STRICT;

CREATE TRIGGER articles_are_not_updated BEFORE UPDATE ON articles
BEGIN SELECT RAISE(ABORT, 'articles are never updated'); END;

CREATE TRIGGER articles_are_not_deleted BEFORE DELETE ON articles
BEGIN SELECT RAISE(ABORT, 'articles are never deleted'); END;

-- INSERT OR REPLACE deletes without asking the triggers above.
CREATE TRIGGER articles_are_not_replaced BEFORE INSERT ON articles
WHEN EXISTS (SELECT 1 FROM articles WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'articles are never replaced'); END;

CREATE TRIGGER segments_are_not_updated BEFORE UPDATE ON segments
BEGIN SELECT RAISE(ABORT, 'segments are never updated'); END;

CREATE TRIGGER segments_are_not_deleted BEFORE DELETE ON segments
BEGIN SELECT RAISE(ABORT, 'segments are never deleted'); END;

CREATE TRIGGER segments_are_not_replaced BEFORE INSERT ON segments
WHEN EXISTS (SELECT 1 FROM segments WHERE article_id = NEW.article_id AND idx = NEW.idx)
BEGIN SELECT RAISE(ABORT, 'segments are never replaced'); END;
