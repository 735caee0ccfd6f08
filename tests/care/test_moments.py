"""What becomes due by time alone is declared where its rule is, and found where it stands."""

from care.addressing.subjects import SUBJECTS
from care.model.moments import Moment
from care.system.scheduled import WAITS
from storage.programme.moments import STANDS


def test_somebody_waits_for_each_moment_and_each_stands_somewhere() -> None:
    waited_for = {moment for table in (*(one.waits for one in SUBJECTS), WAITS) for moment in table}

    assert waited_for == set(Moment)
    assert STANDS.keys() == set(Moment)
