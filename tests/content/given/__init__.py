"""What the code hands over to each text, a module for each subject, and long but plausible examples of it."""

from tests.content.given import (
    cases,
    keeping,
    machine,
    referral,
    rota,
    student,
    supporter,
    team,
    training,
    working,
)

SUBJECTS = (student, supporter, cases, working, referral, rota, team, training, keeping, machine)
TIMES: dict[str, str | int] = {
    "text_hours": 24,
    "case_days": 30,
    "kept_days": 30,
    "link_hours": 48,
    "code_days": 90,
    "report_hours": 24,
    "consult_minutes": 5,
    "account_minutes": 10,
    "objection_minutes": 5,
    "chosen_minutes": 10,
    "named_minutes": 2,
    "renewal_days": 30,
    "pause_hours": 2,
}
ALWAYS = {"programme", "contact", "username", *TIMES}
"""What every notice may use; lists and cards are said without."""

GIVEN: dict[str, set[str]] = {key: given for subject in SUBJECTS for key, given in subject.GIVEN.items()}
"""What each text is given, besides `ALWAYS`."""

SHARED: dict[str, str | int] = {
    "programme": "Sebaya SMA Harapan Nusantara",
    "contact": "bk@harapan.sch.id",
    "username": "sebaya_sma_harapan_nusantara_bot",
    **TIMES,
    "alias": "Lembayung Trenggiling",
    "after": 1,
    "once": 0,
    "name": "Bu Rina Kusumawardani",
    "names": "Rina, Dewi, Bagas",
    "code": "K-23456",
    "at": "21.05",
    "until": "22-11-2026 16.00",
    "date": "22-11-2027",
    "hours": "24 jam",
    "count": 12,
    "days": 14,
    "state": "told",
    "minutes": 12,
    "number": "119",
    "how": "Datangi ruang BK, atau minta konselor di sini: 🧑‍🏫",
}
SAMPLES = {name: sample for subject in SUBJECTS for name, sample in subject.SAMPLES.items()} | SHARED
"""A long but plausible example of each parameter that is not one of our own words."""
