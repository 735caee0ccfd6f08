"""Model: what the rules speak of (entities, enumerations, message kinds, and their settings)."""
