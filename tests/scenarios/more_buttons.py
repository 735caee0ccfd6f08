"""What else happens in an evening whose buttons are kept: cases worked, people decided about, a rota."""

from sandbox.people.people import Person
from tests.rota import TUESDAY, plans, signs_up
from tests.scenarios.chatting import ends
from tests.world import Team, World


async def is_planned(world: World, team: Team) -> None:
    """A shift signed up for, taken by a colleague and given back; days off and back; the slot removed."""
    first, second = team.supporters[:2]
    await plans(world, team, TUESDAY, "20.00", "22.00")
    await signs_up(world, first, "20.00")
    await first.says("/shifts")
    await first.presses("🔀", on=_shows(first, "🔀"))
    await second.presses(world.text("take-shift"))
    await second.presses(world.text("give-shift-back"))
    await team.desk.says("/shifts")
    for label in ("🏖", "➕", "5 Mar", world.text("days-long", count=2), "5 Mar"):
        await team.desk.presses(label)
    await team.desk.says("/shifts")
    for label in ("🗑", "20.00–22.00", "🗑", "✅"):
        await team.desk.presses(label)


def _shows(person: Person, mark: str) -> int:
    return next(
        seen.id for seen in reversed(person.chat.messages) if any(mark in one for one in seen.buttons)
    )


async def is_closed(world: World, team: Team) -> list[Person]:
    """Nobody is on duty: one wants to be called and leaves when called."""
    for supporter in team.supporters[:2]:
        await supporter.says("/duty")
        await supporter.presses("⚪")
    student = await world.waits()
    await student.presses("🔔")
    await team.supporters[0].presses("🟢")
    await world.passes(seconds=2)
    await student.presses(world.text("call-no"))
    return [student]


async def is_wished(world: World, team: Team) -> list[Person]:
    """A wish that is met, and a conversation that is handed over."""
    first, second = team.supporters[:2]
    await world.jumps(hours=0.2)
    for supporter in (first, second):
        await supporter.says("/duty")
        await supporter.presses("🟢")
        await supporter.presses(world.text("about-me"))
        await supporter.presses(world.text("gender-woman"))
    student = await world.student()
    await student.taps("💬")
    for label in ("⏭", "⏭", world.text("wish-woman")):
        await student.presses(label)
    # Both have been free for as long: which of them is asked first is drawn.
    asked, other = (first, second) if _is_asked(first) else (second, first)
    await asked.presses("✅")
    await asked.taps("🤝")
    await student.presses("✅")
    await other.presses("✅")
    await ends(world, other)
    await world.jumps(hours=1.1)
    return [student]


def _is_asked(supporter: Person) -> bool:
    return any("✅" in label for label in supporter.last.buttons)


async def is_worked(world: World, team: Team) -> list[Person]:
    """A case listened to, given on, asked about, and closed with everything that may be said of it."""
    supporter, boss = team.supporters[0], team.coordinator
    student = await world.pair(supporter)
    await team.desk.presses("👁")
    await boss.presses(world.text("stop-listening"))
    await student.sends_photo("foto")
    await supporter.taps("🧭")
    await supporter.replies("bolehkah aku bertanya?")
    await boss.replies("boleh")
    await supporter.says("aku di sini")
    await supporter.presses("🗨")
    await supporter.taps("🚩")
    await team.desk.presses("🙋")
    for mark in ("👁", "📤", "📤"):
        await boss.presses(mark)
    await team.desk.presses("🙋")
    await _is_asked_about(world, team, student)
    await student.taps("🔚")
    await boss.presses("🗣")
    await student.presses("❌")
    await boss.presses("☑️")
    for label in (world.text("outcome-referred"), _psychologist(world), world.text("in-days-1")):
        await boss.presses(label)
    await student.presses(world.text("say-yes"))
    return [student]


async def _is_asked_about(world: World, team: Team, student: Person) -> None:
    """May they be referred; and who are they, as two counselors see."""
    boss = team.coordinator
    await boss.presses("🤲")
    await boss.presses(_psychologist(world))
    await boss.presses(world.text("referral-step-ask"))
    await student.presses("✅")
    jati = await team.joins("Pak Jati", "counselor")
    await boss.presses("🪪")
    await boss.presses(world.text("reveal-life"))
    await world.rows("UPDATE members SET since = 0")  # nobody is too new, and no time passes for others
    await boss.replies("ia sudah di jembatan")
    await team.enters_pin(boss)
    await jati.presses(world.text("reveal-yes"))
    await team.enters_pin(jati)
    await world.rows("UPDATE reveals SET show_at = 0")
    await world.rings()
    await world.settle()
    await boss.presses(world.text("reveal-wait"))
    await boss.presses(world.text("reveal-tell"))


def _psychologist(world: World) -> str:
    found = next(one for one in world.programme.facts.rules.referrals if one.id == "psychologist")
    return found.worded(world.language)


async def are_decided(world: World, team: Team) -> list[Person]:
    """A report against each side; somebody locked out, somebody removed; a wish to be forgotten withdrawn."""
    supporter, boss = team.supporters[0], team.coordinator
    student = await world.pair(supporter)
    await supporter.says("/report")
    await supporter.presses(world.text("report-threats"))
    await supporter.presses(world.text("block-day"))
    await _decides(world, boss, "kept")
    await student.says("/report")
    await student.presses(world.text("report-threats"))
    await _decides(world, boss, "restored")
    for name, step in (("Pendamping 3", "remove"), ("Pak Jati", "lock")):
        await team.desk.says("/people")
        for label in (name, world.text(f"step-{step}"), world.text("team-yes")):
            await team.desk.presses(label)
    await student.says("/forget")
    await student.presses(world.text("forget-no"))
    return [student]


async def _decides(world: World, boss: Person, verdict: str) -> None:
    await boss.presses("🙋")
    await boss.presses("📄")
    await boss.presses(world.text(f"verdict-{verdict}"))
    await boss.answers("tidak terbukti")


MORE = (is_planned, is_closed, is_worked, are_decided, is_wished)
"""The rest of the evening, in order; each gives the students who came for it."""
