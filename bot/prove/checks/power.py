"""No single person takes the programme."""

from collections.abc import Sequence
from typing import Any

from bot.base.clock import seeded_chance
from bot.prove.checks.alerts import called, in_danger
from bot.prove.checks.lost import paired
from bot.prove.figures import Figure, exactly, least, none
from bot.prove.ground import KEY, Ground
from bot.prove.people import SETUP_CODE, Staff, unheard
from bot.prove.proof_ground import ProofGround
from bot.prove.rows import kept
from handlers.keyboards.signed_buttons import Press, Signer
from sandbox.people.actors import Actor
from sandbox.people.people import Group
from storage.engine.database import Transaction
from storage.offline.audit_verify import verified
from storage.offline.inspection import main_key
from storage.offline.opening import change

FORGED = 2_000
SEED = 7
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
ANYBODYS = {"debrief", "shifts"}
"""Buttons in the group that others may press too."""


class ShownButtons:
    """Every button that was shown from now on, with the chat that it was shown in."""

    def __init__(self, ground: Ground) -> None:
        self.buttons: dict[tuple[int, str], None] = {}
        ground.api.watchers.append(self._watch)

    def _watch(self, _: str, params: dict[str, Any], __: object) -> None:
        for row in (params.get("reply_markup") or {}).get("inline_keyboard", []):
            for button in row:
                if data := button.get("callback_data"):
                    self.buttons[(int(params["chat_id"]), data)] = None


async def evening(ground: Ground) -> tuple[ShownButtons, Staff, list[Actor]]:
    """Everybody's buttons of a talk with a case in it, and everybody who was there."""
    shown = ShownButtons(ground)
    team, second, student = await called(ground)
    await team.supporters[0].taps("🚩")
    await team.desk.presses("🙋")
    await team.coordinator.presses("🗣")
    await team.coordinator.presses("↩️")
    await student.taps("🔚")
    await ground.passes(minutes=2)
    people = [student, *team.supporters, team.coordinator, second]
    for one in people[1:]:
        await one.in_group(team.group).says("halo")  # seen there, which is kept of the team
    return shown, team, [*people, *(one.in_group(team.group) for one in people if one is not student)]


async def all_at_once(ground: Ground, pressed: Sequence[tuple[Actor, str]]) -> tuple[int, int]:
    """Press all of these; how many were answered with a refusal, and in how many tables something changed."""
    before = await kept(ground)
    with unheard(ground.api):
        made = [await actor.sends_press(data) for actor, data in pressed]
    await ground.settle()
    after = await kept(ground)
    return sum(bool(press.alert and press.answer) for press in made), sum(
        before[one] != after[one] for one in before
    )


async def foreign_presses(place: ProofGround) -> Sequence[Figure]:
    """Let everybody press every button that was shown to somebody else."""
    async with place.opened() as ground:
        shown, team, people = await evening(ground)
        pressed = [
            (actor, data)
            for chat, data in shown.buttons
            for actor in people
            if chat not in {actor.chat.id, team.group.id} and data.partition("|")[0] not in ANYBODYS
        ]
        refused, changed = await all_at_once(ground, pressed)
    return [
        least("presses", len(pressed), 150),
        none("accepted", len(pressed) - refused),
        none("tables-changed", changed),
    ]


async def forged_presses(place: ProofGround) -> Sequence[Figure]:
    """Press what was never shown: real buttons with a letter changed, cut, or signed by another key."""
    chance = seeded_chance(SEED)
    async with place.opened() as ground:
        shown, _, people = await evening(ground)
        real = list(shown.buttons)
        other = Signer(bytes(32))
        known = {data for _, data in real}
        pressed: list[tuple[Actor, str]] = []
        while len(pressed) < FORGED:
            actor, (_, data) = chance.choice(people), chance.choice(real)
            at = chance.choice(range(len(data)))
            forged = chance.choice(
                [
                    data[:at] + chance.choice(LETTERS) + data[at + 1 :],
                    data[:at] or "x",
                    other.sign(Press("claim", ("ca5e00000001",)), None),
                ]
            )
            if forged not in known:
                pressed.append((actor, forged))
        counted = ground.programme.intake.count.forged
        refused, changed = await all_at_once(ground, pressed)
        counted = ground.programme.intake.count.forged - counted
    return [
        exactly("presses", len(pressed), FORGED),
        none("accepted", FORGED - refused),
        exactly("counted", counted, FORGED),
        none("tables-changed", changed),
    ]


async def role_takes_its_buttons(place: ProofGround) -> Sequence[Figure]:
    """Lock a counselor out, and let them press everything that they were shown."""
    async with place.opened() as ground:
        shown, team, people = await evening(ground)
        second = people[3]
        await in_danger(await ground.student())  # an open case, which only a role may take
        await lock_out(ground, team, "Pak Jati")
        mine = [data for chat, data in shown.buttons if chat == second.chat.id]
        group = [data for chat, data in shown.buttons if chat == team.group.id]
        desk = next(one for one in people if one.chat.id == team.group.id and one.user.id == second.user.id)
        pressed = [*((second, data) for data in mine), *((desk, data) for data in group)]
        _, changed = await all_at_once(ground, pressed)
        owns = len(await ground.rows("SELECT 1 FROM cases WHERE state = 'claimed' AND owner IS NULL"))
    return [least("presses", len(pressed), 5), none("tables-changed", changed + owns)]


async def lock_out(ground: Ground, team: Staff, name: str) -> None:
    """Lock somebody of the team out, as any counselor can."""
    await team.desk.says("/people")
    await team.desk.presses(name)
    await team.desk.presses(ground.text("step-lock"))
    await team.desk.presses(ground.text("team-yes"))


async def setup_code_once(place: ProofGround) -> Sequence[Figure]:
    """Use the set-up code again in another group, guess it, and look where it can still be read."""
    async with place.opened() as ground:
        team = await ground.team(supporters=0)
        other = Group(ground.api, id=-2_000, title="Lain")
        thief = ground.person().in_group(other)
        for code in (SETUP_CODE, *(f"tebakan{number}" for number in range(6))):
            await thief.says(f"/setup {code}")
        wrong = other.heard.count(ground.text("setup-wrong"))
        later = other.heard.count(ground.text("setup-later", minutes=15))
        left = sum(SETUP_CODE in text for text in (team.group.screen(), other.screen()))
        homes = len(await ground.rows("SELECT 1 FROM members WHERE coordinator = 1"))
    return [
        exactly("tries", wrong + later, 7),
        least("limited", later, 1),
        none("readable", left),
        exactly("coordinators", homes, 1),
    ]


async def links_once(place: ProofGround) -> Sequence[Figure]:
    """Follow an invitation twice, and one that is 48 hours old; press ✅ as a stranger."""
    async with place.opened() as ground:
        team = await ground.team(supporters=0)
        await team.desk.says("/invite supporter")
        used = team.link()
        first, second, late = ground.person(), ground.person(), ground.person()
        await first.follows(used)
        await second.follows(used)
        await team.desk.says("/invite counselor")
        old = team.link()
        await ground.jumps(hours=48.1)
        await late.follows(old)
        gone = sum(one.last.text == ground.text("link-gone") for one in (second, late))
        await team.applies("Kak Awan")
        await ground.person().in_group(team.group).presses("✅")
        certified = len(await ground.rows("SELECT 1 FROM certificates"))
    return [exactly("refused", gone, 2), none("certified", certified)]


async def identity_takes_two(place: ProofGround) -> Sequence[Figure]:
    """Ask who a student is; look what one counselor alone sees of it."""
    async with place.opened() as ground:
        team, _, student = await called(ground)
        await team.desk.presses("🙋")
        await team.coordinator.presses("🪪")
        await team.coordinator.presses(ground.text("reveal-life"))
        await team.coordinator.answers("di jembatan")
        await team.enters_pin(team.coordinator)
        await ground.passes(minutes=6)
        marks = (str(student.id), str(student.user.username))
        told = [
            call
            for call in ground.api.calls
            if call.chat not in {None, student.id}
            and any(mark in str(call.params.get("text")) for mark in marks)
        ]
        asked = len(await ground.rows("SELECT 1 FROM audit WHERE action = 'reveal-ask'"))
    return [exactly("asked", asked, 1), none("told", len(told))]


async def nobody_for_a_group(place: ProofGround) -> Sequence[Figure]:
    """Write as an anonymous administrator, and as a stranger who was let into the group."""
    async with place.opened() as ground:
        team = await ground.team(supporters=0)
        stranger = ground.person().in_group(team.group)
        await stranger.says("/start")
        before = await kept(ground)
        commands = ("/people", "/status", "/audit", "/invite supporter", "/oncall", "/lexicon")
        for words in commands:
            entity = {"type": "bot_command", "offset": 0, "length": len(words.split()[0])}
            hidden = {"sender_chat": team.group.chat.stored.json()}
            await team.desk.sends({"text": words, "entities": [entity], **hidden})
            await stranger.says(words)
        after = await kept(ground)
        refused = team.group.heard.count(ground.text("not-anonymously"))
        refused += team.group.heard.count(ground.text("not-for-you"))
    changed = sum(before[name] != after[name] for name in before if name != "people")
    return [
        exactly("commands", 2 * len(commands), 12),
        least("refused", refused, 7),
        none("tables-changed", changed),
    ]


async def _past_all_triggers(tx: Transaction) -> None:
    await tx.rows(tx.catalog.without_trigger.format(name="audit_unchanged", table="audit"))
    await tx.rows("UPDATE audit SET actor = 'x' WHERE id = 3")


async def record_is_chained(place: ProofGround) -> Sequence[Figure]:
    """Change one row of the record of who did what, past all triggers."""
    async with place.opened() as ground:
        await called(ground)
        key = await main_key(ground.home, KEY)
        whole = (await verified(ground.home, key)).broken
        await change(ground.home, _past_all_triggers)
        broken = (await verified(ground.home, key)).broken
    return [none("false-alarms", whole or 0), exactly("broken-row", broken or 0, 3)]


async def one_account_freezes_nobody(place: ProofGround) -> Sequence[Figure]:
    """Let one account send 600 messages at once, and another one write behind them."""
    async with place.opened(flood_limit="20/min, burst 10") as ground:
        student, supporter = await paired(ground)
        noisy = await ground.student()
        with unheard(ground.api):
            for number in range(600):
                await noisy.says(f"{number}")
            await student.says("masih ada?")
        began = ground.timestamp()
        await ground.settle()
        while "masih ada?" not in supporter.heard and ground.timestamp() < began + 60:
            await ground.passes(seconds=1)
        seconds = ground.timestamp() - began
    return [exactly("messages", 600, 600), exactly("seconds", int(seconds), 0)]
