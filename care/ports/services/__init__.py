"""What the subjects beyond the talk need stored."""
