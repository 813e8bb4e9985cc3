-- What was sent to somebody who bills it by the character. A charge is opened before its text is sent, and ends with a
-- further row: `answered` together with the reply, `free` where the other side refused it, `unanswered` where it may
-- have been billed and no reply came. A charge without an end belongs to a request under way, or to a program that
-- stopped in the middle of one; it counts as billed and its text is not sent again by itself.
CREATE TABLE charges (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account TEXT NOT NULL, -- whose bill it stands on
  provider_id TEXT NOT NULL,
  key TEXT NOT NULL,
  characters INTEGER NOT NULL CHECK (characters >= 0), -- Unicode code points
  run_id TEXT,
  opened_at TEXT NOT NULL -- ISO 8601, UTC
) STRICT;

CREATE INDEX charges_by_key ON charges (provider_id, key, id);
CREATE INDEX charges_by_time ON charges (account, opened_at);
CREATE INDEX charges_by_run ON charges (run_id) WHERE run_id IS NOT NULL;

CREATE TABLE charge_ends (
  charge_id INTEGER PRIMARY KEY REFERENCES charges (id),
  outcome TEXT NOT NULL CHECK (outcome IN ('answered', 'free', 'unanswered')),
  ended_at TEXT NOT NULL -- ISO 8601, UTC
) STRICT;

-- Charges that count: all but those that cost nothing.
CREATE VIEW standing_charges AS
SELECT charge.*, coalesce(charge_end.outcome, 'open') AS state
FROM charges AS charge
LEFT JOIN charge_ends AS charge_end ON charge_end.charge_id = charge.id
WHERE charge_end.outcome IS NOT 'free';

CREATE TRIGGER charges_are_not_updated BEFORE UPDATE ON charges
BEGIN SELECT RAISE(ABORT, 'charges are never updated'); END;
CREATE TRIGGER charges_are_not_deleted BEFORE DELETE ON charges
BEGIN SELECT RAISE(ABORT, 'charges are never deleted'); END;
CREATE TRIGGER charge_ends_are_not_updated BEFORE UPDATE ON charge_ends
BEGIN SELECT RAISE(ABORT, 'charge ends are never updated'); END;
CREATE TRIGGER charge_ends_are_not_deleted BEFORE DELETE ON charge_ends
BEGIN SELECT RAISE(ABORT, 'charge ends are never deleted'); END;

-- What was paid before charges were kept counts, too.
INSERT INTO charges (id, account, provider_id, key, characters, opened_at)
SELECT id, 'deepl', provider_id, key, characters, created_at FROM replies WHERE provider_id LIKE 'deepl-%';
INSERT INTO charge_ends (charge_id, outcome, ended_at)
SELECT id, 'answered', opened_at FROM charges;
