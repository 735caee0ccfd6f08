"""Modules, quizzes, rehearsals, certificates."""
