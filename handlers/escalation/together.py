"""What a supporter reads where a talk as a whole has become a concern."""

from collections.abc import Mapping

from care.escalation.messages import EscalationMessage
from care.ports.unit_of_work import UnitOfWork
from handlers.rendering.case_lines import why_line
from handlers.wording.texts import Facts, Texts


async def list_signs(
    texts: Texts, language: str, params: Mapping[str, str | int], work: UnitOfWork, _: Facts
) -> str:
    """Say why in plain words, whether a counselor was told, and what to do now."""
    why = why_line(texts, language, str(params["category"]), str(params["signs"]), work)
    return texts.say(language, EscalationMessage.FLAG_TOGETHER, why=why, told=params["told"])
