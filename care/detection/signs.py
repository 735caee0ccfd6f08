"""Signs: pictures that say something in company, each with the word that stands for it in a folded text."""

_SHOWN = {
    "signblade": "🔪🗡🪒",
    "signdrug": "💊",
    "signblood": "🩸",
    "signgun": "🔫",
    "signrope": "🪢",
    "signgrave": "⚰🪦",
    "signskull": "💀☠",
    "signsad": "😭😢😔😞🥺😿💔🖤",
    "signbye": "👋🕊",
    "signheight": "🌉🏢🏙",
    "signtrain": "🚂🚆🚇🚊🚉",
    "signangel": "😇👼",
    "signsleep": "😴💤🛌",
    "signlaugh": "😂🤣",
    "signbath": "🛁",
    "signdizzy": "😵🤯",
    "signarm": "✋🖐💪🤚",
    "signbandage": "🩹",
    "signrun": "🏃🚶🧍",
}

SIGNS = {picture: f" {word} " for word, pictures in _SHOWN.items() for picture in pictures}
"""What each picture becomes. A pattern may hold the picture itself, for it is folded in the same way."""
