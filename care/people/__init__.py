"""Who somebody is, what they may do, and in which conversations they sit."""
