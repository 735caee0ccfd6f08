"""A mark in every field that could tell who somebody is: none gets to the other side, the log or the disk."""

import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest
from telegram import Message, User

from bot.prove.matrix import Matrix, way_in
from care.model.messages import Content
from handlers.routing import registry
from sandbox.people.people import Person
from tests.scenarios.talks import FAILURES
from tests.world import World, opened

pytestmark = pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")
CELLS = 2_000
"""At least so many each way; it grows with the library."""


async def talking(world: World) -> tuple[Person, Person]:
    """A student and a supporter who have greeted each other and been told of what a voice tells."""
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.pair(supporter)
    for writer in (student, supporter):
        await writer.says("halo")
        await writer.sends_voice()
        await writer.presses("⚠️")
    return student, supporter


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for temporary files."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.mark.property
@pytest.mark.parametrize(("way", "language"), [(1, "id"), (-1, "en")], ids=["from student", "to student"])
async def test_no_mark_leaves_the_bot_or_stays_in_it(
    tmp_path: Path, temporary: Path, way: int, language: str
) -> None:
    folder = tmp_path / "programme"
    folder.mkdir()
    async with opened(folder, language, voice="true") as world:
        writer, reader = (await talking(world))[::way]
        matrix = Matrix(world)
        await matrix.plays(writer, reader)
        if way > 0:
            await matrix.strangers()
        sizes = f"{matrix.cells} cells, {matrix.marks.made()} marks, {matrix.arrived} arrived"
        sys.stdout.write(f"{sizes}\n")
        assert matrix.cells > CELLS
        assert matrix.arrived > CELLS / 3
        assert (matrix.left(), matrix.logged(), matrix.stored(), matrix.backed_up()) == ([], [], [], [])
        assert not [word for word in (*FAILURES, "unclear") if word in world.log.getvalue()]
    assert matrix.stored() == []
    assert list(temporary.iterdir()) == []


async def test_a_failure_in_every_handler_shows_no_mark(tmp_path: Path) -> None:
    async with opened(tmp_path, voice="true") as world:
        student, _ = await talking(world)
        broken: set[str] = set()
        for handler in world.programme.application.handlers[0]:
            _break(handler, broken)
        matrix = Matrix(world)
        await matrix.tries_every_way_in(student)

        assert broken == {way_in(handler) for handler in world.programme.application.handlers[0]}
        assert world.log.getvalue().count("handler_failed") >= len(broken)
        assert (matrix.left(), matrix.logged(), matrix.stored()) == ([], [], [])


def _break(handler: Any, broken: set[str]) -> None:
    """Does all that it does, then fails with everything that it was told in its mouth."""
    whole = handler.callback

    async def fails(update: Any, context: Any) -> None:
        await whole(update, context)
        broken.add(way_in(handler))
        raise RuntimeError(update.to_json())

    handler.callback = fails


async def test_a_failure_in_sending_shows_no_mark(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened(tmp_path, voice="true") as world:
        student, supporter = await talking(world)
        matrix = Matrix(world, only=frozenset({"entities", "document"}))
        with monkeypatch.context() as broken:
            broken.setattr("handlers.routing.renderer.Wording.call", _fails)
            await matrix.plays(student, supporter)
        assert "wording_failed" in world.log.getvalue()
        with monkeypatch.context() as broken:
            broken.setattr("bot.sending.send_results.Judge.arrived", _fails)
            await matrix.plays(student, supporter)
        assert "marking_failed" in world.log.getvalue()
        assert (matrix.left(), matrix.logged(), matrix.stored()) == ([], [], [])


async def _fails(_: object, given: Any, *more: object) -> None:
    raise RuntimeError(str([getattr(one, "content", one) for one in given]))


def _named(message: Message) -> Content:
    return Content(message.chat.last_name or "kata")


def _titled(message: Message) -> Content:
    return Content(message.document.file_name or "" if message.document else "kata")


def _unchecked(message: Message) -> Content | None:
    mention = message.entities[0].custom_emoji_id if message.entities else None
    return Content(mention or "kata") if message.text else None


@pytest.mark.parametrize("leak", [_named, _titled, _unchecked])
async def test_a_leak_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, leak: Any) -> None:
    async with opened(tmp_path, voice="true") as world:
        student, supporter = await talking(world)
        monkeypatch.setattr(registry, "content_of", leak)
        matrix = Matrix(world, only=frozenset({"entities", "document"}))
        await matrix.plays(student, supporter)

        assert matrix.left()


async def test_a_leak_into_the_log_or_a_file_is_found(tmp_path: Path) -> None:
    async with opened(tmp_path, voice="true") as world:
        student, _ = await talking(world)
        matrix = Matrix(world)
        mark = matrix.marks.filled(User)
        for leak in (mark["first_name"], str(mark["id"]), f"{mark['id']:x}", str(student.id)):
            world.log.write(leak)
            assert len(matrix.logged()) == 1
            world.log.truncate(0)
        for leak in (mark["id"].to_bytes(8, "big"), mark["id"].to_bytes(8, "little"), b"%d" % student.id):
            (tmp_path / "forgotten").write_bytes(b"vor" + leak + b"nach")
            assert matrix.stored()
