"""Qt item models over the library, loaded in windows of rows."""
