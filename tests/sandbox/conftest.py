"""One bot's Telegram, checked by the oracle, with a clock that a test moves."""

from dataclasses import dataclass

import pytest

from sandbox.methods.api import BotApi
from sandbox.people.people import Person
from tests.sandbox.oracle import Oracle

TOKEN = "7700:sandbox-token"


@dataclass
class Clock:
    """Unix seconds; a test adds to them."""

    seconds: float = 1_700_000_000.0

    def __call__(self) -> float:
        return self.seconds

    async def sleep(self, seconds: float) -> None:
        self.seconds += seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def api(clock: Clock) -> BotApi:
    api = BotApi(token=TOKEN, now=clock, sleep=clock.sleep)
    Oracle().attach(api)
    return api


@pytest.fixture
async def melati(api: BotApi) -> Person:
    """A person who has pressed Start."""
    person = Person(api, id=101, first_name="Melati", username="melati_contoh")
    await person.start()
    return person
