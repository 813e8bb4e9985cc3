-- What somebody is typing and has not decided about: one draft a segment and editor ('' is whoever gave no name), held
-- against the number of the decision that it was typed over. A draft is no record: the next key replaces it, and it goes
-- when its segment is decided. typed_at is the browser's own time, so that an older copy cannot overtake a newer one.
CREATE TABLE drafts (
  article_id INTEGER NOT NULL REFERENCES articles (id),
  segment_index INTEGER NOT NULL,
  editor TEXT NOT NULL,
  version INTEGER NOT NULL,
  text TEXT NOT NULL,
  typed_at INTEGER NOT NULL, -- milliseconds since 1970
  PRIMARY KEY (article_id, segment_index, editor)
) STRICT, WITHOUT ROWID;
