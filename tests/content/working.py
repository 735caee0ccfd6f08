"""What the texts for working a case are given, as `test_texts` wants to know it."""

GIVEN: dict[str, set[str]] = {
    "photos": {"code", "count"},
    "show-photos": {"count"},
    "listening": {"alias"},
    "listening-over": {"alias"},
    "advise-ask": {"alias", "name"},
    "aside-of-counselor": {"alias"},
    "aside-of-supporter": {"alias", "name"},
    "aside-words-only": {"longest"},
    "ask-referral": {"code"},
    "ask-case-note": {"code"},
    "case-note-kept": {"code"},
    "case-notes": {"code", "alias"},
    "ask-follow-up": {"code", "alias"},
    "follow-up-none": {"code"},
    "follow-up-set": {"code", "date"},
    "follow-up-due": {"code", "alias", "written"},
    "ask-may-write": {"date"},
    "ask-consent-to": {"code", "alias"},
    "ask-consent": {"name"},
    "consent-asked": {"code", "alias", "name"},
    "consent-yes": {"code", "alias", "name"},
    "consent-no": {"code", "alias", "name"},
    "consult-ask": {"alias"},
    "consult-sent": {"count"},
    "consult-repeated": {"count"},
    "consult-card": {"alias", "name"},
    "consult-answered": {"name"},
}
SAMPLES: dict[str, str | int] = {"written": "talking"}
BEGINS = {"listen": "👁", "say-yes": "✅", "say-no": "❌"}
