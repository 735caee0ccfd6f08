"""The second opinion: what it may change of the slots' finding, and what it may not."""

from array import array
from collections.abc import Iterable

import pytest

from care.detection.active_lexicon import ActiveLexicon
from care.detection.lexicon import Entry, Guard, Lexicon
from care.detection.linear_model import REMEMBERED, UNHEARD, Column, LinearModel, Meaning, bucket_of
from care.detection.ngrams import BITS, buckets, buckets_of_word, stretches
from care.detection.second_opinion import OTHER_KINDS, OWN_KINDS, SECOND_OPINION, SecondOpinion, Thresholds
from care.detection.word_classes import WordClasses
from care.model.levels import Level
from config.loading.second_opinion_files import load_second_opinion

SIZE = 1 << BITS
LIMITS = Thresholds(own=30, other=30, beside_note=10, lower=-30)


def column(words: Iterable[str] = (), bias: int = 0) -> Column:
    """Return a column in which every n-gram of these words weighs most."""
    weights = array("b", bytes(SIZE))
    for word in words:
        for bucket in buckets_of_word(word):
            weights[bucket] = 127
    return Column(weights, bias)


def meaning(words: Iterable[str] = (), bias: int = 0) -> Meaning:
    """Return a question to which these words, and no others, name a danger; "halo" is never one."""
    known = dict.fromkeys(("zorbax", "kwimply", "hilang", "mati", "lelah", "temanku"), "<danger>")
    classes = WordClasses(known, frozenset({"<danger>"}))
    weights = array("b", bytes(SIZE))
    for word in words:
        weights[bucket_of((word,), classes, SIZE)] = 127
    return Meaning(classes, Column(weights, bias))


def opinion(own: Iterable[str] = (), other: Iterable[str] = (), bias: int = -20) -> SecondOpinion:
    """Return a second opinion that has learned these words only."""
    kinds = {kind: column() for kind in (*OWN_KINDS, *OTHER_KINDS)}
    kinds["self-harm"], kinds["bullying"] = column(own), column(other)
    model = LinearModel(meaning(own, bias), column(), column(other, bias), column(bias=-1), kinds)
    return SecondOpinion(lambda: model, {"id": LIMITS, "en": LIMITS}, fewest=0)


LEXICON = Lexicon.of(
    [
        Entry("dies", Level.URGENT, "suicide", ("mati",), guards=("denied",)),
        Entry("tired", Level.NOTE, "suicide", ("lelah",)),
        Entry("gone", Level.CONCERN, "suicide", ("hilang",)),
        Entry("friend", Level.CONCERN, "third-person", ("temanku",)),
    ],
    guards=[Guard("denied", Level.NONE, ("ga mati",))],
)


@pytest.mark.parametrize(
    ("text", "level", "categories"),
    [
        ("zorbax", Level.CONCERN, ("self-harm",)),
        ("kwimply", Level.CONCERN, ("bullying",)),
        ("lelah zorbax", Level.CONCERN, ("self-harm", "suicide")),
        ("mati zorbax", Level.URGENT, ("suicide",)),
        ("ga mati zorbax", Level.NONE, ()),
        ("halo", Level.NONE, ()),
    ],
    ids=["alone", "another danger", "beside a note", "above it", "where a guard lowered", "harmless"],
)
def test_it_raises_a_concern_at_most(text: str, level: Level, categories: tuple[str, ...]) -> None:
    finding = ActiveLexicon(LEXICON, second=opinion(["zorbax"], ["kwimply"])).scan(text)

    assert (finding.level, finding.categories) == (level, categories)


def test_a_guess_bears_its_own_name_and_the_whole_message() -> None:
    (guess,) = ActiveLexicon(LEXICON, second=opinion(["zorbax"])).scan("zorbax!").matches

    assert (guess.entry, guess.span) == (SECOND_OPINION, (0, 7))


@pytest.mark.parametrize(
    ("text", "level"),
    [("hilang", Level.NOTE), ("temanku", Level.CONCERN), ("mati", Level.URGENT), ("lelah", Level.NOTE)],
)
def test_it_lowers_a_concern_by_one_level_where_it_has_learned_the_category(text: str, level: Level) -> None:
    watch = ActiveLexicon(LEXICON, second=opinion(bias=-100))

    assert watch.scan(text).level is level
    lowered = [match.entry for match in watch.explain(text) if SECOND_OPINION in match.lowered_by]
    assert lowered == (["gone"] if text == "hilang" else [])


def test_a_concern_that_began_in_an_earlier_message_is_not_lowered() -> None:
    lexicon = Lexicon.of([Entry("gone", Level.CONCERN, "suicide", ("mau hilang",))])

    assert ActiveLexicon(lexicon, second=opinion(bias=-100)).scan("hilang", ["mau"]).level is Level.CONCERN


def test_without_it_the_slots_alone_decide() -> None:
    assert ActiveLexicon(LEXICON).scan("zorbax").level is Level.NONE


def test_where_it_fails_the_slots_finding_stays_and_the_failure_is_said() -> None:
    def broken() -> LinearModel:
        raise ValueError

    watch = ActiveLexicon(LEXICON, second=SecondOpinion(broken, {"id": LIMITS, "en": LIMITS}, fewest=0))

    assert watch.scan("hilang").level is Level.CONCERN
    assert watch.failed


def test_it_is_loaded_when_the_first_message_is_weighed() -> None:
    loaded: list[int] = []

    def load() -> LinearModel:
        loaded.append(1)
        return opinion(["zorbax"]).model

    watch = ActiveLexicon(LEXICON, second=SecondOpinion(load, {"id": LIMITS, "en": LIMITS}, fewest=0))
    assert not loaded
    watch.scan("zorbax")
    watch.scan("zorbax")
    assert loaded == [1]


def test_an_entry_may_not_bear_its_name() -> None:
    entry = Entry(SECOND_OPINION, Level.NOTE, "suicide", ("apa pun",))

    assert list(ActiveLexicon(LEXICON).mistakes(entry)) == [("id-taken", SECOND_OPINION)]


def test_quick_scores_are_those_of_the_columns() -> None:
    words = ("|", "aku", "pengen", "hilang", "mati", "|")
    model = load_second_opinion().model
    own, classes = model.own.column, model.own.classes
    features = [one for found in classes.features(words, classes.kinds(words)) for one in found]
    places = [bucket_of(feature, classes, len(own.weights)) for feature in features]

    letters, other = (column.score(buckets(words)) for column in (model.letters, model.other))
    assert model.scores(words) == (own.score(places) + letters / 2, other)
    assert model.scores(words) == model.scores(words)


def test_a_stretch_that_names_no_danger_is_not_weighed_and_lowers_nothing() -> None:
    assert opinion(bias=50).model.scores(("|", "halo", "|")).own == UNHEARD
    lexicon = Lexicon.of([Entry("gone", Level.CONCERN, "suicide", ("halo",))])

    assert ActiveLexicon(lexicon, second=opinion(bias=-100)).scan("halo").level is Level.CONCERN


def test_what_names_no_danger_never_speaks_for_one() -> None:
    weights = load_second_opinion().model.own.column.weights

    assert max(weights[: len(weights) // 2]) == 0
    assert max(weights) == 127


def test_classes_stand_together_within_a_sentence_only() -> None:
    classes = WordClasses({"mau": "<want>", "mati": "<die>"}, frozenset({"<die>"}))

    near, apart = (
        [one for found in classes.features(words, classes.kinds(words)) for one in found]
        for words in (["|", "aku", "mau", "cepet", "mati", "|"], ["|", "aku", "mau", "|", "mati", "|"])
    )
    assert ("<want>", "<die>") in near
    assert ("<want>", "<die>") not in apart
    assert classes.names_danger(("<want>", "<die>"))
    assert not classes.names_danger(("aku", "mau"))


def test_a_letter_that_was_held_down_changes_no_class() -> None:
    classes = WordClasses({"cape": "<tired>"}, frozenset())

    assert classes.class_of("capeeee") == "<tired>"


def test_danger_in_the_middle_of_a_long_message_weighs_as_in_a_short_one() -> None:
    model = opinion(["zorbax"]).model
    long = ("|", *["halo"] * 300, *["zorbax"] * 20, *["halo"] * 300, "|")

    assert model.scores(long).own > LIMITS.own


@pytest.mark.parametrize("count", [0, 1, 30, 31, 32, 45, 700])
def test_stretches_leave_no_word_out(count: int) -> None:
    assert {place for first, after in stretches(count) for place in range(first, after)} == set(range(count))


def test_no_word_is_remembered_and_not_more_sums_than_are_said() -> None:
    model = opinion().model
    for number in range(REMEMBERED + 10):
        model.scores((f"kata{number}",))

    for known in (model._known, model.own._known):
        assert len(known) <= REMEMBERED
        assert all(isinstance(key, int) for key in known)


@pytest.mark.parametrize("text", ["aku mau", "aku mau bunuh", "i want to"])
def test_of_a_few_words_nothing_is_guessed(text: str) -> None:
    assert ActiveLexicon(LEXICON, second=load_second_opinion()).scan(text).level is Level.NONE
