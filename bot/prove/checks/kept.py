"""What was said is not kept longer than people need it, and what is destroyed is gone from every byte."""

from collections.abc import Mapping, Sequence

from bot.base.clock import seeded_chance
from bot.programme_info import home_of
from bot.prove.checks.lost import paired
from bot.prove.figures import Figure, exactly, least, none
from bot.prove.ground import KEY, Ground
from bot.prove.matrix import BACKUP_KEY
from bot.prove.people import Staff
from bot.prove.proof_ground import ProofGround
from bot.prove.rows import everything
from sandbox.people.people import Person
from storage.offline.backup import back_up, unpack
from storage.offline.inspection import main_key
from storage.sealing.conversation_keys import KeyRing
from storage.sealing.encryption import Vault
from storage.sealing.key_slots import slots_by_name

WORDS = "hanya untuk hari ini"
DANGER = "aku pengen mati aja"
DESTROYED, ALIVE, SEED = 300, 20, 7
"""Keys that are destroyed, and that are in use meanwhile."""
AUDITED = {"audit"}
"""Tables in which the random id of somebody who was forgotten may stay: who did what, without a name."""


async def wrapped_keys(ground: Ground) -> Mapping[str, bytes]:
    """The conversations' keys as they are kept, by the conversation."""
    return _slots(ground, await main_key(ground.home, KEY))


def _slots(ground: Ground, key: bytes) -> Mapping[str, bytes]:
    return slots_by_name(ground.lies.key_slots(ground.home), Vault(key))


async def ended(ground: Ground) -> tuple[Staff, Person, Person]:
    """A talk that is over, with a word in it."""
    team = await ground.team()
    student = await ground.pair(team.supporters[0])
    await student.says(WORDS)
    await student.taps("🔚")
    return team, student, team.supporters[0]


async def words_for_a_day(place: ProofGround) -> Sequence[Figure]:
    """Read the words of a talk a day after its end, and search every file for its key."""
    async with place.opened() as ground:
        await ended(ground)
        (key,) = (await wrapped_keys(ground)).values()
        there = int(key in ground.raw())
        await ground.jumps(hours=23)
        before = sum(text == WORDS for text in await ground.said())
        await ground.jumps(hours=1.1)
        after = sum(text is not None for text in await ground.said())
        left = ground.raw().count(key)
    return [
        exactly("key-before", there, 1),
        exactly("readable-23h", before, 1),
        none("readable-24h", after),
        none("key-after", left),
    ]


async def case_for_thirty_days(place: ProofGround) -> Sequence[Figure]:
    """Read the words of a case 29 and 31 days after it was closed."""
    async with place.opened() as ground:
        team = await ground.team()
        student = await ground.pair(team.supporters[0])
        await student.says(DANGER)
        await team.desk.presses("🙋")
        await student.taps("🔚")
        await ground.jumps(hours=24 * 40)
        open_case = sum(text == DANGER for text in await ground.said())
        await team.coordinator.presses("☑️")
        await team.coordinator.presses(ground.text("outcome-safe"))
        await ground.jumps(hours=24 * 29)
        early = sum(text == DANGER for text in await ground.said())
        await ground.jumps(hours=25)
        late = sum(text is not None for text in await ground.said())
    return [
        exactly("readable-open", open_case, 1),
        exactly("readable-29d", early, 1),
        none("readable-30d", late),
    ]


async def copies_deleted(place: ProofGround) -> Sequence[Figure]:
    """Look into the team's chats a day after the end."""
    async with place.opened() as ground:
        team = await ground.team()
        (supporter,) = team.supporters
        student = await ground.pair(supporter)
        await student.says(DANGER)
        await team.desk.presses("🙋")
        before = sum(DANGER in chat.screen() for chat in (supporter, team.coordinator))
        await student.taps("🔚")
        await ground.jumps(hours=24)
        after = sum(DANGER in chat.screen() for chat in (supporter, team.coordinator))
    return [exactly("chats-before", before, 2), none("chats-24h", after)]


async def no_words_in_backups(place: ProofGround) -> Sequence[Figure]:
    """Open a backup with both of its keys, and look for what was said and what opens it."""
    async with place.opened() as ground:
        student, _ = await paired(ground)
        await student.says(WORDS)
        sealed, opened = ground.folder / "kept.backup", ground.folder / "kept.opened"
        back_up(home_of(ground.settings), sealed, BACKUP_KEY, ground.clock.now())
        unpack(sealed, opened, BACKUP_KEY)
        held, keys = sealed.read_bytes() + opened.read_bytes(), (await wrapped_keys(ground)).values()
    marks = [*keys, WORDS.encode(), BACKUP_KEY, KEY, await main_key(ground.home, KEY)]
    return [
        exactly("keys", len(keys), 1),
        least("bytes", len(held), 10_000, varies=True),
        none("found", sum(mark in held for mark in marks)),
    ]


async def rows_for_thirty_days(place: ProofGround) -> Sequence[Figure]:
    """Count what is left of a talk 31 days after its end."""
    async with place.opened() as ground:
        await ended(ground)
        await ground.jumps(hours=24 * 29)
        before = len(await ground.rows("SELECT 1 FROM conversations"))
        await ground.jumps(hours=24 * 2)
        after = len(await ground.rows("SELECT 1 FROM conversations UNION ALL SELECT 1 FROM participants"))
    return [exactly("rows-29d", before, 1), none("rows-31d", after)]


async def forgotten_within_the_hour(place: ProofGround) -> Sequence[Figure]:
    """Let a student be forgotten, and search every table and every byte for them."""
    async with place.opened() as ground:
        team = await ground.team()
        student = await ground.pair(team.supporters[0])
        await student.says(WORDS)
        (person,) = {row["student"] for row in await ground.rows("SELECT student FROM conversations")}
        (digest,) = [
            row["hash"]
            for row in await ground.rows(
                "SELECT c.hash FROM people p JOIN chats c ON c.id = p.chat WHERE p.id = :id", id=person
            )
        ]
        await student.says("/forget")
        await student.presses(ground.text("forget-yes"))
        await ground.passes(minutes=59)
        told = student.heard.count(ground.text("forgotten"))
        rows = await everything(ground)
        left = sum(person in row.values() for name in rows if name not in AUDITED for row in rows[name])
        await ground.jumps(hours=25)
        held = ground.raw()
    mark = digest if isinstance(digest, bytes) else str(digest).encode()
    return [exactly("receipt", told, 1), none("rows", left), none("bytes-found", held.count(mark))]


async def many_keys_destroyed(place: ProofGround) -> Sequence[Figure]:
    """Make and destroy keys in turns, and search every byte of every file for each of them."""
    ground, chance = place.ground(), seeded_chance(SEED)
    ring = await KeyRing.at(ground.home, Vault(KEY))
    seen: set[bytes] = set()
    for number in range(DESTROYED + ALIVE):
        await ring.make(chance.new_id())
        if number >= ALIVE:
            rows = _slots(ground, KEY)
            seen |= set(rows.values())
            await ring.destroy(chance.choice(sorted(rows)))
    alive = set(_slots(ground, KEY).values())
    await ring.close()
    held = ground.raw()
    gone = seen - alive
    return [
        exactly("keys", len(gone), DESTROYED),
        exactly("alive", sum(key in held for key in alive), ALIVE),
        none("found", sum(key in held for key in gone)),
    ]
