"""A counselor teaches the lexicon a sentence, from the first word to the last button."""

from tests.world import Team

DYING = {"id": "ingin mati", "en": "wanting to die"}
"""What the wish to die is called, by the reader's language."""


async def teaches(team: Team, sentence: str, level: str = "urgent", kind: str = "suicide") -> None:
    """The coordinator teaches this sentence as it is proposed; from now on it is heard."""
    say = team.world.text
    await team.desk.says("/lexicon add")
    await team.coordinator.answers(sentence)
    if any(say("draft-anyway") in label for label in team.coordinator.buttons):
        await team.coordinator.presses(say("draft-anyway"))
    for label in ("draft-next", f"pick-{level}", f"kind-{kind}", "draft-save"):
        await team.coordinator.presses(say(label))
