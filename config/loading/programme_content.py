"""A programme's content: ours, and over it what is in its own folder (SEBAYA_CONTENT_FOLDER)."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated, Self, TypeVar

from pydantic import Field

from care.curriculum.course import Course
from care.detection.lexicon import Lexicon
from care.model.enums import CONSENT_VERSION
from care.model.helplines import Helpline
from care.model.referrals import Resource, Service
from config.loading.checked_toml import Checked, DataMistake, read_checked
from config.loading.helplines import HELPLINES, load_helplines
from config.loading.lexicon_files import LexiconMistake, check_lexicon, load_lexicon
from config.loading.protection import PROTECTION, Protection, load_protection
from config.loading.referrals import REFERRALS, load_referrals
from config.loading.resources import RESOURCES, load_resources
from config.loading.text_checks import OURS, check_languages, check_own
from config.loading.texts import TextMistake, Texts, messages_in
from config.loading.toml_files import TomlFile
from config.loading.training_files import check_own_training, check_training, load_training
from config.settings.content_folders import languages_in, unread_in
from config.settings.settings import Settings, folder_here
from config.settings.text_files import FileMistake

OWN_CONSENT = 1000
"""Versions of a programme's own consent text begin behind it: ours stay below."""
CONSENT_TEXT = "welcome"
T = TypeVar("T")


class _Consent(Checked):
    version: Annotated[int, Field(ge=1, le=999_999)]


@dataclass(frozen=True, slots=True)
class ProgrammeContent:
    """What a programme of this setting and language reads; `folder` holds its own."""

    folder: Path | None = None
    setting: str = "school"
    language: str = "id"
    resources_file: Path | None = None

    @classmethod
    def here(cls) -> Self:
        """Return what a command reads that needs no settings: the folder alone, if it is named here."""
        return cls(folder_here())

    @classmethod
    def of(cls, settings: Settings) -> Self:
        """Return the content that these settings name."""
        return cls(settings.content_folder, settings.setting, settings.language, settings.resources_file)

    def own(self, name: str) -> Path | None:
        """Return a file or folder of the programme's own; None if it has none of this name."""
        path = self.folder / name if self.folder else None
        return path if path and path.exists() else None

    def place(self, name: str) -> str:
        """Return where the programme writes a file of its own, for the person who will."""
        return str(self.folder / name) if self.folder else f"SEBAYA_CONTENT_FOLDER: {name}"

    def texts(self) -> Texts:
        """Return the texts; raises TextMistake where nothing can be said."""
        return Texts.load(self.setting, self.language, own=self.own("texts"))

    def helplines(self) -> tuple[Helpline, ...]:
        """Return the helplines: the programme's own list, else ours; raises DataMistake."""
        return self._listed(HELPLINES, load_helplines)

    def referrals(self) -> tuple[Service, ...]:
        """Return where students can be referred to; raises DataMistake."""
        return self._listed(REFERRALS, lambda path: load_referrals(self.setting, path))

    def resources(self) -> tuple[Resource, ...]:
        """Return units and places of referral; raises DataMistake."""
        if self.resources_file:
            return load_resources(self.setting, self.resources_file)
        return self._listed(RESOURCES, lambda path: load_resources(self.setting, path))

    def protection(self) -> Protection:
        """Return who is told of abuse: the programme's own list, else ours; raises DataMistake."""
        return self._listed(PROTECTION, load_protection)

    def lexicon(self) -> Lexicon:
        """Return our lexicon with the programme's additions; without them if they cannot be used."""
        with suppress(LexiconMistake):
            return load_lexicon(own=self.own("lexicon"))
        return load_lexicon()

    def course(self) -> Course:
        """Return what is taught; raises TrainingMistake if ours cannot be used."""
        return load_training(own=self.own("training"), language=self.language)

    def consent_version(self) -> int:
        """Return the version of the consent text that people agree to: the programme's, else ours."""
        path = self.own("consent.toml")
        return OWN_CONSENT + read_checked(path, _Consent).version if path else CONSENT_VERSION

    def text_faults(self) -> Sequence[str]:
        """Return a line for each fault of the texts, ours and the programme's."""
        own = self.own("texts")
        return [*check_languages(), *(self._placed("texts", check_own(own)) if own else ())]

    def lexicon_faults(self) -> Sequence[str]:
        """Return a line for each fault of the lexicon."""
        return check_lexicon(own=self.own("lexicon"))

    def training_faults(self) -> Sequence[str]:
        """Return a line for each fault of the training."""
        own, lines = self.own("training"), check_training()
        if own and not lines:
            return list(self._placed("training", check_own_training(own, self.language)))
        return lines

    def stray(self) -> Sequence[str]:
        """Return a line for each thing in the programme's folder that is read by nothing."""
        return [f"{self.folder}/{line}" for line in unread_in(self.folder)] if self.folder else []

    def ahead(self, today: date) -> Iterator[str]:
        """Return a line for each entry of a list that was checked on a day that has not come."""
        for ours in (HELPLINES, RESOURCES):
            path = self.own(ours.name) or ours
            if ours is RESOURCES and self.resources_file:
                path = self.resources_file
            with suppress(FileMistake):  # told where the list is read
                yield from TomlFile.read(path, ours.name if path is ours else str(path)).ahead(today)

    def consent_faults(self) -> Iterator[str]:
        """Return a line if the programme has a consent text of its own that has no version."""
        own = self.own("texts")
        if own is None or self.own("consent.toml"):
            return
        for language in {*languages_in(own)} & {*OURS}:  # a translation is of our text
            with suppress(TextMistake):  # told with the texts
                if CONSENT_TEXT in messages_in(own / language):
                    yield (
                        f"{own}/{language}: {CONSENT_TEXT} is a consent text without a version: write "
                        f"`version = 1` into {self.place('consent.toml')}, and a higher one at each change"
                    )

    def _listed(self, ours: Path, load: Callable[[Path], T]) -> T:
        if (path := self.own(ours.name)) is None:
            return load(ours)
        try:
            return load(path)
        except DataMistake as mistake:
            lines = (f"{self.folder}/{line}" for line in str(mistake).splitlines())
            raise type(mistake)("\n".join(lines)) from None

    def _placed(self, kind: str, lines: Sequence[str]) -> Iterator[str]:
        return (f"{self.folder}/{kind}/{line}" for line in lines)
