"""People who press buttons and write, as `bot.planning.hands.Hands`: only what stands on their screen."""
# ruff: noqa: ARG002 (whoever calls the rules has to say more than a button does)

from collections.abc import Awaitable, Callable
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from bot.base.clock import Chance
from bot.planning import sights
from care.conversation.messages import ConversationMessage
from care.model.enums import Gender, Language, Outcome, Topic
from care.model.shift_calendar import Shift
from care.ports.unit_of_work import UnitOfWork
from handlers.keyboards.keyboards import Key
from sandbox.people.actors import Actor
from storage.store import Desk
from tests.world import World

if TYPE_CHECKING:
    from sandbox.people.people import Person
    from sandbox.state.screen import Seen

T = TypeVar("T")
MOST_PAGES = 6
"""With the buttons to a day and hour, a shift is found within so few turns."""
DAYS = 7
WAITED = 3
"""Seconds that somebody waits for a button: answers to one chat come a second apart."""
LOOKED = 60
"""So many of the newest messages somebody looks through for a button."""


class NotThere(Exception):
    """This button is not on the screen (any more)."""


class ByButtons:
    """The acts of `people` (by their id) in private, and of counselors in their group."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.people: dict[str, Person] = {}
        self.in_group: dict[str, Actor] = {}

    async def read(self, question: Callable[[UnitOfWork], Awaitable[T]]) -> T:
        async def ask(desk: Desk) -> T:
            return await question(desk.work)

        store = self.world.programme.store
        return await store.run(self.world.clock.now(), ask, stirs=False)

    async def press(self, actor: Actor, action: str, *args: object) -> None:
        """Press the newest button that does this; what is still on its way is waited for, some seconds."""
        wanted = "|".join((action, *map(str, args)))
        for _ in range(WAITED):
            if found := _button(actor, wanted):
                seen, data = found
                await actor.sends_press(data, on=seen)
                return
            await self.world.passes(seconds=1)
        raise NotThere(action)

    async def _own(self, who: str, action: str, *args: object) -> None:
        await self.press(self.people[who], action, *args)

    async def _key(self, who: str, key: Key) -> None:
        """Tap a key of the keyboard in talk or at home, if it is there."""
        person = self.people[who]
        if not any(label.startswith(key.value) for label in person.keys):
            raise NotThere(key.name)
        await person.taps(key.value)

    async def ask(self, who: str, topic: Topic | None, mood: int) -> None:
        await self.people[who].says("/talk")
        conversation = await self._asked(who)
        await self._own(who, "topic", conversation, topic or "skip")
        await self._own(who, "mood", conversation, mood)

    async def _asked(self, who: str) -> str:
        """Return the conversation about whose topic somebody is asked."""
        for _ in range(WAITED):
            for seen in self.people[who].chat.newest(LOOKED):
                for button in (one for row in seen.rows for one in row):
                    action, *args = button.get("callback_data", "").rpartition("#")[0].split("|")
                    if action == "topic":
                        return str(args[0])
            await self.world.passes(seconds=1)
        raise NotThere(ConversationMessage.ASK_TOPIC)

    async def leave(self, who: str, conversation: str) -> None:
        await self._key(who, Key.END)

    async def wish_gender(self, who: str, conversation: str, gender: Gender | None) -> None:
        await self._own(who, "wish", conversation, "gender", gender or "skip")

    async def wish_language(self, who: str, conversation: str, language: Language | None) -> None:
        await self._own(who, "wish", conversation, "language", language or "skip")

    async def be_called(self, who: str, conversation: str) -> None:
        await self._own(who, "call-me", conversation)

    async def answer_call(self, who: str, conversation: str) -> None:
        await self._own(who, "call", conversation)

    async def take_anyone(self, who: str, conversation: str) -> None:
        await self._own(who, "unmet", conversation, "anyone")

    async def agree_to_handover(self, who: str, conversation: str, *, agrees: bool) -> None:
        await self._own(who, "handover", conversation, "yes" if agrees else "no")

    async def another_instead(self, who: str, conversation: str) -> None:
        await self._own(who, "instead", conversation)

    async def another_after(self, who: str, conversation: str) -> None:
        await self._own(who, "another", conversation)

    async def still_here(self, who: str, conversation: str) -> None:
        await self._own(who, "still-here", conversation)

    async def say(self, who: str, conversation: str, words: str) -> None:
        await self.people[who].says(words)

    async def end(self, who: str, conversation: str) -> None:
        await self._key(who, Key.END)
        if found := _button(self.people[who], f"end|{conversation}|yes"):  # supporters are asked once more
            seen, data = found
            await self.people[who].sends_press(data, on=seen)

    async def hand_over(self, who: str, conversation: str) -> None:
        await self._key(who, Key.HANDOVER)

    async def flag(self, who: str, conversation: str, *, urgent: bool) -> None:
        await self._key(who, Key.FLAG)
        await self._own(who, "flag-level", conversation, "urgent" if urgent else "concern")

    async def sign_up(self, who: str, monday: datetime, chance: Chance) -> Shift | None:
        free = partial(sights.free_shift, who=who, monday=monday, chance=chance)
        wanted = await self.read(free)
        if wanted is None:
            return None
        await self.people[who].says("/shifts")
        for _ in range(MOST_PAGES):
            if await self._takes(who, f"sign-up|{_named(wanted)}"):
                return wanted
            await self._turns_to(who, wanted)
        raise NotThere("sign-up")

    async def _takes(self, who: str, button: str) -> bool:
        """Press this, if it is on the page that is read."""
        there = any(data == button for data, _ in self._offered(who))
        if there:
            await self._own(who, *button.split("|"))
        return there

    async def _turns_to(self, who: str, wanted: Shift) -> None:
        """Go to the week, then to the page that begins last before this shift; else turn on."""
        offered = self._offered(who)
        ahead = (wanted.day - self._today()).days
        if ahead >= DAYS and (week := f"shifts|{ahead // DAYS}") in dict(offered):
            await self._own(who, *week.split("|"))
            return
        begins = wanted.begins.astimezone(self.world.programme.facts.zone)
        ways = [(at, data) for data, label in offered if (at := self._begins(label)) is not None]
        before = [one for one in ways if one[0] <= (ahead % DAYS, f"{begins:%H.%M}")]
        onward = [data for data, label in offered if label == self.world.text("page-after")]
        if not (turn := max(before)[1] if before else next(iter(onward), "")):
            raise NotThere("sign-up")
        await self._own(who, *turn.split("|"))

    def _begins(self, label: str) -> tuple[int, str] | None:
        """Return how many days from today "Mon 19.00" is, and its hour; None for other labels."""
        weekdays = [self.world.text(f"weekday-{number}")[:3] for number in range(DAYS)]
        day, _, clock = label.partition(" ")
        if day not in weekdays or not clock.replace(".", "").isdecimal():
            return None
        return (weekdays.index(day) - self._today().weekday()) % DAYS, clock

    def _today(self) -> date:
        return self.world.clock.now().astimezone(self.world.programme.facts.zone).date()

    def _offered(self, who: str) -> list[tuple[str, str]]:
        """Return what each button of the page does that is read, and what is written on it."""
        buttons = (button for row in self.people[who].last.rows for button in row)
        return [(one.get("callback_data", "").rpartition("#")[0], one["text"]) for one in buttons]

    async def give_back(self, who: str, shift: Shift) -> None:
        await self._own(who, "shift-back", shift.slot, f"{shift.day:%Y%m%d}")

    async def ask_swap(self, who: str, shift: Shift) -> None:
        await self._own(who, "shift-swap", shift.slot, f"{shift.day:%Y%m%d}")

    async def take_swap(self, who: str, slot: str, day: str, giver: str) -> None:
        await self._own(who, "shift-take", slot, day, giver)

    async def go_on(self, who: str) -> None:
        await self._own(who, "duty", "on")

    async def stay_longer(self, who: str) -> None:
        await self._own(who, "duty", "longer")

    async def accept(self, who: str, offer: str) -> None:
        await self._own(who, "offer", offer, "yes")

    async def decline(self, who: str, offer: str) -> None:
        await self._own(who, "offer", offer, "no")

    async def may_know(self, who: str, offer: str) -> None:
        await self._own(who, "offer", offer, "known")

    async def check_in(self, who: str, conversation: str, load: str) -> None:
        await self._own(who, "check-in", conversation, "heavy", load)
        await self._own(who, "check-in", conversation, "topic", "skip")
        await self._own(who, "check-in", conversation, "report", "no")

    async def confirm_on_call(self, who: str) -> None:
        await self._own(who, "confirm-on-call")

    async def step_in(self, who: str) -> None:
        await self.in_group[who].says("/oncall")
        await self.press(self.in_group[who], "on-call", "on")

    async def claim(self, who: str, case: str) -> None:
        await self.press(self.in_group[who], "claim", case)

    async def take_over(self, who: str, case: str) -> None:
        await self._own(who, "take-over", case)

    async def hand_back(self, who: str, case: str) -> None:
        await self._key(who, Key.GIVE_BACK)

    async def close(self, who: str, case: str) -> None:
        await self._own(who, "close", case)
        await self._own(who, "outcome", case, Outcome.FOLLOWED_UP)

    async def decide_further(self, who: str, further: str, *, approved: bool) -> None:
        await self.press(self.in_group[who], "further", further, "yes" if approved else "no")

    async def decide_review(self, who: str, review: str) -> None:
        await self.press(self.in_group[who], "review", review, "offer")


def _button(actor: Actor, wanted: str) -> "tuple[Seen, str] | None":
    for seen in actor.chat.newest(LOOKED):
        for button in (one for row in seen.rows for one in row):
            data: str = button.get("callback_data", "")
            if data.rpartition("#")[0] == wanted:
                return seen, data
    return None


def _named(shift: Shift) -> str:
    return f"{shift.slot}|{shift.day:%Y%m%d}"
