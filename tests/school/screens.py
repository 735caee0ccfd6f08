"""Everybody opens every screen of theirs, while the week goes on."""

from collections.abc import Sequence
from functools import partial

from sandbox.people.actors import Actor
from tests.school.founding import together
from tests.world import World

STUDENT = ("/start", "/help", "/privacy", "/resources", "/mydata", "/language", "/sos", "❌")
SUPPORTER = ("/duty", "/shifts", "/help", "/mydata")
COUNSELOR = ("/cases", "/notes", "/oncall", "/status", "/people", "/help", "/shifts")
GROUP = ("/status", "/people", "/shifts", "/audit", "/lexicon", "/oncall", "/invite", "/help")
TURNS = ("shifts|", "cases|", "people|", "slots", "days-off", "waiting|")
"""Buttons that lead to another part of a list, or to another list."""
DEEPEST = 12
"""Pages of one list that are turned at most."""


async def all_open(world: World, people: Sequence[Actor], screens: Sequence[str]) -> None:
    """Each of them opens each of these, many at a moment."""
    for words in screens:
        await together(world, people, partial(_says, words))


async def _says(words: str, one: Actor) -> None:
    await one.says(words)


async def turns_through(actor: Actor, words: str) -> int:
    """Open a list and go through its pages; return how many there were."""
    await actor.says(words)
    seen: set[str] = set()
    while len(seen) < DEEPEST:
        ahead = [
            data
            for row in actor.last.rows
            for button in row
            if (data := button.get("callback_data", "")).startswith(TURNS) and data not in seen
        ]
        if not ahead:
            break
        seen.add(ahead[-1])
        await actor.sends_press(ahead[-1], on=actor.last)
    return len(seen) + 1
