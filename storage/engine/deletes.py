"""Deleting rows with all that refers to them; the database says what does, so no table is left out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from care.people.seating import UNDECIDED
from storage.engine.database import Transaction

OWN = frozenset({"student", "person", "supporter", "reporter", "about"})
"""Columns that say whose a row is. Any other column that names a person says who did something to the row."""
NOBODY = "forgotten"
"""The id that stands in for a forgotten person where a column must not be empty."""


@dataclass(frozen=True, slots=True)
class Reference:
    """One column that refers to a table.

    `required`: the row cannot stand without what it refers to. `keyed`: the column is part of the row's key,
    so one stand-in for several people would make two rows the same.
    """

    table: str
    column: str
    key: str
    required: bool
    keyed: bool


async def referring(tx: Transaction, table: str) -> Sequence[Reference]:
    """Return every column of the database that refers to this table."""
    rows = await tx.rows(tx.catalog.referring, {"table": table})
    return [
        Reference(row["table"], row["column"], row["key"], bool(row["required"]), bool(row["keyed"]))
        for row in rows
    ]


async def remove(tx: Transaction, table: str, where: str, given: Mapping[str, object]) -> None:
    """Delete these rows and those that cannot stand without them; empty the references in all others."""
    # Children first: foreign keys are checked with each statement.
    for child in await referring(tx, table):
        condition = f"{child.column} IN (SELECT {child.key} FROM {table} WHERE {where})"
        if child.required:
            await remove(tx, child.table, condition, given)
        else:
            await tx.rows(f"UPDATE {child.table} SET {child.column} = NULL WHERE {condition}", given)
    await tx.rows(f"DELETE FROM {table} WHERE {where}", given)


async def remove_conversations(tx: Transaction, where: str, given: Mapping[str, object]) -> None:
    """Delete these conversations and their flags.

    People who wrote there last are asked for whom they write.
    """
    these = f"(SELECT id FROM conversations WHERE {where})"
    # The focus must not fall back to another conversation: the next words would go to the wrong person.
    await tx.rows(f"UPDATE people SET focus = '{UNDECIDED}' WHERE focus IN {these}", given)
    # Flags can stand without a conversation, so `remove` would leave them.
    await tx.rows(f"DELETE FROM flags WHERE conversation IN {these}", given)
    await remove(tx, "conversations", where, given)


async def remove_person(tx: Transaction, person: str) -> None:
    """Delete what belongs to this person; what they did for others stays, without their id."""
    given = {"person": person}
    for column in await referring(tx, "people"):
        condition = f"{column.column} = :person"
        if column.column in OWN or column.keyed:
            await remove(tx, column.table, condition, given)
        elif column.required:
            await _stand_in(tx)
            await tx.rows(f"UPDATE {column.table} SET {column.column} = '{NOBODY}' WHERE {condition}", given)
        else:
            await tx.rows(f"UPDATE {column.table} SET {column.column} = NULL WHERE {condition}", given)
    await _unmention(tx, person)
    await tx.rows("DELETE FROM people WHERE id = :person", given)


async def _unmention(tx: Transaction, person: str) -> None:
    """Replace the person's id where it stands as plain text.

    The audit record is left out: it is a chain, so its rows stay until they are purged by age, with an id
    that leads to nobody.
    """
    for row in await tx.rows(tx.catalog.mentioning):
        table, column = row["table"], row["column"]
        await tx.rows(
            f"UPDATE {table} SET {column} = '{NOBODY}' WHERE {column} = :person", {"person": person}
        )


async def _stand_in(tx: Transaction) -> None:
    await tx.rows(
        """
        INSERT INTO chats (hash, kind, started, seen_at) VALUES (:hash, 'person', 0, 0)
        ON CONFLICT (hash) DO NOTHING
        """,
        {"hash": NOBODY.encode()},
    )
    await tx.rows(
        """
        INSERT INTO people (id, chat, language, consent, made_at)
        SELECT :id, id, '', 0, 0 FROM chats WHERE hash = :hash ON CONFLICT (id) DO NOTHING
        """,
        {"id": NOBODY, "hash": NOBODY.encode()},
    )
