"""Buttons under what a coordinator reads."""

from collections.abc import Callable

from care.model.message_kinds import MessageKind
from care.team.messages import TeamMessage
from handlers.keyboards.keyboards import Params, Rows, button

BUTTONS: dict[MessageKind, Callable[[Params], Rows]] = {
    TeamMessage.CODE_OF_CONDUCT: lambda p: [[button("sign-code", "sign", p["role"])]],
    TeamMessage.DECLINE_SURE: lambda p: [
        [
            button("team-yes", "decline", p["person"], p["role"], p["asked"]),
            button("team-no", "team-no"),
        ]
    ],
    TeamMessage.GROUP_CONFIRM: lambda p: [[button("group-is-ours", "act", p["pending"], "yes")]],
    TeamMessage.INVITE_WHOM: lambda _: [
        [button("invite-supporter", "invite", "supporter"), button("invite-counselor", "invite", "counselor")]
    ],
}
