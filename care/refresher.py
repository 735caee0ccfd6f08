"""A few questions of what is compulsory renew a certificate; failed for good, they end duty."""

from care import certificates, duty, quizzes
from care.lessons import Say, refusal
from care.notices import Kind
from care.ports.work import Work
from care.trainees import REFRESHER, Asked, Certificate, Quiz, Source
from care.values import Person

QUESTIONS = 8
TRIES = 3


async def take(work: Work, person: Person) -> None:
    """From 30 days before the end on; one that stopped goes on."""
    certificate = await work.certificates.latest(person.id)
    if certificate is None or await _failed(work, certificate) >= TRIES:
        raise refusal(Say.REFRESHER_CLOSED)
    if certificate.until > work.now + certificates.RENEWAL:
        opens = certificate.until - certificates.RENEWAL
        raise refusal(Say.REFRESHER_EARLY, until=int(opens.timestamp()))
    if await quizzes.resume(work, person, REFRESHER):
        return
    await quizzes.require_waited(work, person, REFRESHER)
    await quizzes.begin(work, person, REFRESHER, _drawn(work))


def _drawn(work: Work) -> list[Asked]:
    """Questions of the compulsory modules, each once."""
    left = [
        Asked(module.id, module.version, number)
        for module in work.course.plan.modules
        if module.compulsory
        for number in range(len(module.questions))
    ]
    drawn: list[Asked] = []
    while left and len(drawn) < QUESTIONS:
        drawn.append(work.chance.choice(left))
        left.remove(drawn[-1])
    return drawn


async def _failed(work: Work, certificate: Certificate) -> int:
    """How often it was failed since this certificate began."""
    tries = await work.training.quizzes(certificate.person)
    return sum(
        one.subject == REFRESHER and not one.passed and one.ended_at >= certificate.issued_at
        for one in tries
        if one.ended_at
    )


async def finished(work: Work, person: Person, quiz: Quiz) -> None:
    """Passed: a new certificate. Failed for the last time: none any more."""
    await work.outbox.tell(person.chat, Kind.TRAINING, board="result", quiz=quiz.id)
    certificate = await work.certificates.latest(person.id)
    if quiz.passed:
        until = await certificates.issue(work, person.id, person.id, Source.REFRESHER)
        says = Say.REFRESHER_PASSED.value
        await work.outbox.tell(person.chat, Kind.LEARNING, says=says, until=int(until.timestamp()))
    elif certificate and await _failed(work, certificate) >= TRIES:
        await _end_for_good(work, person)


async def _end_for_good(work: Work, person: Person) -> None:
    """No duty from now on, kindly; a conversation that runs is handed over; the coordinators know."""
    await work.certificates.revoke(person.id, work.now)
    await work.outbox.tell(person.chat, Kind.LEARNING, says=Say.REFRESHER_FAILED.value)
    if person.id in await work.talks.unfit(work.now):
        await duty.stop(work, person)
    if group := await work.team.group():
        name = await work.people.name(person.id) or "…"
        says = Say.REFRESHER_FAILED_GROUP.value
        await work.outbox.tell(group, Kind.LEARNING, says=says, name=name)
    await certificates.show_trainee(work, person.id)
