"""A school as large as they get, in the real bot: `python -m tests.school --help`.

The people are those of `bot.planning`; here they press buttons, there they call the rules.
"""
