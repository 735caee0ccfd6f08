"""Onboarding: supporters and counselors come in by link, name, code of conduct, and a coordinator's ✅."""

from care.contacts.display_names import has_letter, read_alike, shown_name
from care.matching import wishes
from care.model.acts import Act, PendingAct
from care.model.audit_actions import AuditAction
from care.model.card_kinds import CardKind
from care.model.entities import Person
from care.model.enums import Role, Standing
from care.model.message_kinds import Refusal
from care.people.consent import Visitor, ensure_known, greet, show_home
from care.people.messages import PeopleMessage
from care.people.permissions import Action, require
from care.people.privilege import keypads, seconding
from care.ports.unit_of_work import UnitOfWork
from care.supporters import shadowing
from care.team import group
from care.team.messages import TeamMessage, TeamPurpose
from care.training import eligibility

NAME_LENGTH = 40
CODE_LENGTH = 20
"""Characters of every code in a link (`Chance.code`)."""
COUNSELORS_CODE = "code-of-conduct-counselor"
TEAM_ROLES = (Role.SUPPORTER, Role.COUNSELOR)


async def invite(work: UnitOfWork, coordinator: Person, chat: int, role: Role) -> None:
    """Make a link that opens this role once, for `invitation_valid` (48 hours)."""
    code = work.chance.code()
    await work.team.invite(code, role, coordinator.id, work.now + work.rules.invitation_valid)
    await work.audit.note(coordinator.id, AuditAction.INVITE, role.value)
    await work.outbox.tell(chat, TeamMessage.INVITATION, role=role.value, code=code)


async def open_link(work: UnitOfWork, visitor: Visitor, code: str, language: str) -> None:
    """Open a one-time link: explain the role and ask for a name; raise Refusal if it is used up or old.

    Whoever came in by it goes on where they stopped. What can be no link of ours is followed by a welcome.
    """
    role = await work.team.invited(code, work.now)
    if role is None:
        if isinstance(visitor, Person) and (own := await work.team.came_by(code, visitor.id)):
            await _go_on(work, visitor, own)
        elif len(code) == CODE_LENGTH:
            raise Refusal(TeamMessage.LINK_GONE)
        else:
            await start(work, visitor)
        return
    person = await ensure_known(work, visitor, language)
    member = await work.team.member(person.id, role)
    if member and member.standing not in {Standing.DECLINED, Standing.REMOVED}:
        raise Refusal(TeamMessage.ALREADY_IN_TEAM)
    await work.team.redeem(code, person.id)
    await work.team.join(person.id, role)
    await work.outbox.tell(
        person.chat, TeamMessage.JOIN_SUPPORTER if role is Role.SUPPORTER else TeamMessage.JOIN_COUNSELOR
    )
    await ask_name(work, person, role)


async def _go_on(work: UnitOfWork, person: Person, role: Role) -> None:
    """Answer somebody who follows once more the link by which they came."""
    member = await work.team.member(person.id, role)
    if member is None or member.standing in {Standing.DECLINED, Standing.REMOVED}:
        raise Refusal(TeamMessage.LINK_GONE)
    if member.standing is Standing.SIGNED:
        await work.outbox.tell(person.chat, TeamMessage.CODE_SIGNED)
    else:
        await start(work, person)


async def ask_name(work: UnitOfWork, person: Person, role: Role) -> None:
    """Ask for the name by which the team knows them; students choose among the counselors' names."""
    says = {"says": group.COUNSELORS_NAME} if role is Role.COUNSELOR else {}
    await work.outbox.prompt(person.chat, TeamMessage.ASK_NAME, TeamPurpose.NAME, role.value, **says)


async def keep_name(work: UnitOfWork, person: Person, about: str, text: str) -> None:
    """Keep the display name (1 to NAME_LENGTH characters), and go on to the code of conduct.

    Ask again for a name without a letter, or that reads like a colleague's.
    """
    role, name = Role(about), shown_name(text)
    if not has_letter(name) or len(name) > NAME_LENGTH:
        await work.outbox.prompt(
            person.chat, TeamMessage.NAME_ASKED_AGAIN, TeamPurpose.NAME, about, longest=NAME_LENGTH
        )
        return
    if await _is_taken(work, person, name):
        await work.outbox.prompt(person.chat, TeamMessage.NAME_TAKEN, TeamPurpose.NAME, about, name=name)
        return
    await work.people.set_name(person.id, name)
    member = await work.team.member(person.id, role)
    if member and member.standing is Standing.JOINING:
        if role is Role.SUPPORTER:
            await wishes.show_profile(work, person)
        await _show_code(work, person, role)
    else:
        await work.outbox.tell(person.chat, TeamMessage.NAME_KEPT)
        await show_home(work, person)
        if Role.COUNSELOR in person.roles:
            await keypads.offer(work, person)


async def _show_code(work: UnitOfWork, person: Person, role: Role) -> None:
    """Ask for the promise of their role: a counselor may meet those whom they are there for, a peer not."""
    says = COUNSELORS_CODE if role is Role.COUNSELOR else TeamMessage.CODE_OF_CONDUCT
    await work.outbox.tell(person.chat, TeamMessage.CODE_OF_CONDUCT, role=role.value, says=says)


async def _is_taken(work: UnitOfWork, person: Person, name: str) -> bool:
    """Return whether it reads like the name of somebody else in the team, or of who has left it."""
    return any(
        known.person != person.id and known.name is not None and read_alike(name, known.name)
        for known in await work.team.colleagues()
    )


async def start(work: UnitOfWork, visitor: Visitor) -> None:
    """Go on with joining where somebody stopped (`/start` without a link), else greet them."""
    if isinstance(visitor, Person) and await _resume(work, visitor):
        return
    await greet(work, visitor)


def team_role(word: str) -> Role:
    """Return the role that this word invites to; raise Refusal for any other."""
    if word not in TEAM_ROLES:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    return Role(word)


async def _resume(work: UnitOfWork, person: Person) -> bool:
    for role in TEAM_ROLES:
        member = await work.team.member(person.id, role)
        if member is None or member.standing not in {Standing.JOINING, Standing.ACTIVE}:
            continue
        if await work.people.name(person.id) is None:
            await ask_name(work, person, role)
            return True
        if member.standing is Standing.JOINING:
            await _show_code(work, person, role)
            return True
    return False


async def sign(work: UnitOfWork, person: Person, role: Role) -> None:
    """Sign the code of conduct (✅); the coordinators get a card."""
    member = await work.team.member(person.id, role)
    if member is None or member.standing is not Standing.JOINING:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    await work.team.sign(person.id, role, work.now)
    await work.outbox.tell(person.chat, TeamMessage.CODE_SIGNED)
    await work.outbox.show(CardKind.APPLICANT, f"{person.id} {role.value}")


async def decide(
    work: UnitOfWork,
    coordinator: Person,
    here: int,
    person_id: str,
    role: Role,
    *,
    accepted: bool,
    trained: bool,
) -> None:
    """Accept or decline an applicant; training done elsewhere is recorded as the certificate.

    A counselor is accepted with a PIN, and by a second coordinator where there is one.
    """
    await _require_signed(work, person_id, role)
    if accepted and role is Role.COUNSELOR:
        await seconding.begin(work, coordinator, Act.ADMIT, here, about=person_id)
        return
    await _settle(work, coordinator, person_id, role, accepted=accepted)
    if accepted and trained:
        await certify(work, coordinator, person_id)


async def ask_decline(work: UnitOfWork, here: int, person_id: str, role: Role) -> None:
    """Ask whether an applicant is to be declined (❌); only a new invitation would bring them back."""
    await _require_signed(work, person_id, role)
    await work.outbox.tell(
        here,
        TeamMessage.DECLINE_SURE,
        name=await work.people.called(person_id),
        person=person_id,
        role=role.value,
        asked=int(work.now.timestamp()),
    )


async def admit(work: UnitOfWork, coordinator: Person, pending: PendingAct) -> None:
    """Accept a counselor, once the PIN was right and somebody else has confirmed."""
    require(coordinator, Action.DECIDE)
    if pending.about is None:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    await _require_signed(work, pending.about, Role.COUNSELOR)
    await _settle(work, coordinator, pending.about, Role.COUNSELOR, accepted=True)
    await keypads.offer(work, await work.people.get(pending.about))


async def _require_signed(work: UnitOfWork, person_id: str, role: Role) -> None:
    member = await work.team.member(person_id, role)
    if member is None or member.standing is not Standing.SIGNED:
        raise Refusal(PeopleMessage.BUTTON_GONE)


async def _settle(
    work: UnitOfWork, coordinator: Person, person_id: str, role: Role, *, accepted: bool
) -> None:
    """Keep the decision, and tell the applicant."""
    standing = Standing.ACTIVE if accepted else Standing.DECLINED
    await work.team.decide(person_id, role, standing, coordinator.id, work.now)
    await work.audit.note(coordinator.id, AuditAction.ACCEPT if accepted else AuditAction.DECLINE, person_id)
    await work.outbox.show(CardKind.APPLICANT, f"{person_id} {role.value}")
    person = await work.people.get(person_id)
    if not accepted:
        await work.outbox.tell(person.chat, TeamMessage.JOIN_DECLINED)
        return
    await work.outbox.tell(
        person.chat, TeamMessage.JOINED_SUPPORTER if role is Role.SUPPORTER else TeamMessage.JOINED_COUNSELOR
    )


async def certify(work: UnitOfWork, coordinator: Person, person_id: str) -> None:
    """Record by hand that the training was done: for whom, by whom, when, until when."""
    member = await work.team.member(person_id, Role.SUPPORTER)
    if member is None or member.standing is not Standing.ACTIVE or member.certified(work.now):
        raise Refusal(PeopleMessage.BUTTON_GONE)
    await eligibility.require_certifiable(work, person_id)
    until = work.now + work.rules.certificate_valid
    await work.team.certify(person_id, until, coordinator.id, work.now)
    await work.audit.note(coordinator.id, AuditAction.CERTIFY, person_id)
    await work.outbox.show(CardKind.APPLICANT, f"{person_id} {Role.SUPPORTER.value}")
    person = await work.people.get(person_id)
    await shadowing.tell_certified(work, person.chat, until)
