"""After a talk that did not help and left somebody worse, a counselor is offered, not a farewell."""

import pytest

from tests.world import World


@pytest.mark.parametrize(
    ("before", "after", "helped", "told"),
    [
        ("3 ", "2 ", "helped-no", "thanks-hard"),
        ("5 ", "4 ", "helped-no", "thanks-hard"),
        ("⏭", "1 ", "helped-no", "thanks-hard"),
        ("2 ", "4 ", "helped-no", "thanks"),
        ("3 ", "1 ", "helped-some", "thanks"),
        ("3 ", "⏭", "helped-no", "thanks"),
    ],
)
async def test_worse_and_not_helped_brings_the_offer_of_a_counselor(
    world: World, before: str, after: str, helped: str, told: str
) -> None:
    team = await world.team()
    student = await world.student()
    await student.taps("💬")
    await student.presses("⏭")
    await student.presses(before)
    await team.supporters[0].presses("✅")
    await student.taps("🔚")
    await student.presses(after)
    await student.presses(world.text(helped))

    assert student.heard[-1] == world.text(told)
    if told == "thanks-hard":
        await student.presses("🧑‍🏫")
        assert any("🟡" in text for text in team.group.heard)
