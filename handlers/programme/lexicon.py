"""/lexicon in the counselors' chats: look, try, teach, turn off and on, weigh more or less."""

from care.detection.rules import Entry
from care.model.levels import Level
from care.model.message_kinds import Refusal
from care.people.messages import PeopleMessage
from care.ports.lexicon import DraftStep
from care.programme import lexicon_editing, missed_lines, teaching
from care.programme.messages import ProgrammeMessage
from handlers.request.arguments import chosen, number
from handlers.request.request import Request, require_ours

LEVELS = {level.word: level for level in lexicon_editing.CHOSEN}


async def lexicon(request: Request) -> None:
    """Answer /lexicon, /lexicon WORDS, /lexicon try|coba SENTENCE, /lexicon add|tambah."""
    await require_ours(request)
    _, _, rest = request.text.partition(" ")
    word, _, words = rest.strip().partition(" ")
    words = words.strip()
    if word in {"try", "coba"} and words:
        await lexicon_editing.try_words(request.work, request.here, words)
    elif word in {"add", "tambah"}:
        await teach(request)
    else:
        await lexicon_editing.show(request.work, request.here, rest.strip(), request.person.language)


async def teach(request: Request) -> None:
    """Ask in private for a sentence."""
    await require_ours(request)
    await teaching.ask(request.work, request.person)


async def show_kinds(request: Request) -> None:
    """Show what entries are about."""
    await require_ours(request)
    await request.work.outbox.tell(request.here, ProgrammeMessage.LEXICON_KINDS)


async def show_list(request: Request) -> None:
    """Show the entries of a kind, of those that were taught here, or of those that are off."""
    await require_ours(request)
    await request.work.outbox.tell(request.here, ProgrammeMessage.LEXICON_LIST, view=request.arg(0))


async def show_found(request: Request) -> None:
    """Show the entries that were looked for again."""
    await require_ours(request)
    await lexicon_editing.show(request.work, request.here, request.arg(0), request.person.language)


async def show_entry(request: Request) -> None:
    """Show one entry, and what can be changed about it."""
    await require_ours(request)
    entry = _entry(request)
    await request.work.outbox.tell(request.here, ProgrammeMessage.LEXICON_ENTRY, entry=entry.id)


async def turn(request: Request) -> None:
    """Turn an entry on or off."""
    await require_ours(request)
    on = request.arg(1) == "on"
    await lexicon_editing.turn(request.work, request.person, request.here, request.arg(0), on=on)


async def set_level(request: Request) -> None:
    """Let an entry weigh more or less."""
    await require_ours(request)
    await lexicon_editing.set_level(
        request.work, request.person, request.here, request.arg(0), _level(request.arg(1))
    )


async def tap(request: Request) -> None:
    """Change how a word of the entry in the making is heard."""
    await teaching.tap(request.work, request.person, request.arg(0), number(request.arg(1)))


async def go(request: Request) -> None:
    """Go to another step of the form."""
    await teaching.go(request.work, request.person, request.arg(0), chosen(DraftStep, request.arg(1)))


async def choose_level(request: Request) -> None:
    """Choose how urgent the entry in the making is."""
    await teaching.choose_level(request.work, request.person, request.arg(0), _level(request.arg(1)))


async def choose_kind(request: Request) -> None:
    """Choose what the entry in the making is about."""
    await teaching.choose_kind(request.work, request.person, request.arg(0), request.arg(1))


async def save(request: Request) -> None:
    """Keep the entry in the making."""
    await teaching.save(request.work, request.person, request.arg(0))


async def cancel(request: Request) -> None:
    """Keep nothing of the entry in the making."""
    await teaching.cancel(request.work, request.person, request.arg(0))


async def show_missed(request: Request) -> None:
    """Show the lines of a case by number, to choose the one that was missed."""
    page = number(request.arg(1)) if len(request.args) > 1 else None
    await missed_lines.show(request.work, request.person, request.arg(0), page)


async def choose_missed(request: Request) -> None:
    """Propose an entry from a line."""
    await missed_lines.choose(request.work, request.person, request.arg(0), number(request.arg(1)))


def _entry(request: Request) -> Entry:
    entry = request.work.watcher.entry(request.arg(0))
    if entry is None:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    return entry


def _level(word: str) -> Level:
    if word not in LEVELS:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    return LEVELS[word]
