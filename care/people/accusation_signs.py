"""Whether words accuse somebody of the team, by their role or by the name that they gave."""

from collections.abc import Sequence
from dataclasses import dataclass

from care.contacts.staff_names import named_in, without_names
from care.detection.result import Finding, Match, finding_of
from care.model.levels import Level
from care.people.case_access import TEAM
from care.ports.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Accusation:
    """What words say against the team: the lexicon's entry, and who stands in them by name."""

    entry: str
    names: frozenset[str]


async def accusation(
    work: UnitOfWork, texts: Sequence[str], writer: str, finding: Finding | None = None
) -> Accusation | None:
    """Whether these words, the newest last, accuse a role of the team, or somebody of it by name."""
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
    """What is found in these words, the newest last, with what accuses somebody by name alone."""
    found = finding or work.watcher.scan(texts[-1], texts[:-1])
    accused = await accusation(work, texts, writer, found)
    if accused is None or TEAM in found.categories:
        return found
    by_name = Match(accused.entry, TEAM, Level.CONCERN, (0, len(texts[-1])), Level.CONCERN)
    return finding_of([*found.matches, by_name])
