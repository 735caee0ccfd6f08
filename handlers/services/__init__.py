"""Screens and buttons of what lies beyond the talk."""
