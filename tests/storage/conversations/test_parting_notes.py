"""A line to the programme: one for each conversation, readable as long as its words are."""

from care.ports.unit_of_work import UnitOfWork
from tests.storage.rows import HOUR, Here
from tests.virtual import NOON


async def test_a_last_line_is_wanted_once_and_the_first_one_is_kept(here: Here, work: UnitOfWork) -> None:
    one, other = await here.conversation(), await here.conversation()
    assert await work.conversations.last_lines.wanted(one.id)
    await work.conversations.last_lines.put(one.id, "Terima kasih", NOON)
    await work.conversations.last_lines.put(one.id, "Once more", NOON + HOUR)

    assert not await work.conversations.last_lines.wanted(one.id)
    assert await work.conversations.last_lines.get(one.id) == "Terima kasih"
    assert b"Terima" not in await here.value("SELECT body FROM last_lines")
    assert await work.conversations.last_lines.wanted(other.id)
    assert await work.conversations.last_lines.get(other.id) is None


async def test_a_last_line_goes_with_the_key_and_is_not_kept_without(here: Here, work: UnitOfWork) -> None:
    wrote, silent = await here.conversation(), await here.conversation()
    await work.conversations.last_lines.put(wrote.id, "Terima kasih", NOON)
    for one in (wrote, silent):
        await work.keeping.retention.destroy_key(one.id, NOON)
    await work.conversations.last_lines.put(silent.id, "Too late", NOON)

    assert await work.conversations.last_lines.get(wrote.id) is None
    assert not await work.conversations.last_lines.wanted(silent.id)
    assert await here.value("SELECT COUNT(*) FROM last_lines WHERE conversation = :id", id=silent.id) == 0
