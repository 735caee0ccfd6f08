"""How many supporters are trained: a line without names."""

from care.model.entities import Colleague
from care.model.enums import Role, Standing
from care.training.certificates import RENEWAL
from handlers.rendering.screens import Reader
from handlers.wording.dates import DAY


def is_trainee(one: Colleague) -> bool:
    """Return whether this colleague's training counts: an active supporter."""
    return one.role is Role.SUPPORTER and one.member.standing is Standing.ACTIVE


async def coverage(reader: Reader) -> str:
    """Word how many of all supporters have a valid certificate, and how many of these end soon."""
    trainees = [one.member for one in await reader.work.team.colleagues() if is_trainee(one)]
    now = reader.work.now
    valid = [one for one in trainees if one.certified(now)]
    soon = [one for one in valid if one.certified_until and one.certified_until <= now + RENEWAL]
    return reader.say(
        "training-coverage", count=len(valid), all=len(trainees), soon=len(soon), days=RENEWAL // DAY
    )
