"""What trainees and coordinators read of the training; always the present state."""

from collections.abc import Awaitable, Callable, Sequence

from care.curriculum.curriculum import STOPS, Module, feedback
from care.curriculum.training_records import REFRESHER, WITH_TRAINER, LessonStep, Quiz, passed, step
from care.model.entities import Colleague
from care.model.enums import Role
from care.training import practice
from care.training.certificates import RENEWAL
from care.training.practice import others_left
from handlers.keyboards.keyboards import Rows, button, in_rows
from handlers.keyboards.signed_buttons import Press
from handlers.rendering.list_pages import page_of
from handlers.rendering.screens import Reader, Shown
from handlers.training.lesson_cards import certificate_line
from handlers.training.practice_screens import own_practice, show_own_sheet
from handlers.training.training_buttons import FIRST, plain
from handlers.training.training_coverage import coverage, is_trainee

SIGNS = {LessonStep.PASSED: "✓", LessonStep.BEGUN: "…", LessonStep.NEW: "○", LessonStep.LOCKED: "🔒"}


async def show_progress(reader: Reader) -> Shown:
    """Show every module at a glance, and where to go on."""
    person = str(reader.params["person"])
    roles = (await reader.work.people.get(person)).roles
    modules = reader.work.course.of(reader.language).modules_for(roles)
    if not modules:
        return reader.say("training-empty"), []
    done, readings = (
        passed(await reader.work.training.quizzes(person)),
        await reader.work.training.readings(person),
    )
    steps = [(module, step(module, done, readings)) for module in modules]
    left = sum(module.minutes for module, state in steps if state is not LessonStep.PASSED)
    count = sum(state is LessonStep.PASSED for _, state in steps)
    lines = [reader.say("progress", count=count, all=len(modules), minutes=left), ""]
    lines += [_line(reader, module, state, done) for module, state in steps]
    if Role.SUPPORTER in roles:
        lines += ["", *await own_practice(reader, person)]
    opened = [(module, state) for module, state in steps if state is not LessonStep.LOCKED]
    further = await _further(reader, person) if Role.SUPPORTER in roles else []
    rows = [*_onward(reader, steps), *_modules(opened), *further]
    return "\n".join(lines), rows


def _line(reader: Reader, module: Module, state: LessonStep, done: dict[str, int]) -> str:
    score = f"{done[module.id]} %" if module.id in done else reader.say("minutes", minutes=module.minutes)
    return f"{SIGNS[state]} {module.number}. {module.title} · {score}"


def _onward(reader: Reader, steps: list[tuple[Module, LessonStep]]) -> Rows:
    """Return a button for the module that was begun, or else for the next one."""
    for wanted in (LessonStep.BEGUN, LessonStep.NEW):
        for module, state in steps:
            if state is wanted:
                return [[plain(reader.say("go-on", title=module.title), "module", module.id)]]
    return []


def _modules(opened: Sequence[tuple[Module, LessonStep]]) -> Rows:
    """Return a button for each module that can be opened, by number: a small phone shows them together."""
    buttons = [plain(f"{SIGNS[state]} {module.number}", "module", module.id) for module, state in opened]
    return in_rows(buttons, 5)


async def _further(reader: Reader, person: str) -> Rows:
    """Return buttons for rehearsals, and for the refresher once it is time."""
    rows = [[button("show-rehearsals", "rehearsals")]] if reader.work.course.plan.scripts else []
    latest = await reader.work.training.certificates.latest(person)
    if latest and latest.until <= reader.work.now + RENEWAL:
        rows.append([button("take-refresher", "quiz", REFRESHER)])
    return rows


async def show_result(reader: Reader) -> Shown:
    """Show the score, and what to read again."""
    quiz = await reader.work.training.quiz(str(reader.params["quiz"]))
    if quiz is None or quiz.score is None:
        return reader.say("training-empty"), []
    key = "quiz-passed" if quiz.passed else "quiz-failed"
    lines = [reader.say(key, score=quiz.score, mark=reader.work.rules.pass_mark)]
    if wrong := _wrong(reader, quiz):
        lines += ["", reader.say("read-again"), *wrong]
    again = [] if quiz.passed else [[button("quiz-again", "quiz", quiz.subject)]]
    read = [] if quiz.subject == REFRESHER else [[button("read-module", "module", quiz.subject, FIRST)]]
    return "\n".join(lines), [[button("all-modules", "training")], *read, *again]


def _wrong(reader: Reader, quiz: Quiz) -> list[str]:
    taught = reader.work.course.of(reader.language)
    lines = []
    for one in quiz.wrong(taught):
        module = taught.module(one.module)
        if module:
            question = module.questions[one.number]
            lines.append(f"• {question.text} ✓ {question.answers[question.right].text}")
    return lines


async def show_rehearsals(reader: Reader) -> Shown:
    """Show every script with its minutes; scripts that were rehearsed are marked."""
    person, scripts = str(reader.params["person"]), reader.work.course.of(reader.language).scripts
    sheet = await reader.work.training.sheets.latest(person)
    done = {*await reader.work.training.rehearsals.finished(person)} - {WITH_TRAINER}
    if sheet and sheet.counts:
        done.add(WITH_TRAINER)
    marks = {**{one.id: "★ " for one in scripts if one.needed}, **dict.fromkeys(done, "✓ ")}
    lines = [
        f"{marks.get(one.id, '• ')}{one.title} · {reader.say('minutes', minutes=one.minutes)}"
        for one in scripts
    ]
    rows = [[plain(marks.get(one.id, "") + one.title, "rehearse", one.id)] for one in scripts]
    label = marks.get(WITH_TRAINER, "") + reader.say("ask-trainer")
    trainer = plain(label, "rehearse", WITH_TRAINER)
    others = others_left(reader.work.course.plan, ())
    needed = reader.say("rehearsals-needed", others=others)
    text = (
        "\n".join((reader.say("rehearsals"), "", *lines, "", needed))
        if lines
        else reader.say("rehearsals-none")
    )
    return text, [*rows, [trainer], [button("all-modules", "training")]]


async def show_feedback(reader: Reader) -> Shown:
    """Show point by point what went well and what to improve; harm to the student comes first."""
    script = reader.work.course.of(reader.language).script(str(reader.params["script"]))
    told = feedback(script, str(reader.params["points"]).split()) if script else []
    harm = str(reader.params.get("harm", ""))
    lines = [f"{'✓' if good else '↗'} {text}" for good, text in told if not (good and harm)]
    if harm in STOPS:
        lines = []
    heading = [reader.say(f"harm-{harm}"), "", reader.say("rehearsal-harmed")] if harm else []
    if reader.params.get("short") and not harm:
        lines += ["", reader.say("rehearsal-cut-short")]
    return "\n".join([*(heading or [reader.say("rehearsal-feedback")]), "", *lines]).strip(), []


async def show_trainees(reader: Reader) -> Shown:
    """Show the coordinators how far everybody is; pressing a name shows one card."""
    colleagues = [one for one in await reader.work.team.colleagues() if is_trainee(one)]
    own = [[button("own-training", "training")]] if reader.params.get("own") else []
    if not colleagues:
        return reader.say("people-nobody"), own
    colleagues.sort(key=lambda one: one.called.casefold())
    page = page_of(reader.params, colleagues, lambda one: one.person)
    lines = [await coverage(reader), ""]
    lines += [await _trainee(reader, one) for one in page.here]
    rows = [[plain(f"🎓 {one.called}", "trainee", one.person)] for one in page.here]
    return "\n".join(lines), [*rows, *page.turning(Press("trainees"), lambda one: one.called), *own]


async def _mark(reader: Reader, person: str) -> str:
    """Mark who could hurt somebody, and who has something to do by a date."""
    if await practice.hurts(reader.work, person):
        return "⚠️"
    return "⏳" if await reader.work.training.catch_ups.of(person) else "•"


async def _trainee(reader: Reader, one: Colleague) -> str:
    done = passed(await reader.work.training.quizzes(one.person))
    modules = reader.work.course.plan.for_supporters
    count, all_ = sum(module.id in done for module in modules), len(modules)
    line = reader.say("trainee", name=one.called, count=count, all=all_)
    return f"{await _mark(reader, one.person)} {line} · {await certificate_line(reader, one.person)}"


SHOWN: dict[str, Callable[[Reader], Awaitable[Shown]]] = {
    "progress": show_progress,
    "result": show_result,
    "rehearsals": show_rehearsals,
    "feedback": show_feedback,
    "trainees": show_trainees,
    "sheet": show_own_sheet,
}


async def show_training(reader: Reader) -> Shown:
    """Show the screen that the parameter `board` names."""
    return await SHOWN[str(reader.params["board"])](reader)
