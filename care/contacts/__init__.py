"""Contacts, links and names in a text."""
