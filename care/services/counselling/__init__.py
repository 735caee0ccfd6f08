"""Counselling: openings, nameless appointments, and what a student and their counselor keep together."""
