"""What people, time and trouble do in a run, in an order that hypothesis chooses.

What they do may be of no use at that moment; people who act sensibly are in `bot.planning`.
"""

from hypothesis.stateful import initialize
from hypothesis.strategies import booleans, integers, lists, sampled_from, tuples

from tests.properties.deed import deed
from tests.properties.run import Run

ACCEPT = "✅ Aku temani"
WORDS = ("", "", "aku pengen mati aja", "jangan bilang siapa-siapa ya", "aku mau bunuh diri malam ini")
SPANS = (5, 5, 20, 31, 31, 61, 61, 130, 310, 700, 1_300, 3_700, 90_000, -3_600)
"""Seconds. More than a day ends certificates; the clock is also set back by an hour."""
FAULTS = ("429", "403", "400", "502", "cut", "cut", "drop", "deaf-409", "deaf-502", "deaf-429")

anybody = integers(0, 11)
student = integers(0, 4)
supporter = integers(0, 3)
counselor = integers(0, 2)
steps = integers(0, 90)
pause = sampled_from((1, 30, 400))
some = lists(anybody, min_size=1, max_size=4)


class Deeds(Run):
    """Everything that can happen."""

    @initialize(pairs=lists(tuples(student, supporter), max_size=3))
    def some_talk_already(self, pairs: list[tuple[int, int]]) -> None:
        for who, other in pairs:
            self.two_meet(who, other)

    # Students

    @deed(who=student, answers=booleans())
    def asks_for_a_peer(self, who: int, answers: bool) -> None:
        person = self.cast.students[who]
        self.says(person, "/talk")
        if answers:
            self.presses(person, "⏭")
            self.presses(person, "⏭")

    @deed(often=3, who=student, other=supporter)
    def two_meet(self, who: int, other: int) -> None:
        self.asks_for_a_peer(who, answers=True)
        self.answers_an_offer(other, ACCEPT)

    @deed(often=2, who=student, how=sampled_from(("/counselor", "/sos", "/sos ✅", "/sos ❌")))
    def asks_for_help(self, who: int, how: str) -> None:
        for words in how.split():
            self.says(self.cast.students[who], words)

    # Those who talk

    @deed(often=3, who=anybody, words=sampled_from(WORDS))
    def writes(self, who: int, words: str) -> None:
        self.writes_as(self.among(self.cast.people, who), words)

    @deed(often=4, people=some)
    def some_talk(self, people: list[int]) -> None:
        for who in people:
            self.writes_as(self.talker(who), "")

    @deed(often=2, people=some, deaths=lists(steps, min_size=1, max_size=2))
    def some_talk_and_the_bot_dies(self, people: list[int], deaths: list[int]) -> None:
        self.stage.busy = len(people) - 1
        self.some_talk(people[1:])
        self.stage.doom = list(deaths)
        self.some_talk(people[:1])

    @deed(often=2, who=anybody, means=booleans())
    def ends(self, who: int, means: bool) -> None:
        person = self.among(self.cast.people, who, holds="🔚")
        self.says(person, "🔚")
        self.presses(person, self.stage.text("end-yes" if means else "end-no"))

    @deed(often=2, who=student, other=supporter, seconds=sampled_from((0, 20, 59, 61)), off=booleans())
    def takes_an_end_back(self, who: int, other: int, seconds: int, off: bool) -> None:
        person = self.among(self.cast.students, who, holds="🔚")
        self.says(person, "🔚")
        if off:
            self.goes_on_or_off_duty(other, "⚪")
        if seconds:
            self.passes(seconds)
        self.presses(person, self.stage.text("undo-end"))
        self.writes_as(person, "")
        self.some_talk([who, who + 1])

    # Supporters

    @deed(often=3, who=supporter, answer=sampled_from((ACCEPT, ACCEPT, "❌")))
    def answers_an_offer(self, who: int, answer: str) -> None:
        self.presses(self.among(self.cast.supporters, who, sees=answer), answer)

    @deed(who=supporter, level=sampled_from(("", "🟠", "🔴")))
    def flags(self, who: int, level: str) -> None:
        person = self.among(self.cast.supporters, who, holds="🚩")
        self.says(person, "🚩")
        if level:
            self.presses(person, level)

    @deed(who=supporter, button=sampled_from("🟢⚪"))
    def goes_on_or_off_duty(self, who: int, button: str) -> None:
        self.says(self.cast.supporters[who], "/duty")
        self.presses(self.cast.supporters[who], button)

    @deed(often=2, people=lists(supporter, min_size=1, max_size=4))
    def some_go_on_duty(self, people: list[int]) -> None:
        for who in people:
            self.presses(self.cast.supporters[who], "🟢")

    # Counselors

    @deed(often=3, who=counselor, in_group=booleans(), speaks=sampled_from(("", "🗣", "👥")))
    def claims(self, who: int, in_group: bool, speaks: str) -> None:
        self.presses(self.cast.desks[who] if in_group else self.cast.counselors[who], "🙋")
        if speaks:
            self.presses(self.cast.counselors[who], speaks)

    @deed(often=2, who=counselor, closes=booleans())
    def gives_back_or_closes(self, who: int, closes: bool) -> None:
        person = self.among(self.cast.counselors, who, holds="↩️")
        if closes:
            self.presses(person, "☑️")
            self.presses(person, "Sudah tertolong")
        else:
            self.presses(person, "↩️")

    @deed(often=2, who=anybody, other=counselor, off=supporter, closes=booleans(), speaks=sampled_from("🗣👥"))
    def a_counselor_comes_and_goes(self, who: int, other: int, off: int, closes: bool, speaks: str) -> None:
        self.writes_as(self.talker(who), WORDS[-1])
        self.claims(other, in_group=True, speaks=speaks)
        self.some_talk([who, who + 1])
        self.goes_on_or_off_duty(off, "⚪")
        self.gives_back_or_closes(other, closes)

    # Anybody

    @deed(who=anybody, nth=integers(0, 5))
    def presses_something(self, who: int, nth: int) -> None:
        person = self.among(self.cast.people, who)
        buttons = [
            button["text"]
            for seen in reversed(person.chat.messages)
            for row in seen.rows
            for button in row
            if "callback_data" in button
        ]
        if nth < len(buttons):
            self.presses(person, buttons[nth])

    @deed(who=anybody)
    def blocks_or_comes_back(self, who: int) -> None:
        person = self.among(self.cast.people, who)
        self.do(person.start() if person.user.blocked else person.blocks())

    @deed(who=counselor)
    def all_come_back(self, who: int) -> None:
        for person in self.cast.people:
            if person.user.blocked:
                self.do(person.start())
        self.says(self.cast.desks[who], "/oncall")
        self.presses(self.cast.desks[who], "📟")

    # Time, trouble, death

    @deed(often=4, seconds=sampled_from(SPANS))
    def time_passes(self, seconds: int) -> None:
        self.passes(seconds)

    @deed(who=student, answers=booleans())
    def a_shift_ends(self, who: int, answers: bool) -> None:
        self.passes_until_a_shift_ends(but=20)
        self.asks_for_a_peer(who, answers)
        self.passes(31)

    @deed(seconds=sampled_from(SPANS[:6]), deaths=lists(steps, max_size=1))
    def the_bot_forgets(self, seconds: int, deaths: list[int]) -> None:
        self.passes(seconds)
        self.stage.doom = list(deaths)
        self.do(self.stage.works(self.stage.programme.alarms.purge))

    @deed(kind=sampled_from(FAULTS), who=integers(0, 13), times=integers(1, 3), pause=pause)
    def trouble_comes(self, kind: str, who: int, times: int, pause: int) -> None:
        chats = [None, self.cast.group.id, *(person.id for person in self.cast.people)]
        self.arm(kind, chats[who % len(chats)], times, pause)

    @deed(often=4, kind=sampled_from(FAULTS), who=anybody, times=integers(1, 3), pause=pause, people=some)
    def some_talk_in_trouble(self, kind: str, who: int, times: int, pause: int, people: list[int]) -> None:
        self.arm(kind, self.talker(who).id, times, pause)
        self.some_talk(people)

    @deed(who=anybody, people=some)
    def somebody_cannot_be_reached_for_long(self, who: int, people: list[int]) -> None:
        self.arm("429", self.talker(who).id, 1, 400)
        self.some_talk(people)
        self.passes(310)

    @deed(deaths=lists(steps, min_size=1, max_size=2))
    def will_die(self, deaths: list[int]) -> None:
        self.stage.doom = list(deaths)

    @deed(deeds=integers(1, 4))
    def is_slow(self, deeds: int) -> None:
        self.stage.busy = deeds
