"""Release what is checked out: look whether all is ready, build it and its list of parts, and tag it.

`make release` runs it after `make check`. The version stands in `bot/__init__.py`, its changes in
CHANGELOG.md.
"""

import re
import subprocess
import sys
from pathlib import Path

from bot import __version__

ROOT = Path(__file__).resolve().parent.parent
TOOLS = Path(sys.executable).parent
DIST = ROOT / "dist"
BASE = re.compile(r"[a-z0-9./-]*python:3\.\d+-slim-\w+@sha256:[0-9a-f]{64}\n?")
"""The base of the image, by its digest."""


def main() -> int:
    """Tag the release; 1 with one plain line on standard error if something is in the way."""
    tag = f"v{__version__}"
    if why := obstacle(tag):
        print(f"sebaya: {why}", file=sys.stderr)
        return 1
    build(tag)
    run("git", "tag", "--annotate", tag, "--message", f"Sebaya {__version__}")
    print(f"{tag} is tagged, and dist/ holds it; `git push origin {tag}` makes it known")
    return 0


def obstacle(tag: str) -> str:
    """What keeps this from being a release; empty if nothing does."""
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    if run("git", "status", "--porcelain"):
        return "there are changes that are not committed"
    if run("git", "tag", "--list", tag):
        return f"{tag} is released already: raise __version__ in bot/__init__.py"
    if not re.search(rf"^## \[{re.escape(__version__)}\] - \d{{4}}-\d\d-\d\d$", changes, re.MULTILINE):
        return f"CHANGELOG.md has no section `## [{__version__}] - <date>`"
    if not (ROOT / "tests" / "released" / f"{__version__}.db.gz").is_file():
        return f"no database of it is kept: python -m tests.released.make {__version__}"
    if not BASE.fullmatch((ROOT / "deploy" / "base-image").read_text(encoding="utf-8")):
        return (
            "deploy/base-image names no image by its digest: `docker pull` its name and write what that says"
        )
    return ""


def build(tag: str) -> None:
    """Write the wheel, the sources, and the list of parts (SBOM, CycloneDX) into dist/."""
    run(str(TOOLS / "hatchling"), "build")
    parts = DIST / f"sebaya-{tag}.cdx.json"
    listed = ("--pyproject", "pyproject.toml", "--output-file", str(parts), "requirements.lock")
    run(str(TOOLS / "cyclonedx-py"), "requirements", *listed)


def run(*command: str) -> str:
    return subprocess.run(command, cwd=ROOT, check=True, text=True, capture_output=True).stdout.strip()


if __name__ == "__main__":
    sys.exit(main())
