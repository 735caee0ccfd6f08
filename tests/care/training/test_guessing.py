"""Nobody passes quizzes by a rule: each way of guessing passes less than one module in twenty."""

from dataclasses import replace

import pytest

from care.curriculum.curriculum import Module, QuizAnswer, QuizQuestion
from tests.care.training.guessing import LIMIT, WAYS, mean, share, table
from tests.training import small_course
from tests.world import training

TRIES = 60


def invented(right: str, *wrong: str) -> Module:
    """A module whose pool asks in this way twelve times; `#` stands for the number of the question."""
    texts = (right, *wrong)
    questions = [
        QuizQuestion(
            f"question {number}",
            tuple(
                QuizAnswer(text.replace("#", str(number)), place == 0, "why")
                for place, text in enumerate(texts)
            ),
        )
        for number in range(12)
    ]
    return replace(small_course().of("id").modules[0], questions=tuple(questions))


@pytest.mark.property
@pytest.mark.parametrize("language", ["id", "en"])
def test_no_way_of_guessing_passes_one_module_in_twenty(language: str) -> None:
    modules = training().of(language).modules
    over = [
        f"{way} ({mean(shares):.0%}): {', '.join(one for one, part in shares.items() if part > LIMIT)}"
        for way, shares in table(modules, TRIES).items()
        if mean(shares) >= LIMIT
    ]

    assert not over, "\n".join(over)


@pytest.mark.parametrize(
    ("way", "module"),
    [
        ("longest", invented("the right one #", "a #", "b #")),
        ("shortest", invented("a #", "the wrong one #", "another one #")),
        ("middle length", invented("the one #", "a #", "the much longer one #")),
        ("warmest", invented("makasih udah cerita #", "nomor satu nih #", "nomor dua nih #")),
        ("only key", invented("ke konselor #", "ke teman #", "ke guru #")),
        ("no key", invented("aku tunggu #", "aku 🚩 saja #", "konselor saja #")),
        ("key, warm, long", invented("aku dengerin kamu #", "nomor satu nih #", "nomor dua nih sekali #")),
    ],
)
def test_content_that_gives_itself_away_is_found(way: str, module: Module) -> None:
    assert share(module, WAYS[way], TRIES) == 1


@pytest.mark.parametrize("way", WAYS)
def test_answers_that_are_alike_are_passed_by_chance_alone(way: str) -> None:
    alike = invented("jawaban # satu", "jawaban # dua_", "jawaban # tiga")

    assert share(replace(alike, questions=shuffled_by_length(alike)), WAYS[way], 4 * TRIES) < LIMIT


def shuffled_by_length(module: Module) -> tuple[QuizQuestion, ...]:
    """Each answer is the longest, the middle and the shortest equally often."""
    lengths = ((0, 1, 2), (2, 0, 1), (1, 2, 0))
    return tuple(
        replace(
            question,
            answers=tuple(
                replace(answer, text="x" * (9 + lengths[number % 3][place]))
                for place, answer in enumerate(question.answers)
            ),
        )
        for number, question in enumerate(module.questions)
    )
