"""Screens and cards as a test asks for them: in a language, from a state, without a world."""

from functools import cache

from bot.programme_info import ProgrammeFacts, facts_of
from care.ports.unit_of_work import UnitOfWork
from config.settings.settings import load_settings
from handlers.rendering.screens import Reader, Show, Shown
from handlers.rendering.subject import Screen
from handlers.request.turned_page import PAGE
from tests.handlers.drawing import TEXTS, fits, too_long, unsaid
from tests.training import small_course
from tests.world import TOKEN


@cache
def facts() -> ProgrammeFacts:
    """What an invented programme says of itself."""
    return facts_of(load_settings({"SEBAYA_BOT_TOKEN": TOKEN}, env_file=None))


def reader(work: UnitOfWork, language: str = "en", **params: str | int) -> Reader:
    """Somebody who reads a screen with these parameters."""
    return Reader(TEXTS, language, params, work, facts())


async def paged(show: Screen, work: UnitOfWork, language: str = "en", **params: str | int) -> list[Shown]:
    """Every page of a list, from the first one on by ▶; its buttons can be sent and read."""
    found: list[Shown] = []
    place: str | None = ""
    while place is not None:
        shown = await show(reader(work, language, **params, place=place))
        fits(shown[1])
        found.append(shown)
        place = turns(shown).get("page-after")
    return found


def turns(shown: Shown) -> dict[str, str]:
    """Where the pages before and after a page begin, by the labels of the buttons to them."""
    return {one.label: one.press.args[0] for row in shown[1] for one in row if one.press.action == PAGE}


async def carded(show: Show, about: str, work: UnitOfWork, language: str = "en") -> Shown | None:
    """What this card shows now; its buttons can be sent and read."""
    shown = await show(TEXTS, language, about, work, facts())
    if shown:
        assert too_long(shown[1]) == []
        assert unsaid(shown[1]) == []
    return shown


def taught(work: UnitOfWork) -> UnitOfWork:
    """The same transaction where the small training is taught."""
    return work.having(course=small_course())
