"""What the texts for working a case are given, as `test_texts` wants to know it."""

GIVEN: dict[str, set[str]] = {
    "listening": {"alias"},
    "listening-over": {"alias"},
}
SAMPLES: dict[str, str | int] = {}
BEGINS = {"listen": "👁"}
