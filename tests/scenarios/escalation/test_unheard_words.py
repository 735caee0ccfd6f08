"""Eight sentences that raised nothing once: what student, supporter and counselors read after them."""

import pytest

from tests.world import World, opened

EIGHT = [
    ("aku udh siapin obatnya, malam ini aku mau minum semua", "emergency", "suicide", "suicide"),
    ("i have the pills ready, gonna take them all tonight", "emergency", "suicide", "suicide"),
    ("udah di atas gedung sekolah", "urgent", "suicide", "suicide"),
    ("tali nya udh siap", "urgent", "suicide", "suicide"),
    ("lagi pegang silet", "urgent", "self-harm", "suicide"),
    ("aku di pegang2 sama om aku", "urgent", "sexual-violence", "sexual-violence"),
    ("om aku nyuruh aku buka baju", "urgent", "sexual-violence", "sexual-violence"),
    ("aku dipaksa sama kakak kelas di wc", "urgent", "sexual-violence", "sexual-violence"),
]


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(("words", "level", "category", "hint"), EIGHT)
async def test_everybody_reads_what_they_need(
    tmp_path_factory: pytest.TempPathFactory, language: str, words: str, level: str, category: str, hint: str
) -> None:
    async with opened(tmp_path_factory.mktemp("eight"), language) as world:
        team = await world.team()
        student = await world.pair(team.supporters[0])
        await student.says(words)

        assert words in team.supporters[0].heard
        assert team.supporters[0].heard[-1] == seen(world, level, category, hint)
        card = next(text for text in team.group.heard if world.text(f"category-{category}") in text)
        assert world.text(f"level-{level}") in card
        assert words not in card
        assert student.heard[-1] != words
        number = "129" if category == "sexual-violence" else "119"
        assert number in "".join(student.heard)


@pytest.mark.parametrize(
    ("words", "category"),
    [
        ("dia ngancem nyebarin fotoku kalo aku ga bayar", "sextortion"),
        ("ibu maksa aku nikah padahal masih sma", "forced-marriage"),
        ("ada suara di kepalaku yang nyuruh terus", "unreal-signs"),
    ],
)
async def test_a_supporter_reads_what_fits_the_kind_of_harm(world: World, words: str, category: str) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.says(words)
    assert world.text(f"hint-{category}") in team.supporters[0].heard[-1]


@pytest.mark.parametrize(
    "words",
    [
        "hp gue mati",
        "lampu kamar aku mati",
        "gue mati 3x di valorant",
        "gerah mau mati",
        "obat batuknya udah siap",
    ],
)
async def test_harmless_words_call_nobody(world: World, words: str) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    before = len(team.group.heard)
    await student.says(words)
    assert words in team.supporters[0].heard
    assert len(team.group.heard) == before


def seen(world: World, level: str, category: str, hint: str) -> str:
    """Return the card that a supporter reads."""
    return world.text(
        "flag-seen",
        level=world.text(f"level-{level}"),
        category=world.text(f"category-{category}"),
        hint=world.text(f"hint-{hint}"),
    )
