"""Shifts, the timetable, and students who want to be called."""
