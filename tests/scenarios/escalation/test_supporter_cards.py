"""A supporter reads one card for one message, about the heaviest thing in it, with words that fit."""

import pytest

from sandbox.people.people import Person
from tests.world import World

FRIEND_TONIGHT = "temenku bilang dia mau bunuh diri malem ini"
KINDS = [
    ("aku pengen mati aja", "suicide"),
    ("lagi pegang silet", "suicide"),
    ("jangan bundir ya", "suicide"),
    (FRIEND_TONIGHT, "third-person"),
    ("aku di pegang2 sama om aku", "sexual-violence"),
    ("tiap malem ayah mukulin aku pake sabuk", "violence"),
    ("dia ngancem nyebarin fotoku kalo aku ga bayar", "sextortion"),
    ("aku kejerat pinjol gara gara judol", "no-shame"),
    ("aku telat mens, takut hamil", "no-shame"),
    ("abis makan aku muntahin lagi", "no-shame"),
    ("aku mau bunuh orang itu", "violence-to-others"),
    ("aku mau kabur dari rumah", "leaving-home"),
    ("ibu maksa aku nikah padahal masih sma", "forced-marriage"),
    ("ada suara di kepalaku yang nyuruh terus", "unreal-signs"),
]


def cards(world: World, supporter: Person) -> list[str]:
    """What the supporter was told about danger, known by its words of what to say."""
    kinds = {"any", *(kind for _, kind in KINDS)}
    hints = {line for kind in kinds for line in world.text(f"hint-{kind}").splitlines()}
    return [text for text in supporter.heard if hints & set(text.splitlines())]


@pytest.mark.parametrize(("words", "kind"), KINDS)
async def test_what_to_say_fits_the_kind_of_danger(world: World, words: str, kind: str) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.says(words)

    (card,) = cards(world, team.supporters[0])
    assert world.text(f"hint-{kind}") in card


async def test_of_a_friend_who_means_to_die_tonight_one_card_says_so_and_it_is_urgent(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.says(FRIEND_TONIGHT)

    assert cards(world, team.supporters[0]) == [
        world.text(
            "flag-seen",
            level=world.text("level-urgent"),
            category=world.text("category-third-person"),
            hint=world.text("hint-third-person"),
        )
    ]
    assert world.text("help-a-friend") in student.heard
    assert "🟠" in team.group.heard[-1]


async def test_two_dangers_in_one_message_are_one_card_about_the_heavier(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.says("aku mau kabur dari rumah. aku pengen mati aja")

    (card,) = cards(world, team.supporters[0])
    assert world.text("category-suicide") in card
    assert world.text("level-urgent") in card
    raised = await world.rows("SELECT category FROM flags")
    assert {row["category"] for row in raised} == {"suicide", "leaving-home"}


async def test_who_comes_later_reads_the_words_that_fit_what_was_heard_before(world: World) -> None:
    team = await world.team()
    await world.waits("aku pengen mati aja")
    await team.supporters[0].presses("✅")

    (card,) = cards(world, team.supporters[0])
    assert world.text("category-earlier") in card
    assert world.text("hint-suicide") in card
