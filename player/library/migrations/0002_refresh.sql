-- What a refresh learns and remembers: when to ask next, what a publisher moved or mended, what failed and how often.

ALTER TABLE show ADD COLUMN medium TEXT NOT NULL DEFAULT 'podcast';
ALTER TABLE show ADD COLUMN update_frequency TEXT NOT NULL DEFAULT '';
-- The publisher says that no more will come (itunes:complete), or the server that the feed is gone for good (410).
ALTER TABLE show ADD COLUMN complete INTEGER NOT NULL DEFAULT 0;
ALTER TABLE show ADD COLUMN ended INTEGER NOT NULL DEFAULT 0;
-- Everything of this show is kept here: audio, notes and pictures, also of what left its feed.
ALTER TABLE show ADD COLUMN archive INTEGER NOT NULL DEFAULT 0;
ALTER TABLE show ADD COLUMN next_refresh_at INTEGER;
-- Until then the server does not want to be asked (Retry-After).
ALTER TABLE show ADD COLUMN hold_until INTEGER;
-- When the feed's bytes last came in full: some servers say 304 for ever.
ALTER TABLE show ADD COLUMN body_at INTEGER;
-- The page of the feed (RFC 5005) that was not followed yet.
ALTER TABLE show ADD COLUMN next_page_url TEXT;

-- Of the item's bytes as the feed wrote them: what comes again unchanged is not even read.
ALTER TABLE episode ADD COLUMN source_hash BLOB;

-- What was mended or followed without asking, told to the person until they have seen it.
CREATE TABLE show_notice (
    id INTEGER PRIMARY KEY,
    show_id INTEGER NOT NULL REFERENCES show (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    told_at INTEGER NOT NULL,
    amount INTEGER NOT NULL DEFAULT 0,
    before TEXT NOT NULL DEFAULT '',
    after TEXT NOT NULL DEFAULT '',
    -- 0 is to be seen, 1 was seen, 2 was undone.
    answer INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX show_notice_by_show ON show_notice (show_id, told_at);

-- One row for each stretch of the same failure, the latest last.
CREATE TABLE show_failure (
    id INTEGER PRIMARY KEY,
    show_id INTEGER NOT NULL REFERENCES show (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    first_at INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    times INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX show_failure_by_show ON show_failure (show_id, id);

INSERT INTO show_failure (show_id, kind, text, first_at, last_at, times)
SELECT id, coalesce(error_kind, 'error'), error, coalesce(error_at, added_at), coalesce(error_at, added_at), error_count
FROM show WHERE error IS NOT NULL;
