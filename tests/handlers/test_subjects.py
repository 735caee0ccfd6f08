"""What subjects add: declared once, gathered by one list, never by two."""

import pytest

from care.model.message_kinds import Kind
from care.people.permissions import Action
from handlers.rendering.subject import Subject, TwoOwners, merged
from handlers.request.request import Visit
from handlers.request.route import Route
from handlers.routing.subjects import SUBJECTS
from tests.sources import sources


async def _do(_: Visit) -> None:
    """Nothing."""


def test_a_second_owner_of_a_name_is_refused() -> None:
    thief = Subject(presses={"claim": Route(Action.CASE, _do)}, keyboards={Kind.TAKEN_OVER: "home"})

    with pytest.raises(TwoOwners, match="claim"):
        merged(one.presses for one in (*SUBJECTS, thief))
    with pytest.raises(TwoOwners, match="taken-over"):
        merged(one.keyboards for one in (*SUBJECTS, thief))


def test_tables_are_gathered() -> None:
    assert merged(({"a": 1}, {}, {"b": 2})) == {"a": 1, "b": 2}


def test_no_declaration_is_forgotten() -> None:
    declared = [path for path in sources("handlers") if path.name == "subject.py"]
    assert len(SUBJECTS) == len(set(map(id, SUBJECTS))) == len(declared) - 1  # one declares what a subject is
