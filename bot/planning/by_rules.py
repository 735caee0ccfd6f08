"""People who act by calling the rules, without Telegram: thousands of acts in a minute."""

from collections.abc import Awaitable, Callable
from datetime import date, datetime
from typing import TypeVar

from bot.base.clock import Chance
from bot.planning import sights
from care.casework import giving_back, takeover
from care.conversation import (
    endings,
    frequent_use,
    handover,
    intake_questions,
    pairing,
    relay,
    silence_and_limits,
)
from care.duty import callbacks, on_call, on_off_duty
from care.escalation import cases, supporter_flags
from care.matching import offers, wishes
from care.model.entities import Person
from care.model.enums import Gender, Language, Outcome, Topic
from care.model.levels import Level
from care.model.messages import Content, Written
from care.model.shift_calendar import Shift
from care.people.seating import own_place, turn_to
from care.ports.unit_of_work import UnitOfWork
from care.rota import signing_up
from care.team import group

T = TypeVar("T")


class ByRules:
    """`bot.planning.hands.Hands` through the use cases; `work` is the transaction of the present event."""

    work: UnitOfWork

    def __init__(self) -> None:
        self.group = 0
        self._message = 0

    async def read(self, question: Callable[[UnitOfWork], Awaitable[T]]) -> T:
        return await question(self.work)

    async def _person(self, who: str) -> Person:
        return await self.work.people.get(who)

    async def ask(self, who: str, topic: Topic | None, mood: int) -> None:
        person = await self._person(who)
        await intake_questions.begin(self.work, person)
        place = await own_place(self.work, person)
        if place is None:
            raise LookupError("who has just asked sits nowhere")
        await intake_questions.answer_topic(self.work, person, place.conversation.id, topic)
        await intake_questions.answer_mood(self.work, person, place.conversation.id, mood)

    async def leave(self, who: str, conversation: str) -> None:
        found = await self.work.conversations.get(conversation)
        await endings.leave_queue(self.work, await self._person(who), found)

    async def wish_gender(self, who: str, conversation: str, gender: Gender | None) -> None:
        await wishes.answer_gender(self.work, await self._person(who), conversation, gender)

    async def wish_language(self, who: str, conversation: str, language: Language | None) -> None:
        await wishes.answer_language(self.work, await self._person(who), conversation, language)

    async def be_called(self, who: str, conversation: str) -> None:
        await callbacks.wish(self.work, await self._person(who), conversation)

    async def answer_call(self, who: str, conversation: str) -> None:
        await callbacks.answer(self.work, await self._person(who), conversation)

    async def take_anyone(self, who: str, conversation: str) -> None:
        await wishes.answer_unmet(self.work, await self._person(who), conversation, anyone=True)

    async def agree_to_handover(self, who: str, conversation: str, *, agrees: bool) -> None:
        await handover.answer(self.work, await self._person(who), conversation, agrees=agrees)

    async def another_instead(self, who: str, conversation: str) -> None:
        await silence_and_limits.another(self.work, await self._person(who), conversation)

    async def another_after(self, who: str, conversation: str) -> None:
        await intake_questions.another(self.work, await self._person(who), conversation)

    async def still_here(self, who: str, conversation: str) -> None:
        await silence_and_limits.still_here(self.work, await self._person(who), conversation)

    async def _turned(self, who: str, conversation: str) -> Person:
        """Return them, writing in this conversation."""
        person = await self._person(who)
        if person.focus == conversation:
            return person
        await turn_to(self.work, person, conversation)
        return await self._person(who)

    async def say(self, who: str, conversation: str, words: str) -> None:
        self._message += 1
        person = await self._turned(who, conversation)
        await relay.say(self.work, person, Written(Content(words), self._message))

    async def end(self, who: str, conversation: str) -> None:
        person = await self._turned(who, conversation)
        if (await self.work.conversations.get(conversation)).student == who:
            await endings.end(self.work, person)
        else:
            await endings.confirm(self.work, person, conversation, yes=True)

    async def hand_over(self, who: str, conversation: str) -> None:
        await handover.request(self.work, await self._turned(who, conversation))

    async def flag(self, who: str, conversation: str, *, urgent: bool) -> None:
        person = await self._turned(who, conversation)
        await supporter_flags.by_supporter(self.work, person)
        level = Level.URGENT if urgent else Level.CONCERN
        await supporter_flags.refine_level(self.work, person, conversation, level)

    async def sign_up(self, who: str, monday: datetime, chance: Chance) -> Shift | None:
        found = await sights.free_shift(self.work, who, monday, chance)
        if found:
            await signing_up.sign_up(self.work, await self._person(who), found.slot, found.day)
        return found

    async def give_back(self, who: str, shift: Shift) -> None:
        await signing_up.give_back(self.work, await self._person(who), shift.slot, shift.day)

    async def ask_swap(self, who: str, shift: Shift) -> None:
        await signing_up.ask_swap(self.work, await self._person(who), shift.slot, shift.day)

    async def take_swap(self, who: str, slot: str, day: str, giver: str) -> None:
        await signing_up.take(self.work, await self._person(who), slot, date.fromisoformat(day), giver)

    async def go_on(self, who: str) -> None:
        await on_off_duty.go_on(self.work, await self._person(who))

    async def stay_longer(self, who: str) -> None:
        await on_off_duty.stay_longer(self.work, await self._person(who))

    async def accept(self, who: str, offer: str) -> None:
        await pairing.accept(self.work, await self._person(who), offer)

    async def decline(self, who: str, offer: str) -> None:
        await offers.decline(self.work, await self._person(who), offer)

    async def may_know(self, who: str, offer: str) -> None:
        await offers.may_know(self.work, await self._person(who), offer)

    async def check_in(self, who: str, conversation: str, load: str) -> None:
        person = await self._person(who)
        for question, given in (("heavy", load), ("topic", "skip"), ("report", "no")):
            await endings.check_in(self.work, person, conversation, question, given)

    async def confirm_on_call(self, who: str) -> None:
        await on_call.confirm(self.work, await self._person(who))

    async def step_in(self, who: str) -> None:
        await group.set_on_call(self.work, await self._person(who), self.group, on=True)

    async def claim(self, who: str, case: str) -> None:
        await cases.claim(self.work, await self._person(who), case)

    async def take_over(self, who: str, case: str) -> None:
        await takeover.take_over(self.work, await self._person(who), case)

    async def hand_back(self, who: str, case: str) -> None:
        await giving_back.give_back(self.work, await self._person(who), case)

    async def close(self, who: str, case: str) -> None:
        await takeover.close(self.work, await self._person(who), case, Outcome.FOLLOWED_UP)

    async def decide_further(self, who: str, further: str, *, approved: bool) -> None:
        await pairing.decide_further(self.work, await self._person(who), further, approved=approved)

    async def decide_review(self, who: str, review: str) -> None:
        await frequent_use.decide(self.work, await self._person(who), review, offered=True)
