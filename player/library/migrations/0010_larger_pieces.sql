-- How many bytes FTS5 gathers before it writes a piece of an index out: as much as a group of new shows brings (see
-- new_words.py), where the 1 MB that it begins with would make several pieces of it.

INSERT INTO episode_search (episode_search, rank) VALUES ('hashsize', 16777216);
