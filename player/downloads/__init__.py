"""Files kept for offline: the download queue, names, storage, artwork."""
