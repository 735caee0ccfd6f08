"""Shifts: the timetable, who signed up, who can come."""
