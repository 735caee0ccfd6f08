"""What the code hands over to the texts about who is in the team, reports and reveals."""

GIVEN: dict[str, set[str]] = {
    "setup-later": {"minutes"},
    **{key: {"name", "named", "moment"} for key in ("group-moved", "group-taken", "group-moves")},
    "invitation": {"role", "code"},
    "applicant": {"name", "role"},
    "certified-until": {"date"},
    "one-colleague": {"name"},
    "colleague": {"name", "role"},
    "decline-sure": {"name"},
    "team-sure": {"name", "step"},
    "team-changed": {"name", "by", "done"},
    **{f"your-role-{done}": {"role"} for done in ("paused", "removed", "restored")},
    "counselor-left-group": {"name", "how"},
    "your-role-left": {"how"},
    "your-role-back": {"watches"},
    "counselor-back-in-group": {"name"},
    "counselors-doubted": {"names"},
    "report-card": {"code", "name", "why", "open"},
    "report-taken": {"code", "name", "why"},
    "report-nobody-left": {"count"},
    "report-words": {"note"},
    "report-reason": {"verdict"},
    "report-closed": {"code", "verdict"},
    **{key: {"until"} for key in ("report-rest", "blocked")},
    "blocked-now": {"until", "state"},
    "report-line": {"told"},
    "report-before": {"state"},
    **{
        f"reveal-{key}": {"code"}
        for key in ("reasons", "in-words", "sent", "declined", "done", "how", "minute")
    },
    **{f"reveal-{key}": {"name", "code"} for key in ("group", "objected", "soon-group", "opened")},
    "reveal-agreed": {"code", "minutes"},
    "reveal-reviewed": {"code", "name", "opinion"},
    "revealed": {"alone"},
    **{
        f"reveal-{key}": {"name", "code", "cause", "words", "account_minutes"}
        for key in ("asked", "soon", "review")
    },
    "keypad-choose": {"shortest"},
    "keypad-hint-wrong": {"left"},
    **{key: {"name"} for key in ("pin-chosen", "pin-locked-told", "pin-reset-told")},
    "pin-locked": {"minutes"},
    **{f"act-{key}": {"by", "act", "name"} for key in ("second", "asked", "server", "alone")},
    **{f"act-{key}": {"by", "act", "name", "second"} for key in ("agreed", "declined")},
    "identity": {"code", "account_minutes"},
    "status-reveals": {"count"},
}
SAMPLES: dict[str, str | int] = {
    "moment": "Wednesday 30 December, 19.00",
    "named": 1,
    "how": "sent-out",
    "watches": 1,
    "by": "Pak Jati Wicaksono",
    "second": "Bu Sekar Ayuningtyas",
    "act": "menghentikan peran sementara",
    "opinion": "perlu dibicarakan",
    "shortest": 6,
    "left": 2,
    "alone": 1,
    "cause": "Nyawanya terancam sekarang",
}
