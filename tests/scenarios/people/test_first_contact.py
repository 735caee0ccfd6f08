"""Before and around ✅: what is said, and that nothing is kept."""

from care.model.enums import CONSENT_VERSION
from handlers.people.privacy import PAGES
from tests.world import World


async def test_a_guest_reads_what_this_is_before_agreeing(world: World) -> None:
    guest = world.person()
    await guest.start()

    assert guest.last.text == world.text("welcome")
    assert guest.keys == []
    assert any("✅" in label for label in guest.buttons)


async def test_behind_the_short_text_stand_three_short_pages_each_with_the_same_yes(world: World) -> None:
    guest = world.person()
    await guest.start()
    await guest.presses("📖")
    read = []
    for _ in PAGES:
        read.append(guest.last.text)
        assert {label.split()[0] for label in guest.buttons} >= {"✅", "🆘"}
        if len(read) < len(PAGES):
            await guest.presses("▶")

    assert read == [world.text(key) for key in PAGES]
    assert not await world.rows("SELECT * FROM people")
    await guest.presses("✅")
    assert guest.last.text == world.text("home")


async def test_who_has_agreed_reads_the_same_pages_without_a_yes(world: World) -> None:
    student = await world.student()
    await student.says("/privacy")

    assert student.last.text == world.text(PAGES[0])
    assert student.last.buttons == ["1/3", "▶"]
    await student.presses("▶")
    assert student.last.text == world.text(PAGES[1])
    assert len([text for text in student.heard if text in map(world.text, PAGES)]) == 1


async def test_the_counselors_group_reads_the_pages_without_a_yes(world: World) -> None:
    team = await world.team()
    await team.desk.says("/privacy")

    assert team.group.heard[-1] == world.text(PAGES[0])
    assert team.desk.last.buttons == ["1/3", "▶"]


async def test_danger_on_a_page_behind_the_text_is_heard_as_anywhere(world: World) -> None:
    guest = world.person()
    await guest.start()
    await guest.presses("📖")
    await guest.says("aku mau bunuh diri")

    assert guest.heard[-1] == world.text("danger-ask")
    await guest.says("🆘")
    assert any("119" in text for text in guest.heard)


async def test_nothing_about_a_guest_is_kept(world: World) -> None:
    guest = world.person()
    await guest.start()
    await guest.says("aku sedih sekali")

    rows = await world.rows("SELECT * FROM chats")
    assert guest.heard[-1] == world.text("welcome-short")
    assert not await world.rows("SELECT * FROM people") + await world.rows("SELECT * FROM messages")
    assert [row["address"] for row in rows] == [None]


async def test_the_hash_of_a_guest_goes_after_a_day(world: World) -> None:
    await world.person().start()
    await world.passes(hours=25)
    await world.programme.alarms.purge()

    assert not await world.rows("SELECT * FROM chats")


async def test_agreeing_opens_the_home_screen(world: World) -> None:
    student = await world.student()

    assert student.last.text == world.text("home")
    assert [label.split()[0] for label in student.keys] == ["💬", "🧑‍🏫", "📚", "🫶", "🆘"]


async def test_a_changed_consent_text_asks_again(world: World) -> None:
    student = await world.student()
    await world.rows("UPDATE people SET consent = :before", before=CONSENT_VERSION - 1)
    await student.says("/talk")
    assert student.last.text == world.text("welcome")
    await student.says("aku capek")
    assert await world.rows("SELECT 1 FROM messages") == []
    await student.presses("✅")

    assert student.last.text == world.text("home")
    assert await world.rows("SELECT 1 FROM people WHERE consent = :now", now=CONSENT_VERSION)


async def test_a_guest_can_read_in_the_other_language_before_agreeing(world: World) -> None:
    other = "en" if world.language == "id" else "id"
    guest = world.person()
    await guest.start()
    await guest.presses(world.text(f"language-{other}"))
    await guest.presses("✅")

    assert guest.last.text == world.text("home", other)


async def test_a_student_changes_the_language_later(world: World) -> None:
    student = await world.student()
    other = "en" if world.language == "id" else "id"
    await student.says("/bahasa")
    await student.presses(world.text(f"language-{other}"))

    assert student.last.text == world.text("home", other)


async def test_asking_for_a_peer_before_agreeing_shows_the_consent_text(world: World) -> None:
    guest = world.person()
    await guest.says("/talk")

    assert guest.last.text == world.text("welcome")


async def test_danger_in_a_guests_words_brings_the_helplines(world: World) -> None:
    guest = world.person()
    await guest.says("aku mau bunuh diri")

    assert any(text.startswith(world.text("helplines")) for text in guest.heard)


async def test_an_unknown_command_gets_help(world: World) -> None:
    student = await world.student()
    await student.says("/apaini")

    assert student.last.text == f"{world.text('help')}\n\n{world.text('help-student')}"


async def test_a_guest_who_ends_what_was_never_begun_is_shown_what_this_is(world: World) -> None:
    guest = world.person()
    for way in ("/end", "/unsend", "🔚"):
        await guest.says(way)
        assert guest.heard[-1] == world.text("welcome")
        assert "✅" in "".join(guest.last.buttons)
