"""Worried about a friend (🫶): five short questions, what to say today, and a card to hand over.

Nothing of it is stored: the answers stand in the buttons. Of a card a keyed hash is kept and the day on which
it ends, never who asked for it or who came by it (docs/decisions/0108).
"""

from datetime import timedelta

from care.escalation import flags, sos
from care.escalation.messages import EscalationMessage
from care.model.entities import Flag, Person
from care.model.enums import Source
from care.model.levels import Level
from care.model.message_kinds import Refusal
from care.model.shift_calendar import date_of, moment
from care.people import consent
from care.people.consent import Visitor
from care.people.messages import PeopleMessage
from care.ports.unit_of_work import UnitOfWork
from care.services.referral.messages import ReferralMessage

QUESTIONS = ("life", "harm", "changed", "talked", "adult")
"""Look (a life, harm, what changed), listen (talked with them yet), link (does an adult know)."""
ANSWERS = ("yes", "no", "unsure")
DANGER = {"life": Level.URGENT, "harm": Level.CONCERN}
"""A yes to these goes up the ladder at once."""
CARD_VALID = timedelta(days=14)
PREFIX = "friend-"
"""With this the code in a card's link begins."""


async def begin(work: UnitOfWork, student: Person) -> None:
    """Ask the first question."""
    await _show(work, student, "")


async def _show(work: UnitOfWork, student: Person, given: str) -> None:
    await work.outbox.tell(student.chat, ReferralMessage.FRIEND, given=given)


def read(given: str) -> dict[str, str]:
    """Return the answers so far by question: a letter stands for each; raise Refusal for anything else."""
    letters = {answer[0]: answer for answer in ANSWERS}
    if len(given) > len(QUESTIONS) or any(letter not in letters for letter in given):
        raise Refusal(PeopleMessage.BUTTON_GONE)
    return {question: letters[letter] for question, letter in zip(QUESTIONS, given, strict=False)}


async def answer(work: UnitOfWork, student: Person, given: str) -> None:
    """Go on to the next question or to the advice; a yes that means danger calls a counselor first."""
    found = read(given)
    if not found:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    last = list(found)[-1]
    if last in DANGER and found[last] == "yes":
        await _call(work, student, DANGER[last])
    await _show(work, student, given)


async def _call(work: UnitOfWork, student: Person, level: Level) -> None:
    """Raise the flag of somebody who fears for a friend; they read who was told."""
    place = await sos.place_for_help(work, student)
    flag = Flag(
        student.id, place.conversation.id, place.seat.alias, level, flags.SOMEBODY_ELSE, Source.STUDENT
    )
    await flags.raise_flag(work, flag)
    await sos.tell_truth(work, student, EscalationMessage.COUNSELOR_ASKED)


async def make_card(work: UnitOfWork, student: Person) -> None:
    """Make a card that works once; it ends with the day, so that its time tells nothing of who made it."""
    code = work.chance.code()
    last = date_of(work.now, work.rules.zone) + CARD_VALID
    await work.referrals.cards.add(code, moment(last, 0, work.rules.zone))
    await work.outbox.tell(student.chat, ReferralMessage.FRIEND_CARD_HOW, days=CARD_VALID.days)
    await work.outbox.tell(student.chat, ReferralMessage.FRIEND_CARD, code=f"{PREFIX}{code}")


async def arrive(work: UnitOfWork, visitor: Visitor, code: str) -> None:
    """Meet warmly whoever comes by a card, also by an old one; then it is as for everybody."""
    fresh = await work.referrals.cards.use(code.removeprefix(PREFIX), work.now)
    await work.outbox.tell(
        visitor.chat, ReferralMessage.FRIEND_MET, language=visitor.language, fresh=int(fresh)
    )
    await consent.greet(work, visitor)
