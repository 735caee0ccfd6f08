"""getUpdates and the webhook methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sandbox.state.state import Hook
from sandbox.wire.responses import Answer, bad_request, conflict, granted

if TYPE_CHECKING:
    from sandbox.state.state import State
    from sandbox.wire.request_params import Params
    from sandbox.wire.responses import Json

BATCH = 100
"""The most updates in one answer."""
LONGEST = 50
"""The most seconds that a request waits."""
WEBHOOK_ACTIVE = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)
TERMINATED = "terminated by other getUpdates request; make sure that only one bot instance is running"


async def get_updates(state: State, params: Params) -> list[Json]:
    """Wait up to `timeout` seconds for the first update; a second caller ends the first one's wait."""
    if state.hook.url:
        raise conflict(WEBHOOK_ACTIVE)
    _allow(state, params)
    state.updates.end_waiting(TERMINATED)
    offset = params.integer("offset")
    limit = state.limits.batch(offset, _within(params.integer("limit", BATCH), 1, BATCH))
    timeout = _within(params.integer("timeout"), 0, LONGEST)
    batch = state.updates.batch(offset, limit)
    if batch or not timeout:
        return batch
    await state.updates.wait(timeout)
    return state.updates.batch(offset, limit)


def set_webhook(state: State, params: Params) -> Answer:
    url = params.text("url")
    if not url:
        return delete_webhook(state, params)
    if not url.startswith(("http://", "https://")):
        raise bad_request("invalid webhook URL specified")
    _allow(state, params)
    _drop(state, params)
    state.updates.end_waiting("terminated by setWebhook request")
    state.hook = Hook(
        url, params.text("secret_token"), _within(params.integer("max_connections", 40), 1, 100)
    )
    state.updates.changed()
    return granted(True, "Webhook was set")


def delete_webhook(state: State, params: Params) -> Answer:
    _drop(state, params)
    was_set, state.hook = bool(state.hook.url), Hook()
    return granted(True, "Webhook was deleted" if was_set else "Webhook is already deleted")


def get_webhook_info(state: State, _: Params) -> Json:
    hook = state.hook
    info: Json = {
        "url": hook.url,
        "has_custom_certificate": False,
        "pending_update_count": len(state.updates.pending),
    }
    if hook.url:
        info["max_connections"] = hook.connections
    if hook.last_error:
        info |= {"last_error_date": hook.last_error_at, "last_error_message": hook.last_error}
    if state.updates.allowed:
        info["allowed_updates"] = sorted(state.updates.allowed)
    return info


def _allow(state: State, params: Params) -> None:
    if "allowed_updates" in params.raw:
        state.updates.allow(params.list("allowed_updates"))


def _drop(state: State, params: Params) -> None:
    if params.flag("drop_pending_updates"):
        state.updates.drop()


def _within(value: int, low: int, high: int) -> int:
    return max(low, min(value, high))
