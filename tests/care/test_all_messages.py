"""Each subject has its own message kinds; one table finds them all again by their text's key."""

import re

import pytest

from care.addressing.subjects import SUBJECTS
from care.model.message_kinds import MessageKind, Trait
from care.people.declaration import Subject, TwoOwners, merged
from care.system.all_messages import MESSAGES, WITH
from tests.sources import sources


class Thief(MessageKind):
    """Kinds of a subject that takes the text of another."""

    HOME = "home"


def written() -> dict[str, str]:
    """What stands in the sources: the file of each text's key."""
    lists = {
        path: code.partition("(Purpose)")[0]
        for path, code in sources("care").items()
        if "Message(MessageKind)" in code
    }
    entry = re.compile(r'^    \w+ = "(.+?)"', re.MULTILINE)
    found = [(key, path) for path, code in lists.items() for key in entry.findall(code)]
    assert len(dict(found)) == len(found)
    return dict(found)


def test_no_kind_is_forgotten_and_none_stands_twice() -> None:
    assert set(MESSAGES) == set(written())


def test_a_text_with_two_owners_is_refused() -> None:
    tables = ({kind.value: kind for kind in one.messages} for one in (*SUBJECTS, Subject(messages=Thief)))

    with pytest.raises(TwoOwners, match="home"):
        merged(tables)


@pytest.mark.parametrize("trait", Trait)
def test_what_holds_for_a_kind_is_gathered_from_every_subject(trait: Trait) -> None:
    assert WITH[trait] == {kind for kind in MESSAGES.values() if trait in kind.traits}
    assert WITH[trait]


def test_base_has_no_kind_of_its_own() -> None:
    assert not list(MessageKind)
