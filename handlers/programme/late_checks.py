"""What nobody has verified for half a year, and who keeps it right, as the group reads it."""

from collections.abc import Mapping

from care.model.helplines import worded
from care.model.referrals import Listed, ListKind
from care.ports.unit_of_work import UnitOfWork
from care.programme.late_checks import late
from care.programme.messages import ProgrammeMessage
from handlers.wording.dates import full_date
from handlers.wording.texts import Facts, Texts


async def show(
    texts: Texts, language: str, params: Mapping[str, str | int], work: UnitOfWork, _: Facts
) -> str:
    """Word the list as it is now: what was checked meanwhile is not in it."""
    lines = [_line(texts, language, one) for one in late(work)]
    return "\n".join([texts.say(language, ProgrammeMessage.LATE_CHECKS, **params), *lines])


def _line(texts: Texts, language: str, one: Listed) -> str:
    said = {
        "name": worded(one.name, language),
        "kind": texts.say(language, f"listed-{one.kind}"),
        "date": full_date(texts, language, one.checked),
    }
    if one.kind is ListKind.LAW:
        return texts.say(language, "late-law", **said)
    return texts.say(language, "late-check", **said, owner=one.owner)
