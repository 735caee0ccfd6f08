"""What the code hands over to the texts that supporters read."""

GIVEN: dict[str, set[str]] = {
    "name-asked-again": {"longest"},
    "name-taken": {"name"},
    "code-of-conduct": {"role"},
    "code-of-conduct-counselor": {"role"},
    "certified": {"until"},
    "said": {"what"},
    "duty": {"on", "until"},
    "duty-on": {"until"},
    "offers-rest": {"until"},
    "duty-hours": {"today_span", "day_span", "week_span", "limit_span"},
    "duty-day-full": {"limit_span"},
    "duty-week-full": {"limit_span"},
    "duty-row-full": {"limit_span", "pause_hours"},
    "duty-cut": {"until", "period", "limit_span"},
    "duty-ending": {"until"},
    "span": {"hours", "rest"},
    "offer": {"topic", "mood", "level", "waited", "seconds"},
    "paired-supporter": {"alias", "topic", "mood"},
    "back-with-student": {"alias"},
    "contact-stopped": {"what"},
    "flag-noted": {"level", "category", "hint"},
    "flag-seen": {"level", "category", "hint"},
    "flag-together": {"why", "told"},
    "ask-flag-reason": {"level"},
    "note-asked-again": {"longest"},
    **{
        f"{limit}-limit-{whose}": {"minutes"}
        for limit in ("soft", "hard")
        for whose in ("student", "supporter")
    },
    **{key: {"alias"} for key in ("nudge", "offer-another", "still-here", "answered-meanwhile")},
    "ask-handover": {"alias"},
    **{f"handover-{what}": {"alias"} for what in ("stays", "looking", "nobody", "done")},
    "debrief": {"reason", "until", "told"},
    "checked-in-report": {"told"},
    "debrief-alert": {"reason", "name"},
    "debrief-done-alert": {"name"},
}
SAMPLES: dict[str, str | int] = {
    "today_span": "11 jam 45 menit",
    "day_span": "4 jam",
    "week_span": "11 jam 45 menit",
    "limit_span": "12 jam 30 menit",
    "period": "week",
    "rest": 45,
    "on": 1,
    "mood": 3,
    "waited": 12,
    "seconds": 60,
    "reason": "urgent",
}
