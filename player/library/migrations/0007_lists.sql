-- How each list is looked at: its order and what of it is left out. A place is "inbox", "show:12" and the like.
CREATE TABLE list_look (
    place TEXT PRIMARY KEY,
    sort TEXT NOT NULL,
    filter TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER list_look_of_show AFTER DELETE ON show BEGIN
    DELETE FROM list_look WHERE place = 'show:' || old.id;
END;

-- The inbox is the one list that can hold everything; of the rest of the library these indexes cost nothing.
CREATE INDEX episode_in_inbox_by_length ON episode (coalesce(played_duration_s, duration_s)) WHERE inbox;
CREATE INDEX episode_in_inbox_by_title ON episode (title COLLATE NOCASE) WHERE inbox;
CREATE INDEX episode_in_inbox_by_arrival ON episode (added_at, sort_at, id) WHERE inbox;
