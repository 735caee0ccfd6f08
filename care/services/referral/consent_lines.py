"""Consent, line by line: what of a referral could be said, and what the student allows of it."""

from collections.abc import Mapping

from care.model.services.referral import Line, Referral
from care.ports.unit_of_work import UnitOfWork

Values = Mapping[Line, str]
"""What each line would say: a code, or for SUMMARY the counselor's words."""


async def possible(work: UnitOfWork, referral: Referral) -> Values:
    """Return the lines about which there is something to say, in their order."""
    student = await work.people.get(referral.student)
    found = {
        Line.TOPIC: await _topic(work, referral),
        Line.URGENCY: referral.priority.value,
        Line.AGE: student.age.value if student.age else "",
        Line.LANGUAGE: student.language,
        Line.SUMMARY: await work.referrals.words(referral.id) or "",
        Line.REPLY: Line.REPLY.value,
    }
    return {line: value for line, value in found.items() if value}


async def _topic(work: UnitOfWork, referral: Referral) -> str:
    if referral.conversation is None:
        return ""
    return (await work.conversations.get(referral.conversation)).topic or ""


async def allowed(work: UnitOfWork, referral: Referral) -> Values:
    """Return the lines that the student allows, and nothing else."""
    return {
        line: value for line, value in (await possible(work, referral)).items() if line in referral.allowed
    }
