"""What the texts for working a case are given, as `test_texts` wants to know it."""

GIVEN: dict[str, set[str]] = {
    "listening": {"alias"},
    "listening-over": {"alias"},
    "advise-ask": {"alias", "name"},
    "aside-of-counselor": {"alias"},
    "aside-of-supporter": {"alias", "name"},
    "aside-words-only": {"longest"},
    "consult-ask": {"alias"},
    "consult-sent": {"count"},
    "consult-repeated": {"count"},
    "consult-card": {"alias", "name"},
    "consult-answered": {"name"},
}
SAMPLES: dict[str, str | int] = {}
BEGINS = {"listen": "👁"}
