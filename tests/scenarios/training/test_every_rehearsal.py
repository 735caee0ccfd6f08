"""Each rehearsal that we teach, played in chat along a good or a bad path in turn."""

from care.curriculum.curriculum import Script, feedback
from sandbox.people.people import Person
from tests.paths import TAPS, Way, anew, best_way, moves
from tests.scenarios.training.small.test_rehearsing import kept
from tests.world import World, training


async def plays(world: World, person: Person, script: Script, way: Way) -> None:
    """From the list to the feedback."""
    await person.says("/training")
    await person.presses(world.text("show-rehearsals"))
    await person.presses(script.title)
    await person.presses("✅")
    for number, move in enumerate(way.moves):
        await (person.taps(move) if move in TAPS else person.says(anew(move, number)))


def told_of(world: World, script: Script, way: Way) -> str:
    """What stands at the end; whoever did harm reads what it was, and what to grow in."""
    told = [f"{'✓' if well else '↗'} {text}" for well, text in feedback(script, way.points)]
    if way.harm:
        heading = [world.text(f"harm-{way.harm}"), "", world.text("rehearsal-harmed")]
        return "\n".join((*heading, "", *(line for line in told if line.startswith("↗"))))
    good = sum(well for well, _ in feedback(script, way.points))
    cut_short = way.moves[-1] in {"🔚", "🤝"} and 2 * good < len(script.feedback)
    last = ("", world.text("rehearsal-cut-short")) if cut_short else ()
    return "\n".join((world.text("rehearsal-feedback"), "", *told, *last))


async def test_every_rehearsal_is_played_well_or_badly_in_turn(world: World) -> None:
    team = await world.team(supporters=0)
    person = await team.applies("Kak Awan")
    await team.desk.presses(world.text("accept-untrained"))
    group, taught = len(team.group.heard), training().of(world.language)
    possible = moves(world.language, taught.signs)
    for number, script in enumerate(taught.scripts):
        way = best_way(script, possible, ("good", "grow")[number % 2])
        await plays(world, person, script, way)
        assert person.last.text == told_of(world, script, way), script.id
    assert len(team.group.heard) == group
    assert not any((await kept(world)).values())
    mark = world.text("practice-aside").rstrip(":")
    said = {words for script in taught.scripts for node in script.nodes for words in node.says}
    assert all(text.startswith(mark) for text in person.heard if text.split("\n")[-1] in said)
