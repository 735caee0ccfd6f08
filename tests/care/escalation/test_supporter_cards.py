"""What a supporter is told to say is chosen by kind; no kind of danger of the lexicon is forgotten."""

import pytest

from care.escalation.supporter_cards import ANY, KINDS, hint_of
from care.people.case_access import TEAM
from config.loading.lexicon_files import load_lexicon


def test_every_kind_of_danger_has_words_of_its_own_but_an_accusation_which_has_a_card() -> None:
    categories = {entry.category for entry in load_lexicon().entries}
    assert categories - set(KINDS) == {TEAM}


@pytest.mark.parametrize(("category", "hint"), [("eating", "no-shame"), ("sos", ANY), ("", ANY)])
def test_what_is_not_known_gets_words_that_are_never_wrong(category: str, hint: str) -> None:
    assert hint_of(category) == hint
