"""The running program: command line, receiving, sending, scheduling, monitoring."""

__version__ = "0.2.0.dev0"
