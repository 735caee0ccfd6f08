"""People who come into a programme through the rules, many at a time: what they would be told is dropped."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from bot.base.clock import Chance
from bot.planning.accounts import COORDINATOR, GROUP
from bot.programme_info import facts_of
from care.detection.active_lexicon import ActiveLexicon
from care.model.entities import Person
from care.model.enums import CONSENT_VERSION, Role
from care.model.rules import Rules
from care.people import consent
from care.ports.unit_of_work import UnitOfWork
from care.team import group, onboarding
from config.loading.lexicon_files import load_lexicon
from config.settings.settings import load_settings
from storage.engine.place import Home
from storage.store import Store

lexicon = cache(load_lexicon)
KEY = bytes(range(32))
SETUP_CODE = "set-up-once-and-void"
LANGUAGE = "id"


def rules_of(settings: Mapping[str, str]) -> Rules:
    """Return the rules' numbers under these settings; those that are not named are as they come."""
    named = {f"SEBAYA_{name}": value for name, value in settings.items()}
    return facts_of(load_settings(named, env_file=None)).rules


async def open_store(folder: Path, rules: Rules, chance: Chance, key: bytes = KEY) -> Store:
    """Return the store in this folder, without a bot."""
    return await Store.open(
        Home(folder / "sebaya.db"), key, rules=rules, chance=chance, watcher=ActiveLexicon(lexicon())
    )


async def set_up(work: UnitOfWork) -> int:
    """Found a group with its coordinator on call; return the group's chat."""
    visitor = await work.people.arrive(COORDINATOR, LANGUAGE, work.now, writes=True)
    chat = await work.people.arrive_group(GROUP, work.now)
    await group.set_up(work, visitor, chat, SETUP_CODE)
    return chat


async def coordinator(work: UnitOfWork) -> Person:
    """Return the coordinator of the group."""
    return await _known(work, COORDINATOR)


async def _known(work: UnitOfWork, address: int) -> Person:
    person = await work.people.arrive(address, LANGUAGE, work.now, writes=True)
    if not isinstance(person, Person):
        raise TypeError("the group's coordinator is a stranger")
    return person


async def agreed(work: UnitOfWork, address: int) -> Person:
    """Return a student who has agreed to the consent text."""
    visitor = await work.people.arrive(address, LANGUAGE, work.now, writes=True)
    await consent.agree(work, visitor, CONSENT_VERSION, LANGUAGE)
    return await _known(work, address)


async def certified(work: UnitOfWork, address: int) -> Person:
    """Return a supporter who was accepted by the coordinator, with a certificate."""
    visitor = await work.people.arrive(address, LANGUAGE, work.now, writes=True)
    person = await consent.ensure_known(work, visitor, LANGUAGE)
    await work.people.set_name(person.id, f"Kak {address % 100_000}")
    await work.team.join(person.id, Role.SUPPORTER)
    await onboarding.sign(work, person, Role.SUPPORTER)
    by = await coordinator(work)
    await onboarding.decide(work, by, by.chat, person.id, Role.SUPPORTER, accepted=True, trained=True)
    return await work.people.get(person.id)
