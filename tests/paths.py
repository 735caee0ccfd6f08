"""Ways through a script as a supporter takes them: with sentences of their own, and with keys."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from care.curriculum.curriculum import Choice, Node, Script
from care.curriculum.dialogue_signs import Signs, signs_of
from care.curriculum.harms import PROMISES, worst
from care.curriculum.script_walk import next_step, points_of

WIDTH = 8
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
        "blames": "itu salah kamu sendiri",
        "tells-to-pay": "turutin aja maunya dia",
        "destroys-evidence": "hapus semua chatnya",
        "farewell": "semoga besok lancar ya",
        "calls-help": "bangunin kakakmu, atau telepon nomor di balik 🆘",
        "asks-near": "sekarang kamu di tempat aman?",
        "moves-away": "bisa keluar kamar dulu?",
        "keeps-proof": "jangan dihapus dan jangan dibales",
        "plans-next": "satu jam ke depan mau ngapain?",
        "grounds": "tarik napas bareng aku",
        "widens": "selain aku, siapa yang pernah dengerin kamu?",
        "closes": "sebentar lagi aku harus pamit",
        "holds-back": "aku ga mau nebak-nebak",
        "false-hope": "konselornya pasti datang",
        "remedies": "lihat besok aja",
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
        "blames": "it's your own fault",
        "tells-to-pay": "just do what he wants",
        "destroys-evidence": "delete the whole chat",
        "farewell": "good luck tomorrow",
        "calls-help": "wake your sister, or call the numbers behind 🆘",
        "asks-near": "are you somewhere safe?",
        "moves-away": "can you leave your room for now?",
        "keeps-proof": "don't delete it and don't reply",
        "plans-next": "what about the next hour?",
        "grounds": "breathe with me",
        "widens": "besides me, who has ever listened to you?",
        "closes": "I have to stop in a moment",
        "holds-back": "I don't want to guess",
        "false-hope": "a counselor will come",
        "remedies": "wait until tomorrow",
        "stays": "I'm not going anywhere",
        "honest": "yes, I brought in the counselor, because I was worried",
        "disowns": "that wasn't me, it was the system",
        "nothing": "mhm",
    },
}


class Way(NamedTuple):
    """What is said and tapped, the points that it brings, and the worst harm in it."""

    moves: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    harm: str | None = None


def moves(language: str, signs: Signs) -> dict[str, frozenset[str]]:
    """Everything that can be done at a node, and what it is recognised as."""
    said = {text: signs_of(text, signs) for text in SENTENCES[language].values()}
    return {**said, **{key: frozenset({tap}) for key, tap in TAPS.items()}}


def anew(move: str, number: int) -> str:
    """The same said in other words, as nobody says one sentence twice."""
    return re.sub(r"(\W*)$", rf" {number}\1", move, count=1)


def best_way(script: Script, possible: dict[str, frozenset[str]], wanted: str) -> Way:
    """The way to an end that gains the most points of this kind, and of the other kind the fewest.

    Step by step only the WIDTH best ways to each node are followed further.
    """
    ends: list[Way] = []
    apart = {node.name: _apart(node, possible) for node in script.nodes if not node.ends}
    here = {script.start: [Way()]}
    while here:
        there: dict[str, dict[frozenset[str], Way]] = defaultdict(dict)
        for name, ways in here.items():
            for way in ways:
                for goto, further in _steps(script, script.known[name], way, apart[name]):
                    there[goto].setdefault(frozenset((*further.points, further.harm or "")), further)
        ends += [way for name, ways in there.items() if script.known[name].ends for way in ways.values()]
        here = {
            name: sorted(ways.values(), key=lambda way: -_worth(way, wanted))[:WIDTH]
            for name, ways in there.items()
            if not script.known[name].ends
        }
    return max(ends, key=lambda way: _worth(way, wanted))


def _worth(way: Way, wanted: str) -> int:
    return sum(1 if point.startswith(wanted) else -1 for point in points_of(way.points))


def _apart(node: Node, possible: dict[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """The moves that this node tells apart, each kind of them once."""
    kinds: dict[tuple[Choice, str | None], str] = {}
    for move, heard in possible.items():
        kinds.setdefault((node.next(heard), worst(heard - {PROMISES})), move)
    return {move: possible[move] for move in kinds.values()}


def _steps(
    script: Script, node: Node, way: Way, possible: dict[str, frozenset[str]]
) -> Iterator[tuple[str, Way]]:
    for move, heard in possible.items():
        harm = worst(heard - {PROMISES})
        taken = next_step(script, node, heard, way.points, harm, harmed=way.harm is not None)
        if taken:
            felt = PROMISES if taken.choice.when == PROMISES else harm
            yield taken.node, Way((*way.moves, move), taken.marks, worst({way.harm, felt}))
