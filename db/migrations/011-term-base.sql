-- The term base of the house: what a term is in the source text, whether its wrong forms are only forbidden
-- (right_form is empty then) or the source's own form stays, and a note. The terms of one import share a run_id.
ALTER TABLE term_decisions ADD COLUMN status TEXT NOT NULL DEFAULT 'preferred'
  CHECK (status IN ('preferred', 'forbidden', 'do-not-translate'));
ALTER TABLE term_decisions ADD COLUMN source TEXT;
ALTER TABLE term_decisions ADD COLUMN source_language TEXT; -- two letters
ALTER TABLE term_decisions ADD COLUMN note TEXT;

-- Made anew, so that it has the new columns.
DROP VIEW held_terms;
CREATE VIEW held_terms AS
SELECT * FROM term_decisions AS term
WHERE withdraws IS NULL AND NOT EXISTS (SELECT 1 FROM term_decisions WHERE withdraws = term.id);
