"""The lexicon as counselors read and press it: plain words, and buttons that each do their own."""

import re
from dataclasses import replace

import pytest

from care.detection.active_lexicon import ActiveLexicon
from care.detection.proposing import PhrasePart
from care.detection.rules import ANY, Entry
from care.detection.trying import Everyday
from care.model.audit_actions import AuditAction
from care.model.entities import Case
from care.model.enums import Source
from care.model.levels import Level
from care.ports.lexicon import Draft, DraftStep
from care.ports.unit_of_work import UnitOfWork
from care.programme.messages import ProgrammeMessage
from care.programme.teaching import KINDS
from handlers.escalation.cards import show_case
from handlers.programme.audit_log import show_record
from handlers.programme.draft_card import show_draft
from handlers.programme.lexicon_lists import (
    PAGE,
    list_tried,
    show_changed,
    show_entry,
    show_found,
    show_kinds,
    show_lexicon,
    show_list,
)
from handlers.programme.missed import list_lines
from tests.handlers.drawing import TEXTS, drawn, read, unsaid
from tests.handlers.screens import carded, facts, paged, reader
from tests.storage.rows import Here
from tests.virtual import NOON
from tests.world import lexicon

ID = "d4af70000001"
PARTS = (
    PhrasePart("pengen", "want", kept=True),
    PhrasePart("terbang", kept=True),
    PhrasePart("besok", "tonight"),
)
DRAFT = Draft(ID, "p", PARTS, "id")
TAUGHT = Entry(
    "7augh7000001", Level.URGENT, "suicide", ("zirafa",), hits=("zirafa pulang",), heard={ANY: "zirafa"}
)
IDS = re.compile(
    "|".join(rf"(?<![\w-]){entry.id}(?![\w-])" for entry in lexicon().entries if "-" in entry.id)
)
ENGLISH = re.compile(r"\b(note|concern|urgent|emergency|pattern|suicide|wants-to-die)\b", re.IGNORECASE)


@pytest.fixture
def looking(work: UnitOfWork) -> UnitOfWork:
    """The same transaction, in which the lexicon of the files and one taught entry are looked for."""
    watch = ActiveLexicon(lexicon(), lambda: ("zirafa di kebun binatang", "hari ini hujan"))
    watch.change([TAUGHT], ())
    return work.having(watcher=watch)


async def test_the_first_screen_leads_everywhere(here: Here, looking: UnitOfWork) -> None:
    text, rows = await show_lexicon(reader(looking, "id"))
    assert f"{len(lexicon().entries) + 1} ungkapan, 1 diajarkan" in text
    assert drawn(rows) == [
        "lexicon-teach > teach",
        "lexicon-to-kinds > lexicon-kinds",
        "lexicon-to-added > lexicon-list|added",
    ]
    await looking.programme.lexicon.turn_off("wants-to-die", (await here.counselor()).id, NOON)
    _, rows = await show_lexicon(reader(looking, "id"))
    assert drawn(rows)[-1] == "lexicon-to-off > lexicon-list|off"


async def test_every_kind_of_the_files_has_a_button(looking: UnitOfWork) -> None:
    _, rows = await show_kinds(reader(looking))
    kinds = {entry.category for entry in looking.watcher.entries}

    assert unsaid(rows) == []
    assert {button.press.args[0] for row in rows for button in row} == kinds


async def test_every_entry_is_told_in_each_language_without_its_id(looking: UnitOfWork) -> None:
    for view in ("suicide", "added", "team"):
        for text, _ in await paged(show_list, looking, "id", view=view):
            assert not ENGLISH.search(text)
            assert text.count("\n") <= PAGE + 1


async def test_what_was_found_has_a_number_each_and_the_nearest_comes_first(looking: UnitOfWork) -> None:
    text, rows = await show_found(reader(looking, "id", words="zirafa", first="id"))
    assert text.splitlines()[2:] == ["1. 🟠 zirafa"]
    assert read(rows, "id") == [["1"]]

    shown = await paged(show_found, looking, "id", words="ingin mati", first="id")
    assert shown[0][0].splitlines()[2] == "1. 🟠 ingin mati (Indonesia)"
    shown = await paged(show_found, looking, "id", words="mati", first="id")
    numbers = [
        one.press.args[0] for _, rows in shown for row in rows for one in row if one.label == "lexicon-number"
    ]
    assert len(set(numbers)) == len(numbers) > PAGE


async def test_an_entry_shows_examples_and_what_can_be_changed(here: Here, looking: UnitOfWork) -> None:
    text, rows = await show_entry(reader(looking, "id", entry=TAUGHT.id))
    assert "• zirafa pulang" in text
    assert drawn(rows) == [
        *(f"pick-{word} > lexicon-level|{TAUGHT.id}|{word}" for word in ("note", "concern", "emergency")),
        f"lexicon-off > lexicon-turn|{TAUGHT.id}|off",
    ]
    await looking.programme.lexicon.turn_off(TAUGHT.id, (await here.counselor()).id, NOON)
    _, rows = await show_entry(reader(looking, "id", entry=TAUGHT.id))
    assert drawn(rows)[-1] == f"lexicon-on > lexicon-turn|{TAUGHT.id}|on"
    assert (await show_entry(reader(looking, "id", entry="gone")))[1] == []


@pytest.mark.parametrize(
    ("change", "back"),
    [
        ("added", "lexicon-turn|7augh7000001|off"),
        ("on", "lexicon-turn|7augh7000001|off"),
        ("off", "lexicon-turn|7augh7000001|on"),
        ("level", "lexicon-level|7augh7000001|note"),
    ],
)
async def test_a_change_has_a_way_back(looking: UnitOfWork, change: str, back: str) -> None:
    asks = reader(looking, "id", entry=TAUGHT.id, change=change, by="x", before="note")
    text, rows = await show_changed(asks)
    assert "zirafa" in text
    assert not ENGLISH.search(text)
    assert drawn(rows) == [f"lexicon-undo > {back}"]


async def test_no_screen_in_indonesian_shows_an_entrys_id_a_pattern_or_an_english_level(
    here: Here, looking: UnitOfWork
) -> None:
    counselor, (student, _) = await here.counselor(), await here.talk()
    case = await here.case(await looking.conversations.get(student.conversation))
    entries = [entry for entry in looking.watcher.entries if entry.category != "team"]
    for entry in entries:
        await looking.audit.note(counselor.id, AuditAction.LEXICON_OFF, entry.id)
    shown = [await show_record(reader(looking, "id", before=0, reader=""))]
    tried = "\n".join(f"{entry.id} concern urgent" for entry in entries)
    params = {"level": "urgent", "found": tried}
    shown.append((await list_tried(TEXTS, "id", params, looking, facts()), []))
    for entry in entries:
        await raised(looking, case, entry.id)
        shown += filter(None, [await carded(show_case, case.id, looking, "id")])
        shown.append(await show_entry(reader(looking, "id", entry=entry.id)))
        asked = {"change": "level", "by": counselor.id, "before": "urgent"}
        shown.append(await show_changed(reader(looking, "id", entry=entry.id, **asked)))

    assert all(entry.said("id") in shown[2 + 3 * place][0] for place, entry in enumerate(entries))
    for text, rows in shown:
        words = "\n".join((text.partition("Misalnya:")[0], *(" ".join(row) for row in read(rows, "id"))))
        assert not ENGLISH.search(words), words
        assert not IDS.search(words), words


async def raised(work: UnitOfWork, case: Case, entry: str) -> None:
    """The case is raised by this entry."""
    await work.cases.update(
        case.id,
        level=case.level,
        category=case.category,
        source=Source.WORDS,
        entry=entry,
        conversation=case.conversation,
        rung=0,
        next_rung_at=None,
    )


STEPS = [
    (
        replace(DRAFT, step=DraftStep.KNOWN, caught="wants-to-die", caught_at=Level.URGENT),
        ["draft-change-level > lexicon-entry|wants-to-die", f"draft-anyway > draft-go|{ID}|words"],
    ),
    (
        DRAFT,
        [
            f"draft-word-wide > draft-tap|{ID}|0 (pengen)",
            f"draft-word-alone > draft-tap|{ID}|1 (terbang)",
            f"draft-word-left > draft-tap|{ID}|2 (besok)",
            f"draft-next > draft-go|{ID}|level",
        ],
    ),
    (
        replace(DRAFT, step=DraftStep.LEVEL),
        [
            *(
                f"pick-{word} > draft-level|{ID}|{word}"
                for word in ("note", "concern", "urgent", "emergency")
            ),
            f"draft-to-words > draft-go|{ID}|words",
        ],
    ),
]
TRIED = replace(
    DRAFT, step=DraftStep.TRIED, level=Level.URGENT, category="suicide", everyday=Everyday(0, 1_000)
)
BACK = [f"draft-to-words > draft-go|{ID}|words", f"draft-to-level > draft-go|{ID}|level"]
STEPS += [
    (TRIED, [f"draft-save > draft-save|{ID}", *BACK]),
    (
        replace(TRIED, everyday=Everyday(2, 1_000, ("a", "b")), sure=True),
        [f"draft-save-anyway > draft-save|{ID}", *BACK],
    ),
    (replace(TRIED, everyday=Everyday(9, 1_000, ("a", "b"))), BACK),
]


@pytest.mark.parametrize(("draft", "rows"), STEPS)
async def test_each_step_of_the_form_has_its_buttons_and_no_foreign_word(
    here: Here, looking: UnitOfWork, draft: Draft, rows: list[str]
) -> None:
    person = await here.counselor()
    await looking.programme.lexicon.keep_draft(replace(draft, person=person.id), NOON)
    for language in ("en", "id"):
        shown = await carded(show_draft, person.id, looking, language)
        assert shown
        assert drawn(shown[1]) == [*rows, f"draft-stop > draft-stop|{ID}"]
        assert language == "en" or not ENGLISH.search(shown[0])


async def test_every_kind_can_be_chosen(here: Here, looking: UnitOfWork) -> None:
    person = await here.counselor()
    await looking.programme.lexicon.keep_draft(replace(DRAFT, person=person.id, step=DraftStep.KIND), NOON)
    shown = await carded(show_draft, person.id, looking)
    assert shown
    assert [one.split(" > ")[1] for row in drawn(shown[1][:-2]) for one in row.split(" · ")] == [
        f"draft-kind|{ID}|{kind}" for kind in KINDS
    ]


async def test_without_an_entry_in_the_making_the_form_is_done(here: Here, looking: UnitOfWork) -> None:
    shown = await carded(show_draft, (await here.counselor()).id, looking)
    assert shown == ("📖 This form is done.", [])


async def test_a_students_lines_have_their_numbers_and_pages(here: Here, looking: UnitOfWork) -> None:
    student, supporter = await here.talk()
    numbers = []
    for place in range(10):
        numbers.append(await here.message(student, f"baris {place}"))
        await here.message(supporter, "iya")
    case = await here.case(await looking.conversations.get(student.conversation))
    asks = reader(looking, "id", case=case.id, page=1)
    text, rows = await list_lines(asks)

    assert text.splitlines()[-2:] == ["17. 19.00 baris 8", "19. 19.00 baris 9"]
    assert drawn(rows) == [
        (
            f"lexicon-number > missed-line|{case.id}|{numbers[8]} (17)"
            f" · lexicon-number > missed-line|{case.id}|{numbers[9]} (19)"
        ),
        f"lexicon-before > missed|{case.id}|0",
        "lexicon-teach > teach",
    ]
    assert ProgrammeMessage.LEXICON_MISSED.traits
    assert (await list_lines(reader(looking, "id", case="gone", page=0)))[1] == []
