"""Wishes: what a student wishes of a supporter, and what supporters say of themselves."""

from dataclasses import replace

from care.matching import offers, queue
from care.matching.messages import MatchingMessage
from care.model.card_kinds import CardKind
from care.model.entities import Person
from care.model.enums import Gender, Language, Role, Stage, Topic
from care.model.match_rules import Profile, Wish
from care.model.message_kinds import Refusal
from care.people import seating
from care.people.messages import PeopleMessage
from care.people.seating import own_place
from care.ports.unit_of_work import UnitOfWork


async def ask(work: UnitOfWork, conversation: str, chat: int) -> None:
    """Ask for the wishes that somebody here can meet, each with ⏭; without any, join the queue."""
    genders, _ = await work.pairings.wishes.on_offer()
    if genders:
        await work.pairings.wishes.asked(conversation, work.now)
        await work.outbox.tell(chat, MatchingMessage.ASK_WISH_GENDER, conversation=conversation)
    else:
        await _ask_language(work, conversation, chat)


async def _ask_language(work: UnitOfWork, conversation: str, chat: int) -> None:
    _, languages = await work.pairings.wishes.on_offer()
    if len(languages) > 1:
        await work.pairings.wishes.asked(conversation, work.now)
        await work.outbox.tell(chat, MatchingMessage.ASK_WISH_LANGUAGE, conversation=conversation)
    else:
        await queue.join_queue(work, conversation, chat)


async def answer_gender(work: UnitOfWork, student: Person, conversation: str, gender: Gender | None) -> None:
    """Keep the wish (None: skipped), and ask for the next one."""
    await _require(work, student, conversation, Stage.ASKING)
    await work.pairings.wishes.set_wish(conversation, Wish(gender))
    await _ask_language(work, conversation, student.chat)


async def answer_language(
    work: UnitOfWork, student: Person, conversation: str, language: Language | None
) -> None:
    """Keep the wish (None: skipped), and join the queue."""
    await _require(work, student, conversation, Stage.ASKING)
    wish = await work.pairings.wishes.wish(conversation)
    await work.pairings.wishes.set_wish(conversation, replace(wish, language=language))
    await queue.join_queue(work, conversation, student.chat)


async def _require(work: UnitOfWork, student: Person, conversation: str, stage: Stage) -> None:
    place = await own_place(work, student)
    if place is None or place.conversation.id != conversation or place.conversation.stage is not stage:
        raise Refusal(PeopleMessage.BUTTON_GONE)


async def ask_unmet(work: UnitOfWork) -> None:
    """Ask once after WISH_WAIT, while somebody could come: wait on, or talk with anyone?"""
    if not await work.duties.on_duty() or not await offers.is_open(work):
        return
    for conversation in await work.pairings.wishes.unmet(work.now - work.rules.wish_wait, work.now):
        student = await seating.student_of(work, conversation)
        await work.outbox.tell(student.chat, MatchingMessage.WISH_UNMET, conversation=conversation)


async def answer_unmet(work: UnitOfWork, student: Person, conversation: str, *, anyone: bool) -> None:
    """Give up the wish (`anyone`), or keep it and wait on."""
    await _require(work, student, conversation, Stage.WAITING)
    if not anyone:
        await work.outbox.tell(student.chat, MatchingMessage.WISH_KEPT)
        return
    await work.pairings.wishes.set_wish(conversation, Wish())
    await work.outbox.tell(student.chat, MatchingMessage.WISH_DROPPED)
    await offers.match(work)


async def show_profile(work: UnitOfWork, supporter: Person) -> None:
    """Show the supporter's own profile card at the end of the chat, to tap entries on and off."""
    await require_supporter(work, supporter)
    await work.outbox.repost(CardKind.PROFILE, supporter.id, supporter.chat)


async def change_profile(work: UnitOfWork, supporter: Person, part: str, value: str) -> None:
    """Change one entry of the profile by a tap; the card follows, unless the tap takes the only language."""
    await require_supporter(work, supporter)
    profile = await work.pairings.wishes.profile(supporter.id)
    changed = _toggled(profile, part, value)
    await work.pairings.wishes.set_profile(supporter.id, changed)
    if changed != profile:
        await work.outbox.show(CardKind.PROFILE, supporter.id, supporter.chat)
    await offers.match(work)


async def require_supporter(work: UnitOfWork, person: Person) -> None:
    """Raise Refusal for everybody who is not and does not want to become a supporter."""
    if await work.team.member(person.id, Role.SUPPORTER) is None:
        raise Refusal(PeopleMessage.BUTTON_GONE)


def _toggled(profile: Profile, part: str, value: str) -> Profile:
    if part == "topic" and value in set(Topic):
        return replace(profile, topics=profile.topics ^ {Topic(value)})
    if part == "language" and value in set(Language):
        return replace(profile, languages=profile.languages ^ {Language(value)} or profile.languages)
    if part == "gender" and value in set(Gender):
        gender = Gender(value)
        return replace(profile, gender=None if profile.gender is gender else gender)
    raise Refusal(PeopleMessage.BUTTON_GONE)
