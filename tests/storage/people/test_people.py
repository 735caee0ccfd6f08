"""Who is known: arriving, agreeing, and what is kept of a person."""

from datetime import datetime, timedelta

import pytest

from care.casework.messages import CaseworkPurpose
from care.model.entities import UNKNOWN, Guest, Person
from care.model.enums import Age, Role, Shown, Stage, Standing
from care.ports.unit_of_work import UnitOfWork
from tests.storage.rows import ADDRESS, DAY, HOUR, MS, Here
from tests.virtual import NOON

BEFORE, LATER = NOON - MS, NOON + HOUR


async def test_who_arrives_for_the_first_time_is_a_guest_in_the_language_given(work: UnitOfWork) -> None:
    first = await work.people.arrive(ADDRESS, "id", NOON, writes=True)
    other = await work.people.arrive(ADDRESS + 1, "en", NOON, writes=True)
    again = await work.people.arrive(ADDRESS, "en", LATER, writes=True)

    assert first == Guest(first.chat, "id")
    assert other.chat != first.chat
    assert again == Guest(first.chat, "en")


async def test_a_guest_who_arrives_keeps_the_question_of_sos(work: UnitOfWork) -> None:
    guest = await work.people.arrive(ADDRESS, "id", NOON, writes=True)
    await work.people.set_sos(guest.chat, NOON)

    assert await work.people.arrive(ADDRESS, "id", LATER, writes=True) == Guest(guest.chat, "id", NOON)


async def test_a_known_person_arrives_as_themselves_whatever_language_is_given(
    here: Here, work: UnitOfWork
) -> None:
    known = await here.person("id")

    assert await work.people.arrive(ADDRESS + 1, "en", LATER, writes=True) == known


@pytest.mark.parametrize(
    ("first", "then", "started"),
    [(False, False, False), (False, True, True), (True, False, True), (True, True, True)],
)
async def test_arriving_in_a_private_chat_starts_it_and_nothing_else_stops_it(
    work: UnitOfWork, first: bool, then: bool, started: bool
) -> None:
    guest = await work.people.arrive(ADDRESS, "id", NOON, writes=first)
    await work.people.add("person", guest.chat, "id", 1, NOON)
    person = await work.people.arrive(ADDRESS, "id", LATER, writes=then)

    assert isinstance(person, Person)
    assert person.started is started


async def test_a_known_person_who_arrives_costs_no_write(here: Here, work: UnitOfWork) -> None:
    await here.person()
    await work.people.arrive(ADDRESS + 1, "id", LATER, writes=True)

    assert await here.value("SELECT seen_at FROM chats") == int(NOON.timestamp() * 1000)


async def test_a_group_arrives_with_one_number_of_its_own(here: Here, work: UnitOfWork) -> None:
    first = await work.people.arrive_group(-ADDRESS, NOON)
    again = await work.people.arrive_group(-ADDRESS, LATER)
    other = await work.people.arrive_group(-ADDRESS - 1, NOON)

    assert first == again != other
    assert {row["kind"] for row in await here.rows("SELECT kind FROM chats")} == {"group"}


async def test_add_makes_a_guest_a_person_without_anything_more(here: Here, work: UnitOfWork) -> None:
    guest = await work.people.arrive(ADDRESS, "en", NOON, writes=True)
    other = await work.people.arrive(ADDRESS + 1, "en", NOON, writes=True)
    added = await work.people.add("person", guest.chat, "id", 2, NOON)

    assert added == Person("person", guest.chat, "id", 2, True, None, None, None, None)
    assert await here.value("SELECT kind FROM chats WHERE id = :id", id=other.chat) == "guest"


async def test_get_gives_both_roles_and_the_longest_certificate(here: Here, work: UnitOfWork) -> None:
    person = await here.supporter(NOON + 2 * DAY)
    await work.team.certify(person.id, NOON + DAY, person.id, NOON + MS)
    await work.team.join(person.id, Role.COUNSELOR)
    await work.team.make_coordinator(person.id)
    found = await work.people.get(person.id)

    assert found.supporter is not None
    assert (found.supporter.standing, found.supporter.certified_until) == (Standing.ACTIVE, NOON + 2 * DAY)
    assert found.counselor is not None
    assert (found.counselor.standing, found.counselor.coordinator) == (Standing.JOINING, True)
    assert not found.counselor.on_call


async def test_a_person_comes_with_whether_anything_is_open_beside_a_talk(
    here: Here, work: UnitOfWork
) -> None:
    one, asked, other = [await here.person() for _ in range(3)]
    assert not one.beside
    await work.outbox.addressees.open(one.chat, CaseworkPurpose.CONSULT, "x", NOON)
    await here.rows("INSERT INTO addressees (chat, question) VALUES (:chat, 'q')", chat=asked.chat)
    found = [await work.people.get(person.id) for person in (one, asked, other)]

    assert [person.beside for person in found] == [True, True, False]


async def test_get_fails_for_nobody(work: UnitOfWork) -> None:
    with pytest.raises(ValueError, match="not enough values"):
        await work.people.get("nobody")


async def test_at_finds_who_is_known_in_this_chat_and_no_guest(here: Here, work: UnitOfWork) -> None:
    known = await here.person()
    await here.person()
    guest = await work.people.arrive(ADDRESS, "id", NOON, writes=True)

    assert await work.people.at(known.chat) == known
    assert await work.people.at(guest.chat) is None
    assert await work.people.at(999) is None


async def test_agree_keeps_version_and_time_of_this_person_alone(here: Here, work: UnitOfWork) -> None:
    person, other = await here.person(), await here.person()
    await work.people.agree(person.id, 3, LATER)

    assert (await work.people.get(person.id)).consent == 3
    assert (await work.people.get(other.id)).consent == 1
    agreed = await here.rows("SELECT agreed_at FROM people ORDER BY id")
    assert [row["agreed_at"] for row in agreed] == [int(LATER.timestamp() * 1000), None]


async def test_set_language_age_and_parents_agreed_are_one_persons_own(here: Here, work: UnitOfWork) -> None:
    person, other = await here.person(), await here.person()
    await work.people.set_language(person.id, "en")
    await work.people.set_age(person.id, Age.YOUNGER, NOON)
    await work.people.parents_agreed(person.id, LATER)
    found = await work.people.get(person.id)

    assert (found.language, found.age, found.parents_agreed) == ("en", Age.YOUNGER, True)
    assert await work.people.get(other.id) == other
    assert (other.language, other.age, other.parents_agreed) == ("id", None, False)


async def test_forget_ages_leaves_those_who_wait_and_what_was_said_since(
    here: Here, work: UnitOfWork
) -> None:
    early, waits, late = [await here.person() for _ in range(3)]
    for person, at in ((early, NOON), (waits, NOON), (late, LATER)):
        await work.people.set_age(person.id, Age.YOUNGER, at)
    await here.conversation(waits, stage=Stage.WAITING)
    await work.people.forget_ages(LATER)

    ages = [(await work.people.get(person.id)).age for person in (early, waits, late)]
    assert ages == [None, Age.YOUNGER, Age.YOUNGER]


async def test_parents_withdrew_and_minors_are_kept(here: Here, work: UnitOfWork) -> None:
    person = await here.person()
    await work.people.parents_agreed(person.id, NOON)
    await work.people.parents_withdrew(person.id)
    assert await work.people.minors() is None
    await work.people.set_minors("code")

    assert not (await work.people.get(person.id)).parents_agreed
    assert await work.people.minors() == "code"


async def test_set_name_is_sealed_for_its_person_and_may_be_changed(here: Here, work: UnitOfWork) -> None:
    person, other = await here.person(), await here.person()
    await work.people.set_name(person.id, "Kak Sari")
    await work.people.set_name(person.id, "Kak Rini")

    assert await work.people.name(person.id) == "Kak Rini"
    assert b"Rini" not in await here.value("SELECT name FROM people WHERE id = :id", id=person.id)
    assert await work.people.name(other.id) is None


@pytest.mark.parametrize("nobody", [None, "", "nobody"])
async def test_called_shows_a_sign_for_who_has_no_name(
    here: Here, work: UnitOfWork, nobody: str | None
) -> None:
    person = await here.person()
    await work.people.set_name(person.id, "Kak Sari")

    assert await work.people.called(person.id) == "Kak Sari"
    assert await work.people.called(nobody) == UNKNOWN


async def test_set_focus_is_kept_until_it_is_taken_away(here: Here, work: UnitOfWork) -> None:
    person, other = await here.person(), await here.person()
    await work.people.set_focus(person.id, "talk")
    await work.people.set_focus(other.id, "other")
    assert (await work.people.get(person.id)).focus == "talk"

    await work.people.set_focus(person.id, None)
    assert (await work.people.get(person.id)).focus is None
    assert (await work.people.get(other.id)).focus == "other"


async def test_set_sos_keeps_the_first_time_until_it_is_answered(here: Here, work: UnitOfWork) -> None:
    person, other = await here.person(), await here.person()

    async def asked() -> list[datetime | None]:
        return [(await work.people.get(one.id)).sos_asked_at for one in (person, other)]

    await work.people.set_sos(person.chat, NOON)
    await work.people.set_sos(person.chat, LATER)
    assert await asked() == [NOON, None]
    await work.people.set_sos(person.chat, None)
    assert await asked() == [None, None]
    await work.people.set_sos(person.chat, LATER)
    assert await asked() == [LATER, None]


@pytest.mark.parametrize("what", list(Shown))
@pytest.mark.parametrize(("since", "seen"), [(BEFORE, True), (NOON, False), (LATER, False)])
async def test_was_shown_tells_of_what_was_shown_after_that_moment(
    here: Here, work: UnitOfWork, what: Shown, since: datetime, seen: bool
) -> None:
    person, other = await here.person(), await here.person()
    await work.people.note_shown(person.chat, what, NOON)

    assert await work.people.was_shown(person.chat, what, since) is seen
    assert not await work.people.was_shown(other.chat, what, since)
    assert not any([await work.people.was_shown(person.chat, one, since) for one in Shown if one is not what])


async def test_note_shown_counts_the_last_time(here: Here, work: UnitOfWork) -> None:
    person = await here.person()
    await work.people.note_shown(person.chat, Shown.SOS, NOON)
    await work.people.note_shown(person.chat, Shown.SOS, LATER)

    assert await work.people.was_shown(person.chat, Shown.SOS, NOON)


@pytest.mark.parametrize(
    ("version", "since", "seen"),
    [(3, BEFORE, True), (3, NOON, False), (4, BEFORE, False), (2, BEFORE, False)],
)
async def test_was_welcomed_asks_for_this_version_after_that_moment(
    here: Here, work: UnitOfWork, version: int, since: datetime, seen: bool
) -> None:
    person = await here.person()
    await work.people.note_welcome(person.chat, 3, NOON)

    assert await work.people.was_welcomed(person.chat, version, since) is seen


async def test_set_question_says_whether_one_waits(here: Here, work: UnitOfWork) -> None:
    person, other = await here.person(), await here.person()
    await work.people.set_question(person.chat, NOON)

    assert [(await work.people.get(one.id)).questioned for one in (person, other)] == [True, False]
    await work.people.set_question(person.chat, None)
    assert not (await work.people.get(person.id)).questioned


@pytest.mark.parametrize(("before", "due"), [(-MS, []), (timedelta(0), ["person-001"])])
async def test_sos_unanswered_lists_each_person_once(
    here: Here, work: UnitOfWork, before: timedelta, due: list[str]
) -> None:
    person, late = await here.person(), await here.person()
    guest = await work.people.arrive(ADDRESS, "id", NOON, writes=True)
    for chat, at in ((person.chat, NOON), (late.chat, NOON + MS), (guest.chat, NOON)):
        await work.people.set_sos(chat, at)

    assert [one.id for one in await work.people.sos_unanswered(NOON + before)] == due
    assert await work.people.sos_unanswered(NOON + before) == []
    assert [one.id for one in await work.people.sos_unanswered(NOON + MS)][-1:] == [late.id]
