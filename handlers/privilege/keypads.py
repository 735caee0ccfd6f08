"""The keypad as it is shown, and its presses."""

from care.model.acts import Keypad, KeypadStage
from care.people.privilege import keypads, pins
from care.ports.unit_of_work import UnitOfWork
from care.system import privileged_acts
from handlers.keyboards.keyboards import Rows, button, in_rows
from handlers.rendering.screens import Shown
from handlers.request.request import Request
from handlers.wording.texts import Facts, Texts

DOT, PLACE = "●", "○"
ORDER = (1, 2, 3, 4, 5, 6, 7, 8, 9)
WIDTH = 3


async def press(request: Request) -> None:
    """Take one press on a keypad."""
    await privileged_acts.press(request.work, request.person, request.arg(0), request.arg(1))


async def show_keypad(texts: Texts, language: str, about: str, work: UnitOfWork, _: Facts) -> Shown | None:
    """Show what the PIN is for, a dot for each digit that was typed, and the buttons; never a digit."""
    keypad = await work.team.keypads.get(about)
    if keypad is None:
        return None
    lines = [texts.say(language, f"keypad-{keypad.stage}", shortest=pins.SHORTEST)]
    if keypad.hint:
        tries = (await work.team.pins.state(keypad.person)).tries
        lines.insert(0, texts.say(language, f"keypad-hint-{keypad.hint}", left=pins.TRIES - tries))
    lines.append(DOT * len(keypad.typed) + PLACE * max(0, pins.SHORTEST - len(keypad.typed)))
    return "\n\n".join(lines), keypad_buttons(keypad)


def keypad_buttons(keypad: Keypad) -> Rows:
    """Return the buttons; their data are drawn anew for each keypad and tell no digit."""
    digits = [button(f"digit-{digit}", "pin", keypad.id, keypad.tokens[digit]) for digit in (*ORDER, 0)]
    back = button("keypad-back", "pin", keypad.id, keypads.BACK)
    done = button(
        "keypad-next" if keypad.stage is KeypadStage.CHOOSE else "keypad-done", "pin", keypad.id, keypads.DONE
    )
    cancel = button("keypad-cancel", "pin", keypad.id, keypads.CANCEL)
    return [*in_rows(digits[:-1], WIDTH), [back, digits[-1], done], [cancel]]
