"""Plain data, errors, events and pure rules: what every room may know."""
