"""Whether a refusal in the counselors' group is about the group or one row: what passes meanwhile tells."""

from care.model.outbox_row import Outgoing, What

ROOM = 1024
"""How many refused rows are remembered; a row that is forgotten counts as refused for the first time."""


class GroupTrouble:
    """What was refused in the group in words that nobody knows, and what Telegram took there since."""

    def __init__(self) -> None:
        self._taken = 0
        self._refused: dict[int, int] = {}
        self._no_new = False

    def took(self, row: Outgoing, message: int | None) -> bool:
        """Note that Telegram took a row; return whether the group takes again what it refused.

        A closed topic refuses new messages alone: an edit that passes there says nothing.
        """
        self._refused.pop(row.id, None)
        if message is not None and _is_new(row):
            self._taken += 1
            self._no_new = False
        return not self._no_new

    def is_about(self, row: Outgoing) -> bool:
        """Note a refusal; return whether it is about this row: others have passed since it came first."""
        if self._refused.get(row.id, self._taken) < self._taken:
            return True
        if len(self._refused) >= ROOM:
            self._refused.clear()
        self._refused.setdefault(row.id, self._taken)
        self._no_new = self._no_new or _is_new(row)
        return False


def _is_new(row: Outgoing) -> bool:
    return row.what is What.NOTICE or (row.what is What.CARD and row.posted is None)
