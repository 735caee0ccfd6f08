"""Telegram's HTML, parsed into text and entities, with Telegram's own error messages."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from typing import TYPE_CHECKING

from sandbox.wire.responses import bad_request

if TYPE_CHECKING:
    from sandbox.wire.responses import Json, Refusal

KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "a": "text_link",
    "tg-emoji": "custom_emoji",
}
PIECE = re.compile(r"<(?P<end>/?)(?P<name>[^\s>]*)(?P<rest>[^>]*)(?P<close>>?)|(?P<text>[^<]+)")
ATTRIBUTE = re.compile(r"""([\w-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
REFERENCE = re.compile(r"&(?:lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);")


@dataclass(slots=True)
class _Open:
    name: str
    start: int
    attributes: dict[str, str]


@dataclass(slots=True)
class _Parse:
    source: str
    text: str = ""
    length: int = 0
    open: list[_Open] = field(default_factory=list)
    entities: list[Json] = field(default_factory=list)

    def add(self, raw: str) -> None:
        plain = REFERENCE.sub(lambda match: unescape(match.group()), raw)
        self.text += plain
        self.length += len(plain) + sum(character > "\uffff" for character in plain)

    def start(self, match: re.Match[str]) -> None:
        name, at = match["name"].lower(), self.byte(match)
        if name not in KINDS and (match["rest"] or match["close"]):
            raise _unparsed(f'Unsupported start tag "{name}" at byte offset {at}')
        if not match["close"]:
            raise _unparsed(f"Unclosed start tag at byte offset {at}")
        attributes = {
            m[1].lower(): unescape(m[2] or m[3] or m[4] or "") for m in ATTRIBUTE.finditer(match["rest"])
        }
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise _unparsed(f'Tag "span" must have class "tg-spoiler" at byte offset {at}')
        self.open.append(_Open(name, self.length, attributes))

    def end(self, match: re.Match[str]) -> None:
        name, at = match["name"].lower(), self.byte(match)
        if not self.open:
            raise _unparsed(f"Unexpected end tag at byte offset {at}")
        if not match["close"]:
            raise _unparsed(f"Unclosed end tag at byte offset {at}")
        tag = self.open.pop()
        if name not in {"", tag.name}:
            raise _unparsed(
                f'Unmatched end tag at byte offset {at}, expected "</{tag.name}>", found "</{name}>"'
            )
        if self.length > tag.start:
            self.close(tag)

    def close(self, tag: _Open) -> None:
        entity = _entity(tag)
        if entity is not None:
            self.entities.append(entity | {"offset": tag.start, "length": self.length - tag.start})

    def byte(self, match: re.Match[str]) -> int:
        return len(self.source[: match.start()].encode())


def parse_html(source: str) -> tuple[str, list[Json]]:
    """Return the text without its tags, and what the tags said about it."""
    parse = _Parse(source)
    for match in PIECE.finditer(source):
        if match["text"]:
            parse.add(match["text"])
        elif match["end"]:
            parse.end(match)
        else:
            parse.start(match)
    if parse.open:
        raise _unparsed(f'Can\'t find end tag corresponding to start tag "{parse.open[-1].name}"')
    return parse.text, parse.entities


def _entity(tag: _Open) -> Json | None:
    kind = KINDS[tag.name]
    if kind == "text_link":
        return {"type": kind, "url": tag.attributes["href"]} if tag.attributes.get("href") else None
    if kind == "custom_emoji":
        return {"type": kind, "custom_emoji_id": tag.attributes.get("emoji-id", "")}
    if kind == "blockquote" and "expandable" in tag.attributes:
        return {"type": "expandable_blockquote"}
    return {"type": kind}


def _unparsed(reason: str) -> Refusal:
    return bad_request(f"can't parse entities: {reason}")
