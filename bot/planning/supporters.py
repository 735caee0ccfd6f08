"""What supporters and counselors do: sign up, come or not, answer offers, be on call, take cases."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any

from bot.planning.book import Book
from bot.planning.engine import Engine
from bot.planning.heard import Note
from bot.planning.assumptions import MINUTE, happens, pause
from bot.planning.talking import Talking
from care.conversation import endings, pairing
from care.conversation.messages import ConversationMessage
from care.duty import on_off_duty
from care.duty.messages import DutyMessage
from care.matching import offers
from care.matching.messages import MatchingMessage
from care.model.message_kinds import MessageKind
from care.model.shift_calendar import Shift
from care.ports.unit_of_work import UnitOfWork
from care.rota import plan, signing_up
from care.rota.messages import RotaMessage

LOADS = ("1", "1", "2", "2", "2", "3", "3", "3", "3", "4", "4", "5")


class Supporters:
    """Everybody's answers to what they are told."""

    def __init__(self, engine: Engine, book: Book, talking: Talking, people: Sequence[str]) -> None:
        self._engine, self._chance, self._book, self._talking = engine, engine.chance, book, talking
        self.people = set(people)
        self._answers = {
            MatchingMessage.OFFER: self._answer,
            MatchingMessage.OFFER_MISSED: self._missed,
            MatchingMessage.DUTY_MISSED: self._come_back,
            DutyMessage.SHIFT_NOW: self._start,
            DutyMessage.SHIFT_MISSED: self._not_come,
            RotaMessage.SWAP_WANTED: self._swap,
            DutyMessage.DUTY_ENDING: self._stay,
            ConversationMessage.PAIRED_SUPPORTER: self._paired,
            ConversationMessage.ASK_HEAVY: self._check_in,
        }

    def hears(self, who: str, note: Note, now: datetime) -> None:
        """React some seconds later, or not at all."""
        if who in self.people and isinstance(note.kind, MessageKind) and note.kind in self._answers:
            self._answers[note.kind](who, note.params, now)

    def sign_up(self, week: date, at: datetime, each: int) -> None:
        """For the week that begins on this Monday, one after the other."""
        for number, who in enumerate(sorted(self.people)):
            self._engine.at(at + number * MINUTE, partial(self._sign, who, week, each))

    async def _sign(self, who: str, week: date, each: int, work: UnitOfWork) -> None:
        person = await work.people.get(who)
        for _ in range(each):
            free = [
                one
                for one in await plan.plan(work, week, 7)
                if one.missing and not one.of(who) and one.shift.begins > work.now
            ]
            if free:
                chosen = self._chance.choice(
                    [one for one in free if one.missing == max(f.missing for f in free)]
                )
                await signing_up.sign_up(work, person, chosen.shift.slot, chosen.shift.day)
                self._waver(who, chosen.shift)

    def _waver(self, who: str, shift: Shift) -> None:
        """Some give a shift back, of these every third in the last minute; some ask for a swap."""
        last_minute = happens(self._chance, 0.33)
        before = MINUTE if last_minute else MINUTE * self._chance.uniform(60, 2000)
        if happens(self._chance, 0.04):
            self._engine.at(shift.begins - before, partial(self._give_back, who, shift))
        elif happens(self._chance, 0.04):
            self._engine.at(shift.begins - 60 * MINUTE - before, partial(self._ask_swap, who, shift))

    async def _give_back(self, who: str, shift: Shift, work: UnitOfWork) -> None:
        await signing_up.give_back(work, await work.people.get(who), shift.slot, shift.day)

    async def _ask_swap(self, who: str, shift: Shift, work: UnitOfWork) -> None:
        await signing_up.ask_swap(work, await work.people.get(who), shift.slot, shift.day)

    def _swap(self, who: str, told: Any, now: datetime) -> None:
        day = date.fromisoformat(told["day"])

        async def take(work: UnitOfWork) -> None:
            await signing_up.take(work, await work.people.get(who), told["slot"], day, told["giver"])

        if happens(self._chance, 0.15):
            self._engine.at(now + MINUTE * self._chance.uniform(1, 50), take)

    def _start(self, who: str, _: Any, now: datetime) -> None:
        """Most come within minutes; some never do."""
        if happens(self._chance, 0.96):
            self._engine.at(now + timedelta(seconds=5 + pause(self._chance, 90)), partial(self._go_on, who))

    async def _go_on(self, who: str, work: UnitOfWork) -> None:
        await on_off_duty.go_on(work, await work.people.get(who))

    def _not_come(self, *_: Any) -> None:
        self._book.no_shows += 1

    def _come_back(self, who: str, _: Any, now: datetime) -> None:
        self._book.answered("missed")
        if happens(self._chance, 0.6):
            self._engine.at(now + MINUTE * self._chance.uniform(3, 20), partial(self._go_on, who))

    def _missed(self, *_: Any) -> None:
        self._book.answered("missed")

    def _stay(self, who: str, _: Any, now: datetime) -> None:
        async def longer(work: UnitOfWork) -> None:
            await on_off_duty.stay_longer(work, await work.people.get(who))

        if happens(self._chance, 0.08):
            self._engine.at(now + MINUTE, longer)

    def _answer(self, who: str, told: Any, now: datetime) -> None:
        self._book.offers += 1
        drawn = self._chance.uniform(0, 1)
        if drawn < 0.10:
            return
        answer = self._decline if drawn < 0.17 else self._may_know if drawn < 0.18 else self._accept
        at = now + timedelta(seconds=min(3 + pause(self._chance, 12), 55))
        self._engine.at(at, partial(answer, who, told["offer"]))

    async def _accept(self, who: str, offer: str, work: UnitOfWork) -> None:
        await pairing.accept(work, await work.people.get(who), offer)
        self._book.answered("accepted")

    async def _decline(self, who: str, offer: str, work: UnitOfWork) -> None:
        await offers.decline(work, await work.people.get(who), offer)
        self._book.answered("declined")

    async def _may_know(self, who: str, offer: str, work: UnitOfWork) -> None:
        found = await work.duties.offered(offer)
        assert found is not None
        conversation = await work.conversations.get(found.conversation)
        await offers.may_know(work, await work.people.get(who), offer)
        self._book.apart.add(frozenset({who, conversation.student}))
        self._book.answered("known")

    def _paired(self, who: str, told: Any, now: datetime) -> None:
        self._talking.begins(told["conversation"], who, now)

    def _check_in(self, who: str, told: Any, now: datetime) -> None:
        load = self._chance.choice(LOADS)

        async def answer(work: UnitOfWork) -> None:
            person = await work.people.get(who)
            for question, given in (("heavy", load), ("topic", "skip"), ("report", "no")):
                await endings.check_in(work, person, told["conversation"], question, given)

        if happens(self._chance, 0.8):
            self._engine.at(now + MINUTE * self._chance.uniform(0.3, 5), answer)
