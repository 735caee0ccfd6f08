"""`sebaya purge`: the same by hand, while the bot is off."""

from datetime import timedelta

from tests.keeping.conftest import Told
from tests.keeping.test_purge import over
from tests.world import World


async def test_sebaya_purge_forgets_while_the_bot_is_off(here: World, sebaya: Told) -> None:
    await over(here)
    status, said = await sebaya("purge")
    assert status == 2
    assert "another copy of Sebaya uses the " in said
    await here.closes()
    here.clock.move(timedelta(days=31))

    status, said = await sebaya("purge")
    assert status == 0
    assert said.startswith("Forgotten: ")
    await here.opens()
    assert await here.rows("SELECT id FROM conversations") == []
