"""Carrying a library elsewhere: OPML, gpodder.net, backups."""
