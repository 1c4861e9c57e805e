"""The desktop around the window: media keys, notifications, single instance."""
