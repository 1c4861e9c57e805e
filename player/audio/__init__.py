"""Pure functions over audio files: embedded chapters, tags, lengths."""
