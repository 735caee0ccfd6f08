"""The week's slots, days without duty, and who does which shift."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import lru_cache

from care.model.enums import Turnout
from care.model.shift_calendar import Off, Shift, Slot
from care.ports.rota import SignUp
from storage.engine.converters import millis, utc_or_none
from storage.engine.database import Row, Transaction

SIGNED = """
    SELECT s.slot, s.day, s.person, s.turnout, s.called_at, s.swap_asked, p.chat,
        CASE WHEN m.standing = 'active' AND h.started = 1 THEN
            (SELECT MAX(valid_until) FROM certificates c WHERE c.person = s.person)
        END AS fit_until
    FROM shifts s
    JOIN people p ON p.id = s.person
    JOIN chats h ON h.id = p.chat
    LEFT JOIN members m ON m.person = s.person AND m.role = 'supporter'
"""
"""Sign-ups; `fit_until` is the certificate's end, or empty for supporters who cannot be on duty now."""
ONE = "slot = :slot AND day = :day AND person = :person"


def slot_of(row: Row) -> Slot:
    """Read a row of `slots`."""
    return _slot(row["id"], row["weekday"], row["day"], row["start"], row["length"], row["needed"])


# All slots are read at each look of the clock, and hardly ever change.
@lru_cache(maxsize=1024)
def _slot(name: str, weekday: int | None, day: str | None, start: int, length: int, needed: int) -> Slot:
    return Slot(name, weekday, date.fromisoformat(day) if day else None, start, length, needed)


def signed_of(row: Row) -> SignUp:
    """Read a row of `SIGNED`."""
    return SignUp(
        row["slot"],
        date.fromisoformat(row["day"]),
        row["person"],
        row["chat"],
        Turnout(row["turnout"]),
        utc_or_none(row["called_at"]),
        bool(row["swap_asked"]),
        utc_or_none(row["fit_until"]),
    )


def named(signed: SignUp) -> dict[str, object]:
    """Return the parameters of `ONE`."""
    return {"slot": signed.slot, "day": signed.day.isoformat(), "person": signed.person}


class StoredRota:
    """`care.ports.rota.Rota` in SQL."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def slots(self) -> Sequence[Slot]:
        rows = await self._tx.rows(
            "SELECT * FROM slots WHERE removed_at IS NULL ORDER BY day NULLS FIRST, weekday, start, id"
        )
        return [slot_of(row) for row in rows]

    async def add_slot(self, slot: Slot, by: str, now: datetime) -> None:
        await self._tx.rows(
            """
            INSERT INTO slots (id, weekday, day, start, length, needed, made_by, made_at)
            VALUES (:id, :weekday, :day, :start, :length, :needed, :by, :now)
            """,
            {
                "id": slot.id,
                "weekday": slot.weekday,
                "day": slot.day.isoformat() if slot.day else None,
                "start": slot.start,
                "length": slot.length,
                "needed": slot.needed,
                "by": by,
                "now": millis(now),
            },
        )

    async def set_needed(self, slot: str, needed: int) -> None:
        await self._tx.rows(
            "UPDATE slots SET needed = :needed WHERE id = :id", {"id": slot, "needed": needed}
        )

    async def remove_slot(self, slot: str, now: datetime) -> None:
        await self._tx.rows(
            "UPDATE slots SET removed_at = :now WHERE id = :id", {"id": slot, "now": millis(now)}
        )

    async def days_off(self, first: date) -> Off:
        rows = await self._tx.rows(
            "SELECT day, slot FROM days_off WHERE day >= :first", {"first": first.isoformat()}
        )
        return {(date.fromisoformat(row["day"]), row["slot"]) for row in rows}

    async def set_off(self, day: date, slot: str) -> None:
        await self._tx.rows(
            "INSERT INTO days_off (day, slot) VALUES (:day, :slot) ON CONFLICT (day, slot) DO NOTHING",
            {"day": day.isoformat(), "slot": slot},
        )

    async def clear_off(self, first: date, last: date, slot: str) -> None:
        await self._tx.rows(
            "DELETE FROM days_off WHERE day BETWEEN :first AND :last AND slot = :slot",
            {"first": first.isoformat(), "last": last.isoformat(), "slot": slot},
        )

    async def signed(self, first: date, last: date) -> Sequence[SignUp]:
        rows = await self._tx.rows(
            f"{SIGNED} WHERE s.day BETWEEN :first AND :last ORDER BY s.signed_at, s.person",
            {"first": first.isoformat(), "last": last.isoformat()},
        )
        return [signed_of(row) for row in rows]

    async def sign_up(self, shift: Shift, person: str, turnout: Turnout, now: datetime) -> None:
        await self._tx.rows(
            """
            INSERT INTO shifts (slot, day, person, turnout, signed_at)
            VALUES (:slot, :day, :person, :turnout, :now)
            """,
            {
                "slot": shift.slot,
                "day": shift.day.isoformat(),
                "person": person,
                "turnout": turnout.value,
                "now": millis(now),
            },
        )

    async def give_back(self, signed: SignUp) -> None:
        await self._tx.rows(f"DELETE FROM shifts WHERE {ONE}", named(signed))

    async def hand_on(self, signed: SignUp, person: str, turnout: Turnout, now: datetime) -> None:
        await self._tx.rows(
            f"""
            UPDATE shifts SET person = :taker, turnout = :turnout, signed_at = :now, swap_asked = 0
            WHERE {ONE}
            """,
            {**named(signed), "taker": person, "turnout": turnout.value, "now": millis(now)},
        )

    async def set_turnout(self, signed: SignUp, turnout: Turnout, now: datetime) -> None:
        called = {"called_at": millis(now) if turnout is Turnout.CALLED else None}
        await self._tx.rows(
            f"""
            UPDATE shifts SET turnout = :turnout, called_at = COALESCE(:called_at, called_at)
            WHERE {ONE}
            """,
            {**named(signed), **called, "turnout": turnout.value},
        )

    async def set_swap_asked(self, signed: SignUp) -> None:
        await self._tx.rows(f"UPDATE shifts SET swap_asked = 1 WHERE {ONE}", named(signed))

    async def prolong_duty(self, person: str, until: datetime) -> bool:
        row = await self._tx.row(
            """
            UPDATE duties SET until = :until, closing = 0, reminded = 0
            WHERE person = :person AND ended_at IS NULL AND (until < :until OR closing = 1)
            RETURNING id
            """,
            {"person": person, "until": millis(until)},
        )
        return row is not None

    async def gaps_told(self) -> date | None:
        told = await self._tx.value("SELECT gaps_told FROM programme")
        return date.fromisoformat(told) if told else None

    async def set_gaps_told(self, day: date) -> None:
        await self._tx.rows("UPDATE programme SET gaps_told = :day", {"day": day.isoformat()})

    async def holiday_told(self) -> date | None:
        told = await self._tx.value("SELECT holiday_told FROM programme")
        return date.fromisoformat(told) if told else None

    async def set_holiday_told(self, end: date) -> None:
        await self._tx.rows("UPDATE programme SET holiday_told = :day", {"day": end.isoformat()})

    async def zone(self) -> str | None:
        zone: str | None = await self._tx.value("SELECT zone FROM programme")
        return zone

    async def set_zone(self, zone: str) -> None:
        await self._tx.rows("UPDATE programme SET zone = :zone", {"zone": zone})

    async def remind_again(self, first: date, last: date) -> Sequence[SignUp]:
        await self._tx.rows(
            """
            UPDATE shifts SET turnout = 'signed', called_at = NULL
            WHERE day BETWEEN :first AND :last AND turnout IN ('reminded', 'called')
            """,
            {"first": first.isoformat(), "last": last.isoformat()},
        )
        return [one for one in await self.signed(first, last) if one.turnout is Turnout.SIGNED]
