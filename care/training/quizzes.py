"""Quizzes: one question a message, explained after the answer; a quiz goes on where it stopped."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from care.curriculum.question_pools import drawn, shuffled
from care.curriculum.training_records import Asked, Quiz
from care.curriculum.training_replies import Say, refusal
from care.model.card_kinds import CardKind
from care.model.entities import Person
from care.model.message_kinds import Refusal
from care.people.messages import PeopleMessage
from care.ports.unit_of_work import UnitOfWork

MINUTE = 60


Pool = Sequence[Asked]


async def begin(work: UnitOfWork, person: Person, subject: str, pool: Pool, count: int | None = None) -> None:
    """Begin a quiz with its first question; `count` questions of the pool, or half of it.

    Those that were asked least in earlier tries come first, so a second try asks the other half.
    """
    name, earlier = work.chance.new_id(), await work.training.quizzes(person.id)
    seen = Counter(one for quiz in earlier if quiz.subject == subject for one in quiz.asked)
    times = {number: seen[one] for number, one in enumerate(pool)}
    asked = tuple(pool[number] for number in drawn(name, len(pool), times, count))
    orders = tuple(shuffled(f"{name} {number}", _count(work, one)) for number, one in enumerate(asked))
    quiz = Quiz(name, person.id, subject, asked, orders=orders)
    await work.training.begin(quiz, work.now)
    await work.training.touch(person.id, work.now)
    await _show(work, person, quiz, 0)


async def resume(work: UnitOfWork, person: Person, subject: str) -> bool:
    """Ask again the question at which this quiz stopped; return False if none goes on."""
    quiz = await work.training.open_quiz(person.id, subject)
    if quiz is None:
        return False
    if not quiz.fits(work.course.plan):
        await work.training.end(quiz, work.now)
        return False
    await work.outbox.repost(CardKind.QUESTION, f"{quiz.id} {len(quiz.answers)}", person.chat)
    return True


async def require_waited(work: UnitOfWork, person: Person, subject: str) -> None:
    """Raise Refusal before QUIZ_WAIT has passed since the last try."""
    tries = [quiz for quiz in await work.training.quizzes(person.id) if quiz.subject == subject]
    ended = tries[-1].ended_at if tries else None
    left = ended + work.rules.quiz_wait - work.now if ended else None
    if left and left.total_seconds() > 0:
        raise refusal(Say.QUIZ_LATER, minutes=int(left.total_seconds() // MINUTE) + 1)


async def next_question(work: UnitOfWork, person: Person, quiz_id: str, number: int) -> None:
    """Show the next question (▶ after an answer)."""
    quiz = await own(work, person, quiz_id)
    if quiz.ended_at or number != len(quiz.answers):
        raise refusal(Say.QUIZ_ANSWERED)
    await _show(work, person, quiz, number)


async def answer(work: UnitOfWork, person: Person, quiz_id: str, number: int, chosen: int) -> Quiz | None:
    """Keep an answer and explain it; return the quiz with its score after the last one, else None.

    `chosen` is the place at which the answer stood.
    """
    quiz = await own(work, person, quiz_id)
    if quiz.ended_at or number < len(quiz.answers):
        raise refusal(Say.QUIZ_ANSWERED)
    if number > len(quiz.answers) or not 0 <= chosen < (count := _count(work, quiz.asked[number])):
        raise Refusal(PeopleMessage.BUTTON_GONE)
    quiz = replace(quiz, answers=(*quiz.answers, quiz.order(number, count)[chosen]))
    await work.training.answer(quiz.id, quiz.answers)
    await work.training.touch(person.id, work.now)
    await _show(work, person, quiz, number)
    return await _end(work, quiz) if len(quiz.answers) == len(quiz.asked) else None


async def own(work: UnitOfWork, person: Person, quiz_id: str) -> Quiz:
    """Return this person's quiz; raise Refusal if it is another's, or its content has changed."""
    quiz = await work.training.quiz(quiz_id)
    if quiz is None or quiz.person != person.id:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    if quiz.ended_at is None and not quiz.fits(work.course.plan):
        raise refusal(Say.QUIZ_OUTDATED)
    return quiz


def _count(work: UnitOfWork, asked: Asked) -> int:
    """Return how many answers this question has."""
    module = work.course.plan.module(asked.module)
    return len(module.questions[asked.number].answers) if module else 0


async def _end(work: UnitOfWork, quiz: Quiz) -> Quiz:
    right = len(quiz.asked) - len(quiz.wrong(work.course.plan))
    score = 100 * right // len(quiz.asked)
    done = replace(quiz, ended_at=work.now, score=score, passed=score >= work.rules.pass_mark)
    await work.training.end(done, work.now)
    return done


async def _show(work: UnitOfWork, person: Person, quiz: Quiz, number: int) -> None:
    await work.outbox.show(CardKind.QUESTION, f"{quiz.id} {number}", person.chat)
