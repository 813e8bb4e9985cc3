-- What people say of an article as a whole: who looks after it, by when it is due, whether it is put into the archive,
-- and whether its guided tour is shown. Each row says all of it; the last row of an article holds. Nothing is ever
-- deleted: an article in the archive only leaves the list.
CREATE TABLE article_details (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  article_id INTEGER NOT NULL REFERENCES articles (id),
  owner TEXT,
  deadline TEXT CHECK (deadline GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), -- a day
  archived INTEGER NOT NULL CHECK (archived IN (0, 1)),
  tour TEXT CHECK (tour IN ('open', 'closed')), -- NULL: the article has none
  run_id TEXT, -- shared by all articles that were changed at once
  editor TEXT,
  decided_at TEXT NOT NULL -- ISO 8601, UTC
) STRICT;

CREATE INDEX article_details_by_article ON article_details (article_id, id);
CREATE INDEX article_details_by_run ON article_details (run_id) WHERE run_id IS NOT NULL;

CREATE VIEW held_article_details AS
SELECT * FROM article_details AS detail
WHERE detail.id = (SELECT max(id) FROM article_details AS other WHERE other.article_id = detail.article_id);

-- When an article was handed out, and as what.
CREATE TABLE article_exports (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  article_id INTEGER NOT NULL REFERENCES articles (id),
  exporter TEXT NOT NULL,
  editor TEXT,
  exported_at TEXT NOT NULL -- ISO 8601, UTC
) STRICT;

CREATE INDEX article_exports_by_article ON article_exports (article_id, id);

CREATE TRIGGER article_details_are_not_updated BEFORE UPDATE ON article_details
BEGIN SELECT RAISE(ABORT, 'article details are never updated'); END;
CREATE TRIGGER article_details_are_not_deleted BEFORE DELETE ON article_details
BEGIN SELECT RAISE(ABORT, 'article details are never deleted'); END;
CREATE TRIGGER article_exports_are_not_updated BEFORE UPDATE ON article_exports
BEGIN SELECT RAISE(ABORT, 'article exports are never updated'); END;
CREATE TRIGGER article_exports_are_not_deleted BEFORE DELETE ON article_exports
BEGIN SELECT RAISE(ABORT, 'article exports are never deleted'); END;

-- INSERT OR REPLACE deletes without asking the triggers above.
CREATE TRIGGER article_details_are_not_replaced BEFORE INSERT ON article_details
WHEN EXISTS (SELECT 1 FROM article_details WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'article details are never replaced'); END;
CREATE TRIGGER article_exports_are_not_replaced BEFORE INSERT ON article_exports
WHEN EXISTS (SELECT 1 FROM article_exports WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'article exports are never replaced'); END;
