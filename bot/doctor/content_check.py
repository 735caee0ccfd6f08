"""All content, checked as `sebaya texts`, `lexicon check` and `training check` do; numbers and places too."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from config.loading.programme_content import ProgrammeContent
from config.loading.reviews import faults_in
from config.loading.second_opinion_files import load_second_opinion
from config.settings.settings import Settings

SHOWN = 5
"""The most lines of one kind that are shown: half a translation lacks hundreds of texts."""
COMMANDS = {"texts": "sebaya texts", "lexicon": "sebaya lexicon check", "training": "sebaya training check"}
"""The command that lists all lines of a kind."""
Load = Callable[[], object]


class ContentUnusable(Exception):
    """Nobody could be answered with this content; a plain line for each fault."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one kind of content, line by line; if it `stops`, the bot does not start."""

    kind: str
    lines: Sequence[str]
    stops: bool

    @property
    def shown(self) -> Sequence[str]:
        """Return the first lines, and how many more there are."""
        more = len(self.lines) - SHOWN
        if more <= 0 or self.kind not in COMMANDS:
            return self.lines
        return [*self.lines[:SHOWN], f"and {more} more: `{COMMANDS[self.kind]}` lists them"]


def faults(settings: Settings, today: date) -> Iterator[Fault]:
    """Return one fault for each kind in which something is wrong; takes about a third of a second."""

    content = ProgrammeContent.of(settings)
    checked: Sequence[tuple[str, Callable[[], Sequence[str]], Load]] = (
        ("texts", content.text_faults, content.texts),
        ("lexicon", content.lexicon_faults, content.lexicon),
        ("training", content.training_faults, content.course),
    )
    for kind, check, load in checked:
        if lines := check():
            yield Fault(kind, lines, stops=bool(_refused(load)))
    lists: Sequence[tuple[str, Load]] = (
        ("helplines", content.helplines),
        ("referrals", content.referrals),
        ("resources", content.resources),
        ("consent", content.consent_version),
        ("lexicon", load_second_opinion),
    )
    for kind, load in lists:
        if refused := _refused(load):
            yield Fault(kind, refused, stops=True)
    if lines := _refused(content.protection):
        yield Fault("folder", lines, stops=False)
    told = (content.stray(), content.consent_faults(), content.ahead(today), faults_in(content.folder, today))
    if lines := [line for some in told for line in some]:
        yield Fault("folder", lines, stops=False)


def _refused(load: Load) -> Sequence[str]:
    try:
        load()
    except ValueError as mistake:  # each kind's own, all told in plain lines
        return str(mistake).splitlines()
    return ()
