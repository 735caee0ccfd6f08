"""What else people do in a run: hand over, listen, ask, report, decide about each other, be forgotten."""

from hypothesis.strategies import booleans, integers, sampled_from

from sandbox.people.people import Person
from sandbox.state.screen import Seen
from tests.properties.deed import deed, deeds_of
from tests.properties.deeds import ACCEPT, WORDS, Deeds, anybody, counselor, student, supporter
from tests.properties.ledger import ASIDE
from tests.properties.stage import NAMES


class LaterDeeds(Deeds):
    """Everything that came after the first conversations."""

    # Supporters and students

    @deed(who=supporter, other=supporter, says=sampled_from(("yes", "yes", "no", "")))
    def hands_over(self, who: int, other: int, says: str) -> None:
        self.says(self.among(self.cast.supporters, who, holds="🤝"), "🤝")
        if says:
            label = self.stage.text(f"handover-{says}")
            self.presses(self.among(self.cast.students, who, sees=label), label)
            self.answers_an_offer(other, ACCEPT)

    @deed(who=student)
    def wants_another(self, who: int) -> None:
        self.presses(self.among(self.cast.students, who, sees="🔁"), "🔁")

    @deed(who=supporter, in_talk=booleans())
    def may_know_them(self, who: int, in_talk: bool) -> None:
        label = self.stage.text("i-know-them" if in_talk else "may-know")
        self.presses(self.among(self.cast.supporters, who, sees=label), label)

    @deed(who=supporter, other=counselor)
    def consults(self, who: int, other: int) -> None:
        person = self.among(self.cast.supporters, who, holds="🧭")
        self.says(person, "🧭")
        self.replies(person, f"{ASIDE} tanya")
        self.replies(self.cast.counselors[other], f"{ASIDE} jawab")

    # Counselors

    @deed(who=counselor, keeps=booleans())
    def keeps_or_gives_on(self, who: int, keeps: bool) -> None:
        mark = "👌" if keeps else "📤"
        person = self.among(self.cast.counselors, who, sees=mark)
        for one in mark if keeps else mark * 2:
            self.presses(person, one)

    @deed(often=2, who=counselor, in_group=booleans(), stops=booleans(), talks=anybody)
    def listens(self, who: int, in_group: bool, stops: bool, talks: int) -> None:
        person = self.cast.counselors[who]
        self.presses(self.cast.desks[who] if in_group else person, "👁")
        self.some_talk([talks, talks + 1])
        self.writes_as(person, "")
        if stops:
            self.presses(person, "⏹")

    @deed(often=2, who=student, speaks=sampled_from("🗣🗣👥👁"), goes=sampled_from(("", "↩️", "📤", "🔚")))
    def takes_the_case_of_their_own_talk(self, who: int, speaks: str, goes: str) -> None:
        person = self.cast.supporters[1]
        self.presses(person, "🟢")
        self.asks_for_a_peer(who, answers=True)
        for other in (0, 2, 0):
            self.presses(self.cast.supporters[other], "❌")
        self.presses(person, ACCEPT)
        self.writes_as(self.cast.students[who], WORDS[-1])
        self.presses(self.cast.desks[2], "🙋")
        self.presses(person, speaks)
        self.some_talk([who])
        if goes == "🔚":
            self.says(person, goes)
            self.presses(person, self.stage.text("end-yes"))
        for mark in {"↩️": ("↩️",), "📤": ("📤", "📤")}.get(goes, ()):
            self.presses(person, mark)

    # Reports, and who is in the team

    @deed(who=anybody, why=sampled_from(("threats", "sexual", "else")))
    def reports(self, who: int, why: str) -> None:
        person = self.talker(who)
        self.says(person, "/report")
        for label in (f"report-{why}", "block-day"):
            self.presses(person, self.stage.text(label))

    @deed(verdict=sampled_from(("restored", "week", "removed", "kept", "lifted")), reads=booleans())
    def decides_a_report(self, verdict: str, reads: bool) -> None:
        person = self.cast.counselors[0]
        self.presses(person, "🙋")
        if reads:
            self.presses(person, "📄")
        self.presses(person, self.stage.text(f"verdict-{verdict}"))
        self.replies(person, f"{ASIDE} sudah kubaca")

    @deed(who=supporter, step=sampled_from(("suspend", "restore", "restore")))
    def is_paused_or_comes_back(self, who: int, step: str) -> None:
        desk = self.cast.desks[0]
        self.says(desk, "/people")
        for label in (NAMES[2 + who], self.stage.text(f"step-{step}"), self.stage.text("team-yes")):
            self.presses(desk, label)

    @deed(who=integers(0, 2), returns=booleans())
    def is_forgotten(self, who: int, returns: bool) -> None:
        person = self.cast.students[who]
        self.says(person, "/forget")
        self.presses(person, self.stage.text("forget-yes"))
        self.passes(31)
        if returns and not person.user.blocked:
            self.do(person.start())
            self.presses(person, self.stage.text("agree"))

    @deed(seconds=sampled_from((700, 1_300, 2_000, 5_000)))
    def nobody_writes_for_long(self, seconds: int) -> None:
        for _ in range(3):
            self.passes(seconds)

    # For whom?

    @deed(often=2, who=supporter, lines=integers(1, 3), chooses=sampled_from(("", "🧭", "🗨")), talks=anybody)
    def asks_without_a_reply(self, who: int, lines: int, chooses: str, talks: int) -> None:
        person = self.among(self.cast.supporters, who, holds="🧭")
        self.says(person, "🧭")
        for _ in range(lines):
            self.writes_as(person, "")
        self.some_talk([talks])
        if chooses:
            self.presses(person, chooses)

    @deed(often=2, who=anybody)
    def says_that_it_is_for_the_talk(self, who: int) -> None:
        self.presses(self.among(self.cast.people, who, sees="🗨"), "🗨")

    @deed(who=anybody, done=booleans())
    def closes_what_is_open(self, who: int, done: bool) -> None:
        label = self.stage.text("side-done" if done else "side-over")
        self.presses(self.among(self.cast.people, who, sees=label), label)

    def _is_prompt(self, seen: Seen) -> bool:
        ways_out = {self.stage.text("side-done"), self.stage.text("side-over")}
        return seen.asks_reply or bool(ways_out & set(seen.buttons))

    def replies(self, person: Person, words: str) -> None:
        """An answer to the newest question of the bot that asks for one, however long ago that was."""
        prompts = [one for one in person.chat.messages if self._is_prompt(one)]
        if prompts and not person.user.blocked:
            self.do(person.says(words, reply_to=prompts[-1]))


class Played(LaterDeeds):
    """What hypothesis plays."""

    goes_on = deeds_of(LaterDeeds)
