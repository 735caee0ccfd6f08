"""Rich messages (Bot API 10.1), as newer apps send lists, tables and long texts: rebuilt from their words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.telegram.update_keys import Raw, message_of
from care.model.text_pages import LONGEST, width

RICH = "rich_message"
WORDS_ALONE = """
    paragraph heading pre footer divider mathematical_expression anchor list blockquote table details
    expandable_blockquote pullquote bold italic underline strikethrough spoiler date_time text_mention
    subscript superscript marked code custom_emoji url email_address phone_number bank_card_number mention
    hashtag cashtag bot_command anchor_link reference reference_link
"""
CARRIED = frozenset(WORDS_ALONE.split())
"""Kinds of blocks and texts that hold words alone; any other, also one of tomorrow, is refused whole."""
KEPT = frozenset({"bold", "italic", "spoiler", "bot_command"})
"""Kinds of formatting that an ordinary message has under the same name."""
INLINE = ("text", "expression", "alternative_text")
BETWEEN_CELLS = " | "


def rebuilt(raw: Raw) -> Raw:
    """Return the update with a rich message's words as its text; `rich_message` stays if it holds more.

    It stays also if the words are too long for a message.
    """
    body = message_of(raw)
    if not isinstance(body.get(RICH), Mapping):
        return raw
    words = _Words()
    try:
        words.read(body[RICH])
    except (AttributeError, RecursionError, TypeError):
        words.carried = False
    if not words.text.strip():
        return raw
    made = {**body, "text": words.text, "entities": words.entities}
    if words.carried and words.length <= LONGEST:
        del made[RICH]
    return {name: made if value is body else value for name, value in raw.items()}


@dataclass(slots=True)
class _Words:
    """The words so far, and their length in UTF-16 units; `carried`: they are all that there is."""

    text: str = ""
    length: int = 0
    entities: list[dict[str, Any]] = field(default_factory=list)
    carried: bool = True

    def read(self, rich: Raw) -> None:
        """Write each line of all blocks; raise AttributeError or TypeError for a form that no block has."""
        for line in self._lines(rich):
            self._write(["\n", line] if self.text else line)

    def _lines(self, block: Raw) -> Iterator[list[Any]]:
        """Give the lines of a block, a caption, or an item of a list, each as a rich text."""
        self._check(block)
        yield from _texts(block, "summary")
        label = [f"{block['label']} "] if "label" in block else []
        for one in (*block.get("blocks", ()), *block.get("items", ())):
            for line in self._lines(one):
                yield label + line
                label = []
        yield from ([*_between(row)] for row in block.get("cells", ()))
        yield from _texts(block, *INLINE)
        caption = block.get("caption")
        # A picture's caption is made of a text and a credit, a table's is a text.
        made_of_two = isinstance(caption, Mapping) and "type" not in caption
        yield from self._lines(block["caption"]) if made_of_two else _texts(block, "caption")
        yield from _texts(block, "credit")

    def _write(self, part: Any) -> None:
        """Write a rich text: words, a list of parts, or a part with a kind."""
        if isinstance(part, str):
            self.text += part
            self.length += width(part)
        elif isinstance(part, Mapping):
            self._check(part)
            start = self.length
            for name in INLINE:
                self._write(part.get(name, ""))
            if part.get("type") in KEPT and self.length > start:
                span = {"offset": start, "length": self.length - start}
                self.entities.append({"type": part["type"], **span})
        else:
            for one in part:
                self._write(one)

    def _check(self, part: Raw) -> None:
        self.carried &= part.get("type", "paragraph") in CARRIED


def _texts(block: Raw, *names: str) -> Iterator[list[Any]]:
    """Give those of these fields that hold something, each as a line."""
    return ([block[name]] for name in names if block.get(name))


def _between(row: list[Raw]) -> Iterator[Any]:
    """Give the texts of a row's cells that have one, with a stroke between them."""
    texts = [cell["text"] for cell in row if cell.get("text")]
    for number, text in enumerate(texts):
        yield from (BETWEEN_CELLS, text) if number else (text,)
