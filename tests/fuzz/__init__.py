"""Programs that look for input which breaks a reader, for as long as they are let."""
