"""All content, checked as `sebaya texts`, `lexicon check` and `training check` do; numbers and places too."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from config.loading.helplines import load_helplines
from config.loading.lexicon_files import check_lexicon, load_lexicon
from config.loading.referrals import load_referrals
from config.loading.resources import load_resources
from config.loading.second_opinion_files import load_second_opinion
from config.loading.text_checks import check_languages
from config.loading.texts import Texts
from config.loading.training_files import check_training, load_training
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


def faults(settings: Settings) -> Iterator[Fault]:
    """Return one fault for each kind in which something is wrong; takes about a third of a second."""

    def texts() -> object:
        return Texts.load(settings.setting, settings.language)

    def referrals() -> object:
        return load_referrals(settings.setting)

    def resources() -> object:
        return load_resources(settings.setting, settings.resources_file)

    for kind, check, load in (
        ("texts", check_languages, texts),
        ("lexicon", check_lexicon, load_lexicon),
        ("training", check_training, load_training),
    ):
        if lines := check():
            yield Fault(kind, lines, stops=bool(_refused(load)))
    for kind, load in (
        ("helplines", load_helplines),
        ("referrals", referrals),
        ("resources", resources),
        ("lexicon", load_second_opinion),
    ):
        if refused := _refused(load):
            yield Fault(kind, refused, stops=True)


def _refused(load: Load) -> Sequence[str]:
    try:
        load()
    except ValueError as mistake:  # each kind's own, all told in plain lines
        return str(mistake).splitlines()
    return ()
