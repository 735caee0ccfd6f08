"""The course: all that is taught, in every language of the programme."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from care.curriculum.curriculum import Module, Script
from care.curriculum.dialogue_signs import Signs
from care.model.enums import Role


@dataclass(frozen=True)
class Syllabus:
    """All that is taught in one language, modules in their order; `signs` holds phrases for each sign."""

    modules: tuple[Module, ...] = ()
    scripts: tuple[Script, ...] = ()
    signs: Signs = field(default_factory=lambda: Signs({}, {}))

    def modules_for(self, roles: Collection[Role]) -> tuple[Module, ...]:
        """Return what somebody of these roles learns."""
        return tuple(one for one in self.modules if one.audience & set(roles))

    @property
    def for_supporters(self) -> tuple[Module, ...]:
        """Return what supporters learn."""
        return self.modules_for({Role.SUPPORTER})

    def module(self, name: str) -> Module | None:
        """Return the module of this id."""
        return next((one for one in self.modules if one.id == name), None)

    def script(self, name: str) -> Script | None:
        """Return the script of this id."""
        return next((one for one in self.scripts if one.id == name), None)


@dataclass(frozen=True)
class Course:
    """What is taught, by language; every language has the same modules and scripts.

    `language` is the programme's.
    """

    languages: Mapping[str, Syllabus] = field(default_factory=dict)
    language: str = "id"

    def of(self, language: str) -> Syllabus:
        """Return what is taught in this language, else in the programme's, else in any, Indonesian first."""
        found = (self.languages[name] for name in (language, self.language, "id") if name in self.languages)
        return next(found, next(iter(self.languages.values()), Syllabus()))

    @property
    def plan(self) -> Syllabus:
        """Return the syllabus for what is the same in every language: ids, versions, order, counts."""
        return self.of("")
