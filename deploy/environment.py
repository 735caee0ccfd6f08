"""Make `.venv` hold what a lock names and nothing else; run by `make`, with the standard library alone.

`python3 deploy/environment.py run` is for the program; `report` adds what draws the monthly picture, `dev`
all tools, `docs` what builds the site. Nothing is resolved: pip takes each file that the lock names if its
hash is the right one. A person sees one line before and one after; what fails ends with one plain line and
leaves nothing half-made.
"""

import ast
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
READY = VENV / ".ready"
PYTHON = VENV / "bin" / "python"
LOCKS = {
    "run": "requirements.lock",
    "report": "requirements-report.lock",
    "dev": "requirements-dev.lock",
    "docs": "requirements-docs.lock",
}
"""Each holds all of the one before it."""
PIP = [str(PYTHON), "-m", "pip", "--no-input", "--disable-pip-version-check"]
REACH = (
    *("cache-dir", "cert", "client-cert", "default-timeout", "extra-index-url", "find-links"),
    *("index-url", "no-index", "proxy", "retries", "timeout", "trusted-host"),
)
"""What counts of a person's pip configuration: how files are reached and kept. What would change which files
are installed, or where to, does not."""
INSTALLED = """
import json
from importlib.metadata import distributions
print(json.dumps({one.name: one.version for one in distributions()}))
"""
UNWRITABLE = "this folder cannot be written: put the project where you may write"
CAUSES = {
    "No space left on device": "the disk is full: free some room, then try again",
    "DO NOT MATCH THE HASHES": "a file is not the one that {lock} names (its hash differs): try again later",
    "ensurepip is not available": "Python's venv is missing: on Debian and Ubuntu, apt install python3-venv",
    "Read-only file system": UNWRITABLE,
    "Permission denied": UNWRITABLE,
    "No matching distribution": "{library} cannot be had: is there a network? Then try again",
}
"""What the output of a step holds, and what a person can do about it; the first that fits counts."""


class CannotInstall(Exception):
    """There is no environment; the text is one plain line that says what to do."""


def main(profile: str) -> int:
    """Bring the environment to `profile`: 0 when it is there, else 1 with one line on standard error."""
    try:
        environment = Environment(profile)
        if not environment.stands:
            environment.install()
    except CannotInstall as why:
        print(f"sebaya: {why}", file=sys.stderr)
        return 1
    return 0


class Environment:
    """The environment as it is, and what it takes to bring it to `profile`."""

    def __init__(self, profile: str) -> None:
        record = read_record()
        self.lock = LOCKS[profile]
        self.sound = is_sound(record)
        self.covers = self.sound and at(record["profile"]) >= at(profile)
        self.stands = self.covers and record["project"] == digest("pyproject.toml")
        self.profile = record["profile"] if self.covers else profile

    def install(self) -> None:
        """Make what is missing: all of it, or what the larger lock adds, or only the project's own entry."""
        began = time.monotonic()
        if not self.covers:
            print(f"Installing what {self.lock} names into .venv: a minute or so ...", flush=True)
        try:
            self._fill()
        except BaseException:
            if not is_sound(read_record()):
                shutil.rmtree(VENV, ignore_errors=True)
            raise
        if not self.covers:
            print(f"Installed after {time.monotonic() - began:.0f} s.", flush=True)

    def _fill(self) -> None:
        if not self.sound:
            clear()
            self._run([sys.executable, "-m", "venv", str(VENV)])
        if not self.covers:
            self._pip(
                "install", "--no-deps", "--require-hashes", *self._compiled(), "--requirement", self.lock
            )
        self._pip("install", "--no-deps", "--no-build-isolation", "--no-index", "--editable", ".")
        self._pip("check")
        write_record(self.profile)

    def _compiled(self) -> list[str]:
        """The program alone is compiled as it is imported: half of the files are never asked for."""
        return ["--no-compile"] if at(self.profile) < at("dev") else []

    def _pip(self, *words: str) -> None:
        self._run([*PIP, "--quiet", *words], reach())

    def _run(self, command: list[str], surroundings: dict[str, str] | None = None) -> None:
        run(command, self.lock, surroundings)


def run(command: Sequence[str], lock: str, surroundings: Mapping[str, str] | None = None) -> None:
    """Run a step in silence. Raises CannotInstall with its cause."""
    try:
        done = subprocess.run(
            command, env=surroundings, cwd=ROOT, text=True, capture_output=True, check=False
        )
    except OSError as fault:
        raise CannotInstall(f"{command[0]} cannot be run: {fault.strerror}") from None
    if done.returncode:
        raise CannotInstall(cause(done.stdout + done.stderr, lock))


def cause(said: str, lock: str) -> str:
    """Return what a step's output means for a person, in one line."""
    library = re.search(r"No matching distribution found for ([^\s(]+)", said)
    for sign, mend in CAUSES.items():
        if sign in said:
            return mend.format(lock=lock, library=library[1] if library else "a library")
    lines = [line for line in said.splitlines() if line.strip()]
    errors = [line for line in lines if line.startswith("ERROR")]
    return next(iter([*errors, *lines[-1:]]), "the environment could not be made, and nothing says why")


def at(profile: str) -> int:
    """The place of a profile: a later one holds all of an earlier one."""
    return list(LOCKS).index(profile)


def is_sound(record: dict[str, Any]) -> bool:
    """Tell whether the environment is finished, of this place and Python, and holds what was installed."""
    if record.get("profile") not in LOCKS or not READY.exists():
        return False
    facts = facts_of(record["profile"])
    return {name: record.get(name) for name in facts} == facts and record["holds"] == installed()


def facts_of(profile: str) -> dict[str, str]:
    """What the environment is made from and for: when one of these changes, it is made again."""
    lock = digest(LOCKS[profile])
    return {"profile": profile, "place": str(VENV), "python": sys.version, "lock": lock}


def read_record() -> dict[str, Any]:
    """What was written when the environment was finished; empty if it never was."""
    try:
        record = json.loads(READY.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return record if isinstance(record, dict) else {}


def write_record(profile: str) -> None:
    """Say that the environment is finished, and what it holds."""
    record = {**facts_of(profile), "project": digest("pyproject.toml"), "holds": installed()}
    READY.write_text(json.dumps(record), encoding="utf-8")


def digest(name: str) -> str:
    """SHA-256 of a file of the project, in hex."""
    return hashlib.sha256((ROOT / name).read_bytes()).hexdigest()


def installed() -> dict[str, str] | None:
    """Each library in the environment with its version; None if its Python does not run."""
    try:
        asked = subprocess.run(
            [str(PYTHON), "-I", "-c", INSTALLED], text=True, capture_output=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    return dict(json.loads(asked.stdout))


def clear() -> None:
    """Take away what is there, and look whether one may write. Raises CannotInstall."""
    try:
        if VENV.is_symlink() or VENV.is_file():
            VENV.unlink()
        elif VENV.exists():
            shutil.rmtree(VENV)
        VENV.mkdir()
    except OSError as fault:
        raise CannotInstall(f"{fault.strerror}: {UNWRITABLE}") from None


def reach(pip: Sequence[str] = tuple(PIP)) -> dict[str, str]:
    """The surroundings of pip: only what its configuration says about reaching files."""
    asked = subprocess.run([*pip, "config", "list"], text=True, capture_output=True, check=False)
    chosen = {}
    for name, value in re.findall(r"^\S+\.([\w-]+)=('.*'|\".*\")$", asked.stdout, re.MULTILINE):
        option = name.replace("_", "-").lower()
        if option in REACH:
            chosen["PIP_" + option.upper().replace("-", "_")] = " ".join(ast.literal_eval(value).split())
    left = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "PYTHON"))}
    return {**left, **chosen, "PIP_CONFIG_FILE": os.devnull}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
