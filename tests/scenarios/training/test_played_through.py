"""Two rehearsals played through in chat, well and badly, with nothing but "ok", or one sentence for all."""

import pytest

from care.curriculum.curriculum import Script
from sandbox.people.people import Person
from tests.scenarios.learning import trainee
from tests.scenarios.talks import assert_nothing_failed
from tests.world import Team, World, training

Played = dict[str, list[str]]
SELF_HARM_WELL: Played = {
    "id": [
        "hai, gimana harimu?",
        "kayaknya penuh banget ya rasanya",
        "ga aku sebar, tapi kalau kamu dalam bahaya aku ajak konselor",
        "makasih udah berani cerita",
        "apa kamu kepikiran bunuh diri?",
        "🚩",
        "aku tetap di sini nemenin kamu",
    ],
    "en": [
        "hi, how was your day?",
        "that sounds so full",
        "I won't spread it, but if you're in danger I bring in a counselor",
        "thank you for telling me",
        "are you thinking about suicide?",
        "🚩",
        "I'm still here with you",
    ],
}
SELF_HARM_BADLY: Played = {
    "id": [
        "oke",
        "lebay ah, gitu doang",
        "kamu ga mikir aneh2 kan?",
        "janji ga bilang siapa2",
        "pake apa? coba liat fotonya",
        "oke",
        "inget ibu kamu dong",
        "hm",
        "iya",
    ],
    "en": [
        "ok",
        "so dramatic, it's not that bad",
        "you're not thinking of suicide, are you?",
        "I promise I won't tell anyone",
        "with what? show me a photo",
        "ok",
        "think of your mum",
        "hm",
        "yeah",
    ],
}
BREAK_UP_WELL: Played = {
    "id": [
        "duh, pasti sakit banget ya",
        "apa yang paling berat sejak itu?",
        "ini bukan salahmu. makasih udah berani cerita",
        "🚩",
        "apa kamu kepikiran bunuh diri?",
        "aku tetap di sini",
        "menurutmu apa yang bikin malam ini lebih aman?",
        "oke",
    ],
    "en": [
        "that must hurt so much",
        "what is the hardest part since then?",
        "it's not your fault. thank you for telling me",
        "🚩",
        "are you thinking about suicide?",
        "I'm still here",
        "what would make tonight feel safer?",
        "ok",
    ],
}
BREAK_UP_BADLY: Played = {
    "id": [
        "masih muda, cari lagi",
        "oke",
        "iya",
        "kamu kan yang kirim",
        "hapus semua chat sama dia",
        "hm",
        "turutin aja dulu maunya dia",
        "oh",
        "iya deh",
    ],
    "en": [
        "plenty of fish",
        "ok",
        "yeah",
        "well you sent them",
        "delete the whole chat",
        "hm",
        "just do what he wants",
        "oh",
        "right",
    ],
}
ONE_FOR_ALL = {
    "id": "makasih udah cerita, aku di sini. kalau kamu bahaya aku ajak konselor. kamu kepikiran bunuh diri?",
    "en": "thanks for telling me, i'm here. if you're in danger i bring in a counselor. are you suicidal?",
}


def script_of(world: World, name: str) -> Script:
    """The script in the world's language."""
    script = training().of(world.language).script(name)
    assert script
    return script


async def begins(world: World, person: Person, script: Script) -> None:
    """The script, from the list."""
    await person.says("/training")
    await person.presses(world.text("show-rehearsals"))
    await person.presses(script.title)
    await person.presses("✅")


async def plays(world: World, name: str, lines: Played) -> tuple[Team, Person]:
    """A trainee who says and taps all this; the last line ends it."""
    team = await world.team(supporters=0)
    person = await trainee(world, team)
    await begins(world, person, script_of(world, name))
    for line in lines[world.language]:
        assert not over(person), f"it was over before: {line}"
        await (person.taps(line) if line == "🚩" else person.says(line))
    assert over(person)
    assert_nothing_failed(world)
    return team, person


def over(person: Person) -> bool:
    """Whether the rehearsal has ended: the keys of home are back."""
    return any("🎓" in key for key in person.keys)


def heard(world: World, person: Person, name: str, node: str) -> bool:
    """Whether the student said what stands at this node."""
    return any(text.endswith(script_of(world, name).known[node].says[0]) for text in person.heard)


@pytest.mark.parametrize(
    ("name", "lines", "end"), [("self-harm", SELF_HARM_WELL, "bye"), ("break-up", BREAK_UP_WELL, "bye")]
)
async def test_played_well_it_ends_warmly_and_counts(
    world: World, name: str, lines: Played, end: str
) -> None:
    _, person = await plays(world, name, lines)

    assert heard(world, person, name, end)
    assert "↗" not in person.last.text
    good = [advice.good for advice in script_of(world, name).feedback.values()]
    assert [text for text in good if f"✓ {text}" not in person.last.text] == []
    assert await world.rows("SELECT harm, finished FROM rehearsals") == [{"harm": None, "finished": 1}]


@pytest.mark.parametrize(
    ("name", "lines", "nodes", "harm"),
    [
        ("self-harm", SELF_HARM_BADLY, ("shut", "hurt", "vague", "gone"), "humiliates"),
        ("break-up", BREAK_UP_BADLY, ("small", "ashamed", "deletes", "pays", "gives-in"), "blames"),
    ],
)
async def test_played_badly_each_harm_has_its_effect_and_nothing_counts(
    world: World, name: str, lines: Played, nodes: tuple[str, ...], harm: str
) -> None:
    team, person = await plays(world, name, lines)

    assert [node for node in nodes if not heard(world, person, name, node)] == []
    assert world.text(f"harm-{harm}") in person.last.text
    assert "✓" not in person.last.text
    assert await world.rows("SELECT harm, finished FROM rehearsals") == [{"harm": harm, "finished": 0}]
    await team.desk.says("/training")
    await team.desk.presses("Kak Awan")
    assert world.text(f"harm-name-{harm}") in team.desk.last.text


LEAVING = {"id": "kamu egois banget", "en": "you're so selfish"}


async def test_hurt_where_the_script_has_no_answer_the_student_leaves_and_it_is_explained(
    world: World,
) -> None:
    team = await world.team(supporters=0)
    person = await trainee(world, team)
    await begins(world, person, script_of(world, "self-harm"))
    await person.says("ok")
    await person.says("hm")
    await person.says(LEAVING[world.language])

    assert world.text("practice-left") in person.heard
    assert world.text("harm-blames") in person.last.text
    assert over(person)


async def test_ok_to_everything_earns_nothing_and_no_warm_end(world: World) -> None:
    team = await world.team(supporters=0)
    person = await trainee(world, team)
    for script in training().of(world.language).scripts:
        await begins(world, person, script)
        for _ in range(14):
            if not over(person):
                await person.says("ok")
        assert over(person), script.id
        assert "✓" not in person.last.text, script.id
        warm = [node for node in script.nodes if node.needs and node.ends]
        assert not [node for node in warm if heard(world, person, script.id, node.name)], script.id

    assert await world.rows("SELECT 1 FROM rehearsals WHERE finished = 1") == []


async def test_one_sentence_for_all_earns_once_and_is_remarked_on(world: World) -> None:
    team = await world.team(supporters=0)
    person = await trainee(world, team)
    for name in ("self-harm", "friend-at-risk", "break-up", "bullying"):
        await begins(world, person, script_of(world, name))
        for _ in range(14):
            if not over(person):
                await person.says(ONE_FOR_ALL[world.language])
        assert over(person), name
        script = script_of(world, name)
        earned = [one.good for key, one in script.feedback.items() if f"good:{key}" in script.gainable]
        assert sum(f"✓ {text}" in person.last.text for text in earned) <= 1, name
    assert any(text.endswith(world.text("practice-again")) for text in person.heard)
