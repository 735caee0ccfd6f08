"""Cards of the training: a page of a module, a question, a trainee, a rehearsal that wants a trainer."""

from collections.abc import Sequence

from care.curriculum.curriculum import Example, Module, QuizQuestion
from care.curriculum.training_records import WITH_TRAINER, Quiz, passed
from care.model.enums import Role, Standing
from care.ports.unit_of_work import UnitOfWork
from care.training import practice
from care.training.certificates import is_due
from handlers.keyboards.keyboards import Rows, button
from handlers.rendering.screens import Reader, Shown
from handlers.training.practice_screens import practice_lines
from handlers.training.training_buttons import LETTERS, answer_buttons, page_buttons, trainee_buttons
from handlers.wording.dates import full_date
from handlers.wording.texts import Facts, Texts

MARKS = {"S": "🗨", "P": "🤝"}


async def show_lesson(texts: Texts, language: str, about: str, work: UnitOfWork, _: Facts) -> Shown | None:
    """Show the page of a module at which somebody is."""
    person, name = about.split()
    module, reading = work.course.of(language).module(name), await work.training.reading(person, name)
    if module is None or reading is None:
        return None
    page = min(reading.page, module.pages - 1)
    heading = f"🎓 {module.number}. {module.title} · {page + 1}/{module.pages}"
    text = "\n\n".join((heading, _page(texts, language, module, page)))
    return text, page_buttons(module, reading)


def _page(texts: Texts, language: str, module: Module, page: int) -> str:
    """Return a card of the module, or one side of an example."""
    if page < len(module.cards):
        return module.cards[page]
    number, good = divmod(page - len(module.cards), 2)
    return _example(texts, language, module.examples[number], good=bool(good))


def _example(texts: Texts, language: str, example: Example, *, good: bool) -> str:
    lines, why = (example.good, example.good_why) if good else (example.bad, example.bad_why)
    heading = texts.say(language, "example-good" if good else "example-bad", title=example.title)
    chat = [f"{MARKS[line[0]]} {line[3:]}" for line in lines]
    return "\n\n".join((heading, "\n".join(chat), why))


async def show_question(texts: Texts, language: str, about: str, work: UnitOfWork, _: Facts) -> Shown | None:
    """Show a question with its answers; once it is answered, show why."""
    name, place = about.split()
    quiz, number = await work.training.quiz(name), int(place)
    module = work.course.of(language).module(quiz.asked[number].module) if quiz else None
    if quiz is None or module is None or not quiz.fits(work.course.plan):
        return None
    question = module.questions[quiz.asked[number].number]
    heading = texts.say(language, "question", number=number + 1, count=len(quiz.asked))
    head = f"{heading}\n\n{question.text}"
    order = quiz.order(number, len(question.answers))
    if number >= len(quiz.answers):
        answers = [_answer(question, order, one) for one in order]
        return "\n\n".join((head, *answers)), answer_buttons(quiz, number, len(answers))
    chosen = quiz.answers[number]
    lines = _judged(question, order, chosen)
    if chosen != question.right:
        lines += ["", *_judged(question, order, question.right)]
    return "\n".join((head, "", *lines)), _next(quiz, number)


def _answer(question: QuizQuestion, order: Sequence[int], number: int) -> str:
    """Return an answer with the letter on its button."""
    return f"{LETTERS[order.index(number)]}. {question.answers[number].text}"


def _judged(question: QuizQuestion, order: Sequence[int], number: int) -> list[str]:
    """Say whether an answer is right, and why."""
    answer = question.answers[number]
    return [f"{'✓' if answer.right else '✗'} {_answer(question, order, number)}", answer.why]


def _next(quiz: Quiz, number: int) -> Rows:
    """Return ▶ under the newest answer, unless it was the last."""
    newest = number + 1 == len(quiz.answers) < len(quiz.asked)
    return [[button("next-question", "quiz-next", quiz.id, number + 1)]] if newest else []


async def show_trainee(
    texts: Texts, language: str, about: str, work: UnitOfWork, facts: Facts
) -> Shown | None:
    """Show one trainee to the coordinators.

    Modules with scores, rehearsals, hours elsewhere, certificate.
    """
    member = await work.team.member(about, Role.SUPPORTER)
    if member is None or member.standing is not Standing.ACTIVE:
        return None
    reader = Reader(texts, language, {}, work, facts)
    name = await work.people.called(about)
    tries = await work.training.quizzes(about)
    taught, done = work.course.of(language), passed(tries)
    modules = taught.for_supporters
    count = sum(module.id in done for module in modules)
    lines = [reader.say("trainee", name=name, count=count, all=len(modules))]
    lines += [_score(module, done, tries) for module in modules]
    lines += ["", *await _besides(reader, about), await certificate_line(reader, about)]
    ready = not await practice.lacking(work, about) and await is_due(work, about)
    return "\n".join(lines), trainee_buttons(about, ready=ready)


def _score(module: Module, done: dict[str, int], tries: Sequence[Quiz]) -> str:
    """Word one module: passed with which score, or how often it was tried."""
    count = sum(quiz.subject == module.id for quiz in tries)
    state = f"✓ {done[module.id]} %" if module.id in done else f"✗ {count}×" if count else "–"
    return f"{module.number}. {module.title}{'' if module.compulsory else ' ○'}: {state}"


async def _besides(reader: Reader, person: str) -> list[str]:
    """Word rehearsals, and training elsewhere with date and trainer."""
    titles = {script.id: script.title for script in reader.work.course.of(reader.language).scripts}
    titles[WITH_TRAINER] = reader.say("with-trainer")
    played = [titles[one] for one in await reader.work.training.rehearsals.finished(person) if one in titles]
    lines = [reader.say("trainee-rehearsals", names=", ".join(played) or reader.say("nothing-yet"))]
    if hurt := [
        f"{titles.get(script, script)} ({reader.say(f'harm-name-{harm}')}, {count}×)"
        for script, harm, count in await reader.work.training.rehearsals.harmed(person)
    ]:
        lines.append(reader.say("trainee-harmed", names=", ".join(hurt)))
    return [*lines, *await practice_lines(reader, person), *await _elsewhere(reader, person)]


async def _elsewhere(reader: Reader, person: str) -> list[str]:
    """Word training elsewhere with date, place and trainer; say so where a certificate rests on none."""
    lines, noted = [], await reader.work.training.elsewhere(person)
    for one in noted:
        hours, date = f"{one.minutes / 60:g}", full_date(reader.texts, reader.language, one.day)
        name = ", ".join(filter(None, (one.place, one.trainer)))
        lines.append(reader.say("trainee-hours", hours=hours, date=date, name=name))
    if await practice.lacks_note(reader.work, person):
        lines.append(reader.say("hours-missing"))
    return lines


async def certificate_line(reader: Reader, person: str) -> str:
    """Word until when the certificate is valid, and how it came about."""
    latest = await reader.work.training.certificates.latest(person)
    if latest is None:
        return reader.say("applicant-untrained")
    until = latest.until.astimezone(reader.facts.zone).date()
    date = full_date(reader.texts, reader.language, until)
    if latest.until <= reader.work.now:
        return reader.say("certificate-over", date=date)
    return reader.say("certificate-line", date=date, how=reader.say(f"certified-by-{latest.source}"))


async def show_player(texts: Texts, language: str, about: str, work: UnitOfWork, _: Facts) -> Shown | None:
    """Show that somebody wants to rehearse with a trainer; who plays the student, or that it is over."""
    rehearsal = await work.training.rehearsals.get(about)
    if rehearsal is None:
        return texts.say(language, "trainer-over"), []
    name = await work.people.called(rehearsal.person)
    if rehearsal.trainer:
        trainer = await work.people.called(rehearsal.trainer)
        return texts.say(language, "trainer-playing", name=name, trainer=trainer), []
    return texts.say(language, "trainer-wanted", name=name), [[button("play-student", "play", about)]]
