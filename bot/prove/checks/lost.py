"""Nothing accepted is lost: kills, stops, refusals, outages."""

from collections.abc import Sequence
from typing import Any

from bot.base.clock import seeded_chance
from bot.prove.figures import Figure, exactly, least, most, none
from bot.prove.ground import Ground
from bot.prove.pairs import Pairs
from bot.prove.proof_ground import ProofGround
from bot.prove.school import school
from bot.prove.tally import IN_FLIGHT, Tally
from sandbox.people.people import Person
from storage.engine.lock import InUse

KILLS, ROUNDS, PAIRS = 3, 10, 2
SEED = 7
SECONDS = 300
LONG = "a long line " * 400
STRANGE: tuple[dict[str, Any], ...] = (
    {"message": {"message_id": "x", "chat": {"id": "?"}, "date": {}}},
    {"new": []},
    {},
)
"""Updates that no library can read."""


def counted(tally: Tally) -> list[Figure]:
    """What was found on the lines."""
    return [
        none("lost", tally.lost),
        none("out-of-order", tally.out_of_order),
        none("doubled", tally.repeated_unmarked),
    ]


async def killed_often(place: ProofGround) -> Sequence[Figure]:
    """Kill the process in the middle of what everybody writes, again and again."""
    chance = seeded_chance(SEED)
    async with school(place.folder(), PAIRS, place.lies) as here:
        for _ in range(KILLS):
            for _ in range(ROUNDS):
                for line in here.lines:
                    await line.write()
            await here.progresses(chance.choice(range(1, 12)))
            await here.is_killed()
        await here.arrives()
        await here.bot.close()
        tally = Tally(kills=KILLS).judged(here.lines, place.lies.verdict(here.folder))
    repeated = most("repeated", tally.repeated_marked, KILLS * IN_FLIGHT, varies=True)
    return [
        exactly("kills", KILLS, KILLS),
        exactly("messages", tally.written, 120),
        *counted(tally),
        repeated,
    ]


async def killed_before_sending(place: ProofGround) -> Sequence[Figure]:
    """Kill the process when it has accepted a message and may not send it yet."""
    async with school(place.folder(), lies=place.lies) as here:
        (line, _), words = here.lines, "before"
        here.api.faults.refuse(times=1, chat=line.reader.id, retry_after=30)
        await line.writer.says(words)
        await here.sees(lambda: not here.api.updates.pending)
        await here.bot.kill()
        here.api.faults.clear()
        await here.bot.start()
        await here.sees(lambda: any(words in text for text in line.reader.heard))
        arrived = sum(text in {words, f"↻ {words}"} for text in line.reader.heard)
    return [exactly("arrived", arrived, 1)]


async def killed_after_sending(place: ProofGround) -> Sequence[Figure]:
    """Kill the process when Telegram has a message and has not said so."""
    async with school(place.folder(), lies=place.lies) as here:
        (line, _), words = here.lines, "after"
        here.api.faults.hang(60, chat=line.reader.id)
        await line.writer.says(words)
        await here.sees(lambda: words in line.reader.heard)
        await here.bot.kill()
        here.api.faults.clear()
        await here.bot.start()
        await here.sees(lambda: any(words in text and text != words for text in line.reader.heard))
        heard = line.reader.heard
    return [exactly("arrived", heard.count(words), 1), exactly("marked", heard.count(f"↻ {words}"), 1)]


async def stopped_and_started(place: ProofGround) -> Sequence[Figure]:
    """Write while the bot is off, in the middle of a talk."""
    async with place.opened() as ground:
        here = Pairs(ground)
        await here.sit_down()
        for _ in range(3):
            await here.everybody_writes(2)
            await ground.closes()
            await here.everybody_writes(3)
            await ground.opens()
            ground.api.settle = here.settle
        tally = await here.tally()
    return [exactly("restarts", 3, 3), exactly("messages", tally.written, 90), *counted(tally)]


async def refused_by_chance(place: ProofGround) -> Sequence[Figure]:
    """Let three requests in ten be refused, cut after they were done, or dropped."""
    async with place.opened() as ground:
        here = Pairs(ground)
        await here.sit_down()
        ground.api.faults.random(SEED, refuse=0.1, cut=0.1, drop=0.1)
        await here.everybody_writes(15)
        tally = await here.tally(seconds=600)
    cut = least("cut-answers", tally.cut_answers, 3)
    repeated = most("repeated", tally.repeated_marked, tally.cut_answers)
    return [exactly("messages", tally.written, 90), cut, *counted(tally), repeated]


async def one_chat_pauses(place: ProofGround) -> Sequence[Figure]:
    """Let Telegram order a pause of 35 s for one chat."""
    async with place.opened() as ground:
        here = Pairs(ground)
        await here.sit_down()
        slow, *others = here.lines
        ground.api.faults.refuse(times=1, chat=slow.reader.id, retry_after=35)
        await slow.write()
        late = 0
        for _ in range(16):
            for line in here.lines:
                await line.write()
            await here.passes(seconds=2)
            late += sum(not line.is_complete() for line in others if line.reader is not slow.reader)
        held = not slow.is_complete()
        tally = await here.tally()
    return [exactly("paused", int(held), 1), none("late", late), *counted(tally)]


async def updates_twice(place: ProofGround) -> Sequence[Figure]:
    """Bring every update three times, and some that nobody can read in between."""
    async with place.opened() as ground:
        here = Pairs(ground)
        await here.sit_down()
        for line in here.lines * 3:
            message = await line.writer.says(f"{line.name} {line.written}")
            line.written += 1
            for raw in ({"message": message.raw}, *STRANGE, {"message": message.raw}):
                ground.api.updates.push(raw)
        await here.settle()
        tally = await here.tally()
    return [exactly("messages", tally.written, 18), *counted(tally), none("repeated", tally.repeated_marked)]


async def told_when_late(place: ProofGround) -> Sequence[Figure]:
    """Keep words from arriving, and count the seconds until their writer hears of it."""
    async with place.opened() as ground:
        student, supporter = await paired(ground)
        ground.api.faults.refuse(times=1000, chat=supporter.id, retry_after=60)
        await student.says("late")
        asked = ground.timestamp()
        while (
            ground.text("delayed", count=1) not in student.heard and ground.timestamp() < asked + 2 * SECONDS
        ):
            await ground.passes(seconds=5)
        seconds = ground.timestamp() - asked
        ground.api.faults.clear()
        await ground.passes(minutes=2)
        arrived = supporter.heard.count("late")
    return [most("seconds", int(seconds), SECONDS), exactly("arrived", arrived, 1)]


async def told_when_refused(place: ProofGround) -> Sequence[Figure]:
    """Write what Telegram never takes: too long, and refused for good; others go on."""
    async with place.opened() as ground:
        student, supporter = await paired(ground)
        await student.says(LONG[:4097])
        ground.api.faults.refuse(
            1, chat=supporter.id, status=400, description="Bad Request: IMAGE_PROCESS_FAILED"
        )
        await student.says("never")
        await student.says(LONG[:4096])
        await ground.passes(seconds=5)
        told, arrived = student.heard.count(ground.text("not-passed-on")), supporter.heard.count(LONG[:4096])
    return [exactly("told", told, 2), exactly("arrived", arrived, 1)]


async def reader_gone(place: ProofGround) -> Sequence[Figure]:
    """Write to somebody who has blocked the bot."""
    async with place.opened() as ground:
        student, supporter = await paired(ground)
        ground.api.faults.refuse(times=1, chat=student.id, retry_after=30)
        await supporter.says("too late")
        await student.blocks()
        await ground.passes(seconds=35)
        told = supporter.heard.count(ground.text("cancelled", count=1))
        arrived = student.heard.count("too late")
    return [exactly("told", told, 1), none("arrived", arrived)]


async def second_copy(place: ProofGround) -> Sequence[Figure]:
    """Start a second bot on the same database."""
    async with place.opened() as ground:
        line, second = "", ground.again()
        try:
            await second.opens()
            await second.programme.close()
        except InUse as refused:
            line = str(refused)
    return [exactly("refused", int("another copy" in line), 1), exactly("lines", len(line.splitlines()), 1)]


async def paired(ground: Ground) -> tuple[Person, Person]:
    """A student and the supporter they talk with."""
    team = await ground.team()
    return await ground.pair(team.supporters[0]), team.supporters[0]
