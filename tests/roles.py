"""The table of roles and actions as docs/roles.md shows it; `python -m tests.roles` writes it anew."""

from pathlib import Path

from care.model.enums import Role
from care.people.permissions import ALLOWED
from handlers.routing.route_table import COMMANDS, KEYS, PRESSES

DOCUMENT = Path(__file__).parent.parent / "docs" / "roles.md"
BEGIN, END = "<!-- the table begins -->\n", "<!-- the table ends -->"


def table() -> str:
    """A row for each action: its commands, keys and buttons, and who may."""
    heading = f"| Action | Ways in | {' | '.join(Role)} |\n|---|---|{'---|' * len(Role)}\n"
    return heading + "".join(
        f"| {action} | {_ways(action)} | {' | '.join('✓' if role in roles else '–' for role in Role)} |\n"
        for action, roles in sorted(ALLOWED.items())
    )


def _ways(action: str) -> str:
    commands = [f"`/{names[0]}`" for names, route in COMMANDS.items() if route.action == action]
    keys = [key.value for key, route in KEYS.items() if route.action == action]
    presses = [name for name, route in PRESSES.items() if route.action == action]
    return ", ".join([*commands, *keys, *presses])


def written() -> str:
    """The document as it is."""
    return DOCUMENT.read_text("utf-8")


if __name__ == "__main__":
    before, _, rest = written().partition(BEGIN)
    DOCUMENT.write_text(before + BEGIN + table() + END + rest.partition(END)[2], "utf-8")
