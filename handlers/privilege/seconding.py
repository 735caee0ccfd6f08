"""The second person of a privileged act."""

from collections.abc import Callable

from care.model.message_kinds import MessageKind
from care.people.privilege import seconding
from care.people.privilege.messages import PrivilegeMessage
from handlers.keyboards.keyboards import Params, Rows, button
from handlers.request.request import Request


async def answer(request: Request) -> None:
    """Take the ✅ or ❌ of the second person."""
    agrees = request.arg(1) == "yes"
    await seconding.answer(request.work, request.person, request.arg(0), agrees=agrees)


def _answers(p: Params) -> Rows:
    return [
        [button("act-yes", "act", p["pending"], "yes")],
        [button("act-no", "act", p["pending"], "no")],
    ]


BUTTONS: dict[MessageKind, Callable[[Params], Rows]] = {PrivilegeMessage.ACT_SECOND: _answers}
