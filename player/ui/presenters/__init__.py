"""Each keeps one part of the window up to date by events, and carries what a person asks for to the services."""
