-- Index for the search over everything; the texts themselves stand in articles and decisions. Its rowid says what a
-- row is of (db/search-rows.ts) and sorts the newest article first, its sentences in their order. Texts are folded
-- (db/search-fold.ts). Of a sentence there are two rows: the machine text with its source, which never changes, and
-- the accepted text that holds, which comes and goes.
CREATE VIRTUAL TABLE search_texts USING fts5 (
  title, text, source, fix, content = '', contentless_delete = 1, tokenize = 'trigram'
);

-- Articles that the index has; one that is not here is taken in before the next search.
CREATE TABLE searched_articles (article_id INTEGER PRIMARY KEY REFERENCES articles (id)) STRICT;
