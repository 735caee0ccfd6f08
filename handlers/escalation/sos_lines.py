"""The way after 🆘 in words and buttons: questions, what can be done, and what a case's owner reads."""

from collections.abc import Callable
from functools import partial

from care.escalation import sos_questions
from care.escalation.messages import EscalationMessage
from care.model.message_kinds import MessageKind
from care.model.sos_answers import SosAnswer, SosQuestion
from care.people import case_access
from care.ports.unit_of_work import UnitOfWork
from handlers.keyboards.keyboards import Params, Rows, button
from handlers.request.arguments import chosen
from handlers.request.request import Request
from handlers.wording.texts import Facts, Texts


async def answer(request: Request) -> None:
    """Keep an answer to a question after 🆘, or ⏭."""
    question, given = chosen(SosQuestion, request.arg(1)), chosen(SosAnswer, request.arg(2))
    await sos_questions.answer(request.work, request.person, request.arg(0), question, given)


def question_buttons(question: SosQuestion, p: Params) -> Rows:
    """Return a wide button for each answer, and ⏭."""

    def one(label: str, given: SosAnswer) -> Rows:
        return [[button(label, "sos-answer", p["case"], question.value, given.value)]]

    answers = (SosAnswer.YES, SosAnswer.NO)
    rows = [row for given in answers for row in one(f"sos-{question.value}-{given.value}", given)]
    return [*rows, *one("skip", SosAnswer.SKIPPED)]


async def list_steps(texts: Texts, language: str, params: Params, work: UnitOfWork, _: Facts) -> str:
    """Word what can be done now, by what was answered, and who has been told as things stand."""
    case = await work.cases.get(str(params["case"]))
    answers = await work.cases.sos_answers.of(str(params["case"]))
    away = ["sos-step-away"] if answers.get(SosQuestion.REACH) is SosAnswer.YES else []
    near = answers.get(SosQuestion.COMPANY) is SosAnswer.YES
    steps = [*away, "sos-step-near" if near else "sos-step-go"]
    told = len(await case_access.hearers_about(work, case.student)) if case else 0
    truth = "owned" if case and case.owner else "called" if told else "nobody"
    lines = [texts.say(language, key) for key in (EscalationMessage.SOS_STEPS, *steps)]
    return "\n".join([*lines, "", texts.say(language, f"sos-truth-{truth}", count=told)])


async def list_answers(texts: Texts, language: str, params: Params, work: UnitOfWork, _: Facts) -> str:
    """Word each question that was asked with its answer, for the owner of the case."""
    answers = await work.cases.sos_answers.of(str(params["case"]))
    heading = texts.say(language, EscalationMessage.SOS_ANSWERS, code=params["code"], alias=params["alias"])
    said = {asked: texts.say(language, f"sos-said-{given.value}") for asked, given in answers.items()}
    lines = [texts.say(language, f"sos-answer-{asked.value}", answer=one) for asked, one in said.items()]
    return "\n".join([heading, *lines])


BUTTONS: dict[MessageKind, Callable[[Params], Rows]] = {
    kind: partial(question_buttons, question) for question, kind in sos_questions.KINDS.items()
}
