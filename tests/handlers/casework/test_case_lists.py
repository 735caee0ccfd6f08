"""The case list, one case, its notes, and to whom it can be handed: what stands there, for whom."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from care.casework.case_list import NextStep, next_step
from care.casework.messages import CaseworkMessage
from care.escalation.messages import EscalationMessage
from care.model.audit_actions import AuditAction
from care.model.case_notes import CaseWork
from care.model.entities import Case, Person
from care.model.enums import CaseGuard, Mode, Outcome, Part, Teller
from care.model.levels import Level
from care.model.services.referral import ReferralState
from care.ports.unit_of_work import UnitOfWork
from handlers.casework.case_buttons import BUTTONS, owner_buttons
from handlers.casework.case_lists import PAGE, list_cases, list_noted, show_case_file
from handlers.casework.handing_on import show_choice
from handlers.keyboards.keyboards import Rows
from handlers.rendering.screens import Shown
from handlers.routing.notice_keys import KEYBOARDS
from handlers.routing.renderer import BUTTONS as ALL
from tests.handlers.drawing import OWNER, SIGNER, drawn, fits, read
from tests.handlers.screens import paged, reader
from tests.storage.rows import DAY, HOUR, Here
from tests.storage.rows_of_cases import known, open_case
from tests.storage.services.rows_of_referrals import referral
from tests.virtual import NOON

ASKED, YES = ReferralState.ASKED, ReferralState.YES
TEXT, MARKUP, BUTTONS_AT_MOST = 4096, 10_000, 100


async def listed(work: UnitOfWork, who: Person, view: str) -> Shown:
    """The first page of the list as this counselor reads it."""
    return (await paged(list_cases, work, view=view, reader=who.id))[0]


def codes(shown: Shown) -> list[str]:
    """The codes on the buttons to cases."""
    return [str((one.params or {})["code"]) for row in shown[1] for one in row if one.label == "case-code"]


def markup(rows: Rows) -> int:
    """Bytes of the buttons as they are sent."""
    labels = [name for row in read(rows, "id") for name in row]
    data = [SIGNER.sign(one.press, OWNER) for row in rows for one in row]
    return len(json.dumps([{"text": a, "callback_data": b} for a, b in zip(labels, data, strict=True)]))


async def taken(here: Here, who: Person, level: Level = Level.URGENT) -> Case:
    """A case in this counselor's hands."""
    case = await open_case(here, level=level)
    await here.work.cases.claim(case.id, who.id, NOON)
    return await known(here, case)


@pytest.mark.parametrize("language", ["id", "en"])
async def test_sixty_cases_stand_on_pages_that_telegram_takes(
    here: Here, work: UnitOfWork, language: str
) -> None:
    me, found = await here.counselor(), []
    for _ in range(60):
        await open_case(here)
    shown = await paged(list_cases, work, language, view="open", reader=me.id)
    for text, rows in shown:
        found += codes((text, rows))
        assert len(text) <= TEXT
        assert sum(map(len, rows)) <= BUTTONS_AT_MOST
        assert markup(rows) <= MARKUP

    assert len(set(found)) == len(found) == 60
    assert len(shown) == 60 / PAGE + 0.5


async def test_each_list_has_its_own_cases_and_leads_to_the_others(here: Here, work: UnitOfWork) -> None:
    me, other = await here.counselor(), await here.counselor()
    mine, theirs, free = (
        await taken(here, me),
        await taken(here, other, Level.EMERGENCY),
        await open_case(here),
    )
    old, recent = await open_case(here), await open_case(here)
    await work.cases.close(old.id, Outcome.SAFE, NOON)
    await work.cases.close(recent.id, Outcome.REFERRED, NOON + 2 * DAY)
    later = here.at(NOON + 31 * DAY)

    assert codes(await listed(later, me, "mine")) == [mine.code]
    assert codes(await listed(later, me, "open")) == [theirs.code, mine.code, free.code]
    text, rows = await listed(later, me, "closed")
    assert "Referred elsewhere" in text
    assert old.code not in text
    assert drawn(rows) == [
        f"case-code > case|{recent.id} (🟠 {recent.code})",
        "to-cases-mine > cases|mine · to-cases-open > cases|open",
    ]


async def test_ones_own_case_and_a_guarded_one_stand_in_no_list_of_who_must_not_know(
    here: Here, work: UnitOfWork
) -> None:
    me, other = await here.counselor(), await here.counselor()
    own = await here.case(await here.conversation(me))
    hidden = await open_case(here)
    await work.cases.guard(hidden.id, CaseGuard.SAID, named=True)
    await work.cases.exclusions.exclude(hidden.student, me.id, Teller.STUDENT, NOON)
    closed = await open_case(here)
    await work.cases.close(closed.id, Outcome.SAFE, NOON)
    await work.cases.exclusions.exclude(closed.student, me.id, Teller.STUDENT, NOON)

    assert [codes(await listed(work, me, view)) for view in ("mine", "open", "closed")] == [[], [], []]
    assert codes(await listed(work, other, "open")) == [own.code, hidden.code]
    assert codes(await listed(work, other, "closed")) == [closed.code]


WORKED: list[tuple[str, CaseWork, NextStep]] = [
    ("open", CaseWork(""), NextStep.TAKE),
    ("claimed", CaseWork(""), NextStep.DECIDE),
    ("claimed", CaseWork("", follow_up_at=NOON), NextStep.LOOK),
    ("asked", CaseWork("", follow_up_at=NOON), NextStep.CONSENT),
    ("agreed", CaseWork(""), NextStep.DECIDE),
    ("asked", CaseWork("", reach_until=NOON), NextStep.REACH),
    ("talking", CaseWork("", reach_until=NOON), NextStep.TALK),
    ("closed", CaseWork("", follow_up_at=NOON), NextStep.LOOK),
    ("closed", CaseWork(""), NextStep.NONE),
]


@pytest.mark.parametrize(("state", "kept", "step"), WORKED)
async def test_what_is_next_in_a_case(
    here: Here, work: UnitOfWork, state: str, kept: CaseWork, step: NextStep
) -> None:
    me = await here.counselor()
    case = await open_case(here) if state == "open" else await taken(here, me)
    if state == "talking":
        await here.joins(case.conversation or "", me, Part.COUNSELOR, Mode.SPEAKING)
    if state in {"asked", "agreed"}:
        await referral(here, ASKED if state == "asked" else YES, student=case.student, case=case.id)
    if state == "closed":
        await work.cases.close(case.id, Outcome.SAFE, NOON)
    await work.cases.case_works.keep(replace(kept, case=case.id))

    assert await next_step(work, await known(here, case), await work.cases.case_works.get(case.id)) is step
    text, _ = await listed(work, me, "closed" if state == "closed" else "open")
    assert reader(work).say(f"next-{step}", date="Monday 2 March") in text


async def test_one_case_shows_what_was_done_and_by_whom_but_not_who_read(
    here: Here, work: UnitOfWork
) -> None:
    me = await here.counselor()
    await work.people.set_name(me.id, "Bu Sari")
    case = await taken(here, me)
    for minutes, deed in enumerate((AuditAction.CLAIM, AuditAction.CASE_READ, AuditAction.TAKE_OVER)):
        await here.at(NOON + timedelta(minutes=minutes)).audit.note(me.id, deed, case.id)
    text, _ = await show_case_file(reader(work, case=case.id, reader=me.id))

    assert [line.split(" ", 5)[-1] for line in text.splitlines() if line.startswith("•")] == [
        "Bu Sari: took the conversation over",
        "Bu Sari: took a case",
    ]


@pytest.mark.parametrize(
    ("state", "first"),
    [
        ("free", "claim > claim|{k} · listen > listen|{k}"),
        ("theirs", "listen > listen|{k}"),
        ("closed", None),
    ],
)
async def test_what_can_be_done_in_a_case_of_others(
    here: Here, work: UnitOfWork, state: str, first: str | None
) -> None:
    me, other = await here.counselor(), await here.counselor()
    case = await open_case(here) if state == "free" else await taken(here, other)
    if state == "closed":
        await work.cases.close(case.id, Outcome.SAFE, NOON)
    _, rows = await show_case_file(reader(work, case=case.id, reader=me.id))

    back = "to-cases-open > cases|open · to-cases-mine > cases|mine"
    assert drawn(rows) == [*([first.format(k=case.id)] if first else []), back]


async def test_the_owner_has_every_button_and_the_notes_also_once_it_is_closed(
    here: Here, work: UnitOfWork
) -> None:
    me = await here.counselor()
    case = await taken(here, me)
    notes = f"show-notes > show-notes|{case.id}"
    _, rows = await show_case_file(reader(work, case=case.id, reader=me.id))
    assert drawn(rows)[:-1] == [*drawn(owner_buttons(case.id)), notes]
    assert drawn(BUTTONS[EscalationMessage.CLAIMED]({"case": case.id})) == drawn(owner_buttons(case.id))

    await work.cases.close(case.id, Outcome.SAFE, NOON)
    _, rows = await show_case_file(reader(work, case=case.id, reader=me.id))
    assert drawn(rows)[:-1] == [notes]


async def test_a_case_that_is_gone_says_so(work: UnitOfWork) -> None:
    assert await show_case_file(reader(work, case="none", reader="p")) == (reader(work).say("case-gone"), [])


async def test_a_button_leads_to_the_notes_of_each_of_ones_cases(here: Here, work: UnitOfWork) -> None:
    me, other = await here.counselor(), await here.counselor()
    noted, bare, theirs = await taken(here, me), await taken(here, me), await taken(here, other)
    for case, who in ((noted, me), (theirs, other)):
        await work.cases.case_works.add_note(case, who.id, here.number(), "sedih", NOON)
    _, rows = await list_noted(reader(work, reader=me.id))

    assert drawn(rows) == [f"notes-of > show-notes|{noted.id} ({noted.code})"]
    assert bare.code not in str(rows)


async def test_a_case_can_go_to_each_colleague_who_may_know_or_to_whoever_takes_it(
    here: Here, work: UnitOfWork
) -> None:
    me, on_call, named = await here.counselor(), await here.counselor(), await here.counselor()
    case = await taken(here, me)
    await work.people.set_name(on_call.id, "Pak Jati Kusumawardana Hadiningrat")
    await work.team.set_on_call(on_call.id, on_call=True, now=NOON)
    await work.cases.exclusions.exclude(case.student, named.id, Teller.STUDENT, NOON)
    _, rows = await show_choice(reader(work, case=case.id, code=case.code))

    assert drawn(rows) == [
        f"hand-on-call > hand-on-to|{case.id}|{on_call.id} (Pak Jati Kusumawardana Hadi…)",
        f"release > release|{case.id}",
    ]
    fits(rows)
    await here.at(NOON + HOUR).cases.close(case.id, Outcome.SAFE, NOON)


def test_a_colleague_says_yes_or_no_about_this_owners_time() -> None:
    rows = ALL[CaseworkMessage.HAND_ON_OFFER]({"case": "k", "tenure": 7})

    assert drawn(rows) == ["hand-on-yes > hand-on-do|k|7|yes · say-no > hand-on-do|k|7|no"]
    assert KEYBOARDS[CaseworkMessage.HANDED_ON] == "home"
