"""Who has not started the bot, has not the case, or writes too much is refused; skipped is an answer."""

from pathlib import Path

import pytest

from care.casework import case_closing, consultation, staff_messages
from care.casework.takeover import ask_outcome
from care.escalation import cases, observe, supporter_flags, transcript
from care.services.referral import entrances
from tests.care.table import Deed, Table, answered

LONG = "a" * (staff_messages.LONGEST + 1)


def owned(deed: Deed) -> Deed:
    """The coordinator takes the case first."""

    async def take(table: Table) -> None:
        await cases.claim(table.work, table.counselor, table.case)
        await deed(table)

    return take


def note(words: str) -> Deed:
    """A note about the case."""
    return lambda table: case_closing.keep_note(table.work, table.counselor, table.case, words, 7)


def follow_up(chosen: str) -> Deed:
    """A date for looking again."""
    return lambda table: case_closing.set_follow_up(table.work, table.counselor, table.case, chosen)


def flag_note(words: str, *, kept: bool) -> Deed:
    """The supporter's line about the flag: one that is too short or too long is asked for again."""

    async def keep(table: Table) -> None:
        await supporter_flags.keep_note(table.work, table.supporter, f"{table.conversation} 1", words)
        assert bool(await table.work.cases.notes(table.conversation)) == kept

    return keep


@pytest.mark.parametrize(
    ("deed", "told"),
    [
        (note("a"), "not-owner"),
        (owned(note("")), "aside-words-only"),
        (owned(note("a")), "nothing"),
        (owned(note(LONG)), "aside-words-only"),
        (owned(follow_up("0")), "button-gone"),
        (owned(follow_up("skip")), "nothing"),
        (
            owned(lambda table: case_closing.show_own_notes(table.work, table.counselor, table.case)),
            "aside-over",
        ),
        (
            lambda table: case_closing.answer_may_write(table.work, table.student, table.case, yes=True),
            "button-gone",
        ),
        (owned(lambda table: entrances.suggest(table.work, table.counselor, table.case, "x")), "button-gone"),
        (lambda table: consultation.put(table.work, table.supporter, "nowhere", "a", 7), "aside-over"),
        (lambda table: staff_messages.write(table.work, table.supporter, "nowhere x", "a", 7), "aside-over"),
        (lambda table: cases.claim(table.work, table.unstarted, table.case), "press-start"),
        (lambda table: observe.begin_with_case(table.work, table.unstarted, table.case), "press-start"),
        (lambda table: ask_outcome(table.work, table.counselor, table.case), "not-owner"),
        (flag_note("", kept=False), "nothing"),
        (flag_note("a" * transcript.NOTE_LENGTH, kept=True), "nothing"),
        (flag_note("a" * (transcript.NOTE_LENGTH + 1), kept=False), "nothing"),
    ],
)
async def test_what_cannot_be_is_refused(tmp_path: Path, deed: Deed, told: str) -> None:
    assert await answered(tmp_path, deed) == told
