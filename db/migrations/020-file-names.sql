-- An article that came as a file has a name of its own; articles from before have it for a title.
ALTER TABLE articles ADD COLUMN file_name TEXT;
