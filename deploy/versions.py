"""The versions under a prefix: which is in use, bringing one into use, and going back to the one before.

`make install` puts a copy of it into each version, as `sebaya-versions`; it needs the standard library alone
and fetches nothing. Root types it, or the account of the programme: its own commands run as that account.
"""

import argparse
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

UNIT = "sebaya"
CURRENT, VERSIONS, SHARE, READY = "current", "versions", "share", ".ready"
UNIT_FILE = Path("/usr/local/lib/systemd/system/sebaya.service")
NOTE = "upgrade.json"
COUNTED = ("conversations", "cases", "members", "people")
"""Tables whose rows are counted when a backup takes the place of a newer database."""


class Stopped(Exception):
    """It cannot be done; the text is one plain line, and all is as it was."""


class Place:
    """An installation (`prefix`) and the programme that runs from it (`folder`, with `.env` in it)."""

    def __init__(self, prefix: Path, folder: Path) -> None:
        self.prefix, self.folder = prefix, folder

    @property
    def current(self) -> str:
        """The version in use; empty if there is none."""
        link = self.prefix / CURRENT
        return link.readlink().name if link.is_symlink() else ""

    @property
    def there(self) -> list[str]:
        """All versions that are whole."""
        return sorted(path.parent.name for path in (self.prefix / VERSIONS).glob(f"*/{READY}"))

    def switch(self, name: str) -> None:
        """Bring a version into use, at once: no moment is without one."""
        new = self.prefix / f"{CURRENT}.new"
        new.unlink(missing_ok=True)
        new.symlink_to(Path(VERSIONS) / name)
        new.replace(self.prefix / CURRENT)
        # A version brings its own unit; one that starts another installation is left alone.
        if os.access(UNIT_FILE, os.W_OK) and f"{self.prefix}/{CURRENT}/" in UNIT_FILE.read_text("utf-8"):
            shutil.copy(self.prefix / CURRENT / SHARE / UNIT_FILE.name, UNIT_FILE)

    def sebaya(self, version: str, *words: str) -> "subprocess.CompletedProcess[str]":
        """Run a command of one version in the programme's folder, as the account that it belongs to."""
        owner = self.folder.stat()
        account = (
            {"user": owner.st_uid, "group": owner.st_gid, "extra_groups": []} if os.geteuid() == 0 else {}
        )
        return subprocess.run(  # type: ignore[call-overload,no-any-return]  # the account's keys come as one mapping
            [str(self.prefix / VERSIONS / version / "bin" / "sebaya"), *words],
            cwd=self.folder,
            env={"PATH": "/usr/bin:/bin", "HOME": str(self.folder), "LANG": "C.UTF-8"},
            text=True,
            capture_output=True,
            check=False,
            **account,
        )

    def done(self, version: str, *words: str) -> None:
        """As `sebaya`; raises `Stopped` with what the command says if it fails."""
        ran = self.sebaya(version, *words)
        if ran.returncode:
            said = (ran.stderr or ran.stdout).strip().splitlines() or ["it says nothing"]
            raise Stopped(f"`sebaya {' '.join(words)}` of {version}: {said[-1].removeprefix('sebaya: ')}")

    @property
    def database(self) -> Path:
        """The database as `.env` names it."""
        text = (self.folder / ".env").read_text(encoding="utf-8")
        named = re.search(r"^SEBAYA_DATABASE_URL=['\"]?sqlite:///([^'\"\n]+)", text, re.MULTILINE)
        return self.folder / (named[1] if named else "sebaya.db")

    def make(self, name: str) -> Path:
        """Make a folder in the programme's, for its account alone."""
        made = self.folder / name
        made.mkdir(mode=0o700)
        self.give(made)
        return made

    def give(self, path: Path) -> None:
        """Let a file be the programme's account's, as all of its others are."""
        owner = self.folder.stat()
        os.chown(path, owner.st_uid, owner.st_gid)

    def keep(self, path: Path, folder: Path) -> None:
        """Copy a file of the programme's; the copy is for its account alone."""
        copy = Path(shutil.copy2(path, folder))
        copy.chmod(0o600)
        self.give(copy)


class Service:
    """The unit, where systemd runs one: stopped meanwhile, and started again if it ran."""

    def __init__(self) -> None:
        self._ran = self._says("is-active", UNIT)

    @staticmethod
    def _says(*words: str) -> bool:
        command = shutil.which("systemctl")
        if command is None:
            return False
        return subprocess.run([command, *words], capture_output=True, check=False).returncode == 0

    def stop(self) -> None:
        if self._ran and not self._says("stop", UNIT):
            raise Stopped("systemctl stop sebaya failed: are you root?")

    def start(self) -> None:
        print(
            "Started."
            if self._ran and self._says("daemon-reload") and self._says("start", UNIT)
            else "Start it: systemctl start sebaya"
        )


def upgrade(place: Place, version: str) -> None:
    """Bring a version into use: put aside what leads back, switch, bring the database forward, look at it."""
    before = place.current
    if version not in place.there:
        raise Stopped(f"{version} is not there: sebaya-versions list")
    if version == before:
        print(f"{version} is in use already.")
        return
    service = Service()
    service.stop()
    if not (place.folder / ".env").exists() or not place.database.exists():
        place.switch(version)
        print(f"In use: {version}. No programme has begun in {place.folder}.")
        return
    kept = put_aside(place, before, version)
    place.switch(version)
    try:
        place.done(version, "migrate")
        place.done(version, "audit", "verify")
    except Stopped as why:
        print(f"sebaya: {before} is brought back", file=sys.stderr)
        rollback(place, service)
        raise why from None
    print(f"In use: {version}; before it {before}. What leads back is in {kept}, for 30 days at most.")
    service.start()


def put_aside(place: Place, before: str, version: str) -> Path:
    """Make a backup with the old version, and keep the settings; return where."""
    at = datetime.now(UTC)
    kept = place.make(f"before-{at:%Y%m%d-%H%M%S}")
    try:
        place.done(before, "backup", str(kept / "sebaya.backup"))
    except Stopped:
        shutil.rmtree(kept)
        raise
    place.keep(place.folder / ".env", kept)
    note = {"from": before, "to": version, "at": f"{at:%Y-%m-%d %H:%M} UTC"}
    (kept / NOTE).write_text(json.dumps(note), encoding="utf-8")
    place.give(kept / NOTE)
    return kept


def rollback(place: Place, service: Service, *words: str) -> None:
    """Go back to the version before the one in use; the database goes back only if it must.

    `words` are given to `sebaya restore`.
    """
    kept, note = last_upgrade(place)
    before = note["from"]
    service.stop()
    if place.sebaya(before, "migrate").returncode == 0:
        place.switch(before)
        print(f"In use: {before}. The database is as it was a moment ago: nothing is lost.")
    else:
        print("\n".join(restored(place, kept, note, words)))
    service.start()


def last_upgrade(place: Place) -> tuple[Path, dict[str, str]]:
    """Return what was put aside when the version in use came; raises `Stopped` if there is nothing."""
    for path in sorted(place.folder.glob(f"before-*/{NOTE}"), reverse=True):
        note = json.loads(path.read_text(encoding="utf-8"))
        if note["to"] == place.current and note["from"] in place.there:
            return path.parent, note
    raise Stopped(f"nothing in {place.folder} leads back from {place.current}")


def restored(place: Place, kept: Path, note: dict[str, str], words: Iterable[str]) -> list[str]:
    """Restore settings and backup with the version before; what was there is moved aside, and counted."""
    after = place.make(f"after-{datetime.now(UTC):%Y%m%d-%H%M%S}")
    database = place.database
    moved = [one for one in database.parent.glob(f"{database.name}*") if not one.name.endswith(".erasures")]
    place.keep(place.folder / ".env", after)
    for one in moved:
        one.rename(after / one.name)
    place.keep(kept / ".env", place.folder)
    try:
        place.done(note["from"], "restore", str(kept / "sebaya.backup"), *words)
    except Stopped:
        place.keep(after / ".env", place.folder)
        for one in moved:
            (after / one.name).rename(one)
        shutil.rmtree(after)
        raise
    place.switch(note["from"])
    lost = ", ".join(missing(after / database.name, database)) or "no conversation, case or person"
    return [
        f"In use: {note['from']}, with settings and database of {note['at']}.",
        f"Gone from the bot, because it came after that: {lost}. No word of before can be read either.",
        f"It lies in {after}, with keys that nobody destroys there: delete it within 24 hours.",
        "People in conversations and the group are told at the start. Look at the open cases first.",
    ]


def missing(newer: Path, older: Path) -> Iterable[str]:
    """Say of each table how many of its rows are in the newer database alone."""
    found = {path: ids_in(path) for path in (newer, older)}
    for table in COUNTED:
        if gone := len(found[newer].get(table, set()) - found[older].get(table, set())):
            yield f"{gone} {table}"


def ids_in(path: Path) -> dict[str, set[str]]:
    """Return the ids in each table that is there."""
    found = {}
    with closing(sqlite3.connect(path)) as database:
        for table in COUNTED:
            try:
                found[table] = {str(row[0]) for row in database.execute(f"SELECT rowid FROM {table}")}  # noqa: S608 (our own names)
            except sqlite3.Error:
                continue
    return found


def tell(place: Place) -> None:
    """Show all versions, the one in use marked, and what leads back."""
    for name in place.there:
        print(f"{'*' if name == place.current else ' '} {name}")
    for path in sorted(place.folder.glob(f"before-*/{NOTE}")):
        note = json.loads(path.read_text(encoding="utf-8"))
        print(f"  {path.parent.name}: from {note['from']} to {note['to']}, {note['at']}")


def main(words: list[str]) -> int:
    """Do what was typed: 0, or 1 with one plain line on standard error."""
    parser = argparse.ArgumentParser("sebaya-versions", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("what", choices=["list", "use", "rollback"])
    parser.add_argument(
        "more", nargs="*", help="use: the version; rollback: words for `sebaya restore`, after --"
    )
    parser.add_argument("--prefix", type=Path, default=Path(__file__).resolve().parents[3])
    parser.add_argument("--folder", type=Path, default=Path("/srv/sebaya"), help="the programme's, with .env")
    asked = parser.parse_intermixed_args(words)
    place = Place(asked.prefix, asked.folder)
    try:
        if asked.what == "use":
            upgrade(place, *asked.more)
        elif asked.what == "rollback":
            rollback(place, Service(), *asked.more)
        else:
            tell(place)
    except (Stopped, OSError) as why:
        print(f"sebaya: {why}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
