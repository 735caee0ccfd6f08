"""Names that are taken for a colleague's, and what is left of somebody who was locked out."""

from pathlib import Path

import pytest

from care.contacts.display_names import read_alike, shown_name
from tests.scenarios.team.test_dismissal import decided
from tests.world import opened

TAKEN = "Bu Melati"
DISGUISES = {
    "of another width": "Ｂｕ Ｍｅｌａｔｉ",
    "mathematical": "𝐁𝐮 𝐌𝐞𝐥𝐚𝐭𝐢",
    "Cyrillic": "Вu Меlаtі",
    "Greek": "Bυ Μelati",
    "Cherokee": "Bu Ꮇelati",
    "Lisu": "ꓐu ꓟelati",
    "Armenian": "Bս Melati",
    "small capitals": "Bu ᴍelaᴛi",
    "digits": "Bu Mel4t1",
    "a bar": "Bu Me|ati",
    "soft hyphen": "Bu Me\u00adlati",
    "zero width": "Bu\u200b Mel\u2060ati\u200d",
    "tags": "Bu Melati\U000e0041",
    "turned around": "\u202e\u2066Bu Melati\u2069",
    "right to left mark": "Bu Melati\u200f",
    "accents": "Bu Mélaṭi",
    "an emoji behind it": "Bu Melati 🌸",
    "without a blank": "BuMelati.",
}


@pytest.mark.parametrize("typed", DISGUISES.values(), ids=DISGUISES)
def test_a_name_in_disguise_is_a_colleagues_name(typed: str) -> None:
    assert read_alike(typed, TAKEN)


@pytest.mark.parametrize(("typed", "taken"), [("Pak Dharrna", "Pak Dharma"), ("Pak VVira", "Pak Wira")])
def test_two_letters_are_taken_for_one(typed: str, taken: str) -> None:
    assert read_alike(typed, taken)


def test_a_name_that_is_written_backwards_is_shown_as_it_was_typed() -> None:
    assert shown_name("\u202eitaleM uB") == "italeM uB"


async def test_a_disguised_name_comes_into_no_list(tmp_path: Path) -> None:
    async with opened(tmp_path) as world:
        team = await world.team(supporters=0)
        applicant = world.person()
        await team.invites(applicant, "Bu Ꮇel4ti\u200f", "counselor")

        assert not any("✅" in label for label in applicant.buttons)


async def test_an_invitation_of_somebody_who_was_locked_out_opens_nothing(tmp_path: Path) -> None:
    async with opened(tmp_path) as world:
        team = await world.team(supporters=0)
        jati = await team.joins("Pak Jati", "counselor")
        await decided(team, "Pak Jati", "promote")
        await jati.in_group(team.group).says("/invite counselor")
        own = team.link()
        await world.passes(seconds=1)
        await decided(team, "Pak Jati", "lock")
        await world.server_confirms()
        assert jati.last.text == world.text("your-role-locked")
        applicant = world.person()
        await applicant.follows(own)

        assert applicant.last.text == world.text("link-gone")
