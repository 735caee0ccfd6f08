"""What the code hands over to the texts about shifts, slots and opening hours."""

GIVEN: dict[str, set[str]] = {
    "shifts": {"zone"},
    **{key: {"hours", "there", "needed"} for key in ("shift-line", "shift-line-mine", "gap-line")},
    "gaps": {"day"},
    **{key: {"shift"} for key in ("free-shift", "my-shift")},
    **{
        key: {"shift"}
        for key in ("shift-signed", "shift-mine", "shift-given-back", "shift-soon", "shift-now")
    },
    **{key: {"shift"} for key in ("shift-missed", "shift-cancelled", "swap-wanted", "swap-taken")},
    "swap-asked": {"shift", "count"},
    "shift-free": {"shift", "count"},
    **{key: {"name", "shift"} for key in ("no-show", "shift-lapsed")},
    "slot-wrong": {"minutes", "hours"},
    **{key: {"slot"} for key in ("slot-added", "slot-added-once", "slot-chosen", "slot-sure", "one-slot")},
    **{key: {"day"} for key in ("skip-slot", "take-duty-back")},
    "days-long": {"count"},
    **{key: {"at"} for key in ("clock", "opens-today", "opens-tomorrow")},
    **{f"short-day-{day}": {"day", "month"} for day in range(7)},
    **{key: {"month"} for key in ("month-name", "month-short")},
    "date-short": {"day", "month"},
    "date-long": {"weekday", "day", "month"},
    "date-full": {"day", "month", "year"},
    **{key: {"at"} for key in ("at-today", "at-tomorrow")},
    "closed-still": {"opens", "known"},
    "peers-away": {"date", "known", "opens"},
    "call-noted-open": {"away", "date"},
    "duty-holiday": {"date"},
    "zone-changed": {"zone", "former", "count"},
    "shifts-moved": {"shift"},
    "whole-month": {"month", "year"},
    **{key: {"opens"} for key in ("opens-later", "call-noted", "opening-moved")},
    "on-call-ask": {"until"},
}
SAMPLES: dict[str, str | int] = {
    "opens": "Wednesday 4 March, 19.00",
    "shift": "Wed 4 Mar 19.00–21.00",
    "slot": "Wednesday 19.00–21.00 (2)",
    "zone": "America/Argentina/Buenos_Aires",
    "former": "America/Argentina/Buenos_Aires",
    "day": "Wed 4 Mar 19.00",
    "month": "m9",
    "year": "2026",
    "weekday": "Wednesday",
    "there": 1,
    "needed": 2,
}
