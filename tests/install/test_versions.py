"""Versions beside each other: installed whole or not at all, brought into use, and back again."""

import os
import re
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from config.settings.key_file import write_key
from tests.install.tree import ROOT, Tree
from tests.world import KEY, TOKEN

pytestmark = pytest.mark.install
OLD, NEW = "0.2.0+old", "0.3.0+new"
PACKAGES = ("bot", "care", "config", "handlers", "sandbox", "storage")
LATER = "CREATE TABLE later (id INTEGER PRIMARY KEY);\n"
Done = subprocess.CompletedProcess


def make(*words: str) -> "Done[str]":
    """Type `make` in this tree."""
    command = ["make", "-C", str(ROOT), f"PYTHON={sys.executable}", *words]
    return subprocess.run(command, text=True, capture_output=True, check=False)  # noqa: S603 (our own words)


@pytest.mark.timeout(1200)  # every library is fetched and compared
def test_this_tree_is_installed_runs_from_elsewhere_and_starts_a_service(tmp_path: Path) -> None:
    done = make("install", f"DESTDIR={tmp_path / 'made'}", "PREFIX=/opt/peers")
    assert done.returncode == 0, done.stderr
    root = (tmp_path / "made").rename(tmp_path / "moved")

    sebaya = root / "opt/peers/current/bin/sebaya"
    home = tmp_path / "programme"
    home.mkdir()
    told = subprocess.run([sebaya, "--version"], text=True, capture_output=True, check=True)  # noqa: S603 (our own words)
    assert told.stdout.startswith("sebaya ")
    made = ["init", "--offline", "--token", TOKEN, "--api-url", "http://127.0.0.1:9"]
    subprocess.run([sebaya, *made], cwd=home, capture_output=True, check=True)  # noqa: S603 (our own words)
    doctor = [str(sebaya), "doctor", "--language", "en"]
    examined = subprocess.run(doctor, cwd=home, text=True, capture_output=True, check=False)  # noqa: S603 (our own words)
    assert "The main key can be read." in examined.stdout

    unit = (root / "usr/local/lib/systemd/system/sebaya.service").read_text()
    assert re.search(r"^ExecStart=/opt/peers/current/bin/sebaya run$", unit, re.MULTILINE)
    assert (root / "usr/local/bin/sebaya").readlink() == Path("/opt/peers/current/bin/sebaya")
    assert (root / "usr/local/lib/sysusers.d/sebaya.conf").read_text().startswith("u sebaya ")
    whole = root / "opt/peers/current/"
    assert not {path.name for path in (whole / "bin").iterdir() if path.name.startswith("pip")}
    assert all(path.stat().st_mode & 0o004 for path in whole.rglob("*") if path.is_file())
    assert str(ROOT) not in "".join(path.read_text("utf-8", "replace") for path in whole.rglob("*.pth"))


def test_a_wrong_hash_is_one_line_and_leaves_no_version(tmp_path: Path) -> None:
    tree = Tree(tmp_path)
    tree.writes("bot/__init__.py", '__version__ = "1"\n')
    tree.writes("requirements.lock", f"angin==1 --hash=sha256:{'0' * 64}\n")
    tree.environment |= {"DESTDIR": str(tmp_path / "made"), "PREFIX": "/opt/peers"}
    done = tree.makes("install")

    assert done.returncode != 0
    assert "requirements.lock names" in done.stderr.splitlines()[0]
    assert not [path for path in (tmp_path / "made").rglob("*") if path.is_file() or path.is_symlink()]


class Machine:
    """Two versions under a prefix, the second of which brings the database further; and a programme."""

    def __init__(self, folder: Path) -> None:
        self.prefix, self.home = folder / "prefix", folder / "programme"
        self.newer = folder / "newer"
        self.newer.mkdir()
        for package in PACKAGES:
            (self.newer / package).symlink_to(ROOT / package)
        (self.newer / "storage").unlink()
        shutil.copytree(ROOT / "storage", self.newer / "storage")
        self.migrates(LATER)
        for name, root in ((OLD, ROOT), (NEW, self.newer)):
            self.puts(name, root)
        (self.prefix / "current").symlink_to(f"versions/{OLD}")
        self.begins()

    def migrates(self, sql: str) -> None:
        (self.newer / "storage" / "migrations" / "9999_later.sql").write_text(sql)

    def puts(self, name: str, root: Path) -> None:
        """A version as `make install` leaves it, whose program lies in `root`."""
        folder = self.prefix / "versions" / name
        (folder / "bin").mkdir(parents=True)
        (folder / ".ready").touch()
        command = folder / "bin" / "sebaya"
        command.write_text(f'#!/bin/sh\nPYTHONPATH={root} exec {sys.executable} -P -m bot "$@"\n')
        command.chmod(0o755)

    def begins(self) -> None:
        self.home.mkdir(mode=0o700)
        for name in ("keys", "data"):
            (self.home / name).mkdir(mode=0o700)
        write_key(self.home / "keys" / "sebaya.key", KEY)
        settings = {
            "BOT_TOKEN": TOKEN,
            "DATABASE_URL": "sqlite:///data/sebaya.db",
            "SECRET_KEY_FILE": "keys/sebaya.key",
            "BACKUP_KEY_FILE": "keys/backup.key",
        }
        env = self.home / ".env"
        env.write_text("".join(f"SEBAYA_{name}={value}\n" for name, value in settings.items()))
        env.chmod(0o600)
        subprocess.run([self.prefix / "current/bin/sebaya", "migrate"], cwd=self.home, check=True)  # noqa: S603 (our own words)

    def types(self, *words: str) -> "Done[str]":
        """`sebaya-versions` with these words."""
        where = ("--prefix", str(self.prefix), "--folder", str(self.home))
        command = [sys.executable, "-I", str(ROOT / "deploy" / "versions.py"), words[0], *where, *words[1:]]
        return subprocess.run(command, text=True, capture_output=True, check=False)  # noqa: S603 (our own words)

    @property
    def current(self) -> str:
        return (self.prefix / "current").readlink().name

    def asks(self, sql: str) -> list[tuple[object, ...]]:
        with closing(sqlite3.connect(self.home / "data" / "sebaya.db")) as database, database:
            return list(database.execute(sql))

    def begins_talk(self) -> None:
        """Somebody comes after the upgrade; a row of theirs is enough."""
        self.asks("INSERT INTO later DEFAULT VALUES")
        columns = [row for row in self.asks("PRAGMA table_info(people)") if row[3] and row[4] is None]
        names = ", ".join(str(row[1]) for row in columns)
        values = ", ".join("'1'" if row[2] == "TEXT" else "1" for row in columns)
        self.asks(f"INSERT INTO people ({names}) VALUES ({values})")  # noqa: S608 (names of our own columns)


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_an_upgrade_brings_the_database_forward_with_a_backup_before(machine: Machine) -> None:
    done = machine.types("use", NEW)

    assert done.returncode == 0, done.stderr
    assert machine.current == NEW
    assert machine.asks("SELECT MAX(version) FROM schema_version") == [(9999,)]
    (kept,) = machine.home.glob("before-*")
    assert {path.name for path in kept.iterdir()} == {".env", "sebaya.backup", "upgrade.json"}
    assert all(path.stat().st_mode & 0o077 == 0 for path in (kept, kept / ".env", kept / "sebaya.backup"))
    assert f"from {OLD} to {NEW}" in machine.types("list").stdout


def test_back_again_is_settings_and_database_of_before_and_says_what_is_lost(machine: Machine) -> None:
    machine.types("use", NEW)
    (machine.home / ".env").write_text((machine.home / ".env").read_text() + "SEBAYA_LANGUAGE=en\n")
    machine.begins_talk()
    done = machine.types("rollback", "--", "--nobody-forgotten")

    assert done.returncode == 0, done.stderr
    assert machine.current == OLD
    assert "Gone from the bot, because it came after that: 1 people." in done.stdout
    assert (9999,) not in machine.asks("SELECT version FROM schema_version")
    assert "SEBAYA_LANGUAGE" not in (machine.home / ".env").read_text()
    (after,) = machine.home.glob("after-*")
    assert {"sebaya.db", "sebaya.db.keys", ".env"} <= {path.name for path in after.iterdir()}


def test_where_the_version_before_runs_on_the_database_as_it_is_nothing_is_lost(machine: Machine) -> None:
    (machine.newer / "storage" / "migrations" / "9999_later.sql").unlink()
    machine.types("use", NEW)
    before = machine.asks("SELECT * FROM programme")
    done = machine.types("rollback")

    assert "nothing is lost" in done.stdout, done.stderr
    assert (machine.current, machine.asks("SELECT * FROM programme")) == (OLD, before)
    assert not list(machine.home.glob("after-*"))


def test_a_version_that_cannot_bring_the_database_forward_is_left_again(machine: Machine) -> None:
    machine.migrates("CREATE TABLE people (id INTEGER);\n")
    done = machine.types("use", NEW)

    assert done.returncode == 1
    assert f"{OLD} is brought back" in done.stderr
    assert machine.current == OLD
    assert machine.asks("SELECT COUNT(*) FROM people") == [(0,)]


def test_a_rollback_that_cannot_be_done_changes_nothing(machine: Machine) -> None:
    machine.types("use", NEW)
    (kept,) = machine.home.glob("before-*")
    (kept / "sebaya.backup").write_bytes(b"half a backup")
    done = machine.types("rollback")

    assert (done.returncode, machine.current) == (1, NEW)
    assert len(done.stderr.splitlines()) == 1
    assert machine.asks("SELECT MAX(version) FROM schema_version") == [(9999,)]
    assert not list(machine.home.glob("after-*"))


def test_without_anything_to_go_back_to_it_says_so(machine: Machine) -> None:
    assert "leads back" in machine.types("rollback").stderr
    assert "is not there" in machine.types("use", "0.0.0+none").stderr


@pytest.mark.skipif(os.geteuid() != 0, reason="only root gives files away")
def test_what_root_puts_aside_belongs_to_the_programmes_account(machine: Machine) -> None:
    number = 61_234
    for path in (machine.home, *machine.home.rglob("*")):
        os.chown(path, number, number)
    for path in (machine.home, *machine.home.parents):
        if path.stat().st_mode & 0o001 == 0 and path.stat().st_uid == 0:
            pytest.skip("another account does not come as far as this folder")
    done = machine.types("use", NEW)

    assert done.returncode == 0, done.stderr
    assert {path.stat().st_uid for path in machine.home.rglob("*")} == {number}
