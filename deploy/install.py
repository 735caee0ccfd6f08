"""Put this version under a prefix, beside the others; run by `make install` and `make upgrade`.

`PREFIX/versions/NAME` holds the program and what its lock names, each file compared with its hash, nothing
resolved; `PREFIX/current` leads to the version in use. It may be moved: nothing in it names the folder that
it was made in. With `DESTDIR` all of it is put under that folder, as for a package.
"""

import argparse
import hashlib
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import time
from collections.abc import Iterator
from pathlib import Path

from environment import LOCKS, ROOT, CannotInstall, reach, run
from versions import CURRENT, READY, SHARE, UNIT_FILE, VERSIONS, Place, Stopped, upgrade

PACKAGES = ("bot", "care", "config", "handlers", "sandbox", "storage")
BUILDERS = ("editables", "hatchling", "pathspec", "pluggy", "trove-classifiers")
"""What builds the program, and is no part of it."""
HOMES = {"home", "root"}
"""Folders at the top that the service does not see (`ProtectHome`)."""
LAUNCHER = """#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
exec "$here/python" -I {} "$@"
"""
"""Finds its own version wherever it lies; a script of pip's would name the folder that it was made in."""
COMMANDS = {"sebaya": "-m bot", "sebaya-versions": '"$here/versions.py"'}
DEFAULT = "/opt/sebaya"
"""The prefix that the unit is written for."""
SYSTEM = {
    "sebaya.service": str(UNIT_FILE).lstrip("/"),
    "sebaya.sysusers": "usr/local/lib/sysusers.d/sebaya.conf",
    "sebaya.tmpfiles": "usr/local/lib/tmpfiles.d/sebaya.conf",
}
"""What starts the program, its account and its folder; and where systemd looks for them."""
SET_UP = (("systemd-sysusers",), ("systemd-tmpfiles", "--create"), ("systemctl", "daemon-reload"))


class Installation:
    """This tree's version, under `prefix` in `destdir`."""

    def __init__(self, prefix: Path, destdir: str, profile: str) -> None:
        self.prefix, self.destdir, self.lock = prefix, destdir, LOCKS[profile]
        self.stage = Path(f"{destdir}{prefix}")
        self.name = f"{version()}+{digest(self.lock)[:8]}"
        self.target = self.stage / VERSIONS / self.name

    def make(self) -> None:
        """Make the version whole or not at all; one that is there already is left as it is."""
        if (self.target / READY).exists():
            return
        self._require_python()
        print(f"Installing {self.name} with what {self.lock} names: a minute or so ...", flush=True)
        began, new = time.monotonic(), self.target.with_name(f".{self.name}.new")
        shutil.rmtree(new, ignore_errors=True)
        try:
            self._fill(new)
            shutil.rmtree(self.target, ignore_errors=True)
            new.rename(self.target)
        finally:
            shutil.rmtree(new, ignore_errors=True)
        print(f"Installed after {time.monotonic() - began:.0f} s: {self.prefix / VERSIONS / self.name}")

    def _require_python(self) -> None:
        """A Python in a home folder runs by hand, and not as a service."""
        for place in (Path(sys.base_prefix), self.prefix):
            if not self.destdir and os.geteuid() == 0 and HOMES.intersection(place.parts[1:2]):
                raise CannotInstall(
                    f"{place} lies in a home folder, which a service does not see: "
                    "make PYTHON=/usr/bin/python3 takes the system's Python, PREFIX=/opt/sebaya another place"
                )

    def _fill(self, new: Path) -> None:
        python = str(new / "bin" / "python")
        run([sys.executable, "-m", "venv", str(new)], self.lock)
        pip = [python, "-m", "pip", "--no-input", "--disable-pip-version-check"]

        def does(*words: str) -> None:
            run([*pip, "--quiet", *words], self.lock, reach(pip))

        does("install", "--no-compile", "--no-deps", "--require-hashes", "--requirement", self.lock)
        does("install", "--no-compile", "--no-deps", "--no-build-isolation", "--no-index", str(ROOT))
        does("check")
        does("uninstall", "--yes", *BUILDERS)
        does("uninstall", "--yes", "pip", "setuptools")
        self._commands(new / "bin")
        self._system(new / SHARE)
        # The service may not write here: what is imported is compiled now, with the names it will have.
        target = str(self.prefix / VERSIONS / self.name)
        compiles = [python, "-m", "compileall", "-q", "-s", str(new), "-p", target, str(new / "lib")]
        subprocess.run(compiles, check=False, capture_output=True)  # a library may hold what is no Python
        (new / READY).touch()

    def _commands(self, folder: Path) -> None:
        for path in folder.iterdir():
            if not path.name.startswith("python"):
                path.unlink()
        shutil.copy(ROOT / "deploy" / "versions.py", folder)
        for name, starts in COMMANDS.items():
            (folder / name).write_text(LAUNCHER.format(starts), encoding="utf-8")
            (folder / name).chmod(0o755)

    def _system(self, folder: Path) -> None:
        folder.mkdir(exist_ok=True)
        for name in SYSTEM:
            text = (ROOT / "deploy" / name).read_text(encoding="utf-8")
            (folder / name).write_text(text.replace(DEFAULT, str(self.prefix)), encoding="utf-8")

    def begin(self) -> None:
        """Let this version be the one in use if there is none; never change the one that is."""
        place = Place(self.stage, Path())
        if not place.current:
            place.switch(self.name)

    def set_up(self) -> None:
        """Put unit, account, folder and commands where the system looks for them; for root or a package."""
        if not self.destdir and os.geteuid() != 0:
            print(f"The command is {self.prefix / CURRENT}/bin/sebaya; root's `make install` adds a service.")
            return
        root = Path(f"{self.destdir}/")
        for name, where in SYSTEM.items():
            (root / where).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(self.stage / CURRENT / SHARE / name, root / where)
        for name in COMMANDS:
            link = root / "usr/local/bin" / name
            link.parent.mkdir(parents=True, exist_ok=True)
            link.unlink(missing_ok=True)
            link.symlink_to(self.prefix / CURRENT / "bin" / name)
        if not self.destdir:
            for command in SET_UP:
                if shutil.which(command[0]):
                    subprocess.run(command, check=False)


def version() -> str:
    """Return the version that the tree gives itself."""
    found = re.search(r'__version__ = "([^"]+)"', (ROOT / "bot" / "__init__.py").read_text(encoding="utf-8"))
    return found[1] if found else "0"


def digest(lock: str) -> str:
    """Return what tells two trees of one version number apart: all that is installed, and the Python."""
    found = hashlib.sha256(f"{sys.version}{sysconfig.get_platform()}".encode())
    for path in sources(lock):
        found.update(f"{path.relative_to(ROOT)}\0".encode() + path.read_bytes())
    return found.hexdigest()


def sources(lock: str) -> Iterator[Path]:
    """Return every file that a version is made of, in one order."""
    yield from (ROOT / "pyproject.toml", ROOT / lock, ROOT / "deploy" / "versions.py")
    for package in PACKAGES:
        yield from sorted(
            path for path in (ROOT / package).rglob("*") if path.is_file() and "__pycache__" not in path.parts
        )


def main(words: list[str]) -> int:
    """Install, and switch if that is wanted: 0, or 1 with one plain line on standard error."""
    parser = argparse.ArgumentParser()
    parser.add_argument("what", choices=["install", "upgrade"])
    parser.add_argument("--prefix", type=Path, default=Path(DEFAULT))
    parser.add_argument("--destdir", default="")
    parser.add_argument("--with", dest="profile", choices=["run", "report"], default="run")
    parser.add_argument("--folder", type=Path, default=Path("/srv/sebaya"))
    asked = parser.parse_args(words)
    os.umask(0o022)  # everybody may read the program: the service's account is not the one that installs it
    try:
        made = Installation(asked.prefix, asked.destdir, asked.profile)
        made.make()
        made.begin()
        made.set_up()
        place = Place(made.stage, asked.folder)
        if asked.what == "upgrade":
            upgrade(place, made.name)
        else:
            print(f"In use: {place.current}. `make upgrade` brings another one into use.")
    except (CannotInstall, Stopped, OSError) as why:
        print(f"sebaya: {why}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
