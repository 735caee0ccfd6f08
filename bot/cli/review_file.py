"""The review file: everything that students, families and supporters read, on one page to print and sign."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from pathlib import Path
from string import Template
from typing import Any

from fluent.syntax import FluentSerializer

import config
from config.loading.fluent_files import messages_in
from config.loading.reviews import ROLES, Part, letter_in

SHEET = Path(config.__file__).with_name("review.html")
INDENT = re.compile(r"^ {1,4}", re.MULTILINE)
GIVEN = re.compile(r"\{ \$?([\w-]+) \}")
CHOICE = re.compile(r"\{ \$(\w+) ->")
VARIANT = re.compile(r"^(\s*)\*?\[([\w-]+)\]", re.MULTILINE)
CLOSED = re.compile(r"^\s*\}\s*")
SAID = re.compile(r'\{ ?"(.*?)" ?\}')
NOT_READ = {"id", "sources", "version", "slug", "on", "goto", "say", "points", "needs", "leads"}
"""Names in a module or rehearsal under which no words stand that somebody reads."""
WORDS = re.compile(r"[^\W\d_]{2,}.*\s", re.DOTALL)


def page(parts: Sequence[Part], left: Mapping[str, Sequence[Part]]) -> str:
    """Return all parts as one HTML page that needs no other file, with a sign-off to copy at its end."""
    open_in = {role: {part.name for part in some} for role, some in left.items()}
    sections = (_section(part, [role for role in ROLES if part.name in open_in[role]]) for part in parts)
    return Template(SHEET.read_text(encoding="utf-8")).substitute(
        sections="\n".join(sections), entry=escape(sign_off(parts)), count=len(parts)
    )


def sign_off(parts: Sequence[Part]) -> str:
    """Return what a programme writes into its `reviewed.toml` once somebody has read these parts."""
    read = "\n".join(f'"{part.name}" = "{part.digest}"' for part in parts)
    return f'[[reviewed]]\nwho = ""\nrole = ""  # {" or ".join(ROLES)}\non = \n[reviewed.parts]\n{read}\n'


def _section(part: Part, roles: Sequence[str]) -> str:
    open_for = ", ".join(roles) or "nobody"
    rows = "\n".join(
        f"<tr><th>{escape(name)}</th><td>{escape(words)}</td></tr>" for name, words in words_of(part)
    )
    return (
        f'<section id="{escape(part.name)}"><h2>{escape(part.name)}</h2>'
        f"<p>Not read yet by: {open_for}. ☐ Read, and as it should be. ☐ Read; see the remarks.</p>"
        f"<table>\n{rows}\n</table></section>"
    )


def words_of(part: Part) -> Iterator[tuple[str, str]]:
    """Return the words of a part, each with the name by which it is found again."""
    if part.path.suffix == ".md":
        yield "letter", letter_in(part.path.read_text(encoding="utf-8"))
        return
    if part.path.suffix == ".toml":
        yield from _words_in(tomllib.loads(part.path.read_text(encoding="utf-8-sig")), "")
        return
    for key, one in messages_in(part.path.parent).items():
        if one.file == part.path.name and not key.startswith("deed-"):
            yield key, plain(FluentSerializer().serialize_entry(one.message).partition("=")[2])


def plain(words: str) -> str:
    """Return a Fluent text for somebody who knows no Fluent: ‹name› is filled in, – begins a choice."""
    words = INDENT.sub("", words.strip())
    words = GIVEN.sub(r"‹\1›", CHOICE.sub(r"‹by \1›", SAID.sub(r"\1", words)))
    words = VARIANT.sub(r"\1– \2:", words)
    lines = (CLOSED.sub("", line) for line in words.splitlines())
    return "\n".join(line for line in lines if line.strip()).strip()


def _words_in(value: Any, place: str) -> Iterator[tuple[str, str]]:
    """Return every text of a module or rehearsal that somebody reads, however deep it stands."""
    if isinstance(value, str):
        if WORDS.search(value) or "\n" in value:
            yield place, value.strip()
    elif isinstance(value, Mapping):
        for name, one in value.items():
            if name not in NOT_READ:
                yield from _words_in(one, f"{place}.{name}".lstrip("."))
    elif isinstance(value, list):
        for number, one in enumerate(value, 1):
            yield from _words_in(one, f"{place} {number}")
