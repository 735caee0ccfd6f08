"""/lexicon in the counselors' chats: look, try, add, turn off and on."""

from care.programme import lexicon_editing
from handlers.request.request import Request, require_ours


async def lexicon(request: Request) -> None:
    """Answer /lexicon, /lexicon WORDS, try|coba SENTENCE, add|tambah, off|mati ID, on|hidup ID."""
    await require_ours(request)
    _, _, rest = request.text.partition(" ")
    word, _, words = rest.strip().partition(" ")
    words = words.strip()
    if word in {"try", "coba"} and words:
        await lexicon_editing.try_words(request.work, request.here, words)
    elif word in {"add", "tambah"}:
        await lexicon_editing.ask_entry(request.work, request.person)
    elif word in {"off", "mati", "on", "hidup"} and words:
        on = word in {"on", "hidup"}
        await lexicon_editing.turn(request.work, request.person, request.here, words, on=on)
    else:
        await lexicon_editing.show(request.work, request.here, rest.strip())
