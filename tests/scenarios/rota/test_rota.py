"""The week's shifts as supporters use them: read, signed up for, given back, swapped."""

from pathlib import Path

from tests.rota import MONDAY, TUESDAY, WEDNESDAY, comes, long_date, plans, signs_up, words
from tests.world import World, opened

TONIGHT = "2-3", "20.00–22.00"


async def test_a_coordinator_makes_a_slot_with_buttons_and_a_supporter_signs_up(world: World) -> None:
    team = await world.team()
    await plans(world, team, TUESDAY, "20.15", "22.15", 2)
    await signs_up(world, team.supporters[0], "20.15")
    await team.supporters[0].says("/shifts")
    week = team.supporters[0].last.text

    assert world.text("shift-line-mine", hours="20.15–22.15", there=1, needed=2) in week
    assert long_date(world, 1, "3-3") in week
    assert "Pendamping 1" not in week


async def test_the_group_reads_who_comes(world: World) -> None:
    team = await world.team()
    await plans(world, team, TUESDAY, "20.00", "22.00")
    await signs_up(world, team.supporters[0], "20.00")
    await team.desk.says("/shifts")

    assert (
        world.text("shift-line", hours="20.00–22.00", there=1, needed=1) + ": Pendamping 1"
        in team.group.heard[-1]
    )


async def test_nobody_can_do_two_shifts_at_once(world: World) -> None:
    team = await world.team()
    await plans(world, team, TUESDAY, "20.00", "22.00")
    await plans(world, team, TUESDAY, "21.00", "23.00")
    await signs_up(world, team.supporters[0], "20.00")
    press = await team.supporters[0].presses("21.00–23.00")

    assert press.answer == world.text("shift-overlaps")


async def test_nobody_signs_up_for_more_hours_than_a_day_or_a_week_allows(tmp_path: Path) -> None:
    async with opened(tmp_path, daily_hours="4h", weekly_hours="5h") as world:
        team = await world.team()
        for begins, ends in (("13.00", "15.00"), ("16.00", "18.30"), ("20.00", "22.00")):
            await plans(world, team, TUESDAY, begins, ends)
        await plans(world, team, WEDNESDAY, "20.00", "21.30")
        await signs_up(world, team.supporters[0], "13.00")
        press = await team.supporters[0].presses("16.00–18.30")
        assert press.answer == world.text("shift-too-much")
        await signs_up(world, team.supporters[0], "20.00")

        press = await team.supporters[0].presses("20.00–21.30")
        assert press.answer == world.text("shift-too-much")


async def test_a_full_shift_takes_nobody_more(world: World) -> None:
    team = await world.team(supporters=2)
    first, second = team.supporters
    await plans(world, team, TUESDAY, "20.00", "22.00")
    await second.says("/shifts")
    await signs_up(world, first, "20.00")
    press = await second.presses("20.00–22.00")
    assert press.answer == world.text("shift-full")

    await second.says("/shifts")
    assert not [label for label in second.last.buttons if "20.00" in label]


async def test_an_old_button_signs_nobody_up_for_what_has_begun_or_is_over(world: World) -> None:
    team = await world.team()
    await plans(world, team, MONDAY, "20.00", "22.00")
    await team.supporters[0].says("/shifts")
    await comes(world, "21:00")
    press = await team.supporters[0].presses("20.00–22.00")
    assert press.answer == world.text("shift-begun")

    await comes(world, "22:00")
    press = await team.supporters[0].presses("20.00–22.00")
    assert press.answer == world.text("shift-gone")


async def test_a_certificate_that_ends_before_the_shift_opens_no_shift(world: World) -> None:
    team = await world.team()
    await plans(world, team, TUESDAY, "20.00", "22.00")
    await world.rows("UPDATE certificates SET valid_until = issued_at + 3600000")
    await team.supporters[0].says("/shifts")
    press = await team.supporters[0].presses("20.00–22.00")

    assert press.answer == world.text("shift-not-certified")


async def test_a_shift_is_given_back_one_minute_before_and_the_group_knows(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    await plans(world, team, MONDAY, "20.00", "22.00")
    await signs_up(world, supporter, "20.00")
    shift = words(world, MONDAY, *TONIGHT)
    await comes(world, "19:59")
    await supporter.presses("↩️")

    assert supporter.heard[-1] == world.text("shift-given-back", shift=shift)
    assert team.group.heard[-1] == world.text("shift-free", shift=shift, count=1)
    await comes(world, "20:15")
    assert world.text("shift-now", shift=shift) not in supporter.heard


async def test_a_shift_that_nobody_has_read_of_is_given_back_quietly(world: World) -> None:
    team = await world.team()
    await plans(world, team, WEDNESDAY, "20.00", "22.00")
    await signs_up(world, team.supporters[0], "20.00")
    before = len(team.group.heard)
    await team.supporters[0].presses("↩️")

    assert len(team.group.heard) == before
    assert not await world.rows("SELECT * FROM shifts")


async def test_a_colleague_takes_a_shift_over_and_a_second_comes_too_late(world: World) -> None:
    team = await world.team(supporters=3)
    giver, taker, late = team.supporters
    await plans(world, team, TUESDAY, "20.00", "22.00")
    await signs_up(world, giver, "20.00")
    shift = words(world, TUESDAY, "3-3", "20.00–22.00")
    await giver.presses("🔀")
    assert giver.heard[-1] == world.text("swap-asked", shift=shift, count=2)
    assert taker.heard[-1] == late.heard[-1] == world.text("swap-wanted", shift=shift)

    await taker.presses("✅")
    assert giver.heard[-1] == world.text("swap-taken", shift=shift)
    press = await late.presses("✅")
    assert press.answer == world.text("swap-gone")
    assert len(await world.rows("SELECT * FROM shifts")) == 1


async def test_a_shift_stays_with_who_asked_until_it_is_taken(world: World) -> None:
    team = await world.team(supporters=2)
    giver, _ = team.supporters
    await plans(world, team, TUESDAY, "20.00", "22.00")
    await signs_up(world, giver, "20.00")
    await giver.presses("🔀")
    press = await giver.presses("🔀")
    assert press.answer == world.text("swap-asked-before")

    await giver.presses("⚪")
    await comes(world, "20:00", days=1)
    assert giver.heard[-1] == world.text("shift-now", shift=words(world, TUESDAY, "3-3", "20.00–22.00"))


async def test_nobody_is_asked_for_a_swap_who_could_not_do_it(world: World) -> None:
    team = await world.team(supporters=2)
    giver, busy = team.supporters
    await plans(world, team, TUESDAY, "20.00", "22.00")
    await plans(world, team, TUESDAY, "21.00", "23.00")
    await signs_up(world, giver, "20.00")
    await signs_up(world, busy, "21.00")
    press = await giver.presses("🔀")

    assert press.answer == world.text("swap-nobody")


async def test_a_week_of_very_many_shifts_still_fits_a_message(world: World) -> None:
    team = await world.team()
    await world.rows(
        """
        INSERT INTO slots (id, weekday, start, length, needed, made_by, made_at)
        SELECT 's' || d.value || '-' || h.value, d.value, h.value * 15, 60, 6, p.id, 0
        FROM (SELECT id FROM people LIMIT 1) p JOIN json_each('[0,1,2,3,4,5,6]') d JOIN (
            WITH RECURSIVE n (value) AS (SELECT 0 UNION ALL SELECT value + 1 FROM n WHERE value < 91)
            SELECT value FROM n
        ) h
        """
    )
    supporter = team.supporters[0]
    await supporter.says("/shifts")
    first, shown = supporter.last, supporter.last.text
    while world.text("page-after") in first.buttons:
        assert len(first.text) <= 4096
        assert len(first.buttons) <= 100
        await supporter.presses(world.text("page-after"), on=first)
        shown += first.text

    assert world.text("shift-line", hours="22.45–23.45", there=0, needed=6) in shown
    assert shown.count("•") >= 7 * 16
    assert supporter.last.id == first.id
