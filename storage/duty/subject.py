"""What this subject keeps: its repositories."""

from functools import cached_property

from storage.duty.callbacks import StoredCalls, StoredOnCall
from storage.duty.duties import StoredDuties
from storage.duty.hours import StoredDebriefs, StoredHours
from storage.duty.rota import StoredRota


class Duties(StoredDuties):
    """`care.ports.repositories.DutyRepository`."""

    hours = cached_property(lambda self: StoredHours(self._tx))
    debriefs = cached_property(lambda self: StoredDebriefs(self._tx))


class Rota(StoredRota):
    """`care.ports.repositories.RotaRepository`."""

    calls = cached_property(lambda self: StoredCalls(self._tx))
    on_call = cached_property(lambda self: StoredOnCall(self._tx))


OWN = {
    "duties": "duties.person shifts.person",
    "debriefs": "debriefs.person",
    "decisions": "debriefs.done_by slots.made_by",
}
"""What `/mydata` counts: the columns that name a person, by the kind of thing that they mean."""
