-- Index of the texts of accepts and undos, for the search of fixes and for fixes of like sentences. rowid is the
-- decision's id; both texts are folded (db/fold.ts). It says which decisions have a text, never which of them
-- hold: that is asked of held_fixes.
CREATE VIRTUAL TABLE fix_texts USING fts5 (text, post_edit, tokenize = 'trigram');
