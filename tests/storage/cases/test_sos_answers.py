"""Answers after 🆘: a letter each, sealed under the key of the case's conversation, the last one counts."""

from care.model.sos_answers import SosAnswer, SosQuestion
from care.ports.unit_of_work import UnitOfWork
from tests.storage.rows import Here
from tests.storage.rows_of_cases import destroyed, open_case


async def test_keep_keeps_the_last_answer_of_each_question_in_their_order(
    here: Here, work: UnitOfWork
) -> None:
    case, beside = await open_case(here), await open_case(here)
    answers = work.cases.sos_answers
    assert await answers.of(case.id) == {}

    assert await answers.keep(case, SosQuestion.REACH, SosAnswer.ASKED)
    assert await answers.keep(case, SosQuestion.SAFE, SosAnswer.ASKED)
    assert await answers.keep(case, SosQuestion.SAFE, SosAnswer.NO)
    assert await answers.keep(beside, SosQuestion.SAFE, SosAnswer.YES)

    assert list((await answers.of(case.id)).items()) == [
        (SosQuestion.SAFE, SosAnswer.NO),
        (SosQuestion.REACH, SosAnswer.ASKED),
    ]
    assert await answers.of(beside.id) == {SosQuestion.SAFE: SosAnswer.YES}


async def test_answers_cannot_be_told_apart_by_their_length(here: Here, work: UnitOfWork) -> None:
    case = await open_case(here)
    for question, answer in zip(SosQuestion, (SosAnswer.YES, SosAnswer.NO, SosAnswer.SKIPPED), strict=True):
        await work.cases.sos_answers.keep(case, question, answer)

    assert len({len(row["body"]) for row in await here.rows("SELECT body FROM sos_answers")}) == 1


async def test_of_reads_nothing_once_the_key_is_gone_and_keep_keeps_nothing(
    here: Here, work: UnitOfWork
) -> None:
    case = await open_case(here)
    await work.cases.sos_answers.keep(case, SosQuestion.SAFE, SosAnswer.NO)
    await destroyed(here, case.conversation or "")

    assert await work.cases.sos_answers.of(case.id) == {}
    assert not await work.cases.sos_answers.keep(case, SosQuestion.SAFE, SosAnswer.YES)
