-- What an article's figures of quality are made from, counted when it was last checked: JSON, written and read by
-- `server/workbench/quality-figures.ts`. Worth something as long as the note is.
ALTER TABLE article_notes ADD COLUMN figures TEXT NOT NULL DEFAULT '';

-- For which article a text was sent; unknown of what was sent before this was kept.
ALTER TABLE charges ADD COLUMN article_id INTEGER REFERENCES articles (id);
ALTER TABLE replies ADD COLUMN article_id INTEGER REFERENCES articles (id);

-- Every text that was sent to a provider and may have been read there. A provider that bills has charges; of the others
-- there are only the replies.
CREATE VIEW sent_texts AS
SELECT provider_id, article_id, characters, opened_at AS sent_at, 1 AS billed FROM standing_charges
UNION ALL
SELECT provider_id, article_id, characters, created_at, 0 FROM replies
WHERE NOT EXISTS (SELECT 1 FROM charges WHERE charges.provider_id = replies.provider_id);
