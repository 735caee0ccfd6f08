"""What supporters do: sign up, come or not, answer offers, stay longer, check in."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from bot.planning import sights
from bot.planning.assumptions import MINUTE, happens, pause
from bot.planning.book import Book
from bot.planning.hands import Hands
from bot.planning.heard import Note
from bot.planning.talking import Talking
from bot.planning.timeline import Timeline
from care.conversation.messages import ConversationMessage
from care.duty.messages import DutyMessage
from care.matching.messages import MatchingMessage
from care.model.message_kinds import MessageKind
from care.model.shift_calendar import Shift
from care.rota.messages import RotaMessage

LOADS = ("1", "1", "2", "2", "2", "3", "3", "3", "3", "4", "4", "5")


class Supporters:
    """Everybody's answers to what they are told."""

    def __init__(
        self, line: Timeline, hands: Hands, book: Book, talking: Talking, people: Sequence[str]
    ) -> None:
        self._line, self._hands, self._book, self._talking = line, hands, book, talking
        self.people = list(people)
        self._people = set(people)
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
        if who in self._people and isinstance(note.kind, MessageKind) and note.kind in self._answers:
            self._answers[note.kind](who, note.params, now)

    def sign_up(self, monday: datetime, at: datetime, each: int) -> None:
        """For the week that begins on this Monday, one after the other."""
        for number, who in enumerate(self.people):
            self._line.at(at + number * MINUTE, partial(self._sign, who, monday, each))

    async def _sign(self, who: str, monday: datetime, each: int) -> None:
        for _ in range(each):
            if shift := await self._hands.sign_up(who, monday, self._line.of(who, "sign up")):
                self._waver(who, shift)

    def _waver(self, who: str, shift: Shift) -> None:
        """Some give a shift back, of these every third in the last minute; some ask for a swap."""
        chance = self._line.of(who, "shift")
        before = MINUTE if happens(chance, 0.33) else MINUTE * chance.uniform(60, 2000)
        if happens(chance, 0.04):
            self._line.at(shift.begins - before, partial(self._hands.give_back, who, shift))
        elif happens(chance, 0.04):
            self._line.at(shift.begins - 60 * MINUTE - before, partial(self._hands.ask_swap, who, shift))

    def _swap(self, who: str, told: Any, now: datetime) -> None:
        take = partial(self._hands.take_swap, who, told["slot"], told["day"], told["giver"])
        if happens(self._line.of(who, "swap"), 0.15):
            self._line.at(now + MINUTE * self._line.of(who, "swap").uniform(1, 50), take)

    def _start(self, who: str, _: Any, now: datetime) -> None:
        """Most come within minutes; some never do."""
        chance = self._line.of(who, "come")
        if happens(chance, 0.96):
            self._line.at(now + timedelta(seconds=5 + pause(chance, 90)), partial(self._hands.go_on, who))

    def _not_come(self, *_: Any) -> None:
        self._book.no_shows += 1

    def _come_back(self, who: str, _: Any, now: datetime) -> None:
        self._book.answered("missed")
        chance = self._line.of(who, "come back")
        if happens(chance, 0.6):
            self._line.at(now + MINUTE * chance.uniform(3, 20), partial(self._hands.go_on, who))

    def _missed(self, *_: Any) -> None:
        self._book.answered("missed")

    def _stay(self, who: str, _: Any, now: datetime) -> None:
        if happens(self._line.of(who, "stay"), 0.08):
            self._line.at(now + MINUTE, partial(self._hands.stay_longer, who))

    def _answer(self, who: str, told: Any, now: datetime) -> None:
        self._book.offers += 1
        chance = self._line.of(who, "offer")
        drawn, thinks = chance.uniform(0, 1), pause(chance, 12)
        if drawn < 0.10:
            return
        answer = self._decline if drawn < 0.17 else self._may_know if drawn < 0.18 else self._accept
        at = now + timedelta(seconds=min(3 + thinks, 55))
        self._line.at(at, partial(answer, who, told["offer"]))

    async def _accept(self, who: str, offer: str) -> None:
        await self._hands.accept(who, offer)
        self._book.answered("accepted")

    async def _decline(self, who: str, offer: str) -> None:
        await self._hands.decline(who, offer)
        self._book.answered("declined")

    async def _may_know(self, who: str, offer: str) -> None:
        student = await self._hands.read(partial(sights.offered_student, offer=offer))
        await self._hands.may_know(who, offer)
        self._book.apart.add(frozenset({who, student}))
        self._book.answered("known")

    def _paired(self, who: str, told: Any, now: datetime) -> None:
        self._talking.begins(told["conversation"], who, now)

    def _check_in(self, who: str, told: Any, now: datetime) -> None:
        chance = self._line.of(who, "check-in")
        load = chance.choice(LOADS)
        if happens(chance, 0.8):
            at = now + MINUTE * chance.uniform(0.3, 5)
            self._line.at(at, partial(self._hands.check_in, who, told["conversation"], load))
