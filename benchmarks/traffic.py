"""What people write in a benchmark: numbered texts of students and supporters, and finding them again."""

import re
from dataclasses import dataclass

import orjson

from bot.planning.accounts import STUDENT, SUPPORTER

FIRST_UPDATE, FIRST_MESSAGE = 500_000_000, 1_000_000
DIGITS = "qvxz"
"""Numbers are spelled in letters that no lexicon, no phone number and no name is made of."""
MARK = re.compile(r"([qvxz]{12})")
TEXTS = (
    "{} kak, tadi di kelas aku presentasi dan ternyata lumayan lancar, makasih ya buat sarannya kemarin",
    "{} aku coba tulis dulu apa yang bikin pusing minggu ini, ada tiga hal yang paling kepikiran",
    "{} oke, pelan-pelan aja ya, mana dari tiga hal itu yang mau kita obrolin duluan?",
    "{} yang soal jadwal belajar, soalnya tugas kelompok dan les sering bentrok di hari yang sama",
)


@dataclass(frozen=True, slots=True)
class Traffic:
    """Conversations of one student and one supporter each, who write in turn.

    Message by message the conversation changes; who writes in it changes from round to round.
    """

    conversations: int

    def writer(self, number: int) -> int:
        """The chat that message `number` is written in."""
        turn, conversation = divmod(number, self.conversations)
        return (SUPPORTER if turn % 2 else STUDENT) + 2 * conversation

    def reader(self, number: int) -> int:
        """The chat that it belongs into."""
        return partner(self.writer(number))

    def update(self, number: int, date: int) -> bytes:
        """Message `number` as Telegram tells of it."""
        chat = self.writer(number)
        name = {"id": chat, "first_name": f"Zaitun{chat % 1000}"}
        message = {
            "message_id": FIRST_MESSAGE + number,
            "date": date,
            "chat": {**name, "type": "private"},
            "from": {**name, "is_bot": False, "language_code": "id"},
            "text": TEXTS[number % len(TEXTS)].format(spelled(number)),
        }
        return orjson.dumps({"update_id": FIRST_UPDATE + number, "message": message})


def partner(chat: int) -> int:
    """The other side of a conversation."""
    return chat + 1 if (chat - STUDENT) % 2 == 0 else chat - 1


def spelled(number: int) -> str:
    """A number as twelve letters."""
    return "".join(DIGITS[number >> shift & 3] for shift in range(22, -1, -2))


def found_in(text: str) -> int | None:
    """The number spelled in a text."""
    mark = MARK.search(text)
    if mark is None:
        return None
    number = 0
    for letter in mark[1]:
        number = number * 4 + DIGITS.index(letter)
    return number
