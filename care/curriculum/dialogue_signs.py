"""Dialogue signs: what a supporter's words do, as phrases show it (ask, reflect, advise, lead outside)."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from care.contacts.contacts import find
from care.curriculum.curriculum import CLASSIFIED, IMPLIES, MISLEADS, OUTWEIGHS, STOPS, VOIDS
from care.curriculum.learned_signs import LearnedSigns, nothing_learned
from care.curriculum.phrases import TOKEN, Phrase, phrase_of

NOT = "!"
"""Ending of a phrase list that holds what must not stand in the same sentence."""
SENTENCE = re.compile(r"(?<=[.!?\n])\s+|\n+")
WORD = re.compile(r"[\w']+")
REPEATED = re.compile(r"(\w)\1{2,}")
QUESTION = frozenset(("open-question", "closed-question"))
HURTING = frozenset((*STOPS, *VOIDS, *MISLEADS, "grooms"))
AGAINST = OUTWEIGHS | {"grooms"}
"""Signs that cost a point or the rehearsal."""
HELPS = frozenset(CLASSIFIED).difference(
    AGAINST,
    ("advice", "open-question", "closed-question", "names-adult", "disowns", "false-hope", "remedies"),
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
    load: Callable[[], LearnedSigns] = field(default=nothing_learned, compare=False)

    @cached_property
    def learned(self) -> LearnedSigns:
        """Return what was learned, which is read once."""
        return self.load()

    def lists_in(self, sentence: str) -> frozenset[str]:
        """Return the lists of which a phrase stands in the sentence."""
        words = frozenset(TOKEN.findall(sentence))
        slots = {slot for slot, entries in self._entries.items() if any(one <= words for one in entries)}
        found = set[str]()
        for word in ("", *words):
            for name, phrase in self._index.get(word, ()):
                if name not in found and phrase.stands_in(sentence, words, slots):
                    found.add(name)
        return frozenset(found)

    @cached_property
    def _entries(self) -> Mapping[str, Sequence[frozenset[str]]]:
        """Return the words of each entry of each slot."""
        return {slot: [frozenset(TOKEN.findall(one)) for one in named] for slot, named in self.slots.items()}

    @cached_property
    def _index(self) -> Mapping[str, Sequence[tuple[str, Phrase]]]:
        """Return all phrases by a word that they need, the longest; "" holds those that are only slots."""
        index = defaultdict[str, list[tuple[str, Phrase]]](list)
        for name, written in self.phrases.items():
            for one in written:
                phrase = phrase_of(one, self.slots)
                index[max(sorted(phrase.words), key=len, default="")].append((name, phrase))
        return index


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
    shown = signs.learned.weighed(sentence, by_phrases)
    if by_phrases & HELPS:
        shown -= AGAINST - by_phrases
    if not (shown & QUESTION) or "leading-question" in shown:
        shown -= {"asks-suicide"}
    return shown - KIND if shown & HURTING else shown


def _by_phrases(sentence: str, signs: Signs) -> Iterator[str]:
    found = signs.lists_in(sentence)
    shown = {name for name in found if f"{name}{NOT}" not in found}
    asks = "?" in sentence or QUESTIONS in shown
    if "open-question" in shown:
        yield "open-question"
    elif asks:
        yield "closed-question"
    for name in shown.intersection(CLASSIFIED) - {"open-question"}:
        if name != "asks-suicide" or (asks and "leading-question" not in shown):
            yield name
