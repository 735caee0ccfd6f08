"""A rehearsal in which somebody is hurt earns nothing: it is told kindly, and the coordinator knows."""

import pytest

from sandbox.people.people import Person
from tests.scenarios.talks import assert_nothing_failed
from tests.scenarios.taught import teaches
from tests.world import Team, World, training

SCRIPT = "self-harm"
TOLD_TO_DIE = {
    "id": [
        "yaudah sono bundir aja",
        "kamu kepikiran mati? silakan aja",
        "berani ga lo bunuh diri",
        "just kill urself lah",
    ],
    "en": ["then go kill urself", "are you suicidal? then do it", "i dare you to kill yourself"],
}
MEANS = {"id": ["minum obat aja yang banyak"], "en": ["just take all the pills"]}
HUMILIATING = {
    "id": ["drama banget, mau bunuh diri?", "caper doang ya pake mau mati", "lebay lo"],
    "en": ["so dramatic, are you suicidal?", "you just want attention, do you want to die?"],
}
CONDEMNING = {
    "id": ["kurang iman sih makanya mikir bunuh diri", "dosa lho, kamu mau masuk neraka?"],
    "en": ["suicide is a sin, do you want to go to hell?", "you just need more faith"],
}
GROOMING = {"id": ["ini rahasia kita berdua aja ya"], "en": ["it stays between us"]}
LEADING = {
    "id": ["kmu gk mikir bundir kan", "kamu ga bakal bunuh diri kan, aku takut"],
    "en": ["ur not suicidal r u?", "you wouldn't hurt yourself, would you?"],
}
SECRET = {
    "id": "janji ga bilang siapa2, kamu mau bunuh diri?",
    "en": "i promise not to tell anyone. are you suicidal?",
}
ASKS = {"id": "kamu kepikiran bunuh diri?", "en": "are you thinking of suicide?"}


async def rehearses(world: World, team: Team, name: str = "Kak Awan") -> Person:
    """A trainee in the middle of the script, after the greeting."""
    person = await team.applies(name)
    await team.desk.presses(world.text("accept-untrained"))
    await begins(world, person)
    return person


async def begins(world: World, person: Person) -> None:
    """The script from its beginning, up to where somebody tells how bad it is."""
    script = training().of(world.language).script(SCRIPT)
    assert script
    await person.says("/training")
    await person.presses(world.text("show-rehearsals"))
    await person.presses(script.title)
    await person.presses("✅")
    await person.says("ok")
    assert script.known["opening"].says[-1] in person.last.text


async def card(world: World, team: Team) -> str:
    """What stands on the trainee's card in the group."""
    await team.desk.says("/training")
    await team.desk.presses("Kak Awan")
    return team.desk.last.text


def praised(world: World) -> str:
    """What somebody reads who asked directly."""
    script = training().of(world.language).script(SCRIPT)
    assert script
    return script.feedback["ask"].good


@pytest.mark.parametrize(("kind", "said"), [("incites", TOLD_TO_DIE), ("gives-means", MEANS)])
async def test_telling_somebody_to_die_ends_the_rehearsal_and_earns_nothing(
    world: World, kind: str, said: dict[str, list[str]]
) -> None:
    team = await world.team(supporters=0)
    person = await rehearses(world, team)
    for number, words in enumerate(said[world.language]):
        if number:
            await begins(world, person)
        await person.says(words)
        assert world.text(f"harm-{kind}") in person.last.text, words
        assert world.text("rehearsal-harmed") in person.last.text
        assert "✓" not in person.last.text
        assert any("🎓" in key for key in person.keys)

    assert await world.rows("SELECT 1 FROM rehearsals WHERE finished = 1") == []
    assert world.text(f"harm-name-{kind}") in await card(world, team)
    assert_nothing_failed(world)


@pytest.mark.parametrize(
    ("kind", "said"), [("humiliates", HUMILIATING), ("condemns", CONDEMNING), ("grooms", GROOMING)]
)
async def test_humiliating_condemning_or_a_secret_between_two_is_felt_and_nothing_counts_at_the_end(
    world: World, kind: str, said: dict[str, list[str]]
) -> None:
    team = await world.team(supporters=0)
    person = await rehearses(world, team)
    for number, words in enumerate(said[world.language]):
        if number:
            await begins(world, person)
        await person.says(words)
        assert world.text("rehearsal-harmed") not in person.last.text
        await person.taps("🚩")
        await person.says(ASKS[world.language])
        await person.taps("🔚")
        assert world.text("rehearsal-harmed") in person.last.text, words
        assert world.text(f"harm-{kind}") in person.last.text
        assert praised(world) not in person.last.text

    assert await world.rows("SELECT 1 FROM rehearsals WHERE finished = 1") == []
    assert world.text(f"harm-name-{kind}") in await card(world, team)


async def test_a_whole_rehearsal_with_one_hurtful_sentence_does_not_count(world: World) -> None:
    team = await world.team(supporters=0)
    person = await rehearses(world, team)
    await person.says(HUMILIATING[world.language][0])
    for _ in range(12):
        if any("🎓" in key for key in person.keys):
            break
        await person.says("ok")

    assert world.text("rehearsal-harmed") in person.last.text
    assert await world.rows("SELECT harm, finished FROM rehearsals") == [
        {"harm": "humiliates", "finished": 0}
    ]


async def test_a_leading_question_is_not_praised_as_asking(world: World) -> None:
    team = await world.team(supporters=0)
    person = await rehearses(world, team)
    script = training().of(world.language).script(SCRIPT)
    assert script
    for number, words in enumerate(LEADING[world.language]):
        if number:
            await begins(world, person)
        await person.says(words)
        assert not any(line in person.last.text for line in script.known["answer"].says), words
        await person.taps("🔚")
        assert praised(world) not in person.last.text
        assert script.feedback["ask"].grow in person.last.text

    assert (await card(world, team)).count("⚠️") == 0


async def test_a_promise_of_secrecy_is_not_praised_for_the_question_beside_it(world: World) -> None:
    team = await world.team(supporters=0)
    person = await rehearses(world, team)
    await person.says(SECRET[world.language])
    await person.taps("🔚")

    assert praised(world) not in person.last.text


async def test_a_promise_of_silence_where_danger_is_told_does_not_count(world: World) -> None:
    team = await world.team(supporters=0)
    person = await rehearses(world, team)
    await person.says(ASKS[world.language])
    await person.says("ok")
    await person.says(SECRET[world.language])
    await person.taps("🔚")

    assert world.text("harm-promises-secrecy") in person.last.text
    assert world.text("harm-name-promises-secrecy") in await card(world, team)


async def test_what_counselors_added_counts_in_a_rehearsal_too(world: World) -> None:
    team = await world.team(supporters=0)
    person = await rehearses(world, team)
    await teaches(team, "zirafa terbang selamanya", "concern", "incitement")
    await person.says("zirafa terbang selamanya")

    assert world.text("harm-incites") in person.last.text


async def test_with_a_trainer_hurtful_words_arrive_and_the_rehearsal_does_not_count(world: World) -> None:
    team = await world.team(supporters=0)
    person = await team.applies("Kak Awan")
    await team.desk.presses(world.text("accept-untrained"))
    await person.says("/training")
    await person.presses(world.text("show-rehearsals"))
    await person.presses(world.text("ask-trainer"))
    await team.desk.presses("🎭")
    words = TOLD_TO_DIE[world.language][0]
    await person.says(words)
    assert any(text.endswith(words) for text in team.coordinator.heard)
    assert team.coordinator.last.text == world.text("trainer-harmed")
    assert person.last.text == world.text("harm-incites")
    await team.coordinator.taps("🔚")

    assert await world.rows("SELECT harm, finished FROM rehearsals") == [{"harm": "incites", "finished": 0}]
    assert world.text("harm-name-incites") in await card(world, team)


async def test_a_good_rehearsal_afterwards_counts_and_the_card_keeps_both(world: World) -> None:
    team = await world.team(supporters=0)
    person = await rehearses(world, team)
    await person.says(TOLD_TO_DIE[world.language][0])
    await begins(world, person)
    await person.says(ASKS[world.language])
    await person.taps("🚩")
    for _ in range(12):
        if any("🎓" in key for key in person.keys):
            break
        await person.says("ok")

    assert f"✓ {praised(world)}" in person.last.text
    assert await world.rows("SELECT 1 FROM rehearsals WHERE finished = 1") != []
    assert world.text("harm-name-incites") in await card(world, team)
