"""What a programme keeps in a folder of its own is read over ours; a new consent text asks again."""

from pathlib import Path

from config.loading.programme_content import OWN_CONSENT
from tests.world import opened

HELPLINE = """
[[helpline]]
id = "sahabat"
how = "call"
number = "+62 811-1129-129"
name = { id = "Sahabat Melati", en = "Friends of Melati" }
when = { id = "kapan saja", en = "at any time" }
hours = { id = "24 jam", en = "24 hours" }
cost = { id = "gratis", en = "free" }
note = { id = "Milik kami.", en = "Ours." }
source = "asked"
owner = "coordinator"
checked = 2026-11-15
"""


def written(folder: Path, name: str, text: str) -> None:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, "utf-8")


async def test_its_numbers_words_and_language_are_what_people_read(tmp_path: Path) -> None:
    own = tmp_path / "content"
    written(own, "helplines.toml", HELPLINE)
    written(own, "texts/id/kami.ftl", "home = Halo dari kelas kami.\n")
    written(own, "texts/qaa/languages.ftl", "language-qaa = Basa Jawa\nhome = Aku neng kene.\n")
    async with opened(tmp_path, content_folder=str(own), language="qaa") as world:
        student = await world.student()
        await student.says("/language")
        assert "Basa Jawa" in student.last.buttons
        await student.presses("Basa Jawa")
        assert "Aku neng kene." in student.heard[-1]
        await student.says("/language")
        await student.presses("Bahasa Indonesia")
        assert "Halo dari kelas kami." in student.heard[-1]
        await student.says("🆘")
        assert "+628111129129" in student.heard[-2]
        assert not any("healing119" in text for text in student.heard)


async def test_each_version_of_its_own_consent_text_asks_again_once(tmp_path: Path) -> None:
    own = tmp_path / "content"
    written(own, "consent.toml", "version = 1\n")
    async with opened(tmp_path, content_folder=str(own)) as world:
        student = await world.student()
        assert await world.rows("SELECT consent FROM people") == [{"consent": OWN_CONSENT + 1}]
        await world.closes()
        written(own, "consent.toml", "version = 2\n")
        await world.opens()
        await student.says("/talk")
        assert student.last.text == world.text("welcome")
        await student.presses("✅")

        assert await world.rows("SELECT consent FROM people") == [{"consent": OWN_CONSENT + 2}]


async def test_a_button_under_an_older_consent_text_agrees_to_nothing(tmp_path: Path) -> None:
    own = tmp_path / "content"
    written(own, "consent.toml", "version = 1\n")
    async with opened(tmp_path, content_folder=str(own)) as world:
        guest = world.person()
        await guest.start()
        await world.closes()
        written(own, "consent.toml", "version = 2\n")
        await world.opens()
        await guest.presses("✅")
        assert await world.rows("SELECT 1 FROM people") == []
        assert guest.last.text == world.text("welcome")
        await guest.presses("✅")

        assert guest.last.text == world.text("home")
