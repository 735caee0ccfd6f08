"""What is signed is read by its owner alone, and never longer than Telegram takes."""

import pytest

from handlers.keyboards.signed_buttons import LONGEST, SIGNATURE, VERSION, Forged, Press, Signer

OWNER = 7_000_000_001
SIGNER = Signer(bytes(range(32)))
ROOM = LONGEST - len("#") - 11
"""What is left for a press beside its signature."""


def test_a_signature_takes_eleven_letters_whoever_owns_the_button() -> None:
    assert (LONGEST, SIGNATURE, VERSION) == (64, 8, "1")
    for owner in (None, 1, 2**52):
        data = SIGNER.sign(Press("end"), owner)
        assert (data.partition("#")[0], len(data.partition("#")[2])) == ("end", 11)


@pytest.mark.parametrize("letter", ["a", "é", "🆘"])
def test_a_press_may_fill_64_bytes_and_not_one_more(letter: str) -> None:
    size = len(letter.encode())
    filled = letter * (ROOM // size) + "x" * (ROOM % size)

    assert len(SIGNER.sign(Press(filled), OWNER).encode()) == LONGEST
    with pytest.raises(ValueError, match="longer than 64 bytes"):
        SIGNER.sign(Press(filled + "x"), OWNER)


@pytest.mark.parametrize(
    "press", [Press("end"), Press("a", ("",)), Press("a", ("", "1")), Press("a", ("ü", "x-y"))]
)
def test_arguments_come_back_as_they_were(press: Press) -> None:
    assert SIGNER.read(SIGNER.sign(press, OWNER), OWNER) == press


@pytest.mark.parametrize(("signed_for", "pressed_by"), [(OWNER, OWNER + 1), (OWNER, None), (None, OWNER)])
def test_somebody_elses_button_is_forged(signed_for: int | None, pressed_by: int | None) -> None:
    data = SIGNER.sign(Press("claim", ("ca5e00000001",)), signed_for)

    with pytest.raises(Forged):
        SIGNER.read(data, pressed_by)
    assert SIGNER.read(data, signed_for).action == "claim"


@pytest.mark.parametrize("data", ["", "#", "end", "end#", "end#AAAAAAAAAAA", "\ud800#x"])
def test_what_was_never_signed_is_forged(data: str) -> None:
    with pytest.raises(Forged):
        SIGNER.read(data, OWNER)
