"""Requests and answers as they are sent."""
