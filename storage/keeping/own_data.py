"""Own data: what is kept of a person, counted for `/mydata` from what each subject says of its columns."""

from collections import defaultdict

from storage.cases.subject import OWN as CASES
from storage.conduct.subject import OWN as CONDUCT
from storage.conversations.subject import OWN as CONVERSATIONS
from storage.duty.subject import OWN as DUTY
from storage.matching.subject import OWN as MATCHING
from storage.people.subject import OWN as PEOPLE
from storage.programme.subject import OWN as PROGRAMME
from storage.services.referral.subject import OWN as REFERRAL
from storage.training.subject import OWN as TRAINING

UNTOLD = {
    "reports.about": "a report is told by the coordinators, who keep the reporter safe",
    "acts.about": "told by the one who decides",
    "asked.person": "who was asked is in the thread",
    "conversations.student": "counted by its participants",
    "farewells.person": "the wish to be forgotten, gone with it",
    "further_meetings.supporter": "counted by its conversation",
    "held.person": "a part of the conversation",
    "invitations.used_by": "counted by the role",
    "keypads.person": "gone within minutes",
    "messages.person": "a part of the conversation",
    "pairings.student": "counted by its conversation",
    "pairings.supporter": "counted by its conversation",
    "parent_consents.person": "told with the parents' yes",
    "talks.person": "a part of the conversation",
}
"""Columns that name a person and are not counted, each with its reason."""
OF_THE_PERSON = {
    "people.id": "the person's row",
    "people.chat": "mydata-address",
    "people.language": "mydata-address",
    "people.consent": "mydata-agreed",
    "people.agreed_at": "mydata-agreed",
    "people.name": "mydata-name",
    "people.age": "mydata-age",
    "people.age_at": "mydata-age",
    "people.parents_agreed_at": "mydata-parents",
    "people.focus": "which of two open talks is written to",
    "people.made_at": "mydata-address",
}
"""Where each column of the person's own row is told."""


BESIDES = {
    "readable": (
        """
        SELECT COUNT(*) FROM participants t JOIN conversations v ON v.id = t.conversation
        WHERE t.person = :person AND v.key_destroyed_at IS NULL
        """,
    ),
    "answers": (
        "SELECT COUNT(*) FROM sos_answers s JOIN cases k ON k.id = s.case_id WHERE k.student = :person",
        """
        SELECT COUNT(*) FROM conversations WHERE student = :person
            AND (mood IS NOT NULL OR mood_after IS NOT NULL OR helped IS NOT NULL)
        """,
    ),
}
"""What is counted besides, in rows that name a person only by way of another."""


def columns() -> dict[str, list[str]]:
    """Return the columns ("table.column") of every kind of thing that `/mydata` counts."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for subject in (PEOPLE, CONVERSATIONS, MATCHING, CASES, CONDUCT, DUTY, TRAINING, REFERRAL, PROGRAMME):
        for kind, named in subject.items():
            found[kind] += named.split()
    return dict(found)


def _statement() -> str:
    """Return the statement that counts, by kind, the rows that name `:person` or belong to such a row."""
    counted: defaultdict[str, list[str]] = defaultdict(list)
    for kind, named in columns().items():
        for table, column in (one.split(".") for one in named):
            counted[kind].append(f"(SELECT COUNT(*) FROM {table} WHERE {column} = :person)")
    for kind, statements in BESIDES.items():
        counted[kind] += [f"({statement})" for statement in statements]
    sums = [f"{' + '.join(parts)} AS {kind}" for kind, parts in counted.items()]
    return f"SELECT {', '.join(sums)}"


COUNTS = _statement()
