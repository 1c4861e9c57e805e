"""Widgets of our own: seek bar, rings, artwork, buttons."""
