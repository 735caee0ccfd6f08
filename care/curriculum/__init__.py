"""Curriculum: the training as it is written, and what a trainee has done of it."""
