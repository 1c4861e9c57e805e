-- Full-text search. The indexes hold no text of their own; rowids put the newest first: in episode_search a rowid is
-- sort_at * 2^24 + id, in transcript_search it is day * 2^44 + episode id * 2^20 + line, so that the newest hits come
-- without sorting, and an id can be read off its rowid. Who adds rows adds them here too, many in one statement, since
-- a trigger for each row would make FTS5 write out what it has after every one of them. Triggers see to the rest.

CREATE VIRTUAL TABLE episode_search USING fts5 (
    title, notes, content = '', tokenize = "unicode61 remove_diacritics 2"
);

CREATE VIRTUAL TABLE transcript_search USING fts5 (
    text, content = '', tokenize = "unicode61 remove_diacritics 2"
);

-- Merging what refreshes wrote is left to a quiet moment (see search.py).
INSERT INTO episode_search (episode_search, rank) VALUES ('automerge', 0);

INSERT INTO episode_search (rowid, title, notes)
SELECT (e.sort_at << 24) | e.id, e.title, t.notes_text
FROM episode e JOIN episode_text t ON t.episode_id = e.id ORDER BY 1;

INSERT INTO transcript_search (rowid, text)
SELECT ((e.sort_at / 86400) << 44) | (e.id << 20) | l.line, l.text
FROM transcript_line l JOIN episode e ON e.id = l.episode_id ORDER BY 1;

CREATE TRIGGER episode_text_changed AFTER UPDATE OF notes_text ON episode_text
WHEN old.notes_text <> new.notes_text BEGIN
    INSERT INTO episode_search (episode_search, rowid, title, notes)
    SELECT 'delete', (sort_at << 24) | id, title, old.notes_text FROM episode WHERE id = old.episode_id;
    INSERT INTO episode_search (rowid, title, notes)
    SELECT (sort_at << 24) | id, title, new.notes_text FROM episode WHERE id = new.episode_id;
END;

CREATE TRIGGER episode_renamed AFTER UPDATE OF title, sort_at ON episode
WHEN old.title <> new.title OR old.sort_at <> new.sort_at BEGIN
    INSERT INTO episode_search (episode_search, rowid, title, notes)
    SELECT 'delete', (old.sort_at << 24) | old.id, old.title, notes_text FROM episode_text WHERE episode_id = old.id;
    INSERT INTO episode_search (rowid, title, notes)
    SELECT (new.sort_at << 24) | new.id, new.title, notes_text FROM episode_text WHERE episode_id = new.id;
END;

CREATE TRIGGER episode_redated AFTER UPDATE OF sort_at ON episode
WHEN old.sort_at / 86400 <> new.sort_at / 86400 AND new.has_transcript BEGIN
    INSERT INTO transcript_search (transcript_search, rowid, text)
    SELECT 'delete', ((old.sort_at / 86400) << 44) | (old.id << 20) | line, text
    FROM transcript_line WHERE episode_id = old.id;
    INSERT INTO transcript_search (rowid, text)
    SELECT ((new.sort_at / 86400) << 44) | (new.id << 20) | line, text
    FROM transcript_line WHERE episode_id = new.id;
END;

-- Before the row goes, while its text can still be named: the index has to be told what to forget.
CREATE TRIGGER episode_forgotten BEFORE DELETE ON episode BEGIN
    INSERT INTO episode_search (episode_search, rowid, title, notes)
    SELECT 'delete', (old.sort_at << 24) | old.id, old.title, notes_text FROM episode_text WHERE episode_id = old.id;
    INSERT INTO transcript_search (transcript_search, rowid, text)
    SELECT 'delete', ((old.sort_at / 86400) << 44) | (old.id << 20) | line, text
    FROM transcript_line WHERE episode_id = old.id;
END;
