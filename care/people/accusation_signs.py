"""Accusation signs: whether words accuse somebody of the team, by their role or by their name."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from care.contacts.staff_names import named_in, without_names
from care.detection.result import Finding, Match, finding_of
from care.model.levels import Level
from care.people.case_access import TEAM
from care.ports.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Accusation:
    """What words say against the team: the lexicon's entry, and the persons who are named."""

    entry: str
    names: frozenset[str]


async def accusation(
    work: UnitOfWork, texts: Sequence[str], writer: str, finding: Finding | None = None
) -> Accusation | None:
    """Return what these words, the newest last, say against somebody of the team; None if nothing.

    `finding`: what the lexicon found in them, where that is known already.
    """
    match = _accusing(finding or work.watcher.scan(texts[-1], texts[:-1]))
    spoken = [without_names(text) for text in texts]
    by_name = match or (spoken != [*texts] and _accusing(work.watcher.scan(spoken[-1], spoken[:-1])))
    if not by_name:
        return None
    known = {one.person: one.name or "" for one in await work.team.colleagues() if one.person != writer}
    names = named_in(texts, {person: name for person, name in known.items() if name})
    return Accusation(by_name.entry, names) if match or names else None


def _accusing(finding: Finding) -> Match | None:
    found = (match for match in finding.matches if match.category == TEAM and match.level >= Level.CONCERN)
    return next(found, None)


async def look(
    work: UnitOfWork, texts: Sequence[str], writer: str, finding: Finding | None = None
) -> Finding:
    """Return what is found in these words, the newest last, and an accusation by name alone with it."""
    found = finding or work.watcher.scan(texts[-1], texts[:-1])
    accused = await accusation(work, texts, writer, found)
    if accused is None or TEAM in found.categories:
        return found
    by_name = Match(accused.entry, TEAM, Level.CONCERN, (0, len(texts[-1])), Level.CONCERN)
    return replace(finding_of([*found.matches, by_name]), quiet=found.quiet)
