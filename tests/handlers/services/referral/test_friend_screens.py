"""Worried about a friend: one question after the other, then what to say and where to go."""

from itertools import product

import pytest

from care.model.message_kinds import Refusal
from care.ports.unit_of_work import UnitOfWork
from care.services.referral import friend
from care.services.referral.messages import ReferralMessage
from handlers.routing.renderer import SCREENS
from handlers.services.referral.friend import show
from tests.handlers.drawing import drawn, fits
from tests.handlers.screens import reader


@pytest.mark.parametrize("language", ["id", "en"])
async def test_each_question_keeps_the_answers_before_in_its_buttons(work: UnitOfWork, language: str) -> None:
    assert SCREENS[ReferralMessage.FRIEND] is show
    for count, question in enumerate(friend.QUESTIONS):
        given = "ynuyn"[:count]
        text, rows = await show(reader(work, language, given=given))
        assert reader(work, language).say(f"friend-ask-{question}").strip() in text
        fits(rows)
        pressed = [one.press.args[2] for row in rows for one in row]
        assert pressed == [given + answer[0] for answer in friend.ANSWERS]


@pytest.mark.parametrize("language", ["id", "en"])
async def test_every_set_of_answers_ends_in_something_to_say_and_a_person(
    work: UnitOfWork, language: str
) -> None:
    for letters in product("ynu", repeat=len(friend.QUESTIONS)):
        text, rows = await show(reader(work, language, given="".join(letters)))
        grave = any(letter != "n" for letter in letters[:2])
        assert text.count("•") == len(friend.QUESTIONS)
        assert "{" not in text
        assert len(text) < 1_200
        assert drawn(rows) == [
            *(["friend-numbers > helplines"] if grave else []),
            "friend-make-card > friend-card",
            "want-counselor > counselor",
        ]


@pytest.mark.parametrize("given", ["x", "ynynyn", "yes"])
def test_strange_answers_are_an_old_button(given: str) -> None:
    with pytest.raises(Refusal):
        friend.read(given)
