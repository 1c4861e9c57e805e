-- Titles have an index of their own, which knows beginnings of words of one to three letters: in the large index of notes
-- a beginning so short would have to be put together from a tenth of all there is. Rowids as in episode_search.

CREATE VIRTUAL TABLE title_search USING fts5 (
    title, content = '', tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3'
);

INSERT INTO title_search (title_search, rank) VALUES ('automerge', 0);

INSERT INTO title_search (rowid, title) SELECT (sort_at << 24) | id, title FROM episode ORDER BY 1;

CREATE TRIGGER episode_title_renamed AFTER UPDATE OF title, sort_at ON episode
WHEN old.title <> new.title OR old.sort_at <> new.sort_at BEGIN
    INSERT INTO title_search (title_search, rowid, title) VALUES ('delete', (old.sort_at << 24) | old.id, old.title);
    INSERT INTO title_search (rowid, title) VALUES ((new.sort_at << 24) | new.id, new.title);
END;

CREATE TRIGGER episode_title_forgotten BEFORE DELETE ON episode BEGIN
    INSERT INTO title_search (title_search, rowid, title) VALUES ('delete', (old.sort_at << 24) | old.id, old.title);
END;
