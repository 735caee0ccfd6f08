"""What subjects add: declared once, gathered by one list, never by two."""

import re
from collections.abc import Sequence

import pytest

from care.addressing.subjects import PROMPTS, PURPOSES
from care.addressing.subjects import SUBJECTS as RULES_OF
from care.casework.messages import CaseworkMessage
from care.model.prompts import Done
from care.people.declaration import TwoOwners, merged
from care.people.permissions import Action
from handlers.rendering.subject import Subject
from handlers.request.request import Request
from handlers.request.route import Route
from handlers.routing.subjects import SUBJECTS
from tests.sources import sources


async def _do(_: Request) -> None:
    """Nothing."""


def test_a_second_owner_of_a_name_is_refused() -> None:
    thief = Subject(
        presses={"claim": Route(Action.CASE, _do)}, keyboards={CaseworkMessage.TAKEN_OVER: "home"}
    )

    with pytest.raises(TwoOwners, match="claim"):
        merged(one.presses for one in (*SUBJECTS, thief))
    with pytest.raises(TwoOwners, match="taken-over"):
        merged(one.keyboards for one in (*SUBJECTS, thief))


def test_tables_are_gathered() -> None:
    assert merged(({"a": 1}, {}, {"b": 2})) == {"a": 1, "b": 2}


@pytest.mark.parametrize(("folder", "subjects"), [("handlers", SUBJECTS), ("care", RULES_OF)])
def test_no_declaration_is_forgotten(folder: str, subjects: Sequence[object]) -> None:
    declared = [path for path in sources(folder) if "SUBJECT = Subject(" in sources(folder)[path]]
    assert len(subjects) == len(set(map(id, subjects))) == len(declared)


def test_every_question_in_words_has_one_who_hears_the_answer() -> None:
    asked = {
        key
        for code in sources("care").values()
        for purposes in re.findall(r"^class \w+\(Purpose\):\n(.*?)(?=^\S|\Z)", code, re.DOTALL | re.MULTILINE)
        for key in re.findall(r'^    \w+ = "(.+?)"', purposes, re.MULTILINE)
    }

    assert set(PROMPTS) == asked - set(Done)
    assert set(PURPOSES) == asked
