-- Shows, episodes, and what a listener did with them. Times are whole seconds since 1970 in UTC, lengths are seconds
-- as REAL. What lists draw stands in narrow rows; notes and the like stand apart, so that a list of 100,000 rows
-- never reads them.

CREATE TABLE show (
    id INTEGER PRIMARY KEY,
    feed_url TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    author TEXT NOT NULL DEFAULT '',
    website TEXT,
    subtitle TEXT NOT NULL DEFAULT '',
    description TEXT NOT NULL DEFAULT '',
    description_html TEXT NOT NULL DEFAULT '',
    language TEXT NOT NULL DEFAULT '',
    image_url TEXT,
    explicit INTEGER,
    serial INTEGER NOT NULL DEFAULT 0,
    podcast_guid TEXT NOT NULL DEFAULT '',
    extra TEXT NOT NULL DEFAULT '{}',
    place REAL NOT NULL DEFAULT 0,
    added_at INTEGER NOT NULL,
    refreshed_at INTEGER,
    etag TEXT,
    last_modified TEXT,
    body_hash TEXT,
    error TEXT,
    error_kind TEXT,
    error_at INTEGER,
    error_count INTEGER NOT NULL DEFAULT 0,
    -- Kept by the triggers below: counting 300,000 episodes at every start would be seen.
    episode_count INTEGER NOT NULL DEFAULT 0,
    played_count INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE episode (
    id INTEGER PRIMARY KEY,
    show_id INTEGER NOT NULL REFERENCES show (id) ON DELETE CASCADE,
    guid TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL,
    published_at INTEGER,
    -- What lists are ordered by: the date, or where there is none a moment that keeps the order of the feed.
    sort_at INTEGER NOT NULL,
    duration_s REAL,
    -- The length as the player found it, which is true where the feed's is a guess.
    played_duration_s REAL,
    link TEXT,
    enclosure_url TEXT,
    enclosure_type TEXT NOT NULL DEFAULT '',
    enclosure_bytes INTEGER,
    image_url TEXT,
    season INTEGER,
    season_name TEXT NOT NULL DEFAULT '',
    number REAL,
    number_name TEXT NOT NULL DEFAULT '',
    type TEXT NOT NULL DEFAULT 'full',
    explicit INTEGER,
    has_transcript INTEGER NOT NULL DEFAULT 0,
    in_feed INTEGER NOT NULL DEFAULT 1,
    -- Arrived by a refresh and not looked at yet.
    inbox INTEGER NOT NULL DEFAULT 0,
    added_at INTEGER NOT NULL,
    item_hash BLOB
) STRICT;

CREATE INDEX episode_by_show ON episode (show_id, sort_at DESC, id DESC);
CREATE INDEX episode_by_date ON episode (sort_at DESC, id DESC);
CREATE INDEX episode_in_inbox ON episode (sort_at DESC, id DESC) WHERE inbox;
CREATE INDEX episode_with_transcript ON episode (sort_at DESC, id DESC) WHERE has_transcript;
CREATE INDEX episode_by_guid ON episode (show_id, guid);

CREATE TABLE episode_text (
    episode_id INTEGER PRIMARY KEY REFERENCES episode (id) ON DELETE CASCADE,
    notes_html TEXT NOT NULL DEFAULT '',
    notes_text TEXT NOT NULL DEFAULT '',
    -- JSON: persons, transcripts, chapters, chapters_url, enclosures.
    extra TEXT NOT NULL DEFAULT '{}'
) STRICT;

CREATE TABLE play (
    episode_id INTEGER PRIMARY KEY REFERENCES episode (id) ON DELETE CASCADE,
    position_s REAL NOT NULL DEFAULT 0,
    played INTEGER NOT NULL DEFAULT 0,
    played_at INTEGER,
    updated_at INTEGER NOT NULL
) STRICT;

CREATE INDEX play_by_time ON play (updated_at DESC);

CREATE TABLE download (
    episode_id INTEGER PRIMARY KEY REFERENCES episode (id) ON DELETE CASCADE,
    state TEXT NOT NULL CHECK (state IN ('queued', 'downloading', 'done', 'failed')),
    -- Relative to the download folder, frozen when the download begins.
    file TEXT,
    bytes_done INTEGER NOT NULL DEFAULT 0,
    bytes_total INTEGER,
    etag TEXT,
    last_modified TEXT,
    error TEXT,
    added_at INTEGER NOT NULL,
    finished_at INTEGER
) STRICT;

CREATE TABLE queue (
    episode_id INTEGER PRIMARY KEY REFERENCES episode (id) ON DELETE CASCADE,
    place REAL NOT NULL
) STRICT;

CREATE INDEX queue_by_place ON queue (place);

CREATE TABLE transcript (
    episode_id INTEGER PRIMARY KEY REFERENCES episode (id) ON DELETE CASCADE,
    source TEXT NOT NULL CHECK (source IN ('published', 'made')),
    language TEXT NOT NULL DEFAULT '',
    url TEXT,
    error TEXT,
    fetched_at INTEGER NOT NULL
) STRICT;

CREATE TABLE transcript_line (
    episode_id INTEGER NOT NULL REFERENCES transcript (episode_id) ON DELETE CASCADE,
    line INTEGER NOT NULL,
    start_s REAL NOT NULL,
    end_s REAL NOT NULL,
    speaker TEXT NOT NULL DEFAULT '',
    text TEXT NOT NULL,
    PRIMARY KEY (episode_id, line)
) STRICT, WITHOUT ROWID;

-- Chapters put together from what was found so far; the feed's own stand in episode_text.extra.
CREATE TABLE chapter (
    episode_id INTEGER NOT NULL REFERENCES episode (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    start_s REAL NOT NULL,
    end_s REAL,
    title TEXT NOT NULL,
    url TEXT,
    image_url TEXT,
    in_list INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (episode_id, place)
) STRICT, WITHOUT ROWID;

-- What the player was doing when it was last seen, so that the next start can offer it again.
CREATE TABLE session (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    episode_id INTEGER REFERENCES episode (id) ON DELETE SET NULL
) STRICT;

CREATE TRIGGER episode_added AFTER INSERT ON episode BEGIN
    UPDATE show SET episode_count = episode_count + 1 WHERE id = new.show_id;
END;

CREATE TRIGGER episode_removed BEFORE DELETE ON episode BEGIN
    UPDATE show
    SET episode_count = episode_count - 1,
        played_count = played_count
            - coalesce((SELECT played FROM play WHERE episode_id = old.id), 0)
    WHERE id = old.show_id;
END;

CREATE TRIGGER play_added AFTER INSERT ON play WHEN new.played BEGIN
    UPDATE show SET played_count = played_count + 1
    WHERE id = (SELECT show_id FROM episode WHERE id = new.episode_id);
END;

CREATE TRIGGER play_changed AFTER UPDATE OF played ON play WHEN new.played <> old.played BEGIN
    UPDATE show SET played_count = played_count + new.played - old.played
    WHERE id = (SELECT show_id FROM episode WHERE id = new.episode_id);
END;
