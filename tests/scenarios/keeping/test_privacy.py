"""Nothing identifying crosses, is stored in the clear, or is logged."""

from pathlib import Path

from sandbox.people.people import Person
from tests.world import World

MARK = "Kanaria"


async def played(world: World) -> tuple[list[str], Person]:
    """A conversation full of marks, with a flag, a case and an end."""
    team = await world.team()
    student = world.person(first_name=f"{MARK}Nama", username=f"{MARK}_akun")
    await student.start()
    await student.presses("✅")
    await student.taps("💬")
    await student.says(f"{MARK} kalimat, aku pengen mati aja")
    await team.supporters[0].presses("✅")
    await student.sends_contact()
    await team.desk.presses("🙋")
    await student.taps("🔚")
    return team.supporters[0].heard, student


async def test_the_database_holds_no_word_name_or_id(world: World) -> None:
    _, student = await played(world)
    await world.programme.close()
    held = b"".join(path.read_bytes() for path in sorted(world.folder.iterdir()))

    assert len(held) > 10_000
    for mark in (MARK, "Melati", "Pendamping 1", str(student.id), f"{student.id:x}"):
        assert mark.encode() not in held
    assert student.id.to_bytes(8, "big") not in held
    await world.opens()


async def test_the_logs_at_debug_hold_no_word_name_or_id(world: World) -> None:
    _, student = await played(world)
    world.api.updates.push({"message": {"message_id": 1, "text": MARK, "chat": {"id": MARK}, "date": 1}})
    await world.settle()

    assert "unreadable_update" in world.log.getvalue()
    for mark in (MARK, str(student.id), "10001:"):
        assert mark not in world.log.getvalue()


async def test_a_supporter_receives_the_words_and_nothing_else_of_the_student(world: World) -> None:
    heard, student = await played(world)
    requests = [call for call in world.api.calls if call.chat != student.id]

    assert f"{MARK} kalimat, aku pengen mati aja" in heard
    for mark in (f"{MARK}Nama", f"{MARK}_akun", str(student.id)):
        assert all(mark not in str(call.params) for call in requests)


async def test_the_files_belong_to_one_account_alone(world: World) -> None:
    files = [path for path in world.folder.iterdir() if path.is_file()]

    assert len(files) >= 2
    assert all(path.stat().st_mode & 0o077 == 0 for path in files)


async def test_a_database_without_its_key_is_refused_in_one_line(world: World, tmp_path: Path) -> None:
    await world.student()
    await world.programme.close()
    line = await world.opens_with_another_key()

    assert "key" in line
    assert "\n" not in line
    await world.opens()
