"""A folder of releases that are newer than a lock names: what an index holds some day.

`python3 tests/install/newer.py FOLDER LOCK`, with the standard library alone.
"""

import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path

NEWER = "9999"
"""Also newer than those that count their versions by years."""


def write_wheel(
    folder: Path, name: str, version: str, wants: Sequence[str] = (), extras: Sequence[str] = ()
) -> Path:
    """Write a wheel that holds one module with its version, and wants these."""
    module, path = name.replace("-", "_"), folder / f"{name.replace('-', '_')}-{version}-py3-none-any.whl"
    about = [f"Name: {name}", f"Version: {version}", *(f"Requires-Dist: {one}" for one in wants)]
    about += [f"Provides-Extra: {one}" for one in extras]
    inside = f"{module}-{version}.dist-info"
    files = {
        f"{module}.py": f"VERSION = {version!r}\n",
        f"{inside}/METADATA": "\n".join(["Metadata-Version: 2.1", *about, ""]),
        f"{inside}/WHEEL": "Wheel-Version: 1.0\nGenerator: newer\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    with zipfile.ZipFile(path, "w") as wheel:
        for file, content in files.items():
            wheel.writestr(zipfile.ZipInfo(file, (1980, 1, 1, 0, 0, 0)), content)
        record = "".join(f"{file},,\n" for file in [*files, f"{inside}/RECORD"])
        wheel.writestr(zipfile.ZipInfo(f"{inside}/RECORD", (1980, 1, 1, 0, 0, 0)), record)
    return path


def names(lock: str) -> list[str]:
    """The libraries that a lock pins."""
    return sorted({line.split("==")[0] for line in lock.splitlines() if "==" in line})


if __name__ == "__main__":
    into, locked = Path(sys.argv[1]), Path(sys.argv[2])
    into.mkdir(parents=True)
    for pinned in names(locked.read_text(encoding="utf-8")):
        write_wheel(into, pinned, NEWER)
