"""What became of everything that people wrote, once all has been sent."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import groupby, pairwise
from sqlite3 import Row

from storage.sealing.row_params import open_params
from tests.properties.ledger import TOKEN, Ledger, Written

KEPT = """
    SELECT source, id, conversation FROM messages
    UNION ALL SELECT source, id, conversation FROM journal_erased
"""
"""What was taken, though somebody may have been forgotten with it."""
LEFT_OVER = """
    SELECT m.source FROM messages m
    JOIN conversations v ON v.id = m.conversation
    JOIN journal_messages j ON j.id = m.id
    WHERE (v.stage = 'talking' OR v.stage <> 'ended' AND m.id <= v.carried_to) AND NOT EXISTS (
        SELECT 1 FROM journal_rows r
        WHERE r.what = 'relay' AND r.message = m.id OR r.kind = 'not-shown' AND r.id > j.rows_before)
"""
"""Words of somebody who talks that nobody was to be sent: a transcript must have held them, unless
Telegram refused it, and its reader knows.
"""
TAKEN = """
    SELECT g.*, c.hash, r.params, t.readable, t.subject, EXISTS (
        SELECT 1 FROM journal_about_students a WHERE a.kind = g.kind AND a.role = 'counselor') AS known
    FROM journal_gone g
    JOIN chats c ON c.id = g.chat
    JOIN journal_rows r ON r.id = g.id
    JOIN journal_taken t ON t.id = g.id
    WHERE g.state = 'sending' AND g.what IN ('notice', 'card')
"""
SAID_BEFORE = {"transcript", "report-words", "sos-answers"}
ABOUT_STUDENTS = {"case", "rung", "alert", "level-risen", "consult", "further", "review"} | {
    *("watch", "summary", "calls"),
}
"""What is worded anew when it is taken, and may have nothing to say by then."""
NOT_ARRIVED = {"cancelled", "not-passed-on", "voice-refused", "identity-stopped"}
"""What tells a writer that something did not arrive; each of one message, if it has no count."""


def out_of_order(ledger: Ledger) -> Iterator[str]:
    """Words that came to a chat after later words of the same conversation."""
    rows = ledger.database.execute(KEPT)
    known = {row["source"]: (row["conversation"], row["id"]) for row in rows}
    arrived = [(copy.chat, *known[ledger.written[copy.text].source], copy.text) for copy in ledger.copies]
    for _, copies in groupby(sorted(arrived, key=lambda one: one[:2]), key=lambda one: one[:2]):
        for (*_, before, _), (*_, after, text) in pairwise(copies):
            if after < before:
                yield f"{text!r} came after what was written later"


def unanswered(ledger: Ledger) -> Iterator[str]:
    """Words that were neither kept nor answered."""
    kept = {row["source"] for row in ledger.database.execute(KEPT)}
    for written in ledger.written.values():
        if written.source not in kept and not (_heard_since(ledger, written) or _stands_below(written)):
            yield f"{written.text!r} was not kept, and its writer was told nothing"


def _heard_since(ledger: Ledger, written: Written) -> bool:
    found = ledger.database.execute(
        """
        SELECT 1 FROM journal_rows r JOIN chats c ON c.id = r.chat
        WHERE c.hash = :hash AND r.id > :before AND r.what = 'notice'
        """,
        {"hash": ledger.vault.hash("chat", written.writer.id), "before": written.rows_before},
    )
    return found.fetchone() is not None


def _stands_below(written: Written) -> bool:
    """Whether a word of the bot arrived under it: one answer is for all that was written before it came."""
    return any(
        one.id > written.source and one.by_bot and one.text and not TOKEN.search(one.text)
        for one in written.writer.chat.messages
    )


def lost(ledger: Ledger) -> Iterator[str]:
    """Writers of more undelivered messages than they were told of; words that nobody was ever shown."""
    undelivered: Counter[int] = Counter()
    arrived = {ledger.written[copy.text].source for copy in ledger.copies if ledger.has_arrived(copy)}
    seen = arrived | {ledger.written[words].source for words in ledger.read}
    for row in ledger.database.execute(
        "SELECT DISTINCT r.writer, m.source FROM journal_rows r JOIN messages m ON m.id = r.message"
        " WHERE r.what = 'relay'"
    ):
        undelivered[row["writer"]] += row["source"] not in seen
    told = _told(ledger)
    for writer, count in undelivered.items():
        if count > told[writer]:
            yield f"{count} messages of chat {writer} did not arrive, and it was told of {told[writer]}"
    for row in ledger.database.execute(LEFT_OVER):
        if row["source"] not in seen:
            yield f"message {row['source']} was left over"


def _told(ledger: Ledger) -> Counter[int]:
    told: Counter[int] = Counter()
    for row in ledger.database.execute(
        "SELECT id, chat, kind, params FROM journal_rows WHERE what = 'notice'"
    ):
        if row["kind"] in NOT_ARRIVED:
            told[row["chat"]] += int(open_params(ledger.vault, row["id"], row["params"]).get("count", 1))
    return told


def vanished(ledger: Ledger) -> Iterator[str]:
    """Chats for which more rows were taken from the outbox than requests were concluded."""
    gone: dict[bytes, list[Row]] = defaultdict(list)
    for row in ledger.database.execute(TAKEN):
        if not _says_nothing(ledger, row):
            gone[row["hash"]].append(row)
    sent = {ledger.vault.hash("chat", chat): count for chat, count in ledger.concluded.items()}
    for chat, rows in gone.items():
        if len(rows) > sent.get(chat, 0):
            kinds = Counter(row["kind"] for row in rows)
            yield f"{len(rows)} rows were taken, {sent.get(chat, 0)} requests made: {kinds}"


def _says_nothing(ledger: Ledger, row: Row) -> bool:
    """What may no longer be read or known, a call to a case that is taken, a card about what is forgotten."""
    if row["what"] == "card":
        return row["kind"] in ABOUT_STUDENTS and not row["subject"]
    if row["kind"] not in SAID_BEFORE:
        return bool(row["known"]) and not row["subject"]
    params = open_params(ledger.vault, row["id"], row["params"])
    return (params.get("report") or params["code"]) not in (row["readable"] or "").split()


ACCOUNTS = (out_of_order, unanswered, lost, vanished)
