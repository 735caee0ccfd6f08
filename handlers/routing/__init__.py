"""From an update to its handler, and from a row of the outbox to its request."""
