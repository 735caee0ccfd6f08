"""Keys are known by their whole label or lone emoji, however a phone writes it; nothing else is a key."""

import pytest

from config.loading.texts import Texts
from handlers.keyboards.keyboards import AT_HOME, Key, labels, spelled
from tests.world import World


def spellings(label: str) -> list[str]:
    """The ways in which phones send the same label."""
    bare = label.replace("\ufe0f", "")
    emoji, _, words = bare.partition(" ")
    return [
        *(bare, f"{emoji}\ufe0f {words}", f"{emoji}\ufe0e {words}", f"{emoji}\u00a0{words}"),
        *(f"  {emoji}  {words}\n", f"{emoji}\u2003{words}\u200b", bare.upper(), emoji, f"{emoji}\ufe0f"),
    ]


@pytest.mark.parametrize("way", range(9))
async def test_closing_a_case_is_known_in_every_spelling(world: World, way: int) -> None:
    team = await world.team()
    student = await world.student()
    await student.says("/konselor")
    await team.desk.presses("🙋")
    await team.coordinator.presses("🗣")
    label = spellings(world.text("key-close"))[way]
    await team.coordinator.says(label)

    assert team.coordinator.last.text.endswith(world.text("ask-outcome").partition(": ")[2])
    assert label.strip() not in "".join(student.heard)


@pytest.mark.parametrize("key", list(Key))
def test_every_key_is_known_in_every_spelling_and_language(key: Key) -> None:
    texts = Texts.load()
    known = labels(texts)
    ways = [way for language in texts.languages for way in spellings(texts.say(language, key.text))]
    if key in AT_HOME:
        ways = [way for way in ways if " " in way.strip()]

    assert {known[spelled(way)] for way in ways} == {key}


@pytest.mark.parametrize("words", ["aku mau 🔚", "🔚🔚", "🔚 selesai dulu ya", "Selesai", "📚 nomor"])
async def test_a_key_among_words_is_no_key(world: World, words: str) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.says(words)

    assert team.supporters[0].heard[-1] == words


@pytest.mark.parametrize("words", ["✅", "✅\ufe0f", " ✅ ", "❌\ufe0e"])
async def test_a_check_mark_that_nobody_asked_for_is_no_emergency_in_any_spelling(
    world: World, words: str
) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.says(words)
    assert team.supporters[0].heard[-1].strip() == words.strip()
    assert not await world.rows("SELECT * FROM cases")

    await student.says("🆘")
    await student.says("✅\ufe0f")
    assert [row["level"] for row in await world.rows("SELECT level FROM cases")] == [4]
