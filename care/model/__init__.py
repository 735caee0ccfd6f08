"""What the rules speak of: entities, enumerations, message kinds, and the settings they read."""
