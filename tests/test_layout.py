"""What lies in the tree: what is known, no host of a registry, no path of a machine, pinned hashes."""

import re
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest

from tests.sources import sources

ROOT = Path(__file__).parent.parent
PACKAGES = {"benchmarks", "bot", "handlers", "care", "storage", "config", "sandbox", "tests"}
PROGRAM = PACKAGES - {"benchmarks", "tests"}
MODULES, DOORS, MOST_LINES = 25, 20, 300
"""At most so many modules in a folder, modules and folders at the top of the program's, lines in a module."""
FOLDERS = PACKAGES | {"deploy", "docs", ".ci", ".devcontainer", ".github"}
LOCKS = (
    "requirements.lock",
    "requirements-report.lock",
    "requirements-dev.lock",
    "requirements-docs.lock",
)
FILES = {
    *LOCKS,
    ".editorconfig",
    ".gitignore",
    ".pre-commit-config.yaml",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "Makefile",
    "README.id.md",
    "README.md",
    "SECURITY.md",
    "pyproject.toml",
}
REGISTRIES = (
    "pypi" + ".org",
    "pythonhosted" + ".org",
    "registry." + "npmjs",
    "deb." + "debian.org",
    "security." + "debian.org",
    "archive." + "ubuntu.com",
    "crates" + ".io",
)
"""In parts, so that this file is clean."""
MACHINES = ("/" + "home/", "/" + "Users/", "/" + "root/", ":" + "\\Users\\", f"{ROOT}/")
PINNED = re.compile(r"[a-z0-9._-]+(\[[a-z0-9,-]+\])?==[^\s;]+( ; [^\\]+)?")
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}")


def ignored() -> list[str]:
    """The names that no commit holds."""
    lines = (ROOT / ".gitignore").read_text(encoding="utf-8").split()
    return [".git", *(line.rstrip("/") for line in lines)]


def kept(folder: Path) -> Iterator[Path]:
    """What of a folder belongs to the project."""
    names = ignored()
    for path in sorted(folder.iterdir()):
        if not any(fnmatch(path.name, name) for name in names):
            yield path


def tree(folder: Path = ROOT) -> Iterator[Path]:
    """Every file of the project."""
    for path in kept(folder):
        if path.is_dir():
            yield from tree(path)
        else:
            yield path


def requirements(lock: str) -> list[str]:
    """The lock's requirements, each on one line with its hashes."""
    lines = (ROOT / lock).read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
    return [line for line in lines if line and not line.lstrip().startswith("#")]


def test_the_top_level_holds_what_is_known_and_nothing_else() -> None:
    folders = {path.name for path in kept(ROOT) if path.is_dir()}
    files = {path.name for path in kept(ROOT) if path.is_file()}

    assert folders == FOLDERS
    assert files == FILES


@pytest.mark.parametrize("name", sorted(PACKAGES))
def test_every_package_is_one(name: str) -> None:
    assert [str(folder) for folder in _folders(name) if not (ROOT / folder / "__init__.py").is_file()] == []


@pytest.mark.parametrize("name", sorted(PACKAGES | {"deploy"}))
def test_a_folder_is_looked_over_at_once(name: str) -> None:
    assert [str(folder) for folder in _folders(name) if len(_modules(folder)) > MODULES] == []


@pytest.mark.parametrize("name", sorted(PROGRAM))
def test_a_package_has_few_doors(name: str) -> None:
    inner = [folder for folder in _folders(name) if folder.parent == Path(name)]

    assert len(_modules(Path(name))) + len(inner) <= DOORS


@pytest.mark.parametrize("name", sorted(PROGRAM))
def test_a_module_is_read_in_one_go(name: str) -> None:
    assert [path for path, code in sources(name).items() if len(code.splitlines()) > MOST_LINES] == []


def _folders(name: str) -> set[Path]:
    """The folder of this name, and all in it that hold a module."""
    return {Path(name), *(path.parent for path in sources(name))}


@pytest.mark.parametrize("name", sorted(PACKAGES - {"tests"}))
def test_tests_import_benchmarks_and_nothing_imports_tests(name: str) -> None:
    unknown = "tests" if name == "benchmarks" else "tests|benchmarks"
    imports = re.compile(rf"^\s*(from|import) ({unknown})\b", re.MULTILINE)

    assert not [path for path, code in sources(name).items() if imports.search(code)]


def _modules(folder: Path) -> list[Path]:
    return [path for path in (ROOT / folder).glob("*.py") if path.name != "__init__.py"]


@pytest.mark.parametrize("host", REGISTRIES)
def test_no_file_names_a_registry(host: str) -> None:
    naming = [path.name for path in tree() if host.encode() in path.read_bytes().lower()]

    assert naming == []


@pytest.mark.parametrize("place", MACHINES)
def test_no_file_names_a_place_on_a_machine(place: str) -> None:
    naming = [path.name for path in tree() if place.encode() in path.read_bytes()]

    assert naming == []


@pytest.mark.parametrize("lock", LOCKS)
def test_every_requirement_is_pinned_with_a_hash(lock: str) -> None:
    for line in requirements(lock):
        requirement, *hashes = line.split(" --hash")
        assert PINNED.fullmatch(requirement.strip()), line[:80]
        assert hashes, line[:80]
        assert all(HASH.fullmatch(f"--hash{one}".strip()) for one in hashes), line[:80]


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_holds_no_address(name: str) -> None:
    lock = (ROOT / name).read_text(encoding="utf-8")

    assert "://" not in lock
    assert not re.search(r"^\s*-(-index|-extra-index|-find-links|-trusted-host|i |f )", lock, re.MULTILINE)


def test_each_lock_holds_all_of_the_smaller_one() -> None:
    small, middle, large, largest = (set(requirements(lock)) for lock in LOCKS)

    assert small < middle < large < largest


def test_the_checks_before_a_change_run_from_anywhere() -> None:
    script = ROOT / ".ci" / "run"

    assert script.stat().st_mode & 0o111
    assert script.read_text(encoding="utf-8").startswith("#!/usr/bin/env bash\n")
