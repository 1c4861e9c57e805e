"""Transcripts: formats, where they come from, and export."""
