"""What crosses between a trainer and whoever rehearses with them: words alone, protected."""

from sandbox.methods import content
from sandbox.people.people import Person
from tests.scenarios.learning import trainee
from tests.scenarios.talks import assert_nothing_failed
from tests.world import Team, World


async def rehearsing(world: World) -> tuple[Team, Person]:
    """Somebody in training, with whom the coordinator plays the student."""
    team = await world.team(supporters=0)
    person = await trainee(world, team)
    await person.says("/training")
    await person.presses(world.text("show-rehearsals"))
    await person.presses(world.text("ask-trainer"))
    await team.desk.presses("🎭")
    return team, person


async def test_no_words_of_others_and_no_files_cross_in_a_rehearsal(world: World) -> None:
    team, person = await rehearsing(world)
    named = content.user_origin(team.coordinator.user.json(), world.api.state.date)
    for writer, reader in ((person, team.coordinator), (team.coordinator, person)):
        heard = len(reader.heard)
        await writer.sends_document(caption="isi zirafa")
        await writer.sends_photo("isi zirafa")
        await writer.forwards("kabar zirafa", origin=named)
        assert writer.heard[-3:] == [world.text("rehearsal-text-only")] * 3
        assert len(reader.heard) == heard

        await writer.says("kata saja")
        assert reader.last.text.endswith("kata saja")
        assert reader.last.protected
    assert_nothing_failed(world)


async def test_a_change_in_a_rehearsal_is_answered(world: World) -> None:
    team, person = await rehearsing(world)
    message = await person.says("salah tulis")
    heard = len(team.coordinator.heard)
    await person.edits(message, "benar")

    assert person.last.text == world.text("edit-refused")
    assert len(team.coordinator.heard) == heard
