"""Say where pyproject.toml and the locks have parted; `make lock` brings them together again.

Read without a network: what each library wants in its turn is asked of the environment, which holds what
the lock says. The environment of `make check` lacks what builds the site: what these libraries want in
their turn is compared by `make docs`.
"""

import sys
import tomllib
from collections.abc import Iterable, Iterator
from importlib.metadata import PackageNotFoundError, distribution, requires
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
EXTRAS = {
    "requirements.lock": {"install"},
    "requirements-report.lock": {"install", "report", "postgresql"},
    "requirements-dev.lock": {"install", "report", "postgresql", "dev"},
    "requirements-docs.lock": {"install", "report", "postgresql", "dev", "docs"},
}


def main() -> int:
    """Print a line for each parting; 0 if there is none, else 1."""
    lines = [f"{name}: {parting}" for name in EXTRAS for parting in partings(name)]
    for line in lines:
        print(f"sebaya: {line}; `make lock` makes the locks again", file=sys.stderr)
    return 1 if lines else 0


def partings(name: str) -> Iterator[str]:
    """What one lock lacks, pins too old or too new, or names though nothing asks for it."""
    pinned = {canonicalize_name(one.name): one for one in pins((ROOT / name).read_text(encoding="utf-8"))}
    asked = list(wanted(declared(EXTRAS[name])))
    for one in asked:
        pin = pinned.get(canonicalize_name(one.name))
        if pin is None:
            yield f"{one.name} is asked for and not pinned"
        elif not one.specifier.contains(version_of(pin), prereleases=True):
            yield f"{pin} is pinned, and {one.name}{one.specifier} asked for"
    if all(map(installed, pinned)):
        for gone in sorted(pinned.keys() - {canonicalize_name(one.name) for one in asked}):
            yield f"{pinned[gone].name} is pinned, and nothing asks for it"


def pins(lock: str) -> Iterator[Requirement]:
    """The lock's requirements that count on this machine."""
    for line in lock.splitlines():
        if "==" in line and needed(one := Requirement(line.rstrip("\\ "))):
            yield one


def version_of(pin: Requirement) -> str:
    return next(iter(pin.specifier)).version


def declared(extras: set[str]) -> list[Requirement]:
    """What pyproject.toml asks for, with these extras and to be built."""
    made = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    lists = [made["project"]["dependencies"], made["build-system"]["requires"]]
    lists += [asked for extra, asked in made["project"]["optional-dependencies"].items() if extra in extras]
    return [Requirement(text) for asked in lists for text in asked]


def wanted(asked: Iterable[Requirement]) -> Iterator[Requirement]:
    """These, and all that they want in their turn."""
    waiting, seen = [one for one in asked if needed(one)], set()
    while waiting:
        one = waiting.pop()
        if str(one) in seen:
            continue
        seen.add(str(one))
        yield one
        waiting += [theirs for text in wishes(one.name) if needed(theirs := Requirement(text), one.extras)]


def wishes(name: str) -> list[str]:
    try:
        return requires(name) or []
    except PackageNotFoundError:
        return []


def installed(name: str) -> bool:
    """Tell whether the environment holds a library, and so knows what it wants."""
    try:
        return bool(distribution(name))
    except PackageNotFoundError:
        return False


def needed(one: Requirement, extras: Iterable[str] = ()) -> bool:
    """Tell whether a requirement counts on this machine, with these extras of whoever asks."""
    return one.marker is None or any(one.marker.evaluate({"extra": extra}) for extra in ["", *extras])


if __name__ == "__main__":
    sys.exit(main())
