-- Replies of providers that were already paid for. The newest row of a key counts; older ones stay, so that the
-- characters add up to what was paid.
CREATE TABLE replies (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  provider_id TEXT NOT NULL,
  key TEXT NOT NULL,
  reply TEXT NOT NULL,
  characters INTEGER NOT NULL CHECK (characters >= 0),
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) -- ISO 8601, UTC
) STRICT;

CREATE INDEX replies_by_key ON replies (provider_id, key, id);
