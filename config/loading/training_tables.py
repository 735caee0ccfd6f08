"""The form of training files, and their content as values; a mistake is one line that names its place."""

from pathlib import Path
from typing import Annotated, Literal, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from care.curriculum.curriculum import (
    CONDITIONS,
    Advice,
    Choice,
    Example,
    Module,
    Node,
    QuizAnswer,
    QuizQuestion,
    Script,
)
from care.curriculum.dialogue_signs import LISTS, Signs
from care.model.enums import Role, Topic
from care.model.levels import Level
from config.loading.checked_toml import read_as, shaped

SOLID = shaped(r"(?s)\S.*", "more than nothing, without a space before it")
Name = Annotated[str, shaped("[a-z][a-z0-9-]{0,29}", "at most 30 small letters, digits and -")]
"""Names stand in the data of buttons, which is short."""
Title = Annotated[str, Field(max_length=60), SOLID]
Said = Annotated[str, Field(max_length=300), SOLID]
Told = Annotated[str, Field(max_length=600), SOLID]
Line = Annotated[
    str, Field(max_length=300), shaped(r"(?s)[SP]: \S.*", '"S: " (the student) or "P: " (the peer) and words')
]
Chat = Annotated[tuple[Line, ...], Field(min_length=3, max_length=8)]
Number = Annotated[int, Field(ge=1, le=999)]
Point = Annotated[str, shaped("((good|grow):[a-z][a-z0-9-]*)?", "good: or grow: and the name of a point")]
When = Annotated[str, shaped("|".join(CONDITIONS), f"one of {', '.join(CONDITIONS)}")]
Audience = Literal["supporter", "counselor", "coordinator"]
LevelWord = Annotated[Level, BeforeValidator(Level.parse)]
T = TypeVar("T", bound=BaseModel)


class TrainingMistake(ValueError):
    """Training files cannot be used; one plain line for each mistake."""


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Card(_Table):
    text: Told


class _Example(_Table):
    title: Said
    bad: Chat
    bad_why: Told
    good: Chat
    good_why: Told


class _Answer(_Table):
    text: Annotated[str, Field(max_length=80), SOLID]
    right: bool
    why: Annotated[str, Field(max_length=250), SOLID]


class _Question(_Table):
    text: Said
    answers: Annotated[tuple[_Answer, ...], Field(min_length=3, max_length=4)]


class ModuleTable(_Table):
    """The file of a module."""

    id: Name
    number: Number
    version: Number
    title: Title
    minutes: Number
    compulsory: bool
    audience: Annotated[tuple[Audience, ...], Field(alias="for", min_length=1)] = ("supporter",)
    after: tuple[Name, ...]
    sources: Annotated[tuple[Said, ...], Field(min_length=1)]
    cards: Annotated[tuple[_Card, ...], Field(min_length=6, max_length=16)]
    examples: Annotated[tuple[_Example, ...], Field(min_length=2, max_length=3)]
    questions: Annotated[tuple[_Question, ...], Field(min_length=1, max_length=40)]

    def value(self) -> Module:
        """Return the module as the rules know it."""
        return Module(
            **{name: getattr(self, name) for name in ("id", "number", "version", "title", "minutes")},
            compulsory=self.compulsory,
            audience=frozenset(map(Role, self.audience)),
            after=self.after,
            sources=self.sources,
            cards=tuple(card.text for card in self.cards),
            examples=tuple(Example(**dict(example)) for example in self.examples),
            questions=tuple(
                QuizQuestion(question.text, tuple(QuizAnswer(**dict(answer)) for answer in question.answers))
                for question in self.questions
            ),
        )


class _Choice(_Table):
    when: When
    goto: Name
    point: Point = ""


class _Node(_Table):
    name: Name
    says: Annotated[tuple[Told, ...], Field(min_length=1, max_length=3)]
    choices: tuple[_Choice, ...] = ()
    ends: bool = False
    again: Name | Literal[""] = ""
    needs: tuple[Name, ...] = ()
    otherwise: Name | Literal[""] = ""


class _Advice(_Table):
    good: Said = ""
    grow: Said = ""


class ScriptTable(_Table):
    """The file of a script."""

    id: Name
    version: Number
    title: Title
    topic: Topic
    mood: Annotated[int, Field(ge=1, le=5)]
    level: LevelWord
    minutes: Number
    start: Name
    needed: bool = False
    nodes: Annotated[tuple[_Node, ...], Field(min_length=2)]
    feedback: Annotated[dict[Name, _Advice], Field(min_length=1)]

    def value(self) -> Script:
        """Return the script as the rules know it."""
        plain = ("id", "version", "title", "topic", "mood", "level", "minutes", "start", "needed")
        return Script(
            **{name: getattr(self, name) for name in plain},
            nodes=tuple(
                Node(**{**dict(node), "choices": tuple(Choice(**dict(one)) for one in node.choices)})
                for node in self.nodes
            ),
            feedback={key: Advice(**dict(advice)) for key, advice in self.feedback.items()},
        )


class SignsTable(_Table):
    """The phrases by which a supporter's words are recognised."""

    slots: dict[str, Annotated[tuple[Said, ...], Field(min_length=1)]] = {}
    spellings: dict[str, Said] = {}
    signs: dict[Literal[tuple(sorted(LISTS))], tuple[Said, ...]]  # type: ignore[valid-type]  # the words are those of LISTS

    def value(self) -> Signs:
        """Return the phrases as the rules know them."""
        return Signs(self.signs, self.slots, self.spellings)


def read(path: Path, table: type[T]) -> T:
    """Return one file in its form; TrainingMistake holds a line for each mistake."""
    name = "/".join(path.parts[-2:] if path.parent.name != "rehearsals" else path.parts[-3:])
    return read_as(path, table, TrainingMistake, name)[1]
