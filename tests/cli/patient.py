"""A programme that is set up, its Telegram over HTTP, and what can be wrong with it."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.base.clock import ShiftedClock
from bot.cli.doctor import examine
from bot.doctor.check_result import CheckResult
from config.settings.key_file import write_key
from config.settings.settings import Settings, load_settings
from sandbox.web.server import serve
from storage.sealing.conversation_keys import keys_beside
from storage.sealing.key_slots import HEAD
from tests.scenarios.chatting import goes_off_call
from tests.world import KEY, TOKEN, Team, World, opened


class Patient:
    """A programme that is set up, its Telegram over HTTP, and what the doctor finds."""

    def __init__(self, world: World, team: Team, url: str) -> None:
        self.world, self.team = world, team
        self.settings = settings_of(world.folder, url)
        self.clock = ShiftedClock()

    async def found(self) -> dict[str, CheckResult]:
        return {one.check: one for one in await examine(self.settings, self.clock)}


def settings_of(folder: Path, url: str, **more: str) -> Settings:
    return load_settings(
        {
            "SEBAYA_BOT_TOKEN": TOKEN,
            "SEBAYA_TELEGRAM_API_URL": url,
            "SEBAYA_DATABASE_URL": f"sqlite:///{folder}/sebaya.db",
            "SEBAYA_SECRET_KEY_FILE": str(folder / "sebaya.key"),
            **more,
        },
        env_file=None,
    )


@asynccontextmanager
async def treated(folder: Path) -> AsyncIterator[Patient]:
    write_key(folder / "sebaya.key", KEY)
    async with opened(folder) as world:
        team = await world.team(supporters=0)
        server = await serve(world.api)
        yield Patient(world, team, server.url)
        await server.close()


async def unplugged(patient: Patient) -> None:
    patient.settings = settings_of(patient.world.folder, "http://127.0.0.1:9")


async def broken_server(patient: Patient) -> None:
    patient.world.api.faults.drop(method="getMe")


async def another_token(patient: Patient) -> None:
    patient.world.api.token = "10001:another_token_was_made"


async def odd_answer(patient: Patient) -> None:
    patient.world.api.faults.server_error(method="getMe")


async def page_between(patient: Patient) -> None:
    patient.world.api.faults.page(method="getMe", status=401)


async def group_unclear(patient: Patient) -> None:
    patient.world.api.faults.page(method="getChatMember", status=403)


async def group_busy(patient: Patient) -> None:
    patient.world.api.faults.refuse(method="getChatMember")


async def late_clock(patient: Patient) -> None:
    patient.clock.ahead = -300


async def key_taken_away(patient: Patient) -> None:
    patient.settings.secret_key_file.unlink()


async def key_open(patient: Patient) -> None:
    patient.settings.secret_key_file.chmod(0o640)


async def key_cut(patient: Patient) -> None:
    patient.settings.secret_key_file.write_text("c2hvcnQ\n")


async def another_key(patient: Patient) -> None:
    patient.settings.secret_key_file.unlink()
    write_key(patient.settings.secret_key_file, bytes(32))


async def database_open(patient: Patient) -> None:
    patient.settings.database_path.chmod(0o644)


async def bot_kicked(patient: Patient) -> None:
    await patient.team.group.kicks_bot()


async def may_not_delete(patient: Patient) -> None:
    await patient.team.group.without_rights("delete")


async def may_not_pin(patient: Patient) -> None:
    await patient.team.group.without_rights("pin")


async def only_a_member(patient: Patient) -> None:
    await patient.team.group.demotes_bot()


async def conversation_keys_gone(patient: Patient) -> None:
    await patient.world.waits("halo")
    keys_beside(patient.settings.database_path).unlink()


async def conversation_keys_garbled(patient: Patient) -> None:
    await patient.world.waits("halo")
    keys_beside(patient.settings.database_path).write_bytes(b"no database at all " * 300)


async def conversation_keys_of_another(patient: Patient) -> None:
    await patient.world.waits("halo")
    keys = keys_beside(patient.settings.database_path)
    keys.write_bytes(HEAD + os.urandom(len(keys.read_bytes()) - len(HEAD)))


async def off_call(patient: Patient) -> None:
    await goes_off_call(patient.team.desk)


async def version_of(patient: Patient, version: int) -> None:
    await patient.world.rows("UPDATE schema_version SET version = :version", version=version)


async def older(patient: Patient) -> None:
    await version_of(patient, 3)


async def newer(patient: Patient) -> None:
    await version_of(patient, 9999)
