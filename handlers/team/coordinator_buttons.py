"""Buttons under what a coordinator reads."""

from collections.abc import Callable

from care.model.message_kinds import MessageKind
from handlers.keyboards.keyboards import Params, Rows, button

BUTTONS: dict[MessageKind, Callable[[Params], Rows]] = {
    MessageKind.CODE_OF_CONDUCT: lambda p: [[button("sign-code", "sign", p["role"])]],
    MessageKind.INVITE_WHOM: lambda _: [
        [button("invite-supporter", "invite", "supporter"), button("invite-counselor", "invite", "counselor")]
    ],
}
