"""The invented people of a rehearsal, and how they become a team."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from sandbox.methods.api import BotApi
from sandbox.people.actors import Actor
from sandbox.people.people import Group, Person
from sandbox.people.world import Phone, Stage
from sandbox.state.screen import Seen

SETUP_CODE = "rehearsal-on-a-table"
PIN = "271828"
"""The counselor's; the page's tour tells it."""
PATIENCE = 120.0
"""Seconds until setting up counts as failed; it takes two, more on a busy machine."""
FIRST_ID = 700_000_001
GROUP_ID = -4_000_001


@dataclass(frozen=True, slots=True)
class Cast:
    """The people of a rehearsal; the names are invented."""

    students: tuple[str, str]
    supporters: tuple[str, str]
    counselor: str
    group: str


CASTS = {
    "id": Cast(("Kenanga", "Tanjung"), ("Kak Rimba", "Kak Samudra"), "Bu Melati", "Konselor"),
    "en": Cast(("Jasmine", "River"), ("Forest", "Ocean"), "Ms Melati", "Counselors"),
}


def set_stage(api: BotApi, language: str, zone: str) -> Stage:
    """Make phones for two students, two supporters, a counselor and the counselors' group; all are empty."""
    cast = CASTS[language]
    names = [*cast.students, *cast.supporters, cast.counselor]
    people = [
        Person(api, id=FIRST_ID + number, first_name=name, language_code=language)
        for number, name in enumerate(names)
    ]
    group = Group(api, id=GROUP_ID, title=cast.group)
    keys = ("student-1", "student-2", "supporter-1", "supporter-2", "counselor")
    phones = [
        Phone(key, key.partition("-")[0], name, person, person)
        for key, name, person in zip(keys, names, people, strict=True)
    ]
    desk = people[-1].in_group(group)
    return Stage(api, [*phones, Phone("group", "group", cast.group, desk)], group, language, zone)


async def gather(stage: Stage) -> None:
    """Let the counselor set the group up, and both supporters join and go on duty, as people do."""
    team = _Gathering(stage)
    await team.sets_up()
    for key in ("supporter-1", "supporter-2"):
        await team.joins(key)


def _links(texts: Sequence[str]) -> list[str]:
    """Return every link in these messages; the board may come between them."""
    return [word for text in texts for word in text.split() if word.startswith("https")]


def _keypad(person: Person) -> Seen | None:
    """Return the message with a keypad in somebody's chat."""
    return next((one for one in person.chat.messages if "⌫" in one.buttons), None)


def _went_on(person: Person, before: str, *, stays: bool) -> bool:
    """Return whether the keypad asks for the next thing, or is gone."""
    pad = _keypad(person)
    return bool(stays and pad and pad.text != before) or (not stays and pad is None)


class _Gathering:
    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._desk = stage.phones[-1].actor

    def _person(self, key: str) -> Person:
        phone = self._stage.phone(key)
        if phone is None or phone.person is None:
            raise LookupError(key)
        return phone.person

    async def sets_up(self) -> None:
        counselor = self._person("counselor")
        await self._desk.says(f"/setup {SETUP_CODE}")
        await self._until(lambda: self._desk.heard)
        await counselor.start("hello")
        await self._until(lambda: counselor.heard and counselor.last.asks_reply)
        await counselor.answers(counselor.user.first_name)
        await self._until(lambda: counselor.keys)
        await self._chooses_pin(counselor)

    async def _chooses_pin(self, counselor: Person) -> None:
        """Enter it twice on the keypad that comes when the role begins; the keypad goes after that."""
        for stays in (True, False):
            await self._until(lambda: _keypad(counselor))
            pad = _keypad(counselor)
            before = pad.text if pad else ""
            for digit in (*PIN, "OK"):
                await counselor.presses(digit, on=pad)
            await self._until(partial(_went_on, counselor, before, stays=stays))

    async def joins(self, key: str) -> None:
        supporter, desk = self._person(key), self._desk
        before = len(desk.heard)
        await desk.says("/invite supporter")
        await self._until(lambda: _links(desk.heard[before:]))
        await supporter.follows(_links(desk.heard[before:])[0])
        await self._until(lambda: supporter.heard and supporter.last.asks_reply)
        await supporter.answers(supporter.user.first_name)
        await self._presses(supporter, "✅")
        await self._presses(desk, "✅")
        await self._presses(supporter, "🟢")
        await self._until(lambda: any("⚪" in label for label in supporter.buttons))

    async def _presses(self, actor: Actor, label: str) -> None:
        await self._until(lambda: any(label in shown for shown in actor.buttons))
        await actor.presses(label)

    async def _until(self, what: Callable[[], object]) -> None:
        await self._stage.until(what, PATIENCE)
