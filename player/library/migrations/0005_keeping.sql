-- Downloads as a person steers them, and what became of files.

ALTER TABLE download ADD COLUMN paused INTEGER NOT NULL DEFAULT 0;
-- Of the finished file: size, front and end, by which it is known again wherever it was moved to.
ALTER TABLE download ADD COLUMN fingerprint BLOB;
ALTER TABLE download ADD COLUMN tagged INTEGER NOT NULL DEFAULT 0;

-- Files that were here: they do not come back by themselves, and are known again where they are put back by hand.
CREATE TABLE download_past (
    episode_id INTEGER PRIMARY KEY REFERENCES episode (id) ON DELETE CASCADE,
    file TEXT,
    bytes INTEGER NOT NULL DEFAULT 0,
    fingerprint BLOB,
    -- Gone without our doing, to be told and looked for.
    missing INTEGER NOT NULL DEFAULT 0,
    gone_at INTEGER NOT NULL
) STRICT;

-- One row, made with the library: all downloads paused, and a move of the folder that is not finished yet.
CREATE TABLE download_state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    paused INTEGER NOT NULL DEFAULT 0,
    moving_from TEXT,
    moving_to TEXT
) STRICT;

INSERT INTO download_state (id) VALUES (1);
