"""A flag always reaches a person: in every state, through kills, floods, lost groups and wrong clocks."""

from collections.abc import Sequence
from datetime import timedelta

from bot.prove.figures import Figure, exactly, least, most, none
from bot.prove.ground import Ground, at_work
from bot.prove.people import Staff
from bot.prove.proof_ground import ProofGround
from bot.prove.school import school
from bot.prove.table_clock import MachineClock
from care.model.token_bucket import Rate
from sandbox.people.people import Person

DANGER = "aku pengen mati aja"
NUMBER = "119"
"""The number that every list of helplines begins with."""
IN_GROUP, IN_PRIVATE = 10, 5
"""Seconds within which a first card, and a first private alert, arrive."""
REAL = {
    "send_limit_total": Rate(30, 30),
    "send_limit_chat": Rate(1, 5),
    "send_limit_group": Rate(20 / 60, 20),
}
"""Telegram's own limits."""
FLOOD_SECONDS = 40
NAMES = ("Rimba", "Samudra", "Awan", "Kenanga", "Tanjung")
FORMS = ("🆘", "/sos", "/darurat", "tolong 🆘 aku takut", "SOS")


async def card_in_time(place: ProofGround) -> Sequence[Figure]:
    """Write words of danger; look when the card is there, and what stands in it."""
    async with place.opened() as ground:
        team = await ground.team()
        student = ground.person(first_name="Kanaria", username="kanaria_akun")
        await student.start()
        await student.presses("✅")
        await student.says("/talk")
        await student.presses("⏭")
        await student.presses("⏭")
        await team.supporters[0].presses("✅")
        asked, before = ground.timestamp(), len(team.group.heard)
        await student.says(DANGER)
        while not any("🙋" in label for label in team.desk.buttons) and ground.timestamp() < asked + 60:
            await ground.passes(seconds=1)
        seconds, card = ground.timestamp() - asked, "".join(team.group.heard[before:])
    told = (DANGER, "pengen", "Kanaria", "kanaria_akun", str(student.id))
    return [
        exactly("cards", int("🟠" in card or "🔴" in card), 1),
        most("seconds", int(seconds), IN_GROUP),
        none("told", sum(mark in card for mark in told)),
    ]


async def ladder(place: ProofGround) -> Sequence[Figure]:
    """Leave an emergency alone, and see who is asked after one, three and five minutes."""
    async with place.opened() as ground:
        team = await ground.team()
        second = await team.joins("Pak Jati", "counselor")
        student = await ground.student()
        await in_danger(student)
        asked, steps = [], 0
        for minutes in (1, 2, 2):
            heard = len(team.group.heard)
            await ground.passes(minutes=minutes, seconds=2)
            steps += any("⏰" in text for text in team.group.heard[heard:])
            asked.append(sum("🔔" in text or "🔴" in text for text in second.heard))
        told = student.heard.count(ground.text("no-counselor-yet", numbers=0))
        claimable = sum("🙋" in label for label in team.coordinator.buttons)
    return [
        exactly("steps", steps, 3),
        least("all-asked", asked[-1], 1),
        exactly("student-told", told, 1),
        least("buttons", claimable, 1),
    ]


async def sos_in_every_state(place: ProofGround) -> Sequence[Figure]:
    """Call for help before consent, at home, waiting, talking, blocked, and after the end, in every form."""
    async with place.opened() as ground:
        team = await ground.team(supporters=len(FORMS))
        answered = states = 0
        for number, (form, supporter) in enumerate(zip(FORMS, [*team.supporters], strict=True)):
            guest, home = ground.person(), await ground.student()
            talking = await ground.pair(supporter)
            over = await ground.pair(await team.comes_on(f"Teman {NAMES[number]}"))
            await over.taps("🔚")
            waiting = await ground.waits()
            for person in (guest, home, talking, over, waiting):
                states += 1
                await person.says(form)
                answered += any(NUMBER in text for text in person.heard)
            await waiting.says("/end")
            await ground.passes(minutes=2)
    return [exactly("calls", states, 25), exactly("answered", answered, 25)]


async def sos_without_database(place: ProofGround) -> Sequence[Figure]:
    """Call for help, in words too, while another process holds the database."""
    async with place.opened() as ground:
        people = [ground.person() for _ in (*FORMS, DANGER)]
        with ground.database_away():
            ground.api.settle = _later
            for person, form in zip(people, (*FORMS, DANGER), strict=True):
                await person.says(form)
            await ground.tries()
            answered = sum(any(NUMBER in text for text in person.heard) for person in people)
    return [exactly("calls", len(people), 6), exactly("answered", answered, 6)]


async def _later() -> None:
    """The bot looks once, for all of them."""


async def flag_through_a_kill(place: ProofGround) -> Sequence[Figure]:
    """Kill the process when it has heard of danger and could not tell anybody yet."""
    async with school(place.folder(), lies=place.lies) as here:
        student, group = here.lines[0].writer, here.team.group
        here.api.faults.refuse(times=10**6, chat=group.id, retry_after=30)
        await student.says(DANGER)
        await here.sees(lambda: not here.api.updates.pending)
        before = sum("🟠" in text for text in group.heard)
        await here.bot.kill()
        here.api.faults.clear()
        await here.bot.start()
        await here.sees(lambda: any("🟠" in text for text in group.heard))
        reader = here.lines[0].reader
        await here.sees(lambda: any(text.removeprefix("↻ ") == DANGER for text in reader.heard))
        words = sum(text.removeprefix("↻ ") == DANGER for text in reader.heard)
        cards = sum("🟠" in one.text for one in group.chat.messages)
    return [none("cards-before", before), exactly("cards", cards, 1), least("words", words, 1, varies=True)]


async def group_lost(place: ProofGround) -> Sequence[Figure]:
    """Take the group from the bot, and call for help."""
    async with place.opened() as ground:
        team = await ground.team()
        second = await team.joins("Pak Jati", "counselor")
        await ground.passes(seconds=10)
        await team.group.kicks_bot()
        await in_danger(await ground.student())
        await ground.passes(minutes=2)
        told = sum(any("🔔" in text for text in one.heard) for one in (team.coordinator, second))
        await ground.waits("halo")
        await ground.passes(seconds=30)
        offered = len(await ground.rows("SELECT 1 FROM offers"))
    return [exactly("counselors-told", told, 2), none("new-talks", offered)]


async def clock_set_back(place: ProofGround) -> Sequence[Figure]:
    """Set the clock back by an hour while an emergency waits."""
    ground = place.ground()
    clock = ground.clock = MachineClock()
    async with at_work(ground):
        team = await ground.team()
        await in_danger(await ground.student())
        clock.set_by = timedelta(hours=-1)
        before = len(team.group.heard)
        for _ in range(40):
            clock.move(timedelta(seconds=2))
            await ground.rings()
            await ground.settle()
        steps = sum("⏰" in text for text in team.group.heard[before:])
    return [exactly("seconds", 80, 80), least("steps", steps, 1)]


async def flood(place: ProofGround) -> Sequence[Figure]:
    """Let one account press 🆘 twice a second, at Telegram's limits, while somebody else needs help."""
    async with place.opened(flood_limit="20/min, burst 10") as ground:
        team = await ground.team()
        noisy, student = await ground.student(), await ground.student()
        await at_telegrams_limits(ground)
        await presses_on(ground, noisy, FLOOD_SECONDS)
        asked = ground.timestamp()
        await in_danger(student)
        await presses_on(ground, noisy, FLOOD_SECONDS // 2)
        code = await case_of(ground)
        group = first(ground, team.group.id, code) - asked
        private = first(ground, team.coordinator.id, code) - asked
    return [
        exactly("presses", FLOOD_SECONDS * 3, 120),
        most("seconds-group", round(group, 1), IN_GROUP),
        most("seconds-private", round(private, 1), IN_PRIVATE),
    ]


async def at_telegrams_limits(ground: Ground) -> None:
    """From now on Telegram refuses what is too much, and the bot keeps its limits."""
    await ground.closes()
    ground.settings = ground.settings.model_copy(update=REAL)
    await ground.opens()
    ground.api.limits.on = True
    await ground.passes(minutes=1)


async def presses_on(ground: Ground, person: Person, seconds: int) -> None:
    """🆘 and ✅ in turn, every half second."""
    for number in range(2 * seconds):
        await person.says("✅" if number % 2 else "🆘")
        await ground.passes(seconds=0.5)


async def case_of(ground: Ground) -> str:
    """The code of the newest case."""
    (row,) = await ground.rows("SELECT code FROM cases ORDER BY opened_at DESC LIMIT 1")
    return str(row["code"])


def first(ground: Ground, chat: int, code: str) -> float:
    """When something about this case first came to a chat."""
    found = (
        call.at
        for call in ground.api.calls
        if call.chat == chat and code in str(call.params.get("text", "")) and call.answer and call.answer.ok
    )
    return next(found, float("inf"))


async def one_owner(place: ProofGround) -> Sequence[Figure]:
    """Let two counselors and a stranger press 🙋 on the same card."""
    async with place.opened() as ground:
        team, second, _ = await called(ground)
        stranger = await ground.person().in_group(team.group).presses("🙋")
        (card,) = (one for one in team.desk.chat.messages if any("🙋" in label for label in one.buttons))
        button = card.rows[0][0]["callback_data"]
        await team.desk.presses("🙋")
        late = await second.in_group(team.group).sends_press(button)
        rows = await ground.rows("SELECT owner FROM cases WHERE state = 'claimed'")
        told = (stranger.answer == ground.text("not-for-you")) + (
            late.answer == ground.text("claimed-by-other", name="Bu Melati")
        )
    return [exactly("owners", len(rows), 1), exactly("refused", told, 2)]


async def called(ground: Ground) -> tuple[Staff, Person, Person]:
    """A case in the group, a second counselor, and the student whom it is about."""
    team = await ground.team()
    second = await team.joins("Pak Jati", "counselor")
    student = await ground.pair(team.supporters[0])
    await student.says(DANGER)
    return team, second, student


async def nobody_on_call(place: ProofGround) -> Sequence[Figure]:
    """Let the counselor on call not confirm that they are there, while somebody asks for a peer."""
    async with place.opened(shift_length="24h", daily_hours="24h") as ground:
        team = await ground.team()
        for _ in range(2):
            await ground.jumps(hours=11)
        await ground.waits("halo")
        await ground.passes(minutes=1)
        offers = len(await ground.rows("SELECT 1 FROM offers"))
        on_call = len(await ground.rows("SELECT 1 FROM members WHERE on_call_since IS NOT NULL"))
        told = team.coordinator.heard.count(ground.text("on-call-over"))
    return [none("on-call", on_call), none("offers", offers), exactly("told", told, 1)]


async def told_the_truth(place: ProofGround) -> Sequence[Figure]:
    """Compare what a student in danger reads with what has happened."""
    async with place.opened() as ground:
        team, student = await ground.team(), await ground.student()
        await in_danger(student)
        before = student.heard.count(ground.text("no-counselor-yet", numbers=0))
        named = sum("Bu Melati" in text for text in student.heard)
        await team.desk.presses("🙋")
        await team.coordinator.presses("🗣")
        await team.coordinator.says("aku di sini")
        heard = student.heard[-1] == "aku di sini"
    return [none("too-early", before + named), exactly("heard", int(heard), 1)]


async def in_danger(student: Person) -> None:
    """🆘, and yes: a counselor may be told."""
    await student.says("🆘")
    await student.says("✅")
