-- Machine text and post-edit of every accept, cut into trigrams: near fixes and the search of fixes look here first.
CREATE VIRTUAL TABLE fix_search USING fts5 (text, post_edit, content = '', tokenize = 'trigram case_sensitive 0');

INSERT INTO fix_search (rowid, text, post_edit)
SELECT id, text, coalesce(post_edit, '') FROM decisions WHERE kind = 'accept';

CREATE TRIGGER accepts_are_searchable AFTER INSERT ON decisions WHEN new.kind = 'accept'
BEGIN INSERT INTO fix_search (rowid, text, post_edit) VALUES (new.id, new.text, coalesce(new.post_edit, '')); END;
