"""`sebaya demo` from its first line to Ctrl-C."""

import asyncio
import os
import socket
import stat
from pathlib import Path

import pytest
from aiohttp import ClientSession

from tests.browser.rehearsal import Demo, begins, rehearsal

pytestmark = [pytest.mark.crash]


async def ended(demo: Demo) -> tuple[int, list[str]]:
    """Exit status and lines of a run that ends by itself."""
    said, _ = await asyncio.wait_for(demo.process.communicate(), 20)
    return demo.process.returncode or 0, said.decode().splitlines()


async def bots(demo: Demo) -> list[str]:
    """The processes that the command has started."""
    listed = await asyncio.create_subprocess_exec(
        "ps", "-o", "pid=", "--ppid", str(demo.process.pid), stdout=asyncio.subprocess.PIPE
    )
    said, _ = await listed.communicate()
    return said.decode().split()


async def test_it_serves_a_page_and_ends_with_ctrl_c(tmp_path: Path) -> None:
    demo = await begins(tmp_path / "demo", "--port", "0")
    address = await demo.address()
    async with ClientSession() as session, session.get(address) as answer:
        assert answer.status == 200
    (bot,) = await bots(demo)
    assert await demo.ends() == 0
    assert not Path(f"/proc/{bot}").exists()


async def test_the_bot_ends_when_the_command_is_killed(tmp_path: Path) -> None:
    demo = await begins(tmp_path / "demo", "--port", "0")
    await demo.address()
    (bot,) = await bots(demo)
    ended = os.pidfd_open(int(bot))
    demo.process.kill()
    await demo.process.wait()
    gone = asyncio.Event()
    asyncio.get_running_loop().add_reader(ended, gone.set)
    await asyncio.wait_for(gone.wait(), 20)
    asyncio.get_running_loop().remove_reader(ended)
    os.close(ended)


async def test_a_taken_port_is_told_and_another_one_is_used(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        demo = await begins(tmp_path / "demo", "--port", str(port))
        address = await demo.address()
        assert str(port) not in address
        assert demo.said[0] == f"Port {port} is in use; a free one is taken."
        assert await demo.ends() == 0


async def test_its_folder_is_its_own(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("SEBAYA_BOT_TOKEN=1:the_token_of_a_real_programme\n")
    async with rehearsal(tmp_path / "demo"):
        second = await begins(tmp_path / "demo", "--port", "0")
        status, said = await ended(second)
    assert (status, len(said)) == (2, 1)
    assert said[0].startswith("sebaya: another rehearsal uses")
    assert {file.name for file in tmp_path.iterdir()} == {".env", "demo"}
    assert stat.S_IMODE((tmp_path / "demo").stat().st_mode) == 0o700


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--host", "203.0.113.9"), "cannot listen on 203.0.113.9"),
        (("--host", "nowhere.invalid"), "cannot listen on nowhere.invalid"),
        (("--folder", "/proc/nowhere"), "/proc/nowhere cannot be used"),
    ],
)
async def test_a_mistake_is_one_line_and_status_2(
    tmp_path: Path, arguments: tuple[str, ...], words: str
) -> None:
    status, said = await ended(await begins(tmp_path / "demo", *arguments))
    assert status == 2
    assert said[-1].startswith(f"sebaya: {words}")
    assert not any("Traceback" in line for line in said)


async def test_a_host_that_others_reach_is_warned_of(tmp_path: Path) -> None:
    demo = await begins(tmp_path / "demo", "--port", "0", "--host", "0.0.0.0")  # noqa: S104 (that is what warns)
    await demo.address()
    assert demo.said[0].startswith("Careful:")
    assert await demo.ends() == 0
