"""What the code hands over to the texts about kept data, and to those of the month."""

from handlers.people.data_rights import COUNTED

GIVEN: dict[str, set[str]] = {
    **{f"mydata-{kind}": {"count"} for kind in COUNTED},
    "mydata-agreed": {"date"},
    "mydata-parents": {"date"},
    "mydata-age": {"age"},
    "mydata-name": {"name"},
    "forget-ask": {"team", "case"},
    "forget-held": {"reason"},
    "case-forgotten": {"code"},
    "restored": {"made", "count"},
    "talks-unreadable": {"count"},
    "talks-unreadable-group": {"count"},
    "restored-group": {"made", "count"},
    "late-checks": {"days"},
    "late-check": {"name", "kind", "date", "owner"},
    "late-law": {"name", "kind", "date"},
    "monthly": {"month"},
    **{f"monthly-{name}": {"count"} for name in ("answered", "hours", "certified", "covered")},
}
SAMPLES: dict[str, str | int] = {
    "age": "adult",
    "team": 1,
    "case": 1,
    "made": "22-11-2026 16.00",
    "month": "2026-03",
    "owner": "Bu Wening",
}
