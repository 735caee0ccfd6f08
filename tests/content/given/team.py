"""What the code hands over to the texts about who is in the team, reports and reveals."""

GIVEN: dict[str, set[str]] = {
    "invitation": {"role", "code"},
    "applicant": {"name", "role"},
    "certified-until": {"date"},
    "one-colleague": {"name"},
    "colleague": {"name", "role"},
    "team-sure": {"name", "step"},
    "team-changed": {"name", "by", "done"},
    **{f"your-role-{done}": {"role"} for done in ("paused", "removed", "restored")},
    "counselor-left-group": {"name"},
    **{key: {"code", "name", "why"} for key in ("report-card", "report-taken")},
    "report-words": {"note"},
    "report-reason": {"verdict"},
    "report-closed": {"code", "verdict"},
    **{key: {"until"} for key in ("report-rest", "blocked", "blocked-now")},
    **{f"reveal-{key}": {"code"} for key in ("reasons", "in-words", "sent", "declined", "done")},
    "reveal-asked": {"name", "code", "cause", "words"},
    "identity": {"code"},
    "status-reveals": {"count"},
}
SAMPLES: dict[str, str | int] = {
    "by": "Pak Jati Wicaksono",
    "cause": "Nyawanya terancam sekarang",
}
