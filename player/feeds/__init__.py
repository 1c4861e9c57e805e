"""From an address to a Feed: fetching, reading, identity, refreshing."""
