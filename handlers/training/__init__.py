"""Lessons, quizzes and rehearsals."""
