"""Ports: what the rules need from outside.

Everything that one `UnitOfWork` does happens in one transaction: all of it is kept, or none. Reading
sees what the same transaction has written. Times are UTC and given by the caller. A lost or
refusing database raises `Unavailable`.
"""
