"""Messages about PINs and privileged acts."""

from care.model.message_kinds import MessageKind


class PrivilegeMessage(MessageKind):
    """What people are told about PINs and privileged acts."""

    PIN_ASKED = "pin-asked"
    PIN_TYPED = "pin-typed"
    PIN_KEPT = "pin-kept"
    PIN_CHOSEN = "pin-chosen"
    PIN_CANCELLED = "pin-cancelled"
    PIN_LOCKED = "pin-locked"
    PIN_LOCKED_TOLD = "pin-locked-told"
    PIN_RESET = "pin-reset"
    PIN_RESET_TOLD = "pin-reset-told"
    ACT_SECOND = "act-second"
    ACT_ASKED = "act-asked"
    ACT_SERVER = "act-server"
    ACT_ALONE = "act-alone"
    ACT_AGREED = "act-agreed"
    ACT_DECLINED = "act-declined"
    ACT_GONE = "act-gone"
    ACT_NEEDS_ANOTHER = "act-needs-another"
