"""The counselors' group: set-up, on call, and lists that name people."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from hmac import compare_digest

from care.duty import on_call as watch
from care.duty.messages import DutyMessage
from care.matching import offers
from care.model.acts import Act, Awaits, PendingAct
from care.model.audit_actions import AuditAction
from care.model.card_kinds import CardKind
from care.model.entities import UNKNOWN, Person
from care.model.enums import Role, Standing, Urgency
from care.model.message_kinds import MessageKind, Refusal
from care.model.timers import Posted
from care.people.consent import Visitor, ensure_known
from care.people.messages import PeopleMessage
from care.people.permissions import Action, note_refused
from care.people.privilege import pins, seconding
from care.ports.unit_of_work import UnitOfWork
from care.team import status_board
from care.team.messages import TeamMessage, TeamPurpose

MINUTE = timedelta(minutes=1)
CODE_VALID = timedelta(minutes=15)
"""How long a code from the server is good."""
TRIES, TRIED_WITHIN = 5, timedelta(minutes=15)
"""The most codes that open nothing, in so long, from one account."""

COUNSELORS_NAME = "ask-name-counselor"
"""Text that asks a counselor for their name: students choose from these names whom they accuse."""


async def set_up(work: UnitOfWork, visitor: Visitor, group: int, code: str) -> None:
    """Make this group the counselors' group, and the one who has the code its coordinator, on call.

    Where there is a group already, a counselor enters their PIN first, and another one confirms it there.
    """
    await _require_ready(work, visitor)
    await _use_up(work, visitor, code)
    person = await ensure_known(work, visitor, visitor.language)
    if await work.team.group() and Role.COUNSELOR in person.roles:
        await seconding.begin(work, person, Act.MOVE, group)
        return
    moves = PendingAct(work.chance.new_id(), Act.MOVE, person.id, None, "", group, Awaits.PIN, work.now)
    await carry_out_move(work, person, moves)


async def _require_ready(work: UnitOfWork, visitor: Visitor) -> None:
    """Raise Refusal, before the code is void, for a counselor who cannot enter a PIN now."""
    if isinstance(visitor, Person) and Role.COUNSELOR in visitor.roles and await work.team.group():
        if not visitor.started:
            raise Refusal(PeopleMessage.PRESS_START)
        pins.require_open(await work.team.pins.state(visitor.id), work)


async def carry_out_move(work: UnitOfWork, person: Person, pending: PendingAct) -> None:
    """Move the group, or ask for somebody who is known and confirms it in the new one."""
    before = await work.team.group()
    moves = before is not None and before != pending.here
    if moves and pending.awaits is Awaits.PIN and await seconding.seconders(work, pending):
        await work.team.acts.add(replace(pending, awaits=Awaits.SECOND))
        await work.outbox.tell(pending.here, TeamMessage.GROUP_CONFIRM, pending=pending.id)
        await _tell_of_code(work, person, before or pending.here, TeamMessage.GROUP_MOVES)
    else:
        await _settle(work, person, pending.here, before)


async def _settle(work: UnitOfWork, person: Person, group: int, before: int | None) -> None:
    await _settle_in(work, group, before)
    await _make_coordinator(work, person)
    await work.outbox.tell(group, TeamMessage.SETUP_DONE)
    if person.started:
        await work.outbox.prompt(
            person.chat, TeamMessage.ASK_NAME, TeamPurpose.NAME, Role.COUNSELOR.value, says=COUNSELORS_NAME
        )
    if person.started or before:
        await status_board.begin(work)
    if before:
        kind = TeamMessage.GROUP_MOVED if group != before else TeamMessage.GROUP_TAKEN
        await _tell_of_code(work, person, before, kind)
    for case in await work.cases.all_open():
        await work.outbox.repost(CardKind.CASE, case.id)


async def _use_up(work: UnitOfWork, visitor: Visitor, code: str) -> None:
    """Void the code and all others; raise Refusal if it opens nothing, or too many were tried."""
    if not code:
        raise Refusal(TeamMessage.SETUP_HOW)
    if await work.team.setup_codes.wrong_since(visitor.chat, work.now - TRIED_WITHIN) >= TRIES:
        raise Refusal(TeamMessage.SETUP_LATER, minutes=TRIED_WITHIN // MINUTE)
    if not await _opens(work, code):
        # Kept although it is refused: a Refusal undoes nothing, and wrong codes are counted.
        await work.team.setup_codes.note_wrong(visitor.chat, work.now)
        await note_refused(work, visitor, Action.SETUP)
        raise Refusal(TeamMessage.SETUP_WRONG)
    await work.team.setup_codes.withdraw()


async def _opens(work: UnitOfWork, code: str) -> bool:
    """Return whether the code opens: the settings' one for the first group only, else one from the server."""
    first = work.rules.setup_code
    # In constant time: how long the answer takes must tell nothing of the code.
    if first and compare_digest(code.encode(), first.encode()):
        return not await work.team.setup_codes.first_is_void()
    return await work.team.setup_codes.redeem(code, work.now)


async def _settle_in(work: UnitOfWork, group: int, before: int | None) -> None:
    lost = await work.team.group_lost_at() is not None
    await work.team.set_group(group)
    await work.team.set_group_lost(None)
    if group == before:
        return
    await work.team.circle.begin()
    if before is None:
        await status_board.rights_changed(work)
        return
    await work.outbox.redirect(before, group, notices=lost)
    await _show_anew(work, await work.outbox.postings.leave(before, delete=True))


async def _make_coordinator(work: UnitOfWork, person: Person) -> None:
    if Role.COUNSELOR not in person.roles:  # else the role goes on, as old as it is
        await work.team.join(person.id, Role.COUNSELOR)
        await work.team.decide(person.id, Role.COUNSELOR, Standing.ACTIVE, person.id, work.now)
    await work.team.make_coordinator(person.id)
    await work.team.set_on_call(person.id, on_call=True, now=work.now)
    await work.team.circle.seen(person.id)
    await work.audit.note(person.id, AuditAction.SETUP)


async def _tell_of_code(work: UnitOfWork, person: Person, before: int, kind: MessageKind) -> None:
    """Tell the group before and every counselor (also one whose role rests) who used a code, and when."""
    name = await work.people.name(person.id)
    colleagues = [one for one in await work.team.colleagues() if one.role is Role.COUNSELOR and one.started]
    chats = [one.chat for one in colleagues if one.member.standing in {Standing.ACTIVE, Standing.SUSPENDED}]
    for chat in (before, *chats):
        await work.outbox.tell(
            chat,
            kind,
            urgency=Urgency.ALERT,
            name=name or UNKNOWN,
            named=int(name is not None),
            moment=int(work.now.timestamp()),
        )


async def move(work: UnitOfWork, chat: int, address: int) -> None:
    """Follow a group to its supergroup's address.

    A supergroup counts its messages anew: whatever is known by a number would be another message there.
    """
    if not await work.people.move(chat, address):
        return
    if await work.outbox.forget_messages(chat):
        await tell_readable(work, chat, 0)
    left = await work.outbox.postings.leave(chat, delete=False)
    if chat == await work.team.group():
        await _show_anew(work, left)


async def _show_anew(work: UnitOfWork, left: Sequence[Posted]) -> None:
    """Show what is open, and the board, as new messages where the group is now."""
    for card in left:
        await work.outbox.show(CardKind(card.view), card.about)
    await work.programme.boards.unpinned()
    await status_board.rights_changed(work)


async def tell_readable(work: UnitOfWork, chat: int, message: int) -> None:
    """Ask the writer to delete a message with a code that the bot could not delete."""
    await work.outbox.tell(chat, TeamMessage.SETUP_CODE_READABLE, source=message)


async def show_on_call(work: UnitOfWork, counselor: Person, chat: int) -> None:
    """Show who is on call, and ask whether that is to change (/oncall)."""
    on_call = [one.called for one in await work.team.counselors() if one.member.on_call]
    on = counselor.counselor is not None and counselor.counselor.on_call
    await work.outbox.tell(
        chat,
        TeamMessage.ON_CALL_STATE,
        count=len(on_call),
        names=", ".join(on_call),
        name=await work.people.called(counselor.id),
        on=int(on),
    )


async def set_on_call(work: UnitOfWork, counselor: Person, chat: int, *, on: bool) -> None:
    """Put the counselor on call (📟) or off it (⚪); the last one is told what it means.

    Raise Refusal before Start was pressed, and if they are off call already.
    """
    if not counselor.started:
        raise Refusal(PeopleMessage.PRESS_START)
    if on == bool(counselor.counselor and counselor.counselor.on_call):
        if not on:
            raise Refusal(PeopleMessage.BUTTON_GONE)
        await watch.confirm(work, counselor)
        return
    await work.team.set_on_call(counselor.id, on_call=on, now=work.now)
    await work.audit.note(counselor.id, AuditAction.ON_CALL if on else AuditAction.OFF_CALL)
    name = await work.people.called(counselor.id)
    if on:
        await work.outbox.tell(chat, DutyMessage.ON_CALL, name=name)
        await offers.match(work)
    elif await work.team.reachable_on_call():
        await work.outbox.tell(chat, TeamMessage.OFF_CALL, name=name)
    else:
        await work.outbox.tell(chat, TeamMessage.LAST_ON_CALL, name=name)
        await watch.tell_waiting(work)


async def show(
    work: UnitOfWork,
    counselor: Person,
    chat: int,
    kind: MessageKind,
    deed: AuditAction,
    before: int = 0,
    words: str = "",
    only: str = "",
    sought: str = "",
) -> None:
    """Show a list that names people, or a part of it; the audit notes who looked.

    In private it is shown to this reader alone, in the group to everybody.
    """
    await work.audit.note(counselor.id, deed)
    reader = counselor.id if chat == counselor.chat else ""
    await work.outbox.tell(chat, kind, before=before, words=words, reader=reader, only=only, sought=sought)
