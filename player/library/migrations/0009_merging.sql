-- An import writes a piece of the search index for each show. Merged on the way, sixteen at a time, they are written
-- twice and every sixteenth show waits for it; merged afterwards in small steps (see upkeep.py), nobody does.

INSERT INTO episode_search (episode_search, rank) VALUES ('crisismerge', 500);
INSERT INTO title_search (title_search, rank) VALUES ('crisismerge', 500);
