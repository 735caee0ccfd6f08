"""Whatever is written into settings, files, buttons and updates: a value, or a refusal in words."""

import asyncio
import copy
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from care.detection.active_lexicon import ActiveLexicon
from care.detection.normalize import fold
from care.model.levels import Level
from config.loading.checked_toml import DataMistake
from config.loading.lexicon_tables import LexiconMistake, read_files
from config.loading.resources import load_resources
from config.loading.toml_lines import find_lines
from config.settings import setting_parsers as parsers
from config.settings.env_file import write_env
from config.settings.environment import SettingsMistake
from config.settings.settings import load_settings
from handlers.keyboards.signed_buttons import Forged, Press, Signer
from tests.world import TOKEN, World, lexicon

MANY = settings(max_examples=40, deadline=None, derandomize=True, database=None)
FEW = settings(
    max_examples=10,
    phases=[Phase.generate],
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
NEARLY = st.from_regex(r"[-+]?[0-9]{0,12}[ ]?(s|m|h|d|/s|/min|, burst )?[0-9]{0,9}", fullmatch=True)
WRITTEN = st.one_of(st.text(max_size=40), NEARLY)
PARSERS = (
    *(
        parsers.duration,
        parsers.deletable,
        parsers.ladder,
        parsers.rate(5),
        parsers.whole(1, 9),
    ),
    *(
        parsers.address,
        parsers.api_address,
        parsers.zone,
        parsers.switch,
        parsers.token,
        parsers.secret,
    ),
    *(parsers.host, parsers.line, parsers.database, parsers.language),
)


@MANY
@given(WRITTEN)
def test_a_setting_is_a_value_or_refused_in_words(text: str) -> None:
    for parse in PARSERS:
        with suppress(ValueError):
            parse(text)


@MANY
@given(st.binary(max_size=200))
def test_any_file_of_settings_is_read_or_refused_in_words(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / ".env"
        path.write_bytes(b"SEBAYA_PROGRAMME_NAME=" + content)
        with suppress(SettingsMistake):
            load_settings({"SEBAYA_BOT_TOKEN": TOKEN}, path)


@MANY
@given(st.text(max_size=60))
def test_what_is_written_into_a_file_of_settings_is_read_back(name: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / ".env"
        try:
            write_env(path, {"SEBAYA_BOT_TOKEN": TOKEN, "SEBAYA_PROGRAMME_NAME": name})
            read = load_settings({}, path).programme_name
        except (SettingsMistake, UnicodeEncodeError):
            return
        assert read == (name.strip() if name else "Sebaya")


@MANY
@given(st.text(max_size=80), st.integers(min_value=-(2**53), max_value=2**53) | st.none())
def test_made_up_data_of_a_button_is_forged(data: str, owner: int | None) -> None:
    with pytest.raises(Forged):
        Signer(bytes(32)).read(data, owner)


@MANY
@given(st.integers(0, 30), st.characters(exclude_categories=["Cs"]))
def test_a_button_that_was_changed_by_one_letter_is_forged(at: int, letter: str) -> None:
    signer = Signer(bytes(32))
    data = signer.sign(Press("offer", ("o1", "yes")), 7)
    changed = data[:at] + letter + data[at + 1 :]
    if changed != data:
        with pytest.raises(Forged):
            signer.read(changed, 7)


ENTRY = st.lists(
    st.tuples(
        st.sampled_from(["id", "level", "category", "pattern", "why", "yes", "no", "language", "x"]),
        st.text(max_size=12) | st.sampled_from(["urgent", "suicide", "mau mati", "<want> mati"]),
    ),
    max_size=12,
)


WORDS = st.lists(
    st.text(max_size=8) | st.sampled_from(["mau", "mati", "ga", "aku", "zirafa", "{want}", ".."])
)


@MANY
@given(WORDS.map(" ".join), st.booleans())
def test_of_any_sentence_an_entry_is_made_that_finds_it_or_none(sentence: str, known: bool) -> None:
    watch = ActiveLexicon(lexicon())
    parts = watch.propose(sentence, known=known)
    if parts:
        entry = watch.proposed("x", parts, Level.NOTE, "suicide", "id")
        watch.change([entry], ())
        assert any(match.entry == "x" for match in watch.explain(sentence))


@MANY
@given(st.text(max_size=120) | ENTRY.map(lambda lines: "".join(f'{a} = "{b}"\n' for a, b in lines)))
def test_any_data_file_is_read_or_refused_in_words(content: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "some.toml"
        path.write_bytes(content.encode(errors="replace"))
        with suppress(LexiconMistake):
            read_files(Path(folder))
        with suppress(DataMistake):
            load_resources("school", path)
        find_lines(content)


@MANY
@given(st.text(max_size=200))
def test_any_words_can_be_looked_at_for_danger(words: str) -> None:
    lexicon().scan(words)
    fold(words)


USER = {"id": 7_000_000_009, "is_bot": False, "first_name": "Zaitun", "language_code": "id"}
CHAT = {"id": 7_000_000_009, "type": "private", "first_name": "Zaitun"}
MESSAGE = {
    "message_id": 5,
    "date": 1_772_452_800,
    "chat": CHAT,
    "from": USER,
    "text": "/start halo",
    "entities": [{"type": "bot_command", "offset": 0, "length": 6}],
    "reply_to_message": {"message_id": 4, "date": 1_772_452_700, "chat": CHAT, "text": "x"},
}
MODELS: tuple[dict[str, Any], ...] = (
    {"message": MESSAGE},
    {"message": {**MESSAGE, "text": "🆘", "entities": []}},
    {"edited_message": {**MESSAGE, "edit_date": 1_772_452_900}},
    {"callback_query": {"id": "9", "from": USER, "chat_instance": "1", "data": "sos#x", "message": MESSAGE}},
    {
        "message_reaction": {
            "chat": CHAT,
            "message_id": 4,
            "user": USER,
            "date": 1_772_452_900,
            "old_reaction": [],
            "new_reaction": [{"type": "emoji", "emoji": "👍"}],
        }
    },
)
JUNK = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=4,
)


def roads(raw: Any, here: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to every field of an update."""
    fields = raw.items() if isinstance(raw, dict) else enumerate(raw) if isinstance(raw, list) else ()
    for name, value in fields:
        yield (*here, name)
        yield from roads(value, (*here, name))


@st.composite
def updates(draw: Callable[[Any], Any]) -> dict[str, Any]:
    """A real update in which one or two fields hold something else, or nothing."""
    raw: dict[str, Any] = copy.deepcopy(draw(st.sampled_from(MODELS)))
    (body,) = raw.values()
    body["id" if "data" in body else "message_id"] = draw(st.integers(5, 2**31))
    for _ in range(draw(st.integers(1, 2))):
        *way, last = draw(st.sampled_from(sorted(roads(raw), key=repr) or [("message",)]))
        place: Any = raw
        for step in way:
            place = place[step]
        if draw(st.booleans()):
            place[last] = draw(JUNK)
        elif isinstance(place, dict):
            place.pop(last, None)
    return raw


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[asyncio.Runner, World]]:
    """A running programme, and the loop that it runs in."""
    world = World(tmp_path_factory.mktemp("fuzz"))
    with asyncio.Runner() as runner:
        runner.run(world.opens())
        yield runner, world
        runner.run(world.programme.close())


@FEW
@given(batch=st.lists(updates(), min_size=10, max_size=10))
def test_any_batch_of_updates_is_taken_and_nobody_else_is_held_up(
    table: tuple[asyncio.Runner, World], batch: list[dict[str, Any]]
) -> None:
    runner, world = table
    assert runner.run(answered_after(world, [{"update_id": 1, **raw} for raw in batch]))


async def answered_after(world: World, batch: list[dict[str, Any]]) -> bool:
    """Whether somebody who writes after all that is answered."""
    await world.programme.intake.handle(batch)
    await world.settle()
    guest = world.person()
    await guest.start()
    return guest.last.text == world.text("welcome")


@pytest.mark.parametrize(
    ("number", "date"), list(enumerate([2**62, -62_135_596_800, 253_402_300_799, None, "kemarin"], 2**31))
)
def test_a_date_that_cannot_be_holds_nobody_up(
    table: tuple[asyncio.Runner, World], number: int, date: object
) -> None:
    runner, world = table
    fields = {"message_id": number, "date": date, "edit_date": date, "text": "halo", "entities": []}
    batch = [{"update_id": 2, kind: MESSAGE | fields} for kind in ("message", "edited_message")]
    failed = world.log.getvalue().count("handler_failed")

    assert runner.run(answered_after(world, batch))
    assert world.log.getvalue().count("handler_failed") == failed
