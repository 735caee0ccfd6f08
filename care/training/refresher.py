"""Refresher: a few questions of what is compulsory renew a certificate; failed for good, they end duty."""

from care.curriculum.messages import TrainingMessage
from care.curriculum.training_records import REFRESHER, Asked, Quiz, TrainingSource
from care.curriculum.training_replies import Say, refusal
from care.model.entities import Person
from care.ports.unit_of_work import UnitOfWork
from care.training import certificates, eligibility, quizzes

QUESTIONS = 8


async def take(work: UnitOfWork, person: Person) -> None:
    """Begin or resume the refresher, from RENEWAL (30 days) before the end on.

    Raise Refusal if it is too early, failed for good, or while a module waits.
    """
    certificate = await work.training.certificates.latest(person.id)
    if certificate is None or await eligibility.refreshers_failed(work, certificate) >= eligibility.TRIES:
        raise refusal(Say.REFRESHER_CLOSED)
    if waits := await eligibility.unpassed(work, person):
        raise refusal(Say.MODULE_LOCKED, first=waits.title)
    if await eligibility.rests(work, person):
        raise refusal(Say.PRACTICE_FIRST)
    if certificate.until > work.now + certificates.RENEWAL:
        opens = certificate.until - certificates.RENEWAL
        raise refusal(Say.REFRESHER_EARLY, until=int(opens.timestamp()))
    if await quizzes.resume(work, person, REFRESHER):
        return
    await quizzes.require_waited(work, person, REFRESHER)
    await quizzes.begin(work, person, REFRESHER, _pool(work), QUESTIONS)


def _pool(work: UnitOfWork) -> list[Asked]:
    """Return every question of what is compulsory for supporters."""
    return [
        Asked(module.id, module.version, number)
        for module in work.course.plan.for_supporters
        if module.compulsory
        for number in range(len(module.questions))
    ]


async def finished(work: UnitOfWork, person: Person, quiz: Quiz) -> None:
    """Show the result: a new certificate; after the last failed try none any more."""
    await work.outbox.tell(person.chat, TrainingMessage.TRAINING, board="result", quiz=quiz.id)
    certificate = await work.training.certificates.latest(person.id)
    if quiz.passed:
        until = await certificates.issue(work, person.id, person.id, TrainingSource.REFRESHER)
        says = Say.REFRESHER_PASSED.value
        await work.outbox.tell(person.chat, TrainingMessage.LEARNING, says=says, until=int(until.timestamp()))
    elif certificate and await eligibility.refreshers_failed(work, certificate) >= eligibility.TRIES:
        await _end_for_good(work, person)


async def _end_for_good(work: UnitOfWork, person: Person) -> None:
    """End duty for good, with kind words; a running conversation is handed over; the group is told."""
    await eligibility.end(work, person, Say.REFRESHER_FAILED)
    if group := await work.team.group():
        name = await work.people.called(person.id)
        says = Say.REFRESHER_FAILED_GROUP.value
        await work.outbox.tell(group, TrainingMessage.LEARNING, says=says, name=name)
    await certificates.show_trainee(work, person.id)
