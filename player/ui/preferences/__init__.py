"""The preferences window: a page for each subject, whose changes hold at once."""
