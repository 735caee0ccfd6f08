"""Everybody of a programme, and what is planned for them before the weeks begin."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.base.clock import seeded_chance
from bot.planning import assumptions
from bot.planning.assumptions import Sizes
from bot.planning.book import Book
from bot.planning.counselors import Counselors
from bot.planning.hands import Hands
from bot.planning.heard import Note
from bot.planning.students import Student, Students
from bot.planning.supporters import Supporters
from bot.planning.talking import Talking
from bot.planning.timeline import Timeline
from care.model.enums import Gender, Language, Topic
from care.model.match_rules import Profile

ASKING = 5
"""One supporter in so many asks for a talk themselves, now and then."""
SIGNING = timedelta(hours=14)
"""So long before a week begins, supporters sign up for it."""


def profile(number: int) -> Profile:
    """Return what a supporter says of themselves; a third of them write English."""
    chance = seeded_chance(number)
    spoken = {Language.ID, Language.EN} if number % 3 == 0 else {Language.ID}
    topics = frozenset(chance.choice([*Topic]) for _ in range(3))
    return Profile(chance.choice([Gender.WOMAN, Gender.WOMAN, Gender.MAN, None]), frozenset(spoken), topics)


class Everybody:
    """Three groups of people by their ids; each draws from a source of their own."""

    def __init__(
        self,
        line: Timeline,
        hands: Hands,
        book: Book,
        *,
        students: Sequence[str],
        supporters: Sequence[str],
        counselors: Sequence[str],
    ) -> None:
        self._line = line
        self._asking = [*students, *supporters[::ASKING]]
        for number, who in enumerate((*students, *supporters, *counselors)):
            line.casts(who, number)
        self._often = [*self._asking, *list(students[: round(len(students) * assumptions.OFTEN)]) * 5]
        talking = Talking(line, hands, book)
        self.students = Students(line, hands, book, [self._student(who) for who in self._asking])
        self.supporters = Supporters(line, hands, book, talking, supporters)
        self.counselors = Counselors(line, hands, book, talking, counselors)

    def _student(self, who: str) -> Student:
        chance = self._line.of(who, "wish")
        gender = chance.choice([*[None] * 17, Gender.WOMAN, Gender.WOMAN, Gender.MAN])
        english = assumptions.happens(chance, 0.05)
        return Student(who, gender, Language.EN if english else None)

    def plan_weeks(self, sizes: Sizes, begin: datetime) -> None:
        """Who asks when, and when supporters sign up; `begin` is midnight of a Monday."""
        for at in assumptions.asks(sizes, begin, self._line.chance):
            self.students.asks(self._line.chance.choice(self._often), at)
        for week in range(sizes.weeks):
            monday = begin + timedelta(weeks=week)
            self.supporters.sign_up(monday, monday - SIGNING, sizes.shifts_each)

    def hears(self, who: str, note: Note) -> None:
        """Let whoever is told this react."""
        for people in (self.students, self.supporters, self.counselors):
            people.hears(who, note, self._line.now)
