"""What the code hands over to the texts that everybody and students read."""

GIVEN: dict[str, set[str]] = {
    "privacy": {"programme", "contact", "text_hours", "case_days", "kept_days"},
    "kind-refused": {"what"},
    "private-ask": {"what"},
    **{key: {"seconds"} for key in ("too-fast", "pressed-too-fast")},
    "contact-held": {"what"},
    "edit-holds-contact": {"what"},
    "was-away": {"away"},
    "focused": {"alias"},
    "choose-alias": {"alias"},
    "waiting-place": {"place", "known", "usual"},
    "waiting-still": {"place", "known", "usual"},
    "paired-student": {"alias"},
    "counselor-left": {"alias"},
    "supporter-is-counselor": {"alias"},
    "cancelled": {"count"},
    "delayed": {"count"},
    "parent-code": {"shared", "code", "until"},
    **{
        f"helpline-{way}": {"number", "name", "hours", "cost", "checked", "note"}
        for way in ("call", "whatsapp", "web")
    },
    **{
        f"helpline-{way}-first": {"number", "name", "when", "hours", "cost"}
        for way in ("call", "whatsapp", "web")
    },
    "helpline-write": {"number"},
    "helpline-open": {"host"},
    **{
        key: {"numbers"}
        for key in ("counselor-offered", "no-counselor-yet", "counselor-changes", "accused-nobody")
    },
    "sos-call-now": {"numbers", "told"},
    "sos-truth-called": {"count"},
    "sos-answers": {"code", "alias"},
    **{f"sos-answer-{what}": {"answer"} for what in ("safe", "company", "reach")},
    "waiting-heard": {"who", "place"},
    **{f"resource-{kind}": {"name", "what", "how", "checked"} for kind in ("unit", "referral")},
}
SAMPLES: dict[str, str | int] = {
    "away": 120,
    "place": 12,
    "known": 1,
    "usual": 25,
    "shared": 1,
    "cost": "gratis",
    "number": "+628111129129",
    "host": "healing119.id",
    "numbers": 1,
    "told": 1,
    "answer": "dilewati",
    "when": "kalau nyawa terancam sekarang",
    "checked": "15-11-2026",
}
