"""Coming in: a name that can be read and is nobody else's, and the promise of one's own role."""

import pytest

from tests.world import World


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("typed", ["\u3164\u200b", "\u202e\u2066", "1234", "🌧️", "محمد", "."])
async def test_a_name_that_cannot_be_read_is_asked_again_in_words(
    world: World, typed: str, language: str
) -> None:
    team = await world.team(supporters=0)
    world.language = language
    applicant = world.person()
    await team.invites(applicant, typed)
    assert applicant.last.text == world.text("name-asked-again", longest=40, language=language)

    await applicant.answers("Kak Awan")
    assert any("✅" in label for label in applicant.buttons)


@pytest.mark.parametrize("typed", ["bu melati", "Bu Mеlаti", "Bu MeIati", "Bu\u200b Mélati"])
async def test_a_name_that_reads_like_a_colleagues_is_asked_again(world: World, typed: str) -> None:
    team = await world.team(supporters=0)
    applicant = world.person()
    await team.invites(applicant, typed)
    assert world.text("name-taken", name="☃").split("☃")[1] in applicant.last.text
    assert not any("✅" in label for label in applicant.buttons)

    await applicant.answers("Bu Melati Putri")
    assert any("✅" in label for label in applicant.buttons)


async def test_nothing_turns_the_teams_lists_around(world: World) -> None:
    team = await world.team(supporters=0)
    await team.joins("Kak\u202e Awan\u200f")
    await team.desk.says("/people")

    assert "Kak Awan" in team.group.heard[-1]
    assert "\u202e" not in "".join(team.group.heard)


async def test_somebody_may_keep_their_own_name(world: World) -> None:
    team = await world.team(supporters=0)
    supporter = await team.joins("Kak Awan")
    await team.invites(supporter, "kak awan", "counselor")

    assert any("✅" in label for label in supporter.buttons)


@pytest.mark.parametrize(
    ("role", "key"), [("supporter", "code-of-conduct"), ("counselor", "code-of-conduct-counselor")]
)
async def test_everybody_signs_the_promise_of_their_own_role(world: World, role: str, key: str) -> None:
    team = await world.team(supporters=0)
    applicant = world.person()
    await team.invites(applicant, "Kak Awan", role)
    promise = world.text(key, role=world.text(f"role-{role}"))
    assert promise in applicant.heard
    await applicant.says("/start")

    assert applicant.heard.count(promise) == 2
