-- What an accepted text was compared for, and how it came out: JSON, a Certificate as server/model.ts has it. Rows from
-- before have none, nor have those by which the machine text holds. Like the rest of its row it is never changed.
ALTER TABLE decisions ADD COLUMN certificate TEXT;
