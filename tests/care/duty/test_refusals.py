"""Duty is begun once, by whoever has a certificate; on call is who has started the bot."""

from dataclasses import replace
from pathlib import Path

import pytest

from care.duty import callbacks, on_call, on_off_duty
from tests.care.table import Deed, Table, answered


async def again_after_the_end(table: Table) -> None:
    """🟢 as if one were on duty still."""
    await on_off_duty.go_off(table.work, table.supporter)
    await on_off_duty.stay_longer(table.work, table.supporter)
    assert await table.work.duties.current(table.supporter.id)


@pytest.mark.parametrize(
    ("deed", "told"),
    [
        (lambda table: on_off_duty.go_on(table.work, table.supporter), "duty-already"),
        (lambda table: on_off_duty.go_on(table.work, table.counselor), "duty-not-certified"),
        (
            lambda table: on_off_duty.stay_longer(table.work, replace(table.supporter, supporter=None)),
            "duty-not-certified",
        ),
        (again_after_the_end, "nothing"),
        (lambda table: on_call.confirm(table.work, table.unstarted), "press-start"),
        (lambda table: on_call.confirm(table.work, table.student), "press-start"),
        (lambda table: on_call.confirm(table.work, table.counselor), "nothing"),
        (lambda table: callbacks.wish(table.work, table.student, table.conversation), "button-gone"),
    ],
)
async def test_what_cannot_be_is_refused(tmp_path: Path, deed: Deed, told: str) -> None:
    assert await answered(tmp_path, deed) == told
