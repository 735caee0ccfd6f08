"""A programme over weeks, played by invented people through the real rules and the real storage.

Without Telegram: people act as they would, not at random. `tests.school` lets the same people press
the real bot's buttons; its faults and deaths are played by `tests.properties` and `tests.reliability`.
"""
