"""Teaching by example: a counselor writes a sentence, and an entry is made of its words, step by step."""

from dataclasses import replace
from datetime import timedelta

from care.contacts.contacts import HELD_FOR_STUDENTS, find
from care.contacts.staff_names import named_in
from care.detection.proposing import MOST_KEPT, pattern_of
from care.detection.rules import Entry
from care.detection.trying import Everyday, language_of
from care.model.audit_actions import AuditAction
from care.model.card_kinds import CardKind
from care.model.entities import Person
from care.model.levels import Level
from care.model.message_kinds import Refusal
from care.people.case_access import TEAM
from care.people.messages import PeopleMessage
from care.people.permissions import Action, require
from care.ports.lexicon import Draft, DraftStep
from care.ports.unit_of_work import UnitOfWork
from care.programme.lexicon_editing import CHOSEN, refresh, tell_changed
from care.programme.messages import ProgrammeMessage, ProgrammePurpose

DRAFT_KEPT = timedelta(days=1)
"""How long an entry that nobody goes on with is kept."""
LONGEST = 200
"""Characters of a sentence: a longer one is not one thing that people say."""
WORDS_BESIDE = 2
"""A sentence has at least so many words."""
WARNED, MOST = 1 / 1_000, 3 / 1_000
"""The share of everyday sentences above which it is asked again, and above which no entry is `urgent`.

The whole lexicon alarms at about 2 to 6 of 1,000 (docs/flags.md).
"""
KINDS = (
    *("suicide", "self-harm", "violence-at-home", "sexual-violence", "sextortion", "grooming", "bullying"),
    *("violence-to-others", "third-person", "severe-distress", "eating", "substances", "gambling-debt"),
    *("pregnancy", "forced-marriage", "leaving-home", "unreal-signs", "incitement"),
)
"""What an entry may be about; what accuses the team has rules of its own."""


async def ask(work: UnitOfWork, counselor: Person) -> None:
    """Ask in private for a sentence."""
    if not counselor.started:
        raise Refusal(PeopleMessage.PRESS_START)
    await work.outbox.prompt(counselor.chat, ProgrammeMessage.LEXICON_ASK, ProgrammePurpose.LEXICON_ENTRY, "")


async def hear(work: UnitOfWork, counselor: Person, about: str, text: str) -> None:
    """Propose an entry for this sentence, which is not kept; ask again where none can be made of it."""
    del about
    require(counselor, Action.LEXICON)
    mistake = await _mistake(work, text)
    parts = () if mistake else work.watcher.propose(text)
    if not parts:
        await work.outbox.prompt(
            counselor.chat,
            ProgrammeMessage.LEXICON_AGAIN,
            ProgrammePurpose.LEXICON_ENTRY,
            "",
            mistake=mistake or "nothing",
        )
        return
    language = language_of(parts, counselor.language)
    draft = Draft(work.chance.new_id(), counselor.id, parts, language)
    heaviest = max(work.watcher.scan(text).matches, key=lambda match: match.level, default=None)
    if heaviest and heaviest.category != TEAM:
        draft = replace(draft, step=DraftStep.KNOWN, caught=heaviest.entry, caught_at=heaviest.level)
    await begin(work, counselor, draft)


async def begin(work: UnitOfWork, counselor: Person, draft: Draft) -> None:
    """Show a new draft at the end of the counselor's chat."""
    await work.programme.lexicon.keep_draft(draft, work.now)
    await work.outbox.repost(CardKind.DRAFT, counselor.id, counselor.chat)


async def _mistake(work: UnitOfWork, text: str) -> str:
    """Return the word for what is wrong with the sentence, or nothing."""
    words = [word for word in text.split() if any(map(str.isalpha, word))]
    if not words:
        return "letters"
    if len(text) > LONGEST:
        return "long"
    if find(text, kinds=HELD_FOR_STUDENTS) or await _names_somebody(work, text):
        return "contact"
    if len(words) < WORDS_BESIDE:
        return "short"
    if all(word.istitle() for word in words) and not any(part.slot for part in work.watcher.propose(text)):
        return "names"
    return ""


async def _names_somebody(work: UnitOfWork, text: str) -> bool:
    known = {one.person: one.name for one in await work.team.colleagues() if one.name}
    return bool(named_in([text], known))


async def own(work: UnitOfWork, counselor: Person, draft_id: str) -> Draft:
    """Return the counselor's entry in the making; raise Refusal if this button is of an earlier one."""
    draft = await work.programme.lexicon.draft(counselor.id)
    if draft is None or draft.id != draft_id:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    return draft


async def tap(work: UnitOfWork, counselor: Person, draft_id: str, place: int) -> None:
    """Let a word be heard with words like it, alone, or not at all: one after the other."""
    draft = await own(work, counselor, draft_id)
    if place >= len(draft.parts):
        raise Refusal(PeopleMessage.BUTTON_GONE)
    parts = list(draft.parts)
    parts[place] = parts[place].tapped()
    if not any(part.kept for part in parts):  # the last word is not left out, but goes round
        parts[place] = parts[place].tapped()
    if sum(part.kept for part in parts) > MOST_KEPT:
        raise Refusal(ProgrammeMessage.LEXICON_FEWER, count=MOST_KEPT)
    if tuple(parts) == draft.parts:
        raise Refusal(ProgrammeMessage.LEXICON_MORE)
    await _keep(work, counselor, replace(draft, parts=tuple(parts), everyday=None, sure=False))


async def go(work: UnitOfWork, counselor: Person, draft_id: str, step: DraftStep) -> None:
    """Go on to another step, or back; from the words only with words that can be looked for."""
    draft = await own(work, counselor, draft_id)
    if step is DraftStep.LEVEL:
        _require_new(work, draft, counselor.language)
        proposed = _entry(work, replace(draft, level=Level.NOTE))
        if any(work.watcher.mistakes(proposed)):
            raise Refusal(ProgrammeMessage.LEXICON_COMMON)
    elif step not in {DraftStep.WORDS, DraftStep.KIND} or (step is DraftStep.KIND and not draft.level):
        raise Refusal(PeopleMessage.BUTTON_GONE)
    await _keep(work, counselor, replace(draft, step=step, sure=False))


async def choose_level(work: UnitOfWork, counselor: Person, draft_id: str, level: Level) -> None:
    """Choose how urgent it is; then what it is about."""
    draft = await own(work, counselor, draft_id)
    if level not in CHOSEN:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    await _keep(work, counselor, replace(draft, level=level, step=DraftStep.KIND, sure=False))


async def choose_kind(work: UnitOfWork, counselor: Person, draft_id: str, kind: str) -> None:
    """Choose what it is about, and try it on everyday sentences."""
    draft = await own(work, counselor, draft_id)
    if kind not in KINDS or not draft.level:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    draft = replace(draft, category=kind)
    everyday = work.watcher.on_everyday(_entry(work, draft))
    await _keep(work, counselor, replace(draft, everyday=everyday, step=DraftStep.TRIED, sure=False))


async def save(work: UnitOfWork, counselor: Person, draft_id: str) -> None:
    """Keep the entry: it works at once, the group reads of it. One that alarms at much is asked for twice."""
    draft = await own(work, counselor, draft_id)
    if draft.step is not DraftStep.TRIED or draft.everyday is None:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    _require_new(work, draft, counselor.language)
    if is_too_wide(draft.everyday, draft.level):
        raise Refusal(ProgrammeMessage.LEXICON_WIDE)
    if is_wide(draft.everyday) and not draft.sure:
        await _keep(work, counselor, replace(draft, sure=True))
        return
    entry = _entry(work, draft, work.chance.new_id())
    if any(work.watcher.mistakes(entry)):
        raise Refusal(ProgrammeMessage.LEXICON_COMMON)
    await work.programme.lexicon.add(replace(entry, reviewer=counselor.id), counselor.id, work.now)
    await work.audit.note(counselor.id, AuditAction.LEXICON_ADDED, entry.id)
    await refresh(work)
    await _replace_left_out(work, entry.id)
    await _close(work, counselor)
    await tell_changed(work, counselor, counselor.chat, entry.id, "added")


async def cancel(work: UnitOfWork, counselor: Person, draft_id: str) -> None:
    """Keep nothing of it."""
    await own(work, counselor, draft_id)
    await _close(work, counselor)


def is_wide(tried: Everyday) -> bool:
    """Return whether it is asked once more before an entry that alarms at so much is kept."""
    return tried.count > WARNED * tried.of


def is_too_wide(tried: Everyday, level: Level) -> bool:
    """Return whether an entry of this level alarms at too much to be kept at all."""
    return level >= Level.URGENT and tried.count > MOST * tried.of


async def _keep(work: UnitOfWork, counselor: Person, draft: Draft) -> None:
    """Keep the draft; its card follows if there is anything new to see."""
    before = await work.programme.lexicon.draft(counselor.id)
    await work.programme.lexicon.keep_draft(draft, work.now)
    if draft != before:
        await work.outbox.show(CardKind.DRAFT, counselor.id, counselor.chat)


async def _close(work: UnitOfWork, counselor: Person) -> None:
    await work.programme.lexicon.drop_draft(counselor.id)
    await work.outbox.show(CardKind.DRAFT, counselor.id, counselor.chat)


async def _replace_left_out(work: UnitOfWork, name: str) -> None:
    """Forget what today's files no longer bear and this entry finds: it stands in its place."""
    for old in await work.programme.lexicon.added():
        if old.id in work.watcher.left_out and _found(work, name, old):
            await work.programme.lexicon.remove(old.id)


def _found(work: UnitOfWork, name: str, old: Entry) -> bool:
    return any(match.entry == name for text in old.hits for match in work.watcher.explain(text))


def _require_new(work: UnitOfWork, draft: Draft, language: str) -> None:
    same = work.watcher.same_as(pattern_of(draft.parts))
    if same:
        raise Refusal(ProgrammeMessage.LEXICON_SAME, heard=same.said(language))


def _entry(work: UnitOfWork, draft: Draft, name: str = "") -> Entry:
    return work.watcher.proposed(
        name, draft.parts, draft.level, draft.category, language_of(draft.parts, draft.language)
    )
