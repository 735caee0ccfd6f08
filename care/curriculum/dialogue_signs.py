"""Dialogue signs: what a supporter's words do, as phrases show it (ask, reflect, advise, lead outside)."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from care.contacts.contacts import find
from care.curriculum.curriculum import CLASSIFIED, IMPLIES, MISLEADS, OUTWEIGHS, STOPS, VOIDS
from care.curriculum.learned_signs import LearnedSigns, nothing_learned

NOT = "!"
"""Ending of a phrase list that holds what must not stand in the same sentence."""
STARTS = "^"
"""Beginning of a phrase that counts at the beginning of a sentence only."""
ENDS = "$"
"""Ending of a phrase that counts at the end of a sentence only."""
GAP = "*"
"""Stands for up to two words."""
HELLO = "hello"
"""The slot of words that may stand before the beginning of a sentence."""
SENTENCE = re.compile(r"(?<=[.!?\n])\s+|\n+")
WORD = re.compile(r"[\w']+")
REPEATED = re.compile(r"(\w)\1{2,}")
QUESTION = frozenset(("open-question", "closed-question"))
HURTING = frozenset((*STOPS, *VOIDS, *MISLEADS, "grooms"))
AGAINST = OUTWEIGHS | {"grooms"}
"""Signs that cost a point or the rehearsal."""
GOOD = frozenset(CLASSIFIED).difference(
    AGAINST, ("advice", "open-question", "closed-question", "names-adult"), ("disowns", "false-hope", "remedies")
)
"""Signs that nobody shows who means harm."""
KIND = frozenset(
    ("asks-suicide", "open-question", "reflects", "validates", "comfort", "names-limit", "names-adult")
)
"""Signs that count only in a sentence that does not hurt."""
QUESTIONS = "asks"
"""Phrases that make a sentence a question although it has no question mark."""
LISTS = frozenset({*CLASSIFIED, QUESTIONS, *(f"{name}{NOT}" for name in CLASSIFIED)}) - {
    "closed-question",
}
"""Lists of phrases that a language has; a closed question follows from the form of a sentence."""


@dataclass(frozen=True)
class Signs:
    """Phrases by sign, ready to be looked for; `{slot}` in a phrase stands for any of the slot's words.

    `spellings` says how a word is written in the phrases that is written otherwise in chats. `load` reads
    what was learned beside the phrases, once it is needed.
    """

    phrases: Mapping[str, Sequence[str]]
    slots: Mapping[str, Sequence[str]]
    spellings: Mapping[str, str] = field(default_factory=dict)
    load: Callable[[], LearnedSigns] = nothing_learned

    @cached_property
    def learned(self) -> LearnedSigns:
        """Return what was learned, which is read once."""
        return self.load()

    @cached_property
    def _patterns(self) -> Mapping[str, re.Pattern[str]]:
        return {name: _pattern(phrases, self.slots) for name, phrases in self.phrases.items() if phrases}

    def shows(self, name: str, sentence: str) -> bool:
        """Return whether a phrase of this list stands in the sentence, and none that denies it."""
        found, denied = self._patterns.get(name), self._patterns.get(f"{name}{NOT}")
        return bool(found and found.search(sentence) and not (denied and denied.search(sentence)))


def _pattern(phrases: Sequence[str], slots: Mapping[str, Sequence[str]]) -> re.Pattern[str]:
    return re.compile("|".join(_phrase(phrase, slots) for phrase in phrases))


def _phrase(phrase: str, slots: Mapping[str, Sequence[str]]) -> str:
    words = [_word(word, slots) for word in phrase.removeprefix(STARTS).removesuffix(ENDS).split()]
    before = _beginning(slots) if phrase.startswith(STARTS) else r"(?<!\w)"
    joined = r"[\s,]+".join(words).replace(rf"{GAP}[\s,]+", r"(?:\w+[\s,]+){0,2}")
    after = r"\W*$" if phrase.endswith(ENDS) else r"(?!\w)"
    return f"{before}(?:{joined}){after}"


def _beginning(slots: Mapping[str, Sequence[str]]) -> str:
    """Return a pattern for the beginning of a sentence, behind a greeting or two."""
    hello = "|".join(map(re.escape, slots.get(HELLO, ())))
    return rf"^\W*(?:(?:{hello})\W+){{0,2}}" if hello else r"^\W*"


def _word(word: str, slots: Mapping[str, Sequence[str]]) -> str:
    if word == GAP:
        return GAP
    slot = slots.get(word.strip("{}")) if word.startswith("{") else None
    return f"(?:{'|'.join(map(re.escape, slot))})" if slot else re.escape(word)


def signs_of(text: str, signs: Signs, allowed: frozenset[str] = frozenset()) -> frozenset[str]:
    """Return every sign that these words show; `allowed` are contacts that everybody may pass on."""
    shown = {name for sentence in sentences_of(text, signs) for name in _of_sentence(sentence, signs)}
    shown |= {IMPLIES[name] for name in shown & IMPLIES.keys()}
    return frozenset({*shown, "contact"} if find(text, allowed) else shown)


def sentences_of(text: str, signs: Signs) -> list[str]:
    """Return the sentences of a text, plainly written."""
    plain = REPEATED.sub(r"\1", text.lower().replace("’", "'"))
    plain = WORD.sub(lambda word: signs.spellings.get(word[0], word[0]), plain)
    return [part.strip() for part in SENTENCE.split(plain) if part.strip()]


def _of_sentence(sentence: str, signs: Signs) -> frozenset[str]:
    """Return what a sentence shows; nothing kind is heard in one that hurts.

    What is held against somebody is not guessed where a phrase shows something good; one that a phrase shows
    is not doubted.
    """
    by_phrases = frozenset(_by_phrases(sentence, signs))
    shown = signs.learned.weighed(sentence, by_phrases) | (by_phrases & AGAINST)
    if by_phrases & GOOD:
        shown -= AGAINST - by_phrases
    if not (shown & QUESTION) or "leading-question" in shown:
        shown -= {"asks-suicide"}
    return shown - KIND if shown & HURTING else shown


def _by_phrases(sentence: str, signs: Signs) -> Iterator[str]:
    asks = "?" in sentence or signs.shows(QUESTIONS, sentence)
    leads = signs.shows("leading-question", sentence)
    if signs.shows("open-question", sentence):
        yield "open-question"
    elif asks:
        yield "closed-question"
    for name in set(CLASSIFIED) - {"open-question", "closed-question"}:
        if signs.shows(name, sentence) and (name != "asks-suicide" or (asks and not leads)):
            yield name
