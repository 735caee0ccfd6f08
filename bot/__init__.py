"""The running program: command line, receiving, sending, scheduling."""

__version__ = "0.1.0"
