"""Buttons as a test reads them: what stands in each row, what a press of it does, and what people read."""

from collections.abc import Sequence

from care.people.permissions import ALLOWED
from config.loading.texts import Texts
from handlers.keyboards.keyboards import Button, Rows
from handlers.keyboards.signed_buttons import LONGEST, Signer
from handlers.request.route import Route

OWNER = 7_000_000_001
SIGNER = Signer(bytes(range(32)))
TEXTS = Texts.load("school", "id", strict=True)
EVERYBODY = "coordinator counselor guest student supporter"
COUNSELORS = "coordinator counselor"
STUDENT, SUPPORTER, COORDINATOR = "student", "supporter", "coordinator"
TEAM = "coordinator counselor supporter"
KNOWN = "coordinator counselor student supporter"


def drawn(rows: Rows) -> list[str]:
    """Each row on a line: "label > action|argument (what it shows of its own)"."""
    return [" · ".join(map(_one, row)) for row in rows]


def _one(button: Button) -> str:
    shown = f" ({' '.join(map(str, button.params.values()))})" if button.params else ""
    return f"{button.label} > {'|'.join((button.press.action, *button.press.args))}{shown}"


def read(rows: Rows, language: str) -> list[list[str]]:
    """The labels as people read them."""
    return [[TEXTS.say(language, one.label, **(one.params or {})) for one in row] for row in rows]


def too_long(rows: Rows) -> list[str]:
    """The data of buttons that Telegram would refuse, signed for somebody or for a group."""
    found = [_data(one, owner) for row in rows for one in row for owner in (None, OWNER)]
    return [data for data in found if len(data.encode()) > LONGEST]


def _data(button: Button, owner: int | None) -> str:
    try:
        return SIGNER.sign(button.press, owner)
    except ValueError:
        return f"{button.press} " * LONGEST


def unsaid(rows: Rows) -> list[tuple[str, str]]:
    """(language, label) of buttons without a text, or whose text leaves out what it is to show."""
    return [
        (language, button.label)
        for language in TEXTS.languages
        for button in (one for row in rows for one in row)
        if not _is_said(language, button)
    ]


def _is_said(language: str, button: Button) -> bool:
    text = TEXTS.say(language, button.label, **(button.params or {}))
    # A month chooses its name, and so does not stand there itself.
    shown = [value for name, value in (button.params or {}).items() if name != "month"]
    return bool(text.strip()) and "{" not in text and all(str(value) in text for value in shown)


def stands(rows: Rows, wanted: list[str]) -> None:
    """Fail unless the buttons stand so and each does its own, as it is shown, and `fits`."""
    assert drawn(rows) == wanted
    fits(rows)


def fits(rows: Rows) -> None:
    """Fail unless Telegram takes each button, and each has a text in every language."""
    assert too_long(rows) == []
    assert unsaid(rows) == []


def ways(route: Route) -> tuple[str, str]:
    """What is done, and who may: (module.function, roles)."""
    module = route.do.__module__.rpartition(".")[2]
    return f"{module}.{route.do.__name__}", " ".join(sorted(ALLOWED[route.action]))


def row_lengths(rows: Sequence[Sequence[object]]) -> list[int]:
    """How many buttons stand in each row."""
    return [len(row) for row in rows]
