-- Private feeds: where the name and password of a feed are kept (never what they are), and http feeds that may move
-- up to https.

-- The name of an entry in the system's keyring. Empty: the password stands in feed_url, from before there was a place
-- for it, and is taken out of there by the next refresh (see net/old_passwords.py).
ALTER TABLE show ADD COLUMN password_key TEXT;
ALTER TABLE show ADD COLUMN https_tried_at INTEGER;

CREATE INDEX show_with_password ON show (password_key) WHERE password_key IS NOT NULL;

UPDATE show SET password_key = ''
WHERE instr(feed_url, '@') > 0 AND feed_url LIKE 'http%'
    -- Only where the @ stands before the first slash of the path.
    AND instr(substr(feed_url, instr(feed_url, '//') + 2) || '/', '/')
        > instr(substr(feed_url, instr(feed_url, '//') + 2), '@')
    AND instr(substr(feed_url, instr(feed_url, '//') + 2), '@') > 0;
