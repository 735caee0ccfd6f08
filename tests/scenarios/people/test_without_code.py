"""A child who cannot ask at home reaches a counselor without the parents' code; nobody else does."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from sandbox.people.people import Person
from tests.scenarios.people.test_minors import PEERS_ASKED, code_of, gives, says_age
from tests.scenarios.talks import assert_nothing_failed
from tests.world import Team, World, opened

BEATEN = {
    "id": "papaku mukul aku lagi barusan, mama ga mau kasih kodenya",
    "en": "my stepdad beats me, mum won't give me the code",
}
PLAIN = {"id": "ada yang mau aku ceritain soal rumah", "en": "there is something about home"}
UNSAFE = "unsafe-home"


async def child(world: World) -> Person:
    """Somebody younger, without a code."""
    return await says_age(world, "under-age")


async def read_by_counselor(team: Team) -> str:
    """What the counselor who takes the case reads."""
    before = len(team.coordinator.heard)
    await team.desk.presses("🙋")
    return "\n".join(team.coordinator.heard[before:])


async def test_the_question_for_the_code_says_first_when_none_is_needed(coded: World) -> None:
    student = await child(coded)
    first, second = ("tidak perlu kode", "orang tuamu setuju"), ("need no code", "parents agree")
    exception, rule = first if coded.language == "id" else second

    for key in ("parents-first", "ask-parent-code"):
        assert exception in coded.text(key)
    assert coded.text("parents-first").index(exception) < coded.text("parents-first").index(rule)
    assert coded.text(UNSAFE) in student.buttons


async def test_a_child_beaten_at_home_is_heard_by_a_counselor_without_a_code(coded: World) -> None:
    team = await coded.team()
    student = await child(coded)
    await student.says(PLAIN[coded.language])
    assert student.last.text == coded.text("parents-first")
    await student.says(BEATEN[coded.language])

    assert coded.text("no-code-needed") in student.heard
    assert any(text.startswith(coded.text("helplines")) for text in student.heard)
    read = await read_by_counselor(team)
    assert PLAIN[coded.language] in read
    assert BEATEN[coded.language] in read
    assert await coded.rows(PEERS_ASKED) == []
    assert_nothing_failed(coded)


async def test_the_card_says_that_there_is_no_code_and_why(coded: World) -> None:
    team = await coded.team()
    for why, does in (("words", BEATEN[coded.language]), ("sos", "/sos"), ("home", "")):
        student = await child(coded)
        if does:
            await student.says(does)
        else:
            await student.presses(coded.text(UNSAFE))
        if why == "sos":
            await student.taps("✅")
        assert coded.text("case-without-code", why=why) in team.desk.last.text


async def test_the_card_forgets_the_missing_code_once_parents_agree(coded: World) -> None:
    team = await coded.team()
    student = await child(coded)
    await student.presses(coded.text(UNSAFE))
    card = team.desk.last
    await gives(coded, student, await code_of(team, "code-for-one"))
    await coded.passes(seconds=30)
    await team.desk.presses("🙋", on=card)

    assert coded.text("case-without-code", why="home") not in team.desk.screen()


async def test_a_child_who_says_that_asking_at_home_is_not_safe_is_believed(coded: World) -> None:
    team = await coded.team()
    student = await child(coded)
    await student.says(PLAIN[coded.language])
    await student.presses(coded.text(UNSAFE))

    assert coded.text("no-code-needed") in student.heard
    assert student.keys == [coded.text("key-sos"), coded.text("key-end")]
    await student.says("pelan2 ya")
    read = await read_by_counselor(team)
    assert PLAIN[coded.language] in read
    assert "pelan2 ya" in read
    assert await coded.rows(PEERS_ASKED) == []


async def test_with_sos_what_was_written_before_reaches_the_counselor_too(coded: World) -> None:
    team = await coded.team()
    student = await child(coded)
    await student.says(PLAIN[coded.language])
    await student.says("/sos")
    await coded.passes(minutes=3)

    assert coded.text("sos-silence") in student.heard
    assert PLAIN[coded.language] in await read_by_counselor(team)
    assert await coded.rows(PEERS_ASKED) == []


@pytest.mark.parametrize("minors", ["code", "counselor"])
async def test_danger_before_the_age_is_given_reaches_a_counselor(tmp_path: Path, minors: str) -> None:
    async with opened(tmp_path, minors=minors) as world:
        team = await world.team()
        student = await world.student()
        await student.says(PLAIN["id"])
        assert student.last.text == world.text("ask-age")
        await student.says("aku mau akhiri hidup")

        assert world.text("no-code-needed") in student.heard
        read = await read_by_counselor(team)
        assert PLAIN["id"] in read
        assert "aku mau akhiri hidup" in read
        assert await world.rows(PEERS_ASKED) == []


async def test_where_only_counselors_talk_asking_for_one_needs_no_age(tmp_path: Path) -> None:
    async with opened(tmp_path, minors="counselor") as world:
        await world.team()
        student = await world.student()
        await student.says("/counselor")

        assert student.last.text == world.text("counselor-asked")


async def test_a_phrase_split_over_messages_is_seen(coded: World) -> None:
    team = await coded.team()
    student = await child(coded)
    for piece in ("aku mau", "bunuh", "diri"):
        await student.says(piece)

    assert coded.text("no-code-needed") in student.heard
    assert "bunuh" in await read_by_counselor(team)


async def test_what_is_not_harm_at_home_or_to_a_life_still_needs_the_code(coded: World) -> None:
    team = await coded.team()
    student = await child(coded)
    before = len(team.desk.heard)
    for words in ("aku bingung soal ulangan", "aku dibully temen sekelas", "/talk", "/counselor"):
        await student.says(words)
        assert student.last.text == coded.text("parents-first")

    assert len(team.desk.heard) == before
    assert await coded.rows("SELECT 1 FROM cases") == []
    assert await coded.rows(PEERS_ASKED) == []


async def _code_asked(world: World, student: Person) -> None:
    await student.presses(world.text("have-code"))


async def _code_wrong(world: World, student: Person) -> None:
    await student.presses(world.text("have-code"))
    await student.answers("abcd-0123-abcd-0123")
    assert student.last.text == world.text("parent-code-wrong")


@pytest.mark.parametrize("ask", [_code_asked, _code_wrong])
async def test_words_at_the_question_for_the_code_are_words(
    coded: World, ask: Callable[[World, Person], Awaitable[None]]
) -> None:
    team = await coded.team()
    student = await child(coded)
    await ask(coded, student)
    await student.answers(PLAIN[coded.language])
    assert student.last.text == coded.text("parents-first")
    await ask(coded, student)
    await student.answers(BEATEN[coded.language])

    assert coded.text("no-code-needed") in student.heard
    read = await read_by_counselor(team)
    assert PLAIN[coded.language] in read
    assert BEATEN[coded.language] in read
    assert_nothing_failed(coded)


async def _sends_document(student: Person, words: str) -> None:
    await student.sends_document(caption=words)


async def _edits(student: Person, words: str) -> None:
    await student.edits(await student.says("halo"), words)


async def _edits_refused(student: Person, words: str) -> None:
    await student.edits(await student.sends_document(caption="isinya"), words)


@pytest.mark.parametrize("send", [_sends_document, _edits, _edits_refused])
async def test_danger_is_heard_in_whatever_form(
    coded: World, send: Callable[[Person, str], Awaitable[None]]
) -> None:
    team = await coded.team()
    student = await child(coded)
    await send(student, BEATEN[coded.language])

    assert coded.text("no-code-needed") in student.heard
    assert any("🙋" in label for label in team.desk.buttons)
    assert await coded.rows(PEERS_ASKED) == []
    assert_nothing_failed(coded)


async def test_danger_and_the_childs_choice_pass_the_limit_against_floods(tmp_path: Path) -> None:
    async with opened(tmp_path, minors="code", flood_limit="20/min") as world:
        await world.team()
        first, second = await child(world), await child(world)
        for student in (first, second):
            for _ in range(30):
                await student.says("halo")
        await first.says(BEATEN["id"])
        await second.presses(world.text(UNSAFE))

        for student in (first, second):
            assert world.text("no-code-needed") in student.heard


async def test_a_phrase_that_began_among_refused_words_is_heard(tmp_path: Path) -> None:
    async with opened(tmp_path, minors="code", flood_limit="20/min") as world:
        team = await world.team()
        student = await child(world)
        for _ in range(30):
            await student.says("halo")
        for piece in ("aku mau", "bunuh", "diri"):
            await student.says(piece)

        assert world.text("no-code-needed") in student.heard
        assert any("🙋" in label for label in team.desk.buttons)


async def test_a_child_whom_somebody_of_the_team_touches_needs_no_code_either(coded: World) -> None:
    team = await coded.team()
    other = await team.joins("Pak Jati", "counselor")
    student = await child(coded)
    team.group.chat.new()
    other.new()
    await student.says("pak jati konselor megang2 pahaku")

    assert student.last.text == coded.text("accused-told", names="Bu Melati")
    assert coded.text("accused-unsaid") in student.buttons
    assert other.new() == []
    assert team.group.chat.new() == []
    await team.coordinator.presses("🙋")
    assert "pahaku" in team.coordinator.screen()
