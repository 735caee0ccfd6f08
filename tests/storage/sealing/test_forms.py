"""What an earlier version sealed or hashed is read and found by this one: no byte of the forms may change."""

from io import BytesIO

import pytest

from storage.sealing.encrypted_file import MAGIC, BadFile, opened
from storage.sealing.encryption import BrokenSeal, Former, LookUp, Vault, derive
from storage.sealing.keyed_hashes import account_hash, excluded_hash, pair_hash
from tests.world import KEY

VAULT = Vault(KEY)
ROW = "1d8fda1cce1c6417540903843d4207f900bc6cf40957c576f5a5f1b15fb00b572d82"
UNDER_KEYS = "217ab19ed8afdc92c5c8c7478aeb088b45284be6e8214adb8977613dfa886e790a72"
FORMER = (
    "379e4f7244863d3d8f1469848bbdd693cf6ed773fbd02599364cbe9c5148e7c7"
    "02c8b112a8aa82c29a5799fd0529e53e16a8791428990f1799fd0b136931c695"
)
FILE = bytes.fromhex(
    "736562617961206261636b757020310adae735ff7e65df04665f8a7e22e8be629074c7b33e2a5bfdf2b1d933cfc5fd9f"
    "9977973b2c69ca77d037abc9c1260390000000153bf7b095e262e9a12098d0338b38e6aede727ca76900000015db681e"
    "ff9d6795ca3070da5f12a85a6a2daec280ed000000104ef33663de88ce437e7e8443768f7d47"
)
SCRAMBLED = FILE[:-1] + b"\x00"


def test_sealed_words_open_at_their_place_only() -> None:
    assert VAULT.rows.open(bytes.fromhex(ROW), "people.name", "p1") == b"Melati"
    assert VAULT.keys.open(bytes.fromhex(UNDER_KEYS), "keys", "c1") == b"Melati"
    for sealed, *place in (
        (ROW, "people.name", "p2"),
        (ROW, "people.chat", "p1"),
        (ROW[:22], "people.name", "p1"),
        (UNDER_KEYS, "people.name", "p1"),
    ):
        with pytest.raises(BrokenSeal, match=f"^{place[0]}$"):
            VAULT.rows.open(bytes.fromhex(sealed), *place)


@pytest.mark.parametrize(
    ("made", "digest"),
    [
        (derive(KEY, "rows"), "2f8995ebf23af095a81322fcf08280390ecd0c146091bc822432885ba217a431"),
        (account_hash(VAULT.look_up, ["7"]), "a28c2f8b65d5d9a456e624bc7c8413aceaf510a1"),
        (VAULT.hash("chat", 7), "a28c2f8b65d5d9a456e624bc7c8413aceaf510a1"),
        (pair_hash(VAULT.look_up, ["7", "8"]), "c78dbfa5e50dce958563fe877920d7a73a90e6a6"),
        (pair_hash(VAULT.look_up, ["8", "7"]), "c78dbfa5e50dce958563fe877920d7a73a90e6a6"),
        (excluded_hash(VAULT.look_up, ["7", "8"]), "b43a9963bbc4973024fffbff7ebb996836428317"),
        (VAULT.look_up.lifted(b"x"), "0be81d1d16ee0e632d3e3e063cca01a983ee138f"),
        (LookUp(b"old", derive(KEY, "look-up")).today(b"x"), "0be81d1d16ee0e632d3e3e063cca01a983ee138f"),
        (Former.of(KEY).packed, FORMER),
        (Former.unpack(bytes.fromhex(FORMER)).packed, FORMER),
    ],
)
def test_a_hash_is_what_it_was(made: bytes, digest: str) -> None:
    assert made.hex() == digest


def test_which_of_two_comes_first_counts_where_one_is_kept_from_the_other() -> None:
    assert excluded_hash(VAULT.look_up, ["8", "7"]) != excluded_hash(VAULT.look_up, ["7", "8"])


def test_a_former_key_finds_what_was_hashed_under_it() -> None:
    vault = Vault(bytes(32))
    assert vault.former_hash("chat", 7) is None
    vault.former = Former.of(KEY)
    assert vault.former_hash("chat", 7) == VAULT.hash("chat", 7)


def test_hashes_under_every_key_that_was_are_looked_for_the_newest_first() -> None:
    first, second = derive(bytes(32), "look-up"), derive(bytes(range(1, 33)), "look-up")
    vault = Vault(KEY)
    vault.older = (first, second)
    lifted_once = vault.look_up.lifted(LookUp(second).hash("chat", 7))
    lifted_twice = vault.look_up.lifted(LookUp(second).lifted(LookUp(first).hash("chat", 7)))
    found = [then.today(account_hash(then, ["7"])) for then in vault.look_ups()]
    assert found == [vault.hash("chat", "7"), lifted_once, lifted_twice]


def test_a_file_of_an_earlier_version_opens() -> None:
    assert b"".join(opened(BytesIO(FILE), KEY)) == b"aboutwords"


@pytest.mark.parametrize(
    ("data", "key", "message"),
    [
        (MAGIC.replace(b"1", b"2") + FILE[len(MAGIC) :], KEY, "has the form of a newer version: update"),
        (
            MAGIC.replace(b"1", b"x") + FILE[len(MAGIC) :],
            KEY,
            "is no backup of Sebaya, or only its beginning",
        ),
        (FILE[:63], KEY, "is no backup of Sebaya, or only its beginning"),
        (FILE, bytes(32), "was made with another backup key"),
        (SCRAMBLED, KEY, "was cut off or changed: nothing of it was used; take another backup"),
        (FILE[:-1], KEY, "was cut off or changed: nothing"),
        (FILE + b"x", KEY, "has something after its end: nothing of it was used; take another backup"),
    ],
)
def test_a_file_that_does_not_open_says_why(data: bytes, key: bytes, message: str) -> None:
    with pytest.raises(BadFile, match=f"^{message}"):
        list(opened(BytesIO(data), key))
