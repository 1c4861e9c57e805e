-- What a person says of their shows and episodes: settings of one show, tags, marks and lists of their own.

-- NULL is "as set for all shows".
CREATE TABLE show_setting (
    show_id INTEGER PRIMARY KEY REFERENCES show (id) ON DELETE CASCADE,
    rate REAL,
    skip_intro_s REAL NOT NULL DEFAULT 0,
    skip_outro_s REAL NOT NULL DEFAULT 0,
    oldest_first INTEGER,
    -- How many episodes are fetched by themselves; 0 is none.
    auto_download INTEGER,
    keep_newest INTEGER,
    only_unplayed INTEGER,
    title_has TEXT NOT NULL DEFAULT '',
    title_lacks TEXT NOT NULL DEFAULT '',
    shortest_s REAL,
    longest_s REAL,
    -- Heard in order: what is fetched are the next ones from where the listener is.
    in_order INTEGER,
    notify INTEGER
) STRICT;

CREATE TABLE show_tag (
    show_id INTEGER NOT NULL REFERENCES show (id) ON DELETE CASCADE,
    tag TEXT NOT NULL COLLATE NOCASE,
    PRIMARY KEY (show_id, tag)
) STRICT, WITHOUT ROWID;

CREATE TABLE bookmark (
    id INTEGER PRIMARY KEY,
    episode_id INTEGER NOT NULL REFERENCES episode (id) ON DELETE CASCADE,
    at_s REAL NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    made_at INTEGER NOT NULL
) STRICT;

CREATE INDEX bookmark_by_episode ON bookmark (episode_id, at_s);
CREATE INDEX bookmark_by_time ON bookmark (made_at DESC);

CREATE TABLE smart_list (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    -- JSON: the rules, see domain/smart_rules.
    rules TEXT NOT NULL DEFAULT '{}',
    place REAL NOT NULL DEFAULT 0
) STRICT;
