"""Ways through a script as a supporter takes them: with sentences of their own, and with keys."""

from collections import deque

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
        "calls-help": "bangunin kakakmu, atau telepon nomor di balik 🆘",
        "asks-near": "sekarang kamu di tempat aman?",
        "moves-away": "bisa keluar kamar dulu?",
        "keeps-proof": "jangan dihapus dan jangan dibales",
        "plans-next": "satu jam ke depan mau ngapain?",
        "grounds": "tarik napas bareng aku",
        "widens": "selain aku, siapa yang pernah dengerin kamu?",
        "closes": "sebentar lagi aku harus pamit",
        "stays": "aku ga ke mana-mana",
        "honest": "iya, aku yang ajak konselor, karena aku khawatir",
        "disowns": "bukan aku, itu sistemnya",
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
        "calls-help": "wake your sister, or call the numbers behind 🆘",
        "asks-near": "are you somewhere safe?",
        "moves-away": "can you leave your room for now?",
        "keeps-proof": "don't delete it and don't reply",
        "plans-next": "what about the next hour?",
        "grounds": "breathe with me",
        "widens": "besides me, who has ever listened to you?",
        "closes": "I have to stop in a moment",
        "stays": "I'm not going anywhere",
        "honest": "yes, I brought in the counselor, because I was worried",
        "disowns": "that wasn't me, it was the system",
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
    steps = {node.name: _steps(node, possible) for node in script.nodes if not node.ends}
    ends: list[Way] = []
    seen: set[tuple[str, frozenset[str]]] = set()
    left = deque[tuple[str, Way]]([(script.start, ((), ()))])
    while left:
        name, (done, points) = left.popleft()
        if name not in steps:
            ends.append((done, points))
        elif (name, frozenset(points)) not in seen:
            seen.add((name, frozenset(points)))
            for (goto, point), move in steps[name].items():
                left.append((goto, ((*done, move), tuple(dict.fromkeys([*points, *filter(None, [point])])))))
    return max(ends, key=lambda way: sum(1 if point.startswith(wanted) else -1 for point in way[1]))


def _steps(node: Node, possible: dict[str, frozenset[str]]) -> dict[tuple[str, str], str]:
    """Where one can get to from here and with which point, each by the first move that leads to it."""
    steps: dict[tuple[str, str], str] = {}
    for move, heard in possible.items():
        choice = node.next(heard)
        steps.setdefault((choice.goto, choice.point), move)
    return steps
