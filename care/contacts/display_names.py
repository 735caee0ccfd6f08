"""Display names: what somebody typed, as it stands beside other names; and whether two read alike."""

import unicodedata

_HIDDEN = {"Cc", "Cf", "Cn", "Co", "Cs"}
"""Categories of characters that nobody sees, or that only some phones draw."""
_BLANK = "\u115f\u1160\u3164\uffa0\u2800"
"""Fillers that count as letters or signs and show nothing."""
_JOINS_EMOJI = "\n\u200d\ufe0f"
_RIGHT_TO_LEFT = {"R", "AL", "AN"}
"""Beside these, what stands before and after a name changes places on the screen."""
_MARKS = {"Mn", "Me"}
_STACKED = 2
"""The most marks on one letter; more of them run into the lines above and below."""
_ALIKE = """
    aаαɑ@4ᴀᎪꓮ bвβьъʙᏴꓐ cсϲᴄᏟꓚ dԁđᴅᎠꓓ eеε3ᴇᎬꓰ gɡɢᏀꓖ hнһħʜᎻꓧհ iіιı1¡ɪᎥꓲ jјᴊᎫꓙյ kкκᴋᏦꓗ lłӏʟᏞꓡ mмμᴍᎷꓟ nηпνɴꓠո
    oоοøσ0ᴏꓳօ pрρᴘᏢꓑ qԛ rгʀᏒꓣꭇ sѕ5$ꜱᏚꓢ tтτŧ7ᴛᎢꓔ uυᴜꓴսꭎ vᴠᏙꓦ wԝωᴡᎳꓪ xхχꓫ yуγʏᎽꓬ zᴢᏃꓜ
"""
"""A letter, and the foreign letters, digits and signs that a reader takes for it."""
_LOOK_ALIKE = str.maketrans({sign: alike[0] for alike in _ALIKE.split() for sign in alike[1:]})
_PAIRS = {"rn": "m", "vv": "w"}
"""Two letters that are read as one."""
_LIKE_L = str.maketrans("I1|!", "llll")


def shown_name(text: str) -> str:
    """Return the name without what nobody sees or what turns the line around, with single blanks."""
    kept, marks = [], 0
    for character in unicodedata.normalize("NFC", text):
        marks = marks + 1 if unicodedata.category(character) in _MARKS else 0
        if character.isspace():
            kept.append(" ")
        elif marks <= _STACKED and not _is_hidden(character):
            kept.append(character)
    return " ".join("".join(kept).split())


def has_letter(name: str) -> bool:
    """Return whether there is something by which somebody can be called."""
    return any(unicodedata.category(character).startswith("L") for character in name)


def is_shown_whole(text: str) -> bool:
    """Return whether nothing in it is invisible or turns the line around; what joins emoji may be there."""
    return not any(_is_hidden(character) for character in text if character not in _JOINS_EMOJI)


def read_alike(one: str, other: str) -> bool:
    """Return whether somebody in a hurry takes one name for the other."""
    return bool(_looks(one) & _looks(other))


def _is_hidden(character: str) -> bool:
    return (
        unicodedata.category(character) in _HIDDEN
        or character in _BLANK
        or "\ufe00" <= character <= "\ufe0f"  # variation signs
        or unicodedata.bidirectional(character) in _RIGHT_TO_LEFT
    )


def _looks(name: str) -> frozenset[str]:
    """Return how it reads in small letters, and how where a capital I or a 1 is taken for an l."""
    plain = shown_name(name)
    return frozenset(map(_bare, (plain, plain.translate(_LIKE_L)))) - {""}


def _bare(name: str) -> str:
    """Return letters and digits alone, without case, accent, style, or the script that they are of."""
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
    bare = "".join(filter(str.isalnum, decomposed.translate(_LOOK_ALIKE)))
    for pair, letter in _PAIRS.items():
        bare = bare.replace(pair, letter)
    return bare
