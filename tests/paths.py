"""Ways through a script as a supporter takes them: with sentences of their own, and with keys."""

from care.curriculum.curriculum import Node, Script
from care.curriculum.dialogue_signs import Signs, signs_of

TAPS = {"🚩": "flag", "🤝": "handover", "🔚": "end"}
SENTENCES = {
    "id": {
        "open-question": "apa yang paling berat buat kamu sekarang?",
        "reflects": "kedengarannya kamu capek banget",
        "comfort": "makasih udah cerita, aku di sini",
        "asks-suicide": "apa kamu kepikiran bunuh diri?",
        "closed-question": "kamu udah makan?",
        "advice": "sebaiknya kamu tidur aja",
        "dismisses": "sabar aja ya",
        "promises-secrecy": "janji ga bilang siapa-siapa",
        "diagnosis": "kayaknya kamu depresi",
        "contact": "chat di WA aja 0812 3456 7890",
        "names-limit": "ga aku sebar, tapi kalau kamu dalam bahaya aku ajak konselor",
        "keeps-boundary": "maaf, di luar sini aku ga bisa",
        "asks-details": "pake apa? coba lihat fotonya",
        "names-adult": "siapa orang dewasa yang bisa kamu kasih tau?",
        "nothing": "iya",
    },
    "en": {
        "open-question": "what is the hardest part for you now?",
        "reflects": "that sounds really heavy",
        "comfort": "thank you for telling me, I'm here",
        "asks-suicide": "are you thinking about suicide?",
        "closed-question": "have you eaten?",
        "advice": "you should sleep",
        "dismisses": "it's not a big deal",
        "promises-secrecy": "I promise I won't tell anyone",
        "diagnosis": "you have depression",
        "contact": "text me on whatsapp 0812 3456 7890",
        "names-limit": "I won't spread it, but if you are in danger I bring in a counselor",
        "keeps-boundary": "sorry, outside of here I can't",
        "asks-details": "with what? show me a photo",
        "names-adult": "which adult could you tell?",
        "nothing": "mhm",
    },
}
Way = tuple[tuple[str, ...], tuple[str, ...]]
"""What is said and tapped, and the points that it brings."""


def moves(language: str, signs: Signs) -> dict[str, frozenset[str]]:
    """Everything that can be done at a node, and what it is recognised as."""
    said = {text: signs_of(text, signs) for text in SENTENCES[language].values()}
    return {**said, **{key: frozenset({tap}) for key, tap in TAPS.items()}}


def best_way(script: Script, possible: dict[str, frozenset[str]], wanted: str) -> Way:
    """The way to an end that gains the most points of this kind, and of the other kind the fewest."""
    ends: list[Way] = []
    seen: dict[tuple[str, frozenset[str]], None] = {}
    left: list[tuple[Node, Way]] = [(script.known[script.start], ((), ()))]
    while left:
        node, (done, points) = left.pop(0)
        if node.ends:
            ends.append((done, points))
        elif (node.name, frozenset(points)) not in seen:
            seen[node.name, frozenset(points)] = None
            for move, heard in possible.items():
                choice = node.next(heard)
                gained = tuple(dict.fromkeys([*points, *filter(None, [choice.point])]))
                left.append((script.known[choice.goto], ((*done, move), gained)))
    return max(ends, key=lambda way: sum(1 if point.startswith(wanted) else -1 for point in way[1]))
