"""/lexicon in the counselors' chats: look, try, add, turn off and on."""

from care.programme import lexicon_editing
from handlers.request.request import Visit, require_ours


async def lexicon(visit: Visit) -> None:
    """/lexicon, /lexicon WORDS, /lexicon try|coba SENTENCE, add|tambah, off|mati ID, on|hidup ID."""
    await require_ours(visit)
    _, _, rest = visit.text.partition(" ")
    word, _, words = rest.strip().partition(" ")
    words = words.strip()
    if word in {"try", "coba"} and words:
        await lexicon_editing.try_words(visit.work, visit.here, words)
    elif word in {"add", "tambah"}:
        await lexicon_editing.ask_entry(visit.work, visit.person)
    elif word in {"off", "mati", "on", "hidup"} and words:
        on = word in {"on", "hidup"}
        await lexicon_editing.turn(visit.work, visit.person, visit.here, words, on=on)
    else:
        await lexicon_editing.show(visit.work, visit.here, rest.strip())
