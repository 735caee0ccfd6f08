"""A restored database: who must not come back, which words are lost, and what can begin anew."""

from care.duty.messages import DutyMessage
from care.model.audit_actions import AuditAction
from care.model.enums import Mode, Part, Stage
from care.model.messages import Content, Held
from care.model.staff_threads import Question, Thread
from care.ports.unit_of_work import UnitOfWork
from tests.storage.rows import HOUR, Here
from tests.storage.rows_of_outbox import waiting
from tests.virtual import NOON


async def lose(here: Here, *conversations: str) -> None:
    """Their keys are gone, and the database does not know of it."""
    for one in conversations:
        await here.store._keys.destroy(one)


async def test_who_is_listed_as_forgotten_and_still_there_is_found(here: Here, work: UnitOfWork) -> None:
    one, other = await here.person(), await here.person()
    here.store._means.erasures.add(one.id, NOON)
    here.store._means.erasures.add("somebody else", NOON)

    assert await work.keeping.recovery.forgotten_since() == [one]
    await work.keeping.forgetting.erase(one)
    assert await work.keeping.recovery.forgotten_since() == []
    assert (await work.people.get(other.id)) == other


async def test_a_list_is_short_when_the_record_knows_of_more(here: Here, work: UnitOfWork) -> None:
    assert not await work.keeping.recovery.list_is_short()
    await work.audit.note("x", AuditAction.FORGOTTEN)
    await work.audit.note("x", AuditAction.CLAIM)
    assert await work.keeping.recovery.list_is_short()
    here.store._means.erasures.add("person-9", NOON)

    assert not await work.keeping.recovery.list_is_short()


async def test_a_key_is_lost_where_words_should_be_readable(here: Here, work: UnitOfWork) -> None:
    lost, there, destroyed = [(await here.talk())[0].conversation for _ in range(3)]
    await work.keeping.retention.destroy_key(destroyed, NOON)
    assert await work.keeping.recovery.lost_keys() == []
    await lose(here, lost)

    assert await work.keeping.recovery.lost_keys() == [lost]
    assert there not in await work.keeping.recovery.lost_keys()


async def test_words_that_are_given_up_are_counted_by_writer_and_others_are_left_alone(
    here: Here, work: UnitOfWork
) -> None:
    student, helper = await here.talk()
    other, _ = await here.talk()
    for seat in (student, student, helper, other):
        await work.outbox.carry(await here.message(seat))
    await work.outbox.tell(student.chat, DutyMessage.DUTY)
    await lose(here, student.conversation)

    assert await work.keeping.recovery.give_up_words([student.conversation]) == {
        student.chat: 2,
        helper.chat: 1,
    }
    assert await waiting(here, "what, writer") == [("relay", other.chat), ("notice", None)]
    gone = await here.rows("SELECT id FROM conversations WHERE key_destroyed_at IS NOT NULL")
    assert [row["id"] for row in gone] == [student.conversation]


async def test_everybody_in_a_running_talk_is_told_also_who_wrote_nothing(
    here: Here, work: UnitOfWork
) -> None:
    student, helper = await here.talk()
    gone = await here.joins(student.conversation, await here.counselor(), Part.COUNSELOR, Mode.LEFT)
    over, _ = await here.talk()
    await work.conversations.end(over.conversation, Part.STUDENT, NOON)

    lost = await work.keeping.recovery.give_up_words([student.conversation, over.conversation])
    assert lost == {student.chat: 0, helper.chat: 0}
    assert gone.chat not in lost


async def test_words_that_waited_for_somebody_count_from_where_they_were_carried(
    here: Here, work: UnitOfWork
) -> None:
    talk = await here.conversation(stage=Stage.WAITING)
    (seat,) = await work.conversations.participants(talk.id)
    first, *rest = [await here.message(seat) for _ in range(4)]
    await here.rows("UPDATE conversations SET carried_to = :first", first=first)
    await work.messages.withdraw(rest[0], NOON)

    other = await here.conversation(stage=Stage.WAITING)
    (beside,) = await work.conversations.participants(other.id)
    await here.message(beside)

    assert await work.keeping.recovery.give_up_words([talk.id]) == {seat.chat: 2}
    assert await work.messages.uncarried(await work.conversations.get(talk.id)) == []


async def test_what_was_held_counts_and_goes_while_its_question_stands(here: Here, work: UnitOfWork) -> None:
    student, _ = await here.talk()
    for number, question in enumerate((None, "stands", "over", "gone")):
        held = Held(f"h{number}", student.conversation, student.person, student.chat, 40 + number, None,
                    Content("x"), question)  # fmt: skip
        await work.messages.hold(held, NOON)
    await work.outbox.addressees.ask(Question("stands", student.chat, student.conversation, NOON, 0))

    assert (await work.keeping.recovery.give_up_words([student.conversation]))[student.chat] == 2
    assert await here.rows("SELECT id FROM held") == []


async def test_a_question_that_nobody_answered_can_be_asked_anew(here: Here, work: UnitOfWork) -> None:
    _, helper = await here.talk()
    for name in ("open", "answered"):
        thread = Thread(name, helper.conversation, helper.person)
        await work.cases.asides.open(thread, NOON)
        await work.cases.asides.put(thread, helper.person, 41 + len(name), "x", NOON)
        await work.cases.asides.begin(name, NOON, NOON + HOUR)
        await work.cases.asides.ask(name, [(await here.counselor()).id])
    await work.cases.asides.answered("answered", (await here.counselor()).id, NOON)

    assert (await work.keeping.recovery.give_up_words([helper.conversation]))[helper.chat] == 1
    reset, kept = await work.cases.asides.thread("open"), await work.cases.asides.thread("answered")
    assert reset is not None
    assert kept is not None
    assert (reset.asked_at, kept.asked_at) == (None, NOON)
    assert [len(await work.cases.asides.asked(name)) for name in ("open", "answered")] == [0, 1]
    assert await work.cases.asides.due(NOON + HOUR) == []


async def test_running_talks_get_new_keys_once_and_ended_ones_none(here: Here, work: UnitOfWork) -> None:
    running, over = (await here.talk())[0], (await here.talk())[0]
    await work.conversations.end(over.conversation, Part.STUDENT, NOON)
    talks = [running.conversation, over.conversation]
    await lose(here, *talks)
    await work.keeping.recovery.give_up_words(talks)
    await work.keeping.recovery.renew_keys()
    number = await here.message(running, "kembali")
    await work.keeping.recovery.renew_keys()

    (found,) = await work.messages.between(running.conversation, number, number)
    assert found.content == Content("kembali")
    assert await work.keeping.recovery.lost_keys() == []
    assert await here.value("SELECT COUNT(*) FROM conversations WHERE key_destroyed_at IS NULL") == 1
    assert await here.store._keys.seal(over.conversation) is None


async def test_whatever_waits_is_sent_again_marked(here: Here, work: UnitOfWork) -> None:
    person = await here.person()
    for _ in range(2):
        await work.outbox.tell(person.chat, DutyMessage.DUTY)
    await work.keeping.recovery.send_again()
    await work.outbox.tell(person.chat, DutyMessage.DUTY)

    assert await waiting(here, "repeated") == [(1,), (1,), (0,)]
