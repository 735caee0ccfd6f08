"""Ways to break the program, each with the check of `sebaya prove` that has to see it."""

import socket
from collections.abc import Callable
from datetime import datetime
from io import BytesIO
from typing import Any

import pytest
from telegram import Message

from bot.base.logs import get_logger
from bot.telegram.http_client import AiohttpRequest
from care.detection.lexicon import Lexicon
from care.model.enums import Role
from care.model.messages import Content
from care.system import scheduled
from handlers.keyboards.signed_buttons import Forged, Press, Signer
from handlers.request.message_parser import content_of
from handlers.routing import registry
from storage.cases.cases import StoredCases
from storage.sealing.key_slots import KeySlots

Patch = pytest.MonkeyPatch
BREAKS: dict[str, tuple[str, Callable[[Patch], None]]] = {}
"""What is broken, with the name of the check and how to do it."""


def breaks(check: str) -> Callable[[Callable[[Patch], None]], Callable[[Patch], None]]:
    """List a way to break what this check looks at."""

    def listed(does: Callable[[Patch], None]) -> Callable[[Patch], None]:
        BREAKS[does.__name__] = (check, does)
        return does

    return listed


async def nothing(*_: Any, **__: Any) -> None:
    """The rule is not there."""


@breaks("refused-by-chance")
def no_mark_before_what_comes_again(patch: Patch) -> None:
    patch.setattr("handlers.rendering.relay_requests.AGAIN", "")


@breaks("updates-twice")
def every_update_is_new(patch: Patch) -> None:
    async def unseen(_: Any, keys: Any, now: datetime) -> list[Any]:
        return list(dict.fromkeys(keys))

    patch.setattr("storage.outbox.seen_updates.Seen.new", unseen)


@breaks("told-when-late")
def nobody_hears_that_words_are_late(patch: Patch) -> None:
    without_rule(patch, "tell_delayed")


@breaks("second-copy")
def no_lock_is_taken(patch: Patch) -> None:
    patch.setattr("storage.engine.opening.take_lock", lambda _: BytesIO())


@breaks("marks-to-supporter")
def the_name_goes_along(patch: Patch) -> None:
    patch.setattr(registry, "content_of", named)


def named(message: Message) -> Content | None:
    """What was written, and a name where there is one."""
    return Content(message.chat.last_name) if message.chat.last_name else content_of(message)


@breaks("marks-in-logs")
def words_are_logged(patch: Patch) -> None:
    def logged(message: Message) -> Content | None:
        get_logger().info("said", words=message.chat.last_name)
        return content_of(message)

    patch.setattr(registry, "content_of", logged)


@breaks("new-aliases")
def everybody_has_one_alias(patch: Patch) -> None:
    async def same(*_: Any) -> str:
        return "Biru Rusa"

    patch.setattr("care.people.seating.new_alias", same)


@breaks("refused-kinds")
def every_kind_crosses(patch: Patch) -> None:
    patch.setattr(registry, "content_of", lambda message: Content(message.text or "apa saja"))


@breaks("contacts-held")
def no_contact_is_found(patch: Patch) -> None:
    patch.setattr("care.conversation.held_messages.find_in", lambda *_: ())


@breaks("sealed-on-disk")
def nothing_is_sealed(patch: Patch) -> None:
    patch.setattr("storage.sealing.encryption.Seal.close", lambda _, data, *__: data)
    patch.setattr("storage.sealing.encryption.Seal.open", lambda _, data, *__: data)


@breaks("words-for-a-day")
def keys_are_never_destroyed(patch: Patch) -> None:
    patch.setattr("storage.sealing.conversation_keys.KeyRing.destroy", nothing)
    patch.setattr("storage.sealing.conversation_keys.KeyRing.keep", nothing)


@breaks("many-keys-destroyed")
def what_is_deleted_is_not_overwritten(patch: Patch) -> None:
    patch.setattr(KeySlots, "clear", lambda slots, name: slots._numbers.pop(name, None))


@breaks("copies-deleted")
def copies_stay(patch: Patch) -> None:
    async def none(*_: Any) -> list[Any]:
        return []

    patch.setattr("storage.keeping.retention.StoredRetention.copies_due", none)


@breaks("card-in-time")
def no_word_is_dangerous(patch: Patch) -> None:
    patch.setattr("bot.prove.ground.lexicon", lambda: Lexicon.of(()))


@breaks("ladder")
def nobody_climbs(patch: Patch) -> None:
    without_rule(patch, "climb")


@breaks("clock-set-back")
def the_clock_goes_back(patch: Patch) -> None:
    patch.setattr("bot.base.clock.SystemClock.now", lambda clock: clock._machine())


@breaks("sos-without-database")
def no_first_aid(patch: Patch) -> None:
    patch.setattr("bot.receiving.sos_fallback.FirstAid.help", nothing)


@breaks("group-lost")
def a_lost_group_is_not_noticed(patch: Patch) -> None:
    patch.setattr("storage.people.team.StoredTeam.set_group_lost", nothing)


@breaks("one-owner")
def whoever_presses_last_has_the_case(patch: Patch) -> None:
    async def claim(cases: StoredCases, case: str, person: str, now: datetime) -> bool:
        given = {"id": case, "person": person, "now": int(now.timestamp() * 1000)}
        await cases._tx.rows(
            "UPDATE cases SET state = 'claimed', owner = :person, claimed_at = :now WHERE id = :id", given
        )
        return True

    patch.setattr(StoredCases, "claim", claim)


@breaks("held-for-a-tap")
def words_are_guessed(patch: Patch) -> None:
    async def clear(*_: Any) -> bool:
        return True

    patch.setattr("care.addressing.addressee._points", clear)


@breaks("forged-presses")
def no_signature_is_looked_at(patch: Patch) -> None:
    patch.setattr(Signer, "read", unsigned)


def unsigned(_: Signer, data: str, owner: int | None) -> Press:
    action, *args = data.rpartition("#")[0].split("|")
    if not action:
        raise Forged
    return Press(action, tuple(args))


@breaks("foreign-presses")
def buttons_belong_to_everybody(patch: Patch) -> None:
    patch.setattr(Signer, "read", unsigned)


@breaks("role-takes-its-buttons")
def no_role_is_asked(patch: Patch) -> None:
    every_role_at_once(patch)


@breaks("setup-code-once")
def every_code_opens(patch: Patch) -> None:
    async def opens(*_: Any) -> bool:
        return True

    patch.setattr("storage.people.setup_codes.StoredSetupCodes.redeem", opens)


@breaks("record-is-chained")
def the_record_is_never_broken(patch: Patch) -> None:
    patch.setattr("storage.programme.audit.broken_at", lambda *_: None)


@breaks("forgotten-within-the-hour")
def nobody_is_forgotten(patch: Patch) -> None:
    patch.setattr("care.system.forgetting.forget", nothing)


@breaks("wrong-keys")
def anybody_may_read_the_key(patch: Patch) -> None:
    patch.setattr("config.settings.key_file.OTHERS", 0)


@breaks("nobody-contacted")
def somebody_else_is_asked(patch: Patch) -> None:
    asks = AiohttpRequest.do_request

    async def also(request: AiohttpRequest, *given: Any, **more: Any) -> Any:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
            line.connect(("192.0.2.1", 9))
        return await asks(request, *given, **more)

    patch.setattr(AiohttpRequest, "do_request", also)


@breaks("case-stays-open")
def cases_close_by_themselves(patch: Patch) -> None:
    async def close_all(work: Any) -> None:
        await work.cases._tx.rows("UPDATE cases SET state = 'closed', closed_at = 1 WHERE state <> 'closed'")

    patch.setattr(scheduled, "RULES", (*scheduled.RULES, close_all))


def every_role_at_once(patch: Patch) -> None:
    """Let everybody act in every role."""
    patch.setattr("handlers.routing.rate_limit.admit", nothing)
    patch.setattr("care.people.permissions.roles_of", lambda _: frozenset(Role))


def without_rule(patch: Patch, name: str) -> None:
    """Take a rule out of those that the clock starts."""
    patch.setattr(scheduled, "RULES", tuple(one for one in scheduled.RULES if one.__name__ != name))
