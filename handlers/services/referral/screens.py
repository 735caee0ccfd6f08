"""Screens of referrals: the lists, one referral for its counselor, and the student's own."""

from collections.abc import Sequence
from datetime import datetime

from care.casework import service_list
from care.model.audit_actions import PROGRAMME
from care.model.outbox_row import Outgoing
from care.model.services.referral import MACHINE, Line, Referral, ReferralState
from care.model.services.steps import Mover
from care.ports.audit import Noted
from care.ports.unit_of_work import UnitOfWork
from care.services.referral import consent_lines, lists, record, steps
from care.services.referral.lists import ReferralView
from care.services.referral.messages import ReferralMessage
from handlers.keyboards.keyboards import Button, Params, Rows, button, in_rows
from handlers.keyboards.signed_buttons import Press
from handlers.rendering.list_pages import page_of
from handlers.rendering.screens import Reader, Shown
from handlers.request.turned_page import PAGE
from handlers.wording.dates import CLOCK

FIRST = "0."
"""A page's beginning: what a button with it tells takes the place of the message that it is under."""
SHOWN = 8
"""Referrals on one page."""
MOST_DEEDS = 12
"""Lines of a history on one page, the newest first."""


def in_place(label: str, action: str, *args: str | int, **shown: str | int) -> Button:
    """Make a button whose answer takes the place of its message."""
    return button(label, PAGE, FIRST, action, *args, **shown)


async def may_read(row: Outgoing, work: UnitOfWork) -> bool:
    """Return whether the reader is still a counselor, and may know of the referral that is shown."""
    return row.chat is not None and await lists.may_read(work, row.chat, str(row.params.get("referral", "")))


async def may_read_own(row: Outgoing, work: UnitOfWork) -> bool:
    """Return whether it is still there, and the reader's own."""
    referral = await work.referrals.get(str(row.params["referral"]))
    person = await work.people.at(row.chat) if row.chat is not None else None
    return referral is not None and person is not None and person.id == referral.student


async def show_list(reader: Reader) -> Shown:
    """Return a page of the list: two lines and a button for each, and the ways to the other lists."""
    view = ReferralView(str(reader.params["view"]))
    found = await lists.listed(reader.work, str(reader.params["reader"]), view)
    page = page_of(reader.params, found, lambda one: one.id, SHOWN)
    lines = [line for one in page.here for line in _lines(reader, one)]
    heading = reader.say(ReferralMessage.REFERRALS, view=view, count=len(found))
    buttons = [
        button("referral-open", "referral-file", one.id, mark=_mark(reader, one), code=one.code)
        for one in page.here
    ]
    others = [button(f"to-referrals-{one}", "referrals", one) for one in ReferralView if one is not view]
    turning = page.turning(Press("referrals", (view,)))
    own = [button("to-referrals-own", "referrals-own")]
    return "\n".join([heading, *lines]), [*in_rows(buttons, 2), *turning, others, own]


def _mark(reader: Reader, one: Referral) -> str:
    return "⏰" if one.is_overdue(reader.work.now) and not record.is_over(one.state) else "📨"


def _lines(reader: Reader, one: Referral) -> Sequence[str]:
    name = service_list.name_of(reader.work, one.service, reader.language)
    first = f"{_mark(reader, one)} {one.code} · {one.alias} · {name}"
    return first, f"   {_state(reader, one)}"


def _state(reader: Reader, one: Referral) -> str:
    """Return where it stands, and by when who is to act."""
    said = reader.say(f"referral-state-{one.state}")
    if one.call_at is None:
        return said
    overdue = int(one.is_overdue(reader.work.now))
    waits = reader.say(f"referral-waits-{MACHINE.waits_for[one.state]}")
    return (
        f"{said} · {reader.say('referral-by', overdue=overdue, who=waits, at=_moment(reader, one.call_at))}"
    )


def _moment(reader: Reader, at: datetime) -> str:
    local = at.astimezone(reader.facts.zone)
    return f"{reader.short_day(local.date())} {local:{CLOCK}}"


async def show_file(reader: Reader) -> Shown:
    """Return one referral for a counselor: where it stands, what may be said, its history, its next steps."""
    referral = await reader.work.referrals.get(str(reader.params["referral"]))
    if referral is None:
        return reader.say(ReferralMessage.REFERRAL_GONE), []
    deeds = (await lists.history(reader.work, referral))[::-1]
    page = page_of(reader.params, deeds, lambda row: str(row.id), MOST_DEEDS)
    lines = [
        reader.say(ReferralMessage.REFERRAL_FILE, code=referral.code, alias=referral.alias),
        await _about(reader, referral),
        _state(reader, referral),
        *await _allowed(reader, referral),
        *(["", reader.say("case-history")] if deeds else []),
        *[await _deed(reader, row) for row in page.here],
    ]
    turning = page.turning(Press("referral-file", (referral.id,)))
    return "\n".join(lines), [*turning, *_file_buttons(reader, referral)]


async def _about(reader: Reader, referral: Referral) -> str:
    return reader.say(
        "referral-about",
        name=service_list.name_of(reader.work, referral.service, reader.language),
        wisher=reader.say(f"referral-wisher-{referral.wisher}"),
        priority=reader.say(f"referral-priority-{referral.priority}"),
        owner=await reader.work.people.called(referral.owner),
    )


async def _allowed(reader: Reader, referral: Referral) -> list[str]:
    """Return what may be said, once the student has answered."""
    if referral.state in {ReferralState.WISHED, ReferralState.ASKED, ReferralState.LATER}:
        return []
    values = await consent_lines.allowed(reader.work, referral)
    heading = reader.say("referral-may-say", count=len(values))
    return ["", heading, *[f"• {line_words(reader, line, value)}" for line, value in values.items()]]


def line_words(reader: Reader, line: Line, value: str) -> str:
    """Return one line of consent as the student, the counselor and the service read it."""
    if line is Line.SUMMARY:
        return reader.say("referral-line-summary")
    if line is Line.TOPIC:
        return reader.say("referral-line-topic", value=reader.say(f"topic-{value}").strip())
    return reader.say(f"referral-line-{line}", value=value)


async def _deed(reader: Reader, row: Noted) -> str:
    who = reader.say("record-programme")
    if row.actor != PROGRAMME:
        who = await reader.work.people.called(row.actor)
    return f"• {_moment(reader, row.at)} {who}: {reader.say(f'deed-{row.action}')}"


def _file_buttons(reader: Reader, referral: Referral) -> Rows:
    back = [button("to-referrals-open", "referrals", ReferralView.OPEN)]
    if referral.owner != str(reader.params["reader"]):
        may = steps.may_take(reader.work, referral)
        return [*([[in_place("referral-take", "referral-take", referral.id)]] if may else []), back]
    words = referral.state in {ReferralState.WISHED, ReferralState.LATER}
    return [
        *([[button("referral-words", "referral-words", referral.id)]] if words else []),
        *step_buttons(referral, Mover.KEEPER),
        back,
    ]


def step_buttons(referral: Referral, mover: Mover) -> Rows:
    """Return a button for each step that this mover can take now, as the table of steps has them."""
    return in_rows(
        [
            in_place(f"referral-step-{name}", "referral-step", referral.id, name)
            for name in record.steps_for(referral, mover)
        ],
        2,
    )


async def show_own(reader: Reader) -> Shown:
    """Return a student's own referral: the question with its lines, or how it stands and the steps."""
    referral = await reader.work.referrals.get(str(reader.params["referral"]))
    if referral is None:
        return reader.say(ReferralMessage.REFERRAL_GONE), []
    name = service_list.name_of(reader.work, referral.service, reader.language)
    if referral.state is not ReferralState.ASKED:
        text = reader.say(ReferralMessage.REFERRAL_OWN, name=name, state=referral.state, asked=0)
        return text, [*step_buttons(referral, Mover.STUDENT), [button("to-referrals-own", "referrals-own")]]
    values = await consent_lines.possible(reader.work, referral)
    text = reader.say(ReferralMessage.REFERRAL_OWN, name=name, state=referral.state, asked=1)
    if words := values.get(Line.SUMMARY):
        text += "\n\n" + reader.say("referral-words-shown", words=words)
    return text, [*_toggles(reader, referral, values), *step_buttons(referral, Mover.STUDENT)]


def _toggles(reader: Reader, referral: Referral, values: consent_lines.Values) -> Rows:
    return [
        [
            in_place(
                "referral-line-on" if line in referral.allowed else "referral-line-off",
                *("referral-line", referral.id, line),
                line=line_words(reader, line, value),
            )
        ]
        for line, value in values.items()
    ]


async def show_own_list(reader: Reader) -> Shown:
    """Return what is open for a student, each with a button."""
    found = await lists.own(reader.work, str(reader.params["reader"]))
    page = page_of(reader.params, found, lambda one: one.id, SHOWN)
    lines = [
        f"• {service_list.name_of(reader.work, one.service, reader.language)}: "
        + reader.say(f"referral-own-{one.state}")
        for one in page.here
    ]
    buttons = [
        button(
            "referral-own-open",
            *("referral-own", one.id),
            name=service_list.name_of(reader.work, one.service, reader.language),
        )
        for one in page.here
    ]
    heading = reader.say(ReferralMessage.REFERRALS_OWN, count=len(found))
    return "\n".join([heading, *lines]), [*[[one] for one in buttons], *page.turning(Press("referrals-own"))]


def due_buttons(params: Params) -> Rows:
    """Return the way to a referral that came back."""
    return [[button("referral-look", "referral-file", params["referral"])]]


def told_buttons(params: Params) -> Rows:
    """Return the way for a student to look at it, and to change their mind."""
    return [[button("referral-mine", "referral-own", params["referral"])]]
