"""A rehearsal that a key cut short does not count, whatever went well before; one that was played does."""

import pytest

from tests.scenarios.learning import trainee
from tests.scenarios.training.test_played_through import SELF_HARM_WELL
from tests.world import World, training


async def plays(world: World, said: list[str]) -> str:
    """Play the script until its end; returns what its player reads then."""
    person = await trainee(world, await world.team(supporters=0))
    script = training().of(world.language).script("self-harm")
    assert script
    await person.says("/training")
    await person.presses(world.text("show-rehearsals"))
    await person.presses(script.title)
    await person.presses("✅")
    for words in said:
        await (person.says(words) if len(words) > 1 else person.taps(words))
    return person.last.text


async def finished(world: World) -> list[int]:
    return [row["finished"] for row in await world.rows("SELECT finished FROM rehearsals")]


@pytest.mark.parametrize("key", ["🔚", "🤝"])
async def test_one_good_question_and_a_key_is_no_rehearsal(world: World, key: str) -> None:
    told = await plays(world, [SELF_HARM_WELL[world.language][0], key])

    assert "✓" in told
    assert told.endswith(world.text("rehearsal-cut-short"))
    assert await finished(world) == [0]


async def test_who_has_done_most_of_it_well_may_end_by_the_key(world: World) -> None:
    told = await plays(world, [*SELF_HARM_WELL[world.language][:6], "🔚"])

    assert world.text("rehearsal-cut-short") not in told
    assert await finished(world) == [1]
