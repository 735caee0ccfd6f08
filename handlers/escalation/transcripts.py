"""A case's transcript: times, aliases, words and photos, read when it is sent."""

from collections.abc import Mapping
from textwrap import shorten
from typing import NamedTuple

from care.escalation import transcript
from care.escalation.messages import EscalationMessage
from care.escalation.transcript import BEFORE_WIDTH, NOTES_IN_PART, half_of
from care.model.messages import Content, Message
from care.ports.unit_of_work import UnitOfWork
from handlers.rendering.relay_requests import PART_MARKS
from handlers.wording.texts import Facts, Texts

Params = Mapping[str, str | int]


CAPTION = 500
"""The most characters under a photo of a transcript; the transcript itself holds all of them."""


class Photo(NamedTuple):
    """A photo at Telegram, its caption, and whether it shows only when tapped."""

    file: str
    caption: str
    veiled: bool


async def list_transcript(texts: Texts, language: str, params: Params, work: UnitOfWork, facts: Facts) -> str:
    """Word one part of a case's transcript: number, time, alias, words; or supporters' lines about flags."""
    conversation, first, last = str(params["conversation"]), int(params["first"]), int(params["last"])
    if first:
        messages = await transcript.between(work, conversation, first, last, owner="report" not in params)
        places, half = await work.messages.places(conversation), int(params["half"])
        lines = [
            f"{places[message.id]}. {_told(texts, language, message, facts, half)}" for message in messages
        ]
    else:
        notes = (await work.cases.notes(conversation))[last : last + NOTES_IN_PART]
        lines = [texts.say(language, "transcript-note", note=note) for note in notes]
    heading = {name: params[name] for name in ("code", "part", "parts")}
    return "\n".join((texts.say(language, EscalationMessage.TRANSCRIPT, **heading), "", *lines))


async def show_photo(
    texts: Texts, language: str, params: Params, work: UnitOfWork, facts: Facts
) -> Photo | None:
    """Return a transcript's photo, or None once it cannot be read; the caption says who sent it when."""
    conversation, number = str(params["conversation"]), int(params["message"])
    for message in await transcript.between(work, conversation, number, number, owner=False):
        if message.content and message.content.photo:
            told = _told(texts, language, message, facts, 0)
            return Photo(
                message.content.photo, shorten(told, CAPTION, placeholder="…"), message.content.veiled
            )
    return None


def _told(texts: Texts, language: str, message: Message, facts: Facts, half: int) -> str:
    mark = PART_MARKS[message.part]
    who = message.alias or texts.say(language, "role-counselor")
    at = f"{message.written_at.astimezone(facts.zone):%H.%M}"
    back = f"🗑 {texts.say(language, 'transcript-withdrawn')}" if message.withdrawn else ""
    if message.content is None:
        return f"{mark} {at} {who}: {back or texts.say(language, 'transcript-gone')}"
    told = f"{mark} {at} {who}: {_words_of(texts, language, message.content, half)}"
    if message.original:
        before = shorten(_words_of(texts, language, message.original, 0), BEFORE_WIDTH, placeholder="…")
        told += f" ✎ {texts.say(language, 'transcript-before', words=before)}"
    return f"{told} {back}".rstrip()


def _words_of(texts: Texts, language: str, content: Content, half: int) -> str:
    media = "photo" if content.photo else "voice" if content.voice else "location" if content.point else ""
    mark = f"[{texts.say(language, f'transcript-{media}')}] " if media else ""
    return mark + half_of(content.text, half)
