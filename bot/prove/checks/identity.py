"""Nothing identifying crosses: marks in every field, searched wherever something could go."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.prove.checks.lost import paired
from bot.prove.figures import Figure, exactly, least, none
from bot.prove.ground import TOKEN, Ground
from bot.prove.matrix import Matrix
from bot.prove.messages import is_service, kinds
from bot.prove.pairs import Pairs
from bot.prove.proof_ground import ProofGround
from sandbox.people.people import Person

MARK = "Kanaria"
CARRIED = {"text", "photo", "sticker", "voice"}
AROUND = frozenset(
    {
        *("entities", "caption_entities", "forward_origin", "contact", "document", "via_bot", "quote"),
        *("reply_to_message", "external_reply", "venue", "location", "sender_chat", "photo", "sticker"),
    }
)
"""Fields of a message around which marks are put; the project's tests take all that there are."""
TOLD_CONTACTS = ("nomorku 0812 3456 7890", "cari @akun_buatan di IG", "emailku satu@contoh.example")
TALKS = 5


@dataclass(frozen=True, slots=True)
class MarksFound:
    """What became of messages full of marks: how many there were, and where marks were found."""

    cells: int
    marks: int
    arrived: int
    left: int
    logged: int
    stored: int
    backed_up: int


async def greeted(ground: Ground) -> tuple[Person, Person]:
    """A student and a supporter who have been told of what a voice tells."""
    student, supporter = await paired(ground)
    for writer in (student, supporter):
        await writer.says("halo")
        await writer.sends_voice()
        await writer.presses("⚠️")
    return student, supporter


async def _marked(place: ProofGround, way: int) -> MarksFound:
    async with place.opened(voice="true") as ground:
        writer, reader = (await greeted(ground))[::way]
        matrix = Matrix(ground, only=AROUND)
        await matrix.plays(writer, reader)
        if way > 0:
            await matrix.strangers()
        return MarksFound(
            matrix.cells,
            matrix.marks.made(),
            matrix.arrived,
            len(matrix.left()),
            len(matrix.logged()),
            len(matrix.stored()),
            len(matrix.backed_up()),
        )


async def from_student(place: ProofGround) -> MarksFound:
    return await _marked(place, 1)


async def from_supporter(place: ProofGround) -> MarksFound:
    return await _marked(place, -1)


async def to_supporter(place: ProofGround) -> Sequence[Figure]:
    """Search all that left the bot for marks of the student."""
    return _crossed(await place.once(from_student))


async def to_student(place: ProofGround) -> Sequence[Figure]:
    """Search all that left the bot for marks of the supporter."""
    return _crossed(await place.once(from_supporter))


def _crossed(found: MarksFound) -> list[Figure]:
    return [
        least("kinds", found.cells, 200, varies=True),
        least("marks", found.marks, 1_000, varies=True),
        least("arrived", found.arrived, 60, varies=True),
        none("found", found.left),
    ]


async def in_logs(place: ProofGround) -> Sequence[Figure]:
    """Search the log at its most talkative."""
    both = [await place.once(from_student), await place.once(from_supporter)]
    return [
        least("marks", sum(one.marks for one in both), 2_000, varies=True),
        none("found", sum(one.logged for one in both)),
    ]


async def in_files(place: ProofGround) -> Sequence[Figure]:
    """Search the raw bytes of every file."""
    both = [await place.once(from_student), await place.once(from_supporter)]
    return [
        least("marks", sum(one.marks for one in both), 2_000, varies=True),
        none("found", sum(one.stored for one in both)),
    ]


async def in_backups(place: ProofGround) -> Sequence[Figure]:
    """Search a backup, sealed and opened."""
    both = [await place.once(from_student), await place.once(from_supporter)]
    found = sum(one.backed_up for one in both)
    return [least("marks", sum(one.marks for one in both), 2_000, varies=True), none("found", found)]


async def sealed_on_disk(place: ProofGround) -> Sequence[Figure]:
    """Search the files of an evening for words, names and accounts while all of them are in use."""
    async with place.opened() as ground:
        team = await ground.team()
        student = ground.person(first_name=f"{MARK}Nama", username=f"{MARK}_akun")
        await student.start()
        await student.presses("✅")
        await student.taps("💬")
        await student.says(f"{MARK} kalimat, aku pengen mati aja")
        await team.supporters[0].presses("✅")
        await team.desk.presses("🙋")
        arrived = sum(MARK in text for text in team.supporters[0].heard)
        held = ground.raw()
    texts = [MARK, "Bu Melati", "Pendamping 1", str(student.id), f"{student.id:x}"]
    marks = [*(text.encode() for text in texts), student.id.to_bytes(8, "big"), TOKEN.encode()]
    return [
        exactly("arrived", arrived, 1),
        least("bytes", len(held), 10_000, varies=True),
        none("found", sum(mark in held for mark in marks)),
    ]


async def foreign_chats(place: ProofGround) -> Sequence[Figure]:
    """Let six pairs talk at once, and search every chat for the words of others."""
    async with place.opened() as ground:
        here = Pairs(ground)
        await here.sit_down(6)
        await here.everybody_writes(8)
        people = [*here.team.supporters, *(line.writer for line in here.lines)]
        chats = {person.id: person for person in [*people, here.team.coordinator]}
        foreign = sum(
            text.removeprefix("↻ ").startswith(f"{line.name} ")
            for line in here.lines
            for person in chats.values()
            if person.id not in {line.reader.id, line.writer.id}
            for text in person.heard
        )
        tally = await here.tally()
        in_group = sum(line.name in text for line in here.lines for text in here.team.group.heard)
    messages = exactly("messages", tally.written, 96)
    return [
        exactly("chats", len(chats), 13),
        messages,
        none("lost", tally.lost),
        none("foreign", foreign + in_group),
    ]


async def new_aliases(place: ProofGround) -> Sequence[Figure]:
    """Let one student talk several times, with somebody new each time."""
    async with place.opened() as ground:
        team = await ground.team(supporters=TALKS)
        student = await ground.student()
        for _ in range(TALKS):
            await student.taps("💬")
            await student.presses("⏭")
            await student.presses("⏭")
            offered = next(one for one in team.supporters if any("✅" in label for label in one.last.buttons))
            await offered.presses("✅")
            await student.taps("🔚")
            await ground.passes(minutes=2)
        rows = await ground.rows("SELECT alias FROM participants WHERE part = 'student'")
    return [
        exactly("talks", len(rows), TALKS),
        exactly("aliases", len({row["alias"] for row in rows}), TALKS),
    ]


async def refused_kinds(place: ProofGround) -> Sequence[Figure]:
    """Send every kind of message that may not cross, both ways."""
    async with place.opened() as ground:
        student, supporter = await paired(ground)
        refused = {name: one for name, one in kinds().items() if name not in CARRIED and not is_service(one)}
        told = arrived = 0
        for writer, reader in ((student, supporter), (supporter, student)):
            before = len(reader.heard)
            for fields in refused.values():
                heard = len(writer.heard)
                await writer.sends({**fields, "from": writer.user.json()})
                told += len(writer.heard) - heard
            arrived += len(reader.heard) - before
    return [
        least("kinds", len(refused), 15, varies=True),
        none("untold", 2 * len(refused) - told),
        none("arrived", arrived),
    ]


async def contacts_held(place: ProofGround) -> Sequence[Figure]:
    """Write a number, an account and an address, both ways."""
    async with place.opened() as ground:
        student, supporter = await paired(ground)
        asked = 0
        for words in TOLD_CONTACTS:
            await student.says(words)
            asked += any("⚠️" in label for label in student.last.buttons)
            await supporter.says(words)
        arrived = sum(words in text for words in TOLD_CONTACTS for text in student.heard + supporter.heard)
        cards = sum("🟡" in text for text in ground_group(ground))
    return [exactly("asked", asked, len(TOLD_CONTACTS)), none("arrived", arrived), least("cards", cards, 1)]


def ground_group(ground: Ground) -> list[str]:
    """What was written in the counselors' group."""
    groups = (chat for chat in ground.api.state.chats.values() if chat.user is None)
    return [str(one.raw.get("text", "")) for chat in groups for one in chat.messages.values()]


async def protected(place: ProofGround) -> Sequence[Figure]:
    """Look whether what is relayed may be forwarded or saved by who reads it."""
    async with place.opened() as ground:
        student, supporter = await paired(ground)
        await student.says("satu")
        await student.sends_photo("dua")
        await student.sends_sticker()
        await ground.passes(seconds=5)
        relayed = [
            one for one in supporter.chat.messages if one.by_bot and (one.text in {"satu", "dua", "😀"})
        ]
        await supporter.says("tiga")
        relayed += [one for one in student.chat.messages if one.by_bot and one.text == "tiga"]
    return [exactly("messages", len(relayed), 4), none("open", sum(not one.protected for one in relayed))]
