"""What students wish, and what supporters say of themselves."""

from datetime import timedelta

import pytest

from care.model.entities import Conversation
from care.model.enums import Gender, Language, Mode, Stage, Standing, Topic
from care.model.match_rules import Profile, Wish
from care.ports.unit_of_work import UnitOfWork
from tests.storage.rows import HOUR, MS, Here
from tests.virtual import NOON

EN, ID = frozenset({Language.EN}), frozenset({Language.ID})
WOMAN = Profile(Gender.WOMAN, EN | ID, frozenset({Topic.LOVE, Topic.FAMILY}))


async def wishing(here: Here, wish: Wish, *, for_counselor: bool = False) -> Conversation:
    """Somebody in the queue since noon with this wish."""
    made = await here.conversation(stage=Stage.WAITING, for_counselor=for_counselor)
    await here.work.pairings.wishes.set_wish(made.id, wish)
    return made


@pytest.mark.parametrize("language", [Language.ID, Language.EN])
async def test_profile_of_who_said_nothing_is_their_own_language(
    here: Here, work: UnitOfWork, language: Language
) -> None:
    person = await here.person(language)

    assert await work.pairings.wishes.profile(person.id) == Profile(languages=frozenset({language}))


@pytest.mark.parametrize("said", [WOMAN, Profile(Gender.MAN, EN), Profile(None, ID, frozenset({Topic.MOOD}))])
async def test_set_profile_takes_the_place_of_what_was_said_before(
    here: Here, work: UnitOfWork, said: Profile
) -> None:
    person, other = await here.supporter(), await here.supporter()
    await work.pairings.wishes.set_profile(other.id, WOMAN)
    await work.pairings.wishes.set_profile(person.id, Profile(Gender.MAN, EN, frozenset({Topic.OTHER})))
    await work.pairings.wishes.set_profile(person.id, said)

    assert await work.pairings.wishes.profile(person.id) == said
    assert await work.pairings.wishes.profile(other.id) == WOMAN


async def test_on_offer_is_what_active_supporters_said(here: Here, work: UnitOfWork) -> None:
    assert await work.pairings.wishes.on_offer() == (frozenset(), frozenset())
    silent = await here.supporter()
    assert await work.pairings.wishes.on_offer() == (frozenset(), ID)
    for standing in (Standing.SUSPENDED, Standing.JOINING):
        resting = await here.supporter(standing=standing)
        await work.pairings.wishes.set_profile(resting.id, Profile(Gender.MAN, EN))
    await work.pairings.wishes.set_profile((await here.counselor()).id, Profile(Gender.MAN, EN))

    assert await work.pairings.wishes.on_offer() == (frozenset(), ID)
    await work.pairings.wishes.set_profile(silent.id, Profile(Gender.WOMAN, EN))
    assert await work.pairings.wishes.on_offer() == (frozenset({Gender.WOMAN}), EN)


@pytest.mark.parametrize(
    "wish", [Wish(), Wish(Gender.MAN), Wish(None, Language.EN), Wish(Gender.WOMAN, Language.ID)]
)
async def test_set_wish_takes_the_place_of_the_one_before(here: Here, work: UnitOfWork, wish: Wish) -> None:
    one, other = await here.conversation(), await here.conversation()
    assert await work.pairings.wishes.wish(one.id) == Wish()
    for talk in (one, other):
        await work.pairings.wishes.set_wish(talk.id, Wish(Gender.MAN, Language.ID))
    await work.pairings.wishes.set_wish(one.id, wish)

    assert await work.pairings.wishes.wish(one.id) == wish
    assert await work.pairings.wishes.wish(other.id) == Wish(Gender.MAN, Language.ID)


async def test_ask_the_same_takes_topic_mood_and_wishes_over(here: Here, work: UnitOfWork) -> None:
    before, after, other = [await here.conversation() for _ in range(3)]
    await work.conversations.set_topic(before.id, Topic.LOVE)
    await work.conversations.set_mood(before.id, 2)
    await work.pairings.wishes.set_wish(before.id, Wish(Gender.WOMAN, Language.EN))
    await work.pairings.wishes.ask_the_same(after.id, before.id)
    found = await work.conversations.get(after.id)

    assert (found.topic, found.mood) == (Topic.LOVE, 2)
    assert await work.pairings.wishes.wish(after.id) == Wish(Gender.WOMAN, Language.EN)
    assert await work.conversations.get(other.id) == other
    assert await work.pairings.wishes.wish(other.id) == Wish()


@pytest.mark.parametrize(("before", "found"), [(-MS, False), (timedelta(0), True)])
async def test_unanswered_are_those_at_the_questions_who_were_asked_by_then(
    here: Here, work: UnitOfWork, before: timedelta, found: bool
) -> None:
    asked, never = await here.conversation(), await here.conversation()
    queued = await here.conversation(stage=Stage.WAITING)
    for one in (asked, queued):
        await work.pairings.wishes.asked(one.id, NOON)

    assert await work.pairings.wishes.unanswered(NOON + before) == ([asked.id] if found else [])
    assert never.id not in await work.pairings.wishes.unanswered(NOON + HOUR)


async def test_asked_once_more_counts_from_the_last_time(here: Here, work: UnitOfWork) -> None:
    one = await here.conversation()
    for at in (NOON, NOON + HOUR):
        await work.pairings.wishes.asked(one.id, at)

    assert await work.pairings.wishes.unanswered(NOON + HOUR - MS) == []


@pytest.mark.parametrize(("since", "found"), [(-MS, False), (timedelta(0), True)])
@pytest.mark.parametrize("wish", [Wish(Gender.MAN), Wish(None, Language.EN)])
async def test_unmet_lists_once_who_has_waited_so_long_for_a_wish(
    here: Here, work: UnitOfWork, wish: Wish, since: timedelta, found: bool
) -> None:
    one = await wishing(here, wish)

    assert await work.pairings.wishes.unmet(NOON + since, NOON + HOUR) == ([one.id] if found else [])
    assert await work.pairings.wishes.unmet(NOON + since, NOON + HOUR) == []


async def test_unmet_is_nobody_without_a_wish_or_who_is_not_looked_for(here: Here, work: UnitOfWork) -> None:
    wish = Wish(Gender.MAN)
    await wishing(here, Wish())
    await wishing(here, wish, for_counselor=True)
    offered, settled = await wishing(here, wish), await wishing(here, wish)
    await here.offer(offered.id, await here.supporter())
    await here.offer(settled.id, await here.supporter(), state="declined")
    for stage in (Stage.ASKING, Stage.TALKING, Stage.ENDED):
        await work.pairings.wishes.set_wish((await here.conversation(stage=stage)).id, wish)

    assert await work.pairings.wishes.unmet(NOON + HOUR, NOON) == [settled.id]


async def test_unmet_counts_from_when_the_last_supporter_left(here: Here, work: UnitOfWork) -> None:
    one = await wishing(here, Wish(Gender.MAN))
    helper = await here.joins(one.id, await here.supporter())
    await work.conversations.set_mode(one.id, helper.person, Mode.LEFT, NOON + HOUR)

    assert await work.pairings.wishes.unmet(NOON + HOUR - MS, NOON) == []
    assert await work.pairings.wishes.unmet(NOON + HOUR, NOON) == [one.id]
