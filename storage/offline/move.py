"""Taking a programme from one place to another, whatever the engines: a move, or a backup that comes back.

Broken off anywhere, one of both can be started, or the same command begun again. Until the source is marked,
it is what counts: what has arrived elsewhere refuses to start, and goes when it is begun again. From the mark
on the target is whole, and beginning again does what is left: the source's keys are destroyed, and then the
target may be started.
"""

from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from storage.engine.database import Transaction
from storage.engine.opening import NotOurs, WrongKey
from storage.engine.whereabouts import TOLD, NotHere, Way, Whereabouts, arrived, note
from storage.keeping.erasure_list import ErasureList
from storage.keeping.untouched import require_untouched
from storage.migrate import newest, version_of
from storage.offline.held_home import HeldHome
from storage.offline.pour import contents, pour
from storage.programme.audit import StoredAudit
from storage.sealing.conversation_keys import FORMER
from storage.sealing.encryption import LIST_KEY, Vault

FULL = "{} is there: give a place where nothing is, or move that away first; nothing was changed"


@dataclass(frozen=True, slots=True)
class Moved:
    """How many rows and keys of conversations arrived."""

    rows: int
    keys: int


async def move(
    source: HeldHome, target: HeldHome, vault: Vault, now: datetime, bring: Callable[[], Awaitable[None]]
) -> Moved | None:
    """Move a programme, or finish a move that was broken off (None); raises `NotOurs` with one line.

    `bring`: brings what belongs to the programme and stands in no row; a second time changes nothing.
    """
    await source.require_programme()
    if went := await source.whereabouts():
        await _require_begun(source, target, went)
    else:
        begun = Whereabouts(Way.MOVING, source.shown, target.keys_shown)
        moved = await arrive(source, target, vault, now, begun)
        try:
            await bring()
            await hand_over(source, target)
        except NotOurs:
            await give_up(source, target)
            raise
    await destroy_keys(source, vault)
    await release(target)
    return None if went else moved


async def _require_begun(source: HeldHome, target: HeldHome, went: Whereabouts) -> None:
    """Require that the source was moved to this target, and that this was broken off after the mark."""
    there = await target.whereabouts()
    on_its_way = there and (there.way, there.place) == (Way.MOVING, source.shown)
    if went.way is not Way.WENT or went.place != target.shown or not on_its_way:
        raise NotHere(TOLD[went.way].format(place=went.place))


async def arrive(
    source: HeldHome, target: HeldHome, vault: Vault, now: datetime, begun: Whereabouts
) -> Moved:
    """Copy everything to a place that refuses to start until `release`; raises `NotOurs`.

    What is refused leaves nothing there; the source is as it was. `begun`: what is said there meanwhile.
    """
    await make_room(target, begun)
    try:
        await lay(source, target, vault, now, begun)
        keys = await bring_keys(source, target, vault)
        rows = await compare(source, target, vault, now)
    except NotOurs:
        await give_up(source, target)
        raise
    return Moved(rows, keys)


async def make_room(target: HeldHome, begun: Whereabouts) -> None:
    """Require a place where nothing is; what the same command has left there goes."""
    there = await target.whereabouts()
    if there == begun:
        await target.clear()
    elif there:
        raise NotHere(TOLD[there.way].format(place=there.place))
    elif in_the_way := await target.in_the_way():
        raise NotOurs(FULL.format(in_the_way))


async def lay(source: HeldHome, target: HeldHome, vault: Vault, now: datetime, begun: Whereabouts) -> None:
    """Copy every row, in one transaction, with the mark that the place is not whole yet."""
    async with source.transaction() as held:
        await require_sound(held, vault, now)

        async def fill(tx: Transaction) -> None:
            await pour(held, tx)
            await note(tx, begun)

        await target.lay(fill)


async def bring_keys(source: HeldHome, target: HeldHome, vault: Vault) -> int:
    """Copy the conversations' keys, so that running talks go on; return how many there are."""
    keys = await _keys_of(source, vault)
    slots = await target.slots(vault)
    try:
        for name, key in keys.items():
            slots.put(name, key)
        slots.flush()
    except OSError:
        raise NotOurs(f"cannot write the conversations' keys for {target.shown}") from None
    finally:
        slots.close()
    if await _keys_of(target, vault) != keys:
        raise NotOurs(f"the conversations' keys did not arrive whole in {target.shown}")
    return len(keys.keys() - {FORMER})


async def _keys_of(home: HeldHome, vault: Vault) -> Mapping[str, bytes]:
    slots = await home.slots(vault)
    try:
        return {name: key for name in slots.names if (key := slots.key(name))}
    finally:
        slots.close()


async def compare(source: HeldHome, target: HeldHome, vault: Vault, now: datetime) -> int:
    """Compare every table, and check key, marks and audit record where they arrived; return the rows."""
    async with source.transaction() as held, target.transaction() as tx:
        await require_sound(tx, vault, now)
        return await _require_same(held, tx)


async def _require_same(left: Transaction, here: Transaction) -> int:
    was, there = await contents(left), await contents(here)
    if odd := sorted(name for name in was.keys() | there.keys() if was.get(name) != there.get(name)):
        raise NotOurs(f"not every row arrived as it was: {', '.join(odd)}; nothing was changed")
    return sum(one.rows for one in there.values())


async def require_sound(tx: Transaction, vault: Vault, now: datetime) -> None:
    """Require this version, its main key, untouched rows and a whole audit record; raises `NotOurs`."""
    version = version_of(await tx.rows("SELECT version FROM schema_version"))
    if version != newest():
        mend = "run `sebaya migrate` first" if version < newest() else "update Sebaya first"
        raise NotOurs(f"the database is of version {version}, this program of version {newest()}: {mend}")
    if not vault.fits(await tx.value("SELECT key_check FROM programme")):
        raise WrongKey("the key file does not fit this database: give the key that it was made with")
    await require_untouched(tx, vault)
    if not await StoredAudit(tx, vault, now).is_whole():
        raise NotOurs("the record of who did what is not whole: run `sebaya audit verify`, and look into it")


async def bring_list(target: HeldHome, vault: Vault, listed: ErasureList, path: Path) -> None:
    """Bring the list of forgotten people and its copy to where the target looks for it."""
    async with target.transaction() as tx:
        sealed = await tx.value("SELECT list_key FROM programme")
    key = vault.rows.open(sealed, LIST_KEY, 1) if sealed else None
    try:
        for one in listed.paths:
            if one.exists() and one != path:
                ErasureList(one, path, key).follow()
    except OSError as fault:
        raise NotOurs(f"cannot write the list of who was forgotten, {path}: {fault.strerror}") from None


async def hand_over(source: HeldHome, target: HeldHome) -> None:
    """Let nobody start the source again, and say there where the programme is.

    A command beside the bot may have changed something since; in the same transaction it is looked at again.
    """
    async with source.transaction() as tx:
        async with target.transaction() as there:
            await _require_same(tx, there)
        await note(tx, Whereabouts(Way.WENT, target.shown))


async def destroy_keys(source: HeldHome, vault: Vault) -> None:
    """Overwrite every key of the source: they would outlive the end of their conversations there."""
    slots = await source.slots(vault)
    try:
        slots.keep(())
        slots.flush()
    except OSError:
        raise NotOurs(f"cannot destroy the conversations' keys of {source.shown}: run it again") from None
    finally:
        slots.close()


async def release(target: HeldHome) -> None:
    """Let the target be started."""
    async with target.transaction() as tx:
        await arrived(tx)


async def give_up(source: HeldHome, target: HeldHome) -> None:
    """Leave nothing of a target that is not taken; where that fails too, the next try does it.

    Not where the source was marked, or does not say: a commit that nobody answered may have been kept.
    """
    with suppress(NotOurs):
        if await target.whereabouts() and not await source.whereabouts():
            await target.clear()
