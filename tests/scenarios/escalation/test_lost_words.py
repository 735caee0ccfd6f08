"""Words of danger raise their flag also where handling the message fails, and its writer is told."""

from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.prove.people import nothing
from sandbox.people.people import Person
from tests.scenarios.chatting import adds_an_entry, asks_as_student, cards
from tests.world import Team, World, opened

DANGER = "rasanya aku pengen mati aja"
Sends = Callable[[Person], Awaitable[object]]


async def _fails(*_: object, **__: object) -> None:
    raise RuntimeError("rahasia")


@contextmanager
def broken(*functions: str) -> Iterator[None]:
    """These functions raise."""
    with pytest.MonkeyPatch.context() as patch:
        for function in functions:
            patch.setattr(function, _fails)
        yield


async def _says(student: Person) -> None:
    await student.says(DANGER)


async def _writes_a_caption(student: Person) -> None:
    await student.sends_photo(DANGER)


async def _writes_under_a_document(student: Person) -> None:
    await student.sends_document(caption=DANGER)


async def _begins_with_a_stroke(student: Person) -> None:
    await student.says(f"/entah {DANGER}")


async def _is_held(student: Person) -> None:
    await student.says(f"{DANGER}, nomorku 0812 0000 0000")


WAYS = (_says, _writes_a_caption, _writes_under_a_document, _begins_with_a_stroke, _is_held)


def assert_alarmed(world: World, team: Team, student: Person) -> None:
    """A counselor knows, with the truth about the words; the student too, with the helplines."""
    card = next(text for text in reversed(team.desk.heard) if "🟠" in text)
    assert world.text("source-lost-words") in card
    assert "pengen" not in card
    assert world.text("not-delivered") in student.heard
    assert world.text("counselor-offered") in student.heard
    assert "119" in student.heard[-1]
    assert any("🙋" in label for label in team.desk.buttons)


@pytest.mark.parametrize("sends", WAYS)
@pytest.mark.parametrize("part", ["handlers.routing.rate_limit.admit", "care.conversation.relay.search"])
async def test_however_it_is_sent_and_whatever_fails_a_counselor_knows(
    world: World, sends: Sends, part: str
) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    with broken(part):
        await sends(student)

    assert_alarmed(world, team, student)
    assert DANGER not in str(team.supporters[0].heard)


async def test_a_rule_that_fails_after_the_flag_undoes_no_flag(world: World) -> None:
    team = await world.team()
    student = await world.student()
    await student.says("/konselor")
    await team.desk.presses("🙋")
    with broken("care.conversation.relay._show_counselor"):
        await student.says(DANGER)

    assert await cards(world) == ["counselor-asked", "suicide"]
    assert world.text("not-delivered") in student.heard


async def test_a_change_into_words_of_danger_is_seen(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    message = await student.says("biasa saja")
    with broken("care.conversation.edits.edit"):
        await student.edits(message, DANGER)

    assert_alarmed(world, team, student)


async def test_who_waits_is_seen_too_and_their_place_in_the_queue_rises(world: World) -> None:
    team = await world.team(supporters=0)
    student = await world.waits("halo")
    with broken("care.conversation.relay.say"):
        await student.says(DANGER)

    assert_alarmed(world, team, student)
    assert (await world.rows("SELECT level FROM conversations"))[0]["level"] == 3


async def test_at_home_a_case_opens_of_which_a_counselor_can_begin_a_talk(world: World) -> None:
    team = await world.team()
    student = await world.student()
    with broken("care.conversation.relay.say"):
        await student.says(DANGER)
    assert_alarmed(world, team, student)

    await team.desk.presses("🙋")
    await team.coordinator.presses("🗣")
    await student.presses("✅")
    await team.coordinator.says("aku di sini")
    assert student.heard[-1] == "aku di sini"


async def test_an_update_that_the_library_cannot_read_is_no_silence(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    message = await student.says("biasa saja")
    for number in (1, 1):
        strange = {**message.raw, "message_id": 90_000 + number, "text": DANGER, "date": {}}
        world.api.updates.push({"message": strange})
        await world.settle()

    assert_alarmed(world, team, student)
    assert student.heard.count(world.text("not-delivered")) == 1


async def test_who_may_not_be_read_without_a_code_is_where_a_life_is_in_danger(tmp_path: Path) -> None:
    async with opened(tmp_path, minors="code") as world:
        team = await world.team()
        student = await world.student()
        await student.presses(world.text("under-age"))
        with broken("care.conversation.relay.say"):
            await student.says("aku dibully terus di kelas")
            assert not await world.rows("SELECT * FROM flags")
            await student.says(DANGER)

        assert_alarmed(world, team, student)


async def test_a_phrase_whose_end_fails_counts_with_its_beginning(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.says("aku mau bunuh")
    with broken("care.conversation.relay.say"):
        await student.says("diri")

    assert_alarmed(world, team, student)


async def test_an_entry_added_in_chat_counts(world: World) -> None:
    team = await world.team()
    await adds_an_entry(team)
    student = await world.pair(team.supporters[0])
    with broken("care.conversation.relay.say"):
        await student.says("besok naik zirafa ungu")

    assert_alarmed(world, team, student)


async def test_the_supporter_is_told_that_words_did_not_arrive_and_what_to_say(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    with broken("care.conversation.relay.say"):
        await student.says(DANGER)

    seen = world.text(
        "flag-seen",
        level=world.text("level-urgent"),
        category=world.text("category-suicide"),
        hint=world.text("hint-suicide"),
    )
    assert team.supporters[0].heard[-2:] == [world.text("words-lost"), seen]


async def test_what_a_supporter_writes_raises_what_it_would_have_raised(world: World) -> None:
    team = await world.team()
    await world.pair(team.supporters[0])
    supporter = team.supporters[0]
    with broken("care.conversation.relay.say"):
        await supporter.says("kamu kepikiran bunuh diri?")
        assert await cards(world) == []
        await supporter.says("mati aja sana")

    assert await cards(world) == ["incitement"]
    assert "119" not in str(supporter.heard[-1:])


async def test_a_held_message_whose_release_fails_has_raised_its_flag_before(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.says(f"{DANGER}, nomorku 0812 0000 0000")
    with broken("care.conversation.relay.release"):
        await student.presses("⚠️", on=next(one for one in student.chat.messages if "⚠️" in str(one.buttons)))

    assert await cards(world) == ["suicide"]
    assert student.heard[-1] == world.text("not-delivered")


async def test_a_supporter_who_needs_somebody_themselves_is_a_student_like_any_other(world: World) -> None:
    team = await world.team(supporters=2)
    await asks_as_student(team.supporters[0])
    with broken("care.conversation.relay.say"):
        await team.supporters[0].says(DANGER)

    assert await cards(world) == ["suicide"]
    assert world.text("counselor-offered") in team.supporters[0].heard


async def test_before_consent_the_helplines_come_and_nothing_is_kept(world: World) -> None:
    guest = world.person()
    await guest.start()
    with broken("care.escalation.first_words.hear"):
        await guest.says(DANGER)

    assert world.text("not-delivered") in guest.heard
    assert "119" in guest.heard[-1]
    assert not await world.rows("SELECT * FROM flags")


async def test_words_without_danger_raise_nothing(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    with broken("care.conversation.relay.say"):
        await student.says("mati lampu di rumah")

    assert student.heard[-1] == world.text("not-delivered")
    assert not await world.rows("SELECT * FROM flags")


async def test_where_the_flag_fails_as_well_it_is_raised_without_the_conversation(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    with broken("care.conversation.relay.say", "care.escalation.supporter_cards._show"):
        await student.says(DANGER)

    assert_alarmed(world, team, student)


async def test_where_no_case_can_be_made_every_counselor_hears_it_all_the_same(world: World) -> None:
    team = await world.team()
    second = await team.joins("Pak Jati", "counselor")
    student = await world.pair(team.supporters[0])
    with broken("care.conversation.relay.say", "care.escalation.cases.open_or_join"):
        await student.says(DANGER)

    assert "119" in student.heard[-1]
    for listener in (team.desk, team.coordinator, second):
        assert any("🆘" in text and "mati" not in text for text in listener.heard[-2:])


async def test_where_nothing_can_be_written_at_all_the_helplines_come_and_others_are_served(
    world: World,
) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    world.api.settle = nothing
    with broken(
        "care.conversation.relay.say",
        "care.system.delivery_outcomes.failed",
        "care.people.consent.read",
        "care.escalation.cases.open_or_join",
    ):
        await student.says(DANGER)
        await world.person().says("/start")
        await world.settle()

    assert "119" in student.heard[-1]
    assert team.supporters[0].heard[-1] != DANGER
    assert await world.programme.intake.once() == 0
