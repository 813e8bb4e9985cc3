-- Articles and what was decided about their segments. Decisions and dismissals are only ever added to.

CREATE TABLE articles (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  format_id TEXT NOT NULL,
  raw TEXT NOT NULL,
  restore TEXT NOT NULL,
  encoding TEXT NOT NULL,
  byte_order_mark INTEGER NOT NULL,
  source TEXT,
  digest TEXT NOT NULL,
  created_at TEXT NOT NULL
);
CREATE INDEX articles_by_digest ON articles (digest);

CREATE TABLE segments (
  article_id INTEGER NOT NULL REFERENCES articles (id),
  idx INTEGER NOT NULL,
  kind TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  paragraph INTEGER NOT NULL,
  source TEXT,
  PRIMARY KEY (article_id, idx)
) WITHOUT ROWID;

CREATE TABLE decisions (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL,
  segment_index INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('accept', 'skip', 'undo')),
  state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'skipped')),
  text TEXT NOT NULL,
  text_key TEXT NOT NULL,
  post_edit TEXT,
  -- The accept whose text holds after this decision; null where the machine text does, or where it is this row itself.
  holder INTEGER REFERENCES decisions (id),
  source TEXT,
  origin_kind TEXT NOT NULL,
  origin_detail TEXT,
  editor TEXT,
  hter REAL NOT NULL,
  run_id TEXT,
  undoes INTEGER REFERENCES decisions (id),
  decided_at TEXT NOT NULL,
  FOREIGN KEY (article_id, segment_index) REFERENCES segments (article_id, idx)
);
CREATE INDEX decisions_by_segment ON decisions (article_id, segment_index, id);
CREATE INDEX decisions_by_key ON decisions (text_key) WHERE kind = 'accept';
CREATE INDEX decisions_by_run ON decisions (run_id) WHERE run_id IS NOT NULL;

-- The last decision of a segment holds its state; the accept that it names, or is, is the fix that holds.
CREATE VIEW held_fixes AS
SELECT fix.*
FROM decisions AS last
JOIN decisions AS fix ON fix.id = CASE last.kind WHEN 'accept' THEN last.id ELSE last.holder END
WHERE last.id = (
  SELECT max(id) FROM decisions AS every
  WHERE every.article_id = last.article_id AND every.segment_index = last.segment_index
);

CREATE TABLE dismissals (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles (id),
  rule_id TEXT NOT NULL,
  words TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  withdrawn INTEGER NOT NULL,
  editor TEXT,
  decided_at TEXT NOT NULL
);
CREATE INDEX dismissals_by_article ON dismissals (article_id, rule_id, words, before, after, id);

CREATE TRIGGER decisions_are_kept BEFORE UPDATE ON decisions
BEGIN SELECT RAISE (ABORT, 'a decision is never changed'); END;
CREATE TRIGGER decisions_stay BEFORE DELETE ON decisions
BEGIN SELECT RAISE (ABORT, 'a decision is never deleted'); END;
CREATE TRIGGER dismissals_are_kept BEFORE UPDATE ON dismissals
BEGIN SELECT RAISE (ABORT, 'a dismissal is never changed'); END;
CREATE TRIGGER dismissals_stay BEFORE DELETE ON dismissals
BEGIN SELECT RAISE (ABORT, 'a dismissal is never deleted'); END;

-- What a provider that costs money answered, so that nothing is paid for twice.
CREATE TABLE replies (
  provider_id TEXT NOT NULL,
  key TEXT NOT NULL,
  reply TEXT NOT NULL,
  characters INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (provider_id, key)
) WITHOUT ROWID;

-- A cache for the list of articles, not history: it may be overwritten.
CREATE TABLE flag_counts (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id),
  flagged INTEGER NOT NULL
);
