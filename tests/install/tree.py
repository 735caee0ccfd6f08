"""A small project with our Makefile, locks of invented libraries, and a folder that stands for an index."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.install.newer import NEWER, write_wheel

ROOT = Path(__file__).parents[2]
PROJECT = """
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]
[project]
name = "sebaya"
version = "1"
"""
BACKEND = """
from pathlib import Path
from newer import write_wheel
def build_editable(folder, config_settings=None, metadata_directory=None):
    return write_wheel(Path(folder), "sebaya", "1").name
"""
PROGRAM = """
import importlib.metadata
print("runs with", *sorted(f"{one.name}={one.version}" for one in importlib.metadata.distributions()))
"""
SMALL, LARGE = ("angin", "bakau"), ("angin", "bakau", "cemara")


class Tree:
    """The project in a folder with a blank and a letter of elsewhere; `wheels` holds each library twice."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.wheels = folder / "sebaya di sekolah é", folder / "wheels"
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(folder),
            "PIP_NO_INDEX": "1",
            "PIP_FIND_LINKS": str(self.wheels),
        }
        if not self.folder.exists():
            self._made()

    def _made(self) -> None:
        self.wheels.mkdir(parents=True)
        (self.folder / "deploy").mkdir(parents=True)
        (self.folder / "bot").mkdir()
        deployed = sorted(f"deploy/{path.name}" for path in (ROOT / "deploy").iterdir() if path.is_file())
        for name in ("Makefile", *deployed):
            shutil.copy(ROOT / name, self.folder / name)
        shutil.copy(ROOT / "tests" / "install" / "newer.py", self.folder)
        self.writes("pyproject.toml", PROJECT)
        self.writes("backend.py", BACKEND)
        self.writes("bot/__main__.py", PROGRAM)
        self._locks()

    def _locks(self) -> None:
        write_wheel(self.wheels, "angin", "1", extras=["kencang"])
        write_wheel(self.wheels, "bakau", "1", wants=["angin[kencang]>=1"])
        write_wheel(self.wheels, "cemara", "1")
        lines = {name: f"{name}==1 --hash=sha256:{self.hash_of(name)}" for name in LARGE}
        for name in LARGE:
            write_wheel(self.wheels, name, NEWER)
        for lock, names in (("", SMALL), ("-report", SMALL), ("-dev", LARGE)):
            self.writes(f"requirements{lock}.lock", "\n".join(lines[name] for name in names) + "\n")

    def hash_of(self, name: str) -> str:
        return hashlib.sha256((self.wheels / f"{name}-1-py3-none-any.whl").read_bytes()).hexdigest()

    def writes(self, name: str, content: str) -> None:
        (self.folder / name).write_text(content, encoding="utf-8")

    @property
    def venv(self) -> Path:
        return self.folder / ".venv"

    def makes(
        self, target: str, *before: str, python: str = sys.executable
    ) -> "subprocess.CompletedProcess[str]":
        """Type `make TARGET` there."""
        return subprocess.run(  # noqa: S603 (our own words)
            [*before, "make", target, f"PYTHON={python}"],
            cwd=self.folder,
            env=self.environment,
            text=True,
            capture_output=True,
            check=False,
        )

    def says_why(self, *before: str, python: str = sys.executable) -> str:
        """The one line of a `make demo` that fails, besides make's own."""
        done = self.makes("demo", *before, python=python)
        assert done.returncode != 0
        (line,) = [line for line in done.stderr.splitlines() if not line.startswith("make")]
        return line
