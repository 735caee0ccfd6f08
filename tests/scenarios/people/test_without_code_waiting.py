"""Words that wait for a parents' code stay the child's, and the way to a counselor stays open."""

from tests.scenarios.people.test_minors import PEERS_ASKED, code_of, gives
from tests.scenarios.people.test_without_code import BEATEN, PLAIN, UNSAFE, child, read_by_counselor
from tests.scenarios.talks import assert_nothing_failed
from tests.world import World


async def test_with_no_counselor_to_be_told_the_truth_is_told(coded: World) -> None:
    student = await child(coded)
    await student.says(BEATEN[coded.language])

    assert coded.text("no-counselor-yet") in student.heard
    assert coded.text("no-code-needed") not in student.heard


async def test_while_the_case_is_open_the_child_reaches_the_counselor_again(coded: World) -> None:
    team = await coded.team()
    student = await child(coded)
    await student.says(BEATEN[coded.language])
    await team.desk.presses("🙋")
    await student.taps("🔚")
    assert student.last.text == coded.text("counselors-talk")
    await student.says("kak, masih ada?")

    assert student.heard[-1] == coded.text("counselor-knows")
    assert "kak, masih ada?" in "\n".join(team.coordinator.heard[-3:])
    assert await coded.rows(PEERS_ASKED) == []


async def test_a_child_who_waits_for_a_counselor_is_not_shown_the_door(coded: World) -> None:
    await coded.team()
    student = await child(coded)
    await student.presses(coded.text(UNSAFE))
    for way in ("/start", "/talk"):
        await student.says(way)
        assert student.last.text == coded.text("already-talking")
    await coded.passes(hours=1)

    assert coded.text("parents-first") not in student.heard[-5:]
    assert await coded.rows(PEERS_ASKED) == []


async def test_words_that_waited_for_the_code_are_read_by_nobody_and_gone_after_a_day(coded: World) -> None:
    team = await coded.team()
    student = await child(coded)
    await student.says(PLAIN[coded.language])
    await coded.passes(hours=2)
    assert team.desk.buttons == [] or not any("🙋" in label for label in team.desk.buttons)
    assert PLAIN[coded.language] not in "\n".join(team.supporters[0].heard + team.coordinator.heard)
    await coded.jumps(hours=24)

    assert await coded.rows("SELECT 1 FROM messages") == []
    assert await coded.rows("SELECT 1 FROM conversations") == []


async def test_words_that_waited_for_the_code_never_reach_a_peer(coded: World) -> None:
    team = await coded.team()
    student = await child(coded)
    await student.says(PLAIN[coded.language])
    await gives(coded, student, await code_of(team, "code-for-one"))
    await student.says("aku capek")
    await student.presses("⏭")
    await student.presses("⏭")
    await team.supporters[0].presses("✅")

    assert "aku capek" in team.supporters[0].heard
    assert PLAIN[coded.language] not in team.supporters[0].heard
    assert_nothing_failed(coded)


async def test_a_child_takes_back_what_waits(coded: World) -> None:
    team = await coded.team()
    student = await child(coded)
    message = await student.says(PLAIN[coded.language])
    await student.says("/unsend", reply_to=message)
    assert student.last.text == coded.text("unsent")
    await student.presses(coded.text(UNSAFE))

    assert "🗑" in await read_by_counselor(team)


async def test_a_child_who_forgets_leaves_nothing_waiting(coded: World) -> None:
    student = await child(coded)
    await student.says(PLAIN[coded.language])
    await student.says("/forget")
    await student.presses(coded.text("forget-yes"))
    await coded.passes(minutes=1)

    assert await coded.rows("SELECT 1 FROM conversations UNION ALL SELECT 1 FROM messages") == []
