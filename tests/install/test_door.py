"""`make` installs what the lock says, whatever else there is; what fails is one line and leaves nothing."""

import os
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.install.tree import Tree
from tests.thorough import thorough

pytestmark = pytest.mark.install

WITHOUT_POWER = ["setpriv", "--bounding-set", "-all", "--inh-caps", "-all"] if os.geteuid() == 0 else []
OLD = """#!/bin/sh
exec python3 -c 'import sys; sys.version_info = (3, 9, 2); exec(sys.argv[2])' "$@"
"""


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    return Tree(tmp_path)


@pytest.fixture(scope="session")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which `make demo` has been typed once, and its copy: it can be put back only there."""
    place = tmp_path_factory.mktemp("door")
    Tree(place / "there").makes("demo")
    shutil.copytree(place / "there", place / "kept", symlinks=True)
    return place


@pytest.fixture
def made(place: Path) -> Tree:
    """A project whose environment stands."""
    shutil.rmtree(place / "there")
    shutil.copytree(place / "kept", place / "there", symlinks=True)
    return Tree(place / "there")


def test_what_is_pinned_is_installed_whatever_newer_there_is(tree: Tree) -> None:
    done = tree.makes("demo")

    assert "runs with angin=1 bakau=1 pip=" in done.stdout, done.stderr
    assert "9999" not in done.stdout
    assert [line.split()[0] for line in done.stdout.splitlines()] == ["Installing", "Installed", "runs"]
    assert done.stderr == ""


def test_the_second_time_nothing_is_installed_or_said(made: Tree) -> None:
    made.environment["PIP_FIND_LINKS"] = "nowhere"

    assert made.makes("demo").stdout.startswith("runs with")


CONFIGURATIONS = (
    "[install]\nuser = true\n",
    "[global]\ntarget = elsewhere\nprefix = elsewhere\nconstraint = gone.txt\n",
    "[global]\nrequire-virtualenv = true\nonly-binary = angin\nno-binary = :all:\npre = true\n",
)


@pytest.mark.parametrize("configuration", [CONFIGURATIONS[1], *map(thorough, CONFIGURATIONS[::2])])
def test_a_persons_pip_configuration_changes_nothing(tree: Tree, tmp_path: Path, configuration: str) -> None:
    (tmp_path / ".pip").mkdir()
    (tmp_path / ".pip" / "pip.conf").write_text(configuration)

    assert "runs with angin=1 bakau=1 pip=" in tree.makes("demo").stdout


def test_a_persons_way_to_an_index_counts(tree: Tree, tmp_path: Path) -> None:
    (tmp_path / ".pip").mkdir()
    found = tree.environment.pop("PIP_FIND_LINKS")
    (tmp_path / ".pip" / "pip.conf").write_text(f"[global]\nfind-links =\n    nowhere\n    {found}\n")

    assert "runs with angin=1" in tree.makes("demo").stdout


def test_a_wrong_hash_is_one_line_and_leaves_nothing(tree: Tree) -> None:
    tree.writes("requirements.lock", f"angin==1 --hash=sha256:{'0' * 64}\n")

    assert "requirements.lock names" in tree.says_why()
    assert not tree.venv.exists()


def test_no_network_is_one_line_and_leaves_nothing(tree: Tree) -> None:
    tree.environment |= {"PIP_NO_INDEX": "0", "PIP_INDEX_URL": "http://127.0.0.1:9/", "PIP_RETRIES": "0"}
    shutil.rmtree(tree.wheels)

    assert tree.says_why() == "sebaya: angin==1 cannot be had: is there a network? Then try again"
    assert not tree.venv.exists()


def test_a_python_too_old_is_one_line(tree: Tree, tmp_path: Path) -> None:
    old = tmp_path / "python3.9"
    old.write_text(OLD)
    old.chmod(0o755)

    why = tree.says_why(python=str(old))
    assert "Python 3.11 or newer is needed; this is 3.9" in why
    assert not tree.venv.exists()


def test_no_python_is_one_line(tree: Tree) -> None:
    assert "python3.99 is not there" in tree.says_why(python="python3.99")


def test_a_folder_that_cannot_be_written_is_one_line(tree: Tree) -> None:
    tree.folder.chmod(0o555)

    assert "cannot be written" in tree.says_why(*WITHOUT_POWER)


def unfinished(venv: Path) -> None:
    (venv / ".ready").unlink()


def without_library(venv: Path) -> None:
    for part in venv.glob("lib/*/site-packages/angin*"):
        shutil.rmtree(part) if part.is_dir() else part.unlink()


def without_python(venv: Path) -> None:
    (venv / "bin" / "python").unlink()


def other_release(venv: Path) -> None:
    (about,) = venv.glob("lib/*/site-packages/angin*/METADATA")
    about.write_text(about.read_text().replace("Version: 1", "Version: 2"))


HARMS = ((unfinished, without_python), (without_library, other_release))


@pytest.mark.parametrize("harms", [HARMS[0], thorough(HARMS[1])])
def test_what_is_half_made_broken_or_meddled_with_is_made_again(
    made: Tree, harms: Sequence[Callable[[Path], None]]
) -> None:
    for harm in harms:
        harm(made.venv)

        assert "runs with angin=1 bakau=1 pip=" in made.makes("demo").stdout, harm.__name__


def test_one_that_was_copied_from_elsewhere_is_made_again(made: Tree, tmp_path: Path) -> None:
    copy = made.folder.rename(tmp_path / "moved")
    made.folder = copy

    assert "Installing" in (done := made.makes("demo")).stdout
    assert "runs with angin=1" in done.stdout


def test_more_is_added_to_what_stands_and_a_failure_takes_nothing(made: Tree) -> None:
    spare = (made.wheels / "cemara-1-py3-none-any.whl").rename(made.wheels.parent / "spare")
    assert made.makes("dev-env").returncode != 0
    assert made.makes("demo").stdout.startswith("runs with angin=1 bakau=1 pip=")

    spare.rename(made.wheels / "cemara-1-py3-none-any.whl")
    made.makes("dev-env")
    assert made.makes("demo").stdout.startswith("runs with angin=1 bakau=1 cemara=1 pip=")


def test_a_new_lock_takes_effect_and_what_it_no_longer_names_goes(made: Tree) -> None:
    made.writes("requirements.lock", f"angin==1 --hash=sha256:{made.hash_of('angin')}\n")

    assert "runs with angin=1 pip=" in made.makes("demo").stdout
