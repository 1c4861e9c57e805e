"""Playing: the engine protocol, its engines and the listening session."""
