"""Invented accounts at Telegram; nothing else, so that a benchmark of other bots loads no more than this."""

TOKEN = "10001:token_of_a_bot_that_does_not_exist"  # noqa: S105 (opens nothing)
STUDENT, SUPPORTER = 7_000_000_000, 7_000_000_001
"""Invented accounts: every second number from here on is a student's, or a supporter's."""
COORDINATOR, GROUP = 6_999_999_999, -1_000
