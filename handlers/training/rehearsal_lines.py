"""What is said in a rehearsal: every message is marked as practice."""

from collections.abc import Mapping

from care.model.entities import UNKNOWN
from care.ports.unit_of_work import UnitOfWork
from handlers.wording.texts import Facts, Texts

Params = Mapping[str, str | int]


async def say_practice(texts: Texts, language: str, params: Params, work: UnitOfWork, _: Facts) -> str:
    """Word an offer, the scripted student's words, or those of a trainer and a trainee."""
    part = str(params["part"])
    if part == "words":
        alias = str(params["alias"]) or texts.say(language, "practice-supporter")
        return f"{texts.say(language, 'practice-mark', alias=alias)}\n{params['words']}"
    script = work.course.of(language).script(str(params["script"]))
    if script is None:
        return texts.say(language, "rehearsal-outdated")
    if part == "offer":
        topic = texts.say(language, f"topic-{script.topic}")
        level = texts.say(language, f"level-{script.level.word}")
        return texts.say(
            language,
            "practice-offer",
            title=script.title,
            topic=topic,
            level=level,
            mood=script.mood,
            minutes=script.minutes,
        )
    if part == "again":
        mark = texts.say(language, "practice-mark", alias=str(params["alias"]))
        return f"{mark}\n{texts.say(language, 'practice-again')}"
    node = script.known.get(str(params["node"]))
    (words,) = (node.says[int(params["number"]) :] if node else ())[:1] or (UNKNOWN,)
    aside = words.startswith("(")
    mark = "practice-aside" if aside else "practice-mark"
    return f"{texts.say(language, mark, alias=str(params['alias']))}\n{words}"
