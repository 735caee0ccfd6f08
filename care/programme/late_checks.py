"""Late checks: what the programme's lists hold that nobody has verified for half a year."""

from collections.abc import Sequence

from care.model.referrals import Listed
from care.ports.unit_of_work import UnitOfWork


def late(work: UnitOfWork) -> Sequence[Listed]:
    """Return the entries whose check is late now, in the order of the lists."""
    return [one for one in work.rules.listed if one.is_late(work.now)]
