"""The form with which a counselor teaches a sentence: one message that changes with each tap."""

from textwrap import shorten

from care.detection.proposing import PhrasePart, label_of
from care.model.levels import Level
from care.ports.lexicon import Draft, DraftStep
from care.ports.unit_of_work import UnitOfWork
from care.programme.lexicon_editing import CHOSEN
from care.programme.teaching import KINDS, is_too_wide, is_wide
from handlers.keyboards.keyboards import Button, Rows, button, in_rows
from handlers.programme.lexicon_lists import marked
from handlers.rendering.screens import Reader, Shown
from handlers.wording.texts import Facts, Texts

WORD_WIDTH = 14
"""The most letters of a word on a button."""
LIKE = 3
"""Words that are heard as well, shown for each word."""


async def show_draft(texts: Texts, language: str, about: str, work: UnitOfWork, facts: Facts) -> Shown:
    """Show the form of this person as it stands; that it is done, if there is none."""
    reader = Reader(texts, language, {}, work, facts)
    draft = await work.programme.lexicon.draft(about)
    if draft is None:
        return reader.say("draft-over"), []
    return _STEPS[draft.step](reader, draft)


def _known(reader: Reader, draft: Draft) -> Shown:
    entry = reader.work.watcher.entry(draft.caught)
    heard = entry.said(reader.language) if entry else ""
    text = reader.say("draft-known", heard=heard, level=marked(reader, draft.caught_at))
    change = [[button("draft-change-level", "lexicon-entry", draft.caught)]] if entry else []
    return text, [*change, [_to(draft, "draft-anyway", DraftStep.WORDS)], [_stop(draft)]]


def _words(reader: Reader, draft: Draft) -> Shown:
    entry = reader.work.watcher.proposed("", draft.parts, Level.NOTE, "", draft.language)
    lines = [
        reader.say("draft-words", heard=label_of(draft.parts)),
        *(_like(reader, part) for part in draft.parts if part.kept and reader.work.watcher.words_like(part)),
        "",
        reader.say("draft-examples"),
        *(f"• {text}" for text in entry.hits),
        "",
        reader.say("draft-tap"),
    ]
    words = [[_word(draft, place, part)] for place, part in enumerate(draft.parts)]
    return "\n".join(lines), [*words, [_to(draft, "draft-next", DraftStep.LEVEL)], [_stop(draft)]]


def _like(reader: Reader, part: PhrasePart) -> str:
    others = ", ".join(reader.work.watcher.words_like(part)[:LIKE])
    return reader.say("draft-like", word=part.word, others=others)


def _word(draft: Draft, place: int, part: PhrasePart) -> Button:
    how = "left" if not part.kept else "wide" if part.is_wide else "alone"
    word = shorten(part.word, WORD_WIDTH, placeholder="…") if " " in part.word else part.word[:WORD_WIDTH]
    return button(f"draft-word-{how}", "draft-tap", draft.id, place, word=word)


def _level(reader: Reader, draft: Draft) -> Shown:
    buttons = [[button(f"pick-{one.word}", "draft-level", draft.id, one.word)] for one in CHOSEN]
    back = [_to(draft, "draft-to-words", DraftStep.WORDS)]
    return reader.say("draft-level", heard=label_of(draft.parts)), [*buttons, back, [_stop(draft)]]


def _kind(reader: Reader, draft: Draft) -> Shown:
    buttons = [button(f"kind-{kind}", "draft-kind", draft.id, kind) for kind in KINDS]
    back = [_to(draft, "draft-to-level", DraftStep.LEVEL)]
    return reader.say("draft-kind", heard=label_of(draft.parts)), [*in_rows(buttons, 2), back, [_stop(draft)]]


def _tried(reader: Reader, draft: Draft) -> Shown:
    tried = draft.everyday
    if tried is None:
        return _words(reader, draft)
    too_wide = is_too_wide(tried, draft.level)
    lines = [
        reader.say(
            "draft-tried",
            heard=label_of(draft.parts),
            level=marked(reader, draft.level),
            category=reader.say(f"category-{draft.category}"),
            count=tried.count,
            of=tried.of,
        ),
        *(f"• {text}" for text in tried.examples),
        *([reader.say("draft-too-wide")] if too_wide else []),
        *([reader.say("draft-wide")] if draft.sure and is_wide(tried) and not too_wide else []),
    ]
    save = button("draft-save-anyway" if draft.sure else "draft-save", "draft-save", draft.id)
    back: Rows = [
        [_to(draft, "draft-to-words", DraftStep.WORDS)],
        [_to(draft, "draft-to-level", DraftStep.LEVEL)],
    ]
    return "\n".join(lines), [*([] if too_wide else [[save]]), *back, [_stop(draft)]]


def _to(draft: Draft, label: str, step: DraftStep) -> Button:
    return button(label, "draft-go", draft.id, step)


def _stop(draft: Draft) -> Button:
    return button("draft-stop", "draft-stop", draft.id)


_STEPS = {
    DraftStep.KNOWN: _known,
    DraftStep.WORDS: _words,
    DraftStep.LEVEL: _level,
    DraftStep.KIND: _kind,
    DraftStep.TRIED: _tried,
}
