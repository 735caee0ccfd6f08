"""The values of the subjects beyond the talk."""
