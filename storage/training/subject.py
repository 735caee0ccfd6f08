"""What this subject keeps: its repositories, and its sealed and hashed columns."""

from functools import cached_property

from storage.sealing.encryption import PLACE, TRAINER
from storage.sealing.sealed_columns import Sealed
from storage.training.catch_ups import StoredCatchUps
from storage.training.certificates import StoredCertificates
from storage.training.practice_sheets import StoredSheets
from storage.training.rehearsals import StoredRehearsals
from storage.training.training import StoredTraining


class Training(StoredTraining):
    """`care.ports.repositories.TrainingRepository`."""

    certificates = cached_property(lambda self: StoredCertificates(self._tx))
    rehearsals = cached_property(lambda self: StoredRehearsals(self._tx))
    sheets = cached_property(lambda self: StoredSheets(self._tx))
    catch_ups = cached_property(lambda self: StoredCatchUps(self._tx))


COLUMNS = (Sealed("hours_elsewhere", "trainer", TRAINER), Sealed("hours_elsewhere", "place", PLACE))
OWN = {
    "certificates": "certificates.person",
    "training": (
        "catch_ups.person hours_elsewhere.person practice_sheets.person quizzes.person readings.person"
        " rehearsals.person trainees.person"
    ),
    "decisions": (
        "certificates.confirmed_by hours_elsewhere.noted_by practice_sheets.trainer rehearsals.trainer"
    ),
}
"""What `/mydata` counts: the columns that name a person, by the kind of thing that they mean."""
