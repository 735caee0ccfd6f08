"""Pairs and wishes."""
