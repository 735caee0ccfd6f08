"""Slot index: in which slot of the lexicon a word stands, in the language of its sentence."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from care.detection.obfuscation import plain_word

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from care.detection.lexicon import Lexicon

MAIN = "id"
"""The language of slots without a language before their name."""
LANGUAGES = frozenset({"en", "jv", "su"})
"""The others: `en_want` is one of English."""
LONGEST_PHRASE = 4
OFTEN = 100
"""A common word says something in a slot that so many patterns use ("want"), and nothing in any other."""
_LOOSE = """
    you they only maybe perhaps if why cause already will indeed again rasa hope staff_often staff_habit stand
    soon how past missed hush tonight now_or_tonight me en_me jv_me su_me rg_me en_you en_stand en_got en_joke
    en_only en_staff_often en_near en_soon jv_only su_only
"""
LOOSE = frozenset(_LOOSE.split())
"""Slots of small words and of times, which say nothing of what is meant; nothing is proposed from them."""

_SLOT = re.compile(r"\{(\w+)\}")


def language_of_slot(slot: str) -> str:
    """Return the language that the slot's name begins with, or MAIN."""
    prefix, _, rest = slot.partition("_")
    return prefix if rest and prefix in LANGUAGES else MAIN


class SlotIndex:
    """Knows the slot of each word and phrase; made once for a lexicon.

    `uses` counts the patterns of each slot; `said` holds all phrases, `known` the words of slots and
    patterns, `mine` those that name the writer.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._slots = lexicon.slots
        patterns = [pattern for entry in lexicon.layers[0].entries for pattern in entry.patterns]
        self.uses = Counter(slot for pattern in patterns for slot in _SLOT.findall(pattern))
        own: dict[str, dict[str, str]] = defaultdict(dict)
        self._words: dict[str, set[str]] = defaultdict(set)
        # Where a phrase stands in several slots, the one that is used most comes last and stays.
        for name in sorted(self.uses, key=lambda name: (self.uses[name], name)):
            phrases, language = self._slots.phrases.get(name, ()), language_of_slot(name)
            self._words[language].update(" ".join(phrases).split())
            own[language] |= {phrase: name for phrase in phrases if self._means(phrase, name)}
        every = {phrase: name for one in sorted(own, key=MAIN.__eq__) for phrase, name in own[one].items()}
        self._by_language = {language: {**every, **phrases} for language, phrases in own.items()}
        self.said = frozenset(every)
        mine = (phrases for name, phrases in self._slots.phrases.items() if name.split("_")[-1] == "me")
        self.mine = self._slots.writer.union(*mine) - self.said
        self.known = frozenset(" ".join(every).split()) | lexicon.layers[0].vocabulary.words

    def _means(self, phrase: str, slot: str) -> bool:
        if slot in LOOSE:
            return False
        if phrase in self._slots.barrier:
            return True
        loose = phrase in self._slots.common and self.uses[slot] < OFTEN
        return not loose and phrase not in self._slots.writer

    def slots_for(self, words: Sequence[str]) -> Mapping[str, str]:
        """Return the slot of each phrase, those of the language first in whose slots most words stand."""
        heard = {one: sum(word in known for word in words) for one, known in self._words.items()}
        language = max(heard, key=lambda one: (heard[one], one == MAIN), default=MAIN)
        return self._by_language.get(language, {})

    def longest(self, words: Sequence[str], slots: Mapping[str, str]) -> tuple[int, str]:
        """Return how many of the next words are one phrase of a slot, and the slot; else 1 and nothing.

        Of several the slot that the lexicon uses most: "mati" is dying, whatever "mati aja" may be besides.
        """
        found: list[tuple[int, int, str]] = [(0, 1, "")]
        for length in range(1, min(LONGEST_PHRASE, len(words)) + 1):
            said = " ".join(words[:length])
            slot = slots.get(said) or slots.get(plain_word(said), "")
            if slot:
                found.append((self.uses[slot], length, slot))
        _, length, slot = max(found)
        return length, slot
