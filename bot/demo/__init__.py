"""The demo: a programme on one page, with nobody outside."""
