"""Guessing: ways of passing a quiz without knowing anything.

`python -m tests.care.training.guessing [id|en] [module]` prints which pass what.
"""

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import prod
from random import Random  # noqa: TID251 (a seed of its own for each module)

from care.curriculum.curriculum import Module, QuizQuestion
from care.curriculum.question_pools import drawn, shuffled
from config.loading.training_files import load_training

TRIES = 200
PASS_MARK = 80
LIMIT = 0.05
"""The share of modules that a way of guessing may pass."""
KEYS = re.compile(
    r"[🚩🤝🆘🧭🔚🚫🙋📟]|🧑‍🏫|konselor|koordinator|counsel+or|coordinator|darurat|\bsos\b|\bflag|tandai|serah|hand.?over"
)
WARM = re.compile(
    r"makasih|terima kasih|aku di sini|denger|dengar|temen|temani|nemenin|peduli|percaya|paham|ngerti|pelan"
    r"|berat|sedih|takut|capek|wajar|kedengeran|pasti|cerita|perasaan|rasanya|mau\b|boleh|gimana|kamu"
    r"|thank|i'm here|i am here|listen|with you|care|believe|understand|slow|heavy|hard|sad|scared|tired"
    r"|sounds|sorry|glad|tell me|feel|okay|would you|how "
)
ABSOLUTE = re.compile(
    r"\b(?:selalu|semua|setiap|pasti|tidak pernah|ga pernah|jangan|harus|cuma|hanya|langsung|saja|aja"
    r"|always|never|all|every|must|only|just|nothing|nobody|at once)\b"
)
HEDGED = re.compile(
    r"\b(?:kalau|jika|kecuali|sebisanya|sebaiknya|mungkin|boleh|biasanya|tapi|karena|supaya|dulu"
    r"|if|unless|may|might|can|usually|but|because|so that|first|when)\b"
)


@dataclass(frozen=True, slots=True)
class Seen:
    """What somebody sees of a question: its words, the answers in their order, the last right place."""

    question: str
    answers: tuple[str, ...]
    last: int | None
    chance: Random


Guess = Callable[[Seen], Sequence[int]]
"""Returns the places that fit, all of the same worth; none if the way does not apply."""


def _most(score: Callable[[str, str], float]) -> Guess:
    """Choose what scores highest; where all are alike the way does not apply."""
    known = cache(score)

    def guess(seen: Seen) -> Sequence[int]:
        scores = [known(answer, seen.question) for answer in seen.answers]
        best = [place for place, one in enumerate(scores) if one == max(scores)]
        return best if len(best) < len(scores) else ()

    return guess


def _least(score: Callable[[str, str], float]) -> Guess:
    return _most(lambda answer, question: -score(answer, question))


def _found(pattern: re.Pattern[str]) -> Callable[[str, str], float]:
    return lambda answer, _: len(pattern.findall(answer.lower()))


def _only(pattern: re.Pattern[str]) -> Guess:
    """Choose the only answer in which this stands."""

    def guess(seen: Seen) -> Sequence[int]:
        found = [place for place, answer in enumerate(seen.answers) if pattern.search(answer.lower())]
        return found if len(found) == 1 else ()

    return guess


def _length(answer: str, _: str) -> float:
    return len(answer)


def _overlap(answer: str, question: str) -> float:
    return len(_words(answer) & _words(question))


def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in re.findall(r"\w+", text.lower()) if len(word) > 3)


def _middle(seen: Seen) -> Sequence[int]:
    """Choose neither the longest nor the shortest."""
    order = sorted(range(len(seen.answers)), key=lambda place: len(seen.answers[place]))
    return order[1:-1]


def _place(place: int) -> Guess:
    return lambda seen: [min(place, len(seen.answers) - 1)]


def _elsewhere(seen: Seen) -> Sequence[int]:
    """Choose never the place that was right just before; the second one at first."""
    if seen.last is None:
        return [1]
    return [place for place in range(len(seen.answers)) if place != seen.last]


def first_of(*ways: Guess) -> Guess:
    """Try these ways in turn, until one narrows it down to one answer."""

    def guess(seen: Seen) -> Sequence[int]:
        left = list(range(len(seen.answers)))
        for way in ways:
            chosen = [place for place in way(seen) if place in left]
            left = chosen or left
            if len(left) == 1:
                break
        return left

    return guess


WARMEST, ONLY_KEY, NO_KEY = _most(_found(WARM)), _only(KEYS), _least(_found(KEYS))
LONGEST, SHORTEST = _most(_length), _least(_length)
CAREFUL, HEDGING = _least(_found(ABSOLUTE)), _most(_found(HEDGED))
WAYS: Mapping[str, Guess] = {
    "longest": LONGEST,
    "shortest": SHORTEST,
    "middle length": _middle,
    "place A": _place(0),
    "place B": _place(1),
    "place C": _place(2),
    "never twice": _elsewhere,
    "warmest": WARMEST,
    "coldest": _least(_found(WARM)),
    "only key": ONLY_KEY,
    "most keys": _most(_found(KEYS)),
    "no key": NO_KEY,
    "careful": CAREFUL,
    "hedging": HEDGING,
    "asks": _most(lambda answer, _: answer.count("?")),
    "quoted": _most(lambda answer, _: len(re.findall(r"[“\"]", answer))),
    "like question": _most(_overlap),
    "sentences": _most(lambda answer, _: len(re.findall(r"[.,;:?!]", answer))),
    "key, warm, middle": first_of(ONLY_KEY, WARMEST, _middle, _elsewhere),
    "key, warm, long": first_of(ONLY_KEY, WARMEST, LONGEST, _elsewhere),
    "warm, key, long": first_of(WARMEST, ONLY_KEY, LONGEST, _elsewhere),
    "no key, warm, long": first_of(NO_KEY, WARMEST, LONGEST, _elsewhere),
    "careful, hedging, long": first_of(CAREFUL, HEDGING, LONGEST, _elsewhere),
    "key, careful, warm": first_of(ONLY_KEY, CAREFUL, WARMEST, _middle),
}
"""All ways that are tried; what none of them decides is left to chance."""


def chosen(way: Guess, seen: Seen) -> int:
    """Return the place that this way chooses, by chance where it does not decide."""
    return seen.chance.choice(way(seen) or range(len(seen.answers)))


def tries(module: Module, way: Guess, count: int = TRIES) -> Iterator[bool]:
    """Return whether each of so many people passes, at the first try."""
    chance = Random(f"{module.id} {module.number}")
    for number in range(count):
        seed = f"{module.id} {number}"
        asked = [module.questions[one] for one in drawn(seed, len(module.questions), {})]
        right = _answered(asked, way, seed, chance)
        yield 100 * right // len(asked) >= PASS_MARK


def _answered(asked: Sequence[QuizQuestion], way: Guess, seed: str, chance: Random) -> int:
    """Return how many of these questions are answered rightly."""
    last, right = None, 0
    for number, question in enumerate(asked):
        order = shuffled(f"{seed} {number}", len(question.answers))
        seen = Seen(question.text, tuple(question.answers[one].text for one in order), last, chance)
        last = order.index(question.right)
        right += chosen(way, seen) == last
    return right


def share(module: Module, way: Guess, count: int = TRIES) -> float:
    """Return the share of people who pass this module in this way."""
    return sum(tries(module, way, count)) / count


def table(modules: Sequence[Module], count: int = TRIES) -> dict[str, dict[str, float]]:
    """Return the share of people who pass, by way and module."""
    return {name: {one.id: share(one, way, count) for one in modules} for name, way in WAYS.items()}


OTHERS = "words of the others"
"""Somebody who has learnt the other modules by heart: reported, and no guess, so the test leaves it out."""


def mean(shares: Mapping[str, float]) -> float:
    """Return the share of modules that are passed."""
    return sum(shares.values()) / len(shares)


def report(modules: Sequence[Module], taught: Sequence[Module], count: int = TRIES) -> Iterator[str]:
    """Return a line for each way: the share of all modules, and the modules in which it does best."""
    for name, shares in {**table(modules, count), OTHERS: by_the_others(modules, taught, count)}.items():
        best = sorted(shares.items(), key=lambda one: -one[1])
        over = [f"{module} {part:.0%}" for module, part in best if part > LIMIT]
        mark = "✗" if mean(shares) >= LIMIT and name != OTHERS else " "
        yield f"{mark} {name:<24}{mean(shares):>6.1%}  {', '.join(over)}"


def learned(modules: Sequence[Module]) -> Guess:
    """Choose by the words of right and wrong answers in these modules: by tone, and by what was learnt."""
    right, wrong = Counter[str](), Counter[str]()
    for answer in (one for module in modules for question in module.questions for one in question.answers):
        (right if answer.right else wrong).update(_all_words(answer.text))
    counts = sum(right.values()) or 1, sum(wrong.values()) or 1

    def score(answer: str, _: str) -> float:
        parts = (
            (right[word] + 0.5) / counts[0] * counts[1] / (wrong[word] + 0.5) for word in _all_words(answer)
        )
        return prod(parts)

    return _most(score)


def _all_words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+|[^\w\s]", text.lower()))


def by_the_others(
    modules: Sequence[Module], taught: Sequence[Module], count: int = TRIES
) -> dict[str, float]:
    """Return the share of people who pass each module by the words of all others."""
    return {
        module.id: share(module, learned([one for one in taught if one is not module]), count)
        for module in modules
    }


def betraying(module: Module, way: Guess) -> Iterator[str]:
    """Return the questions of a module that this way always answers rightly, wherever the answers stand."""
    for number, question in enumerate(module.questions, start=1):
        seen = Seen(question.text, tuple(one.text for one in question.answers), None, Random(1))
        if list(way(seen)) == [question.right]:
            yield f"    {number:>2} {question.text.splitlines()[0][:90]}"


def _print(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def main(arguments: Sequence[str]) -> None:
    """Print a table for each language; of one module also which questions each way gives away."""
    languages = [one for one in arguments if one in {"id", "en"}] or ["id", "en"]
    wanted = [one for one in arguments if one not in {"id", "en"}]
    for language in languages:
        taught = load_training().of(language).modules
        modules = [one for one in taught if not wanted or one.id in wanted]
        _print(f"{language}: share of people who pass without knowing (limit {LIMIT:.0%} of all modules)")
        for line in report(modules, taught):
            _print(line)
        for module in modules if wanted else ():
            _print_questions(module)


def _print_questions(module: Module) -> None:
    _print(f"\n{module.id}: {len(module.questions)} questions; what each way answers rightly")
    for name, way in WAYS.items():
        given = list(betraying(module, way))
        if given and not name.startswith(("place", "never")):
            _print(f"  {name}: {len(given)} of {len(module.questions)}")
            _print("\n".join(given))


if __name__ == "__main__":
    main(sys.argv[1:])
