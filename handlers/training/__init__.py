"""Modules, quizzes and rehearsals."""
