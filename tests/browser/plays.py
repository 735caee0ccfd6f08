"""What people do in a bad hour, as the page shows it: each play ends on one phone that tells how it went."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from playwright.async_api import Page, expect

from config.loading.texts import Texts
from tests.browser.hands import Hand, pair
from tests.browser.test_paths import stem
from tests.browser.test_tour import WORRY

Said = dict[str, str]
TIRED: Said = {"id": "aku pengen mati aja, capek", "en": "i just want to die, i'm tired"}
UNSURE: Said = {"id": "bu, dia dari tadi diam. aku harus gimana?", "en": "she went quiet. what do i do?"}
ANYBODY: Said = {"id": "kak?? ada orang ga", "en": "hello?? is anyone there"}
BACK: Said = {"id": "maaf, kepencet", "en": "sorry, pressed it by mistake"}


@dataclass(frozen=True, slots=True)
class Scene:
    """A page in a language."""

    page: Page
    language: str

    def says(self, key: str) -> str:
        """The longest part of one of the bot's texts between what it is given."""
        return stem(self.language, key)

    def hand(self, key: str) -> Hand:
        """Somebody at one of the phones."""
        return Hand(self.page, key)

    async def later(self, step: str = "five") -> None:
        """The clock of the page goes on."""
        await self.page.locator(f"[data-step={step}]").click()


async def first_door(scene: Scene) -> Hand:
    """Before any consent words of danger meet warmth, two numbers, and a question about a counselor."""
    student = scene.hand("student-2")
    await student.starts()
    await student.says(TIRED[scene.language])
    await student.hears(scene.says("danger-ask"))
    await expect(student.phone.locator(".keys button", has_text="✅")).to_be_visible()
    assert not [text for text in (await student.texts())[2:] if scene.says("welcome") in text]
    return student


async def after_sos(scene: Scene) -> Hand:
    """After 🆘 and ✅ one question at a time, then what to do now, and who has been told."""
    student, _ = await pair(scene.page)
    await student.taps("🆘")
    await student.taps("✅")
    for answer in ("sos-safe-y", "sos-company-n", "sos-reach-n"):
        await student.presses(scene.says(answer))
    await student.hears(scene.says("sos-step-go"))
    return student


async def for_whom(scene: Scene) -> Hand:
    """Words that could be meant for two are held, and go where their writer says."""
    student, supporter = await pair(scene.page)
    await supporter.taps("🧭")
    await supporter.says(UNSURE[scene.language])
    await supporter.hears(scene.says("for-whom"))
    assert UNSURE[scene.language] not in await student.texts()
    await supporter.sees("🧭")
    return supporter


async def undone_end(scene: Scene) -> Hand:
    """🔚 can be taken back for a minute, with the same supporter."""
    student, supporter = await pair(scene.page)
    await student.taps("🔚")
    await student.presses(scene.says("undo-end"))
    await student.hears(scene.says("undone-student"))
    await student.says(BACK[scene.language])
    await supporter.hears(BACK[scene.language])
    await student.picks()
    return student


async def taken(scene: Scene) -> Hand:
    """A case that nobody takes is said again in the place of the last time, and no more once it is taken."""
    student, _ = await pair(scene.page)
    group = scene.hand("group")
    await student.says(WORRY[scene.language])
    await group.sees("🙋")
    for _ in range(3):
        await scene.later()
    await group.hears("15 m")
    await group.presses("🙋")
    await expect(group.phone.locator(".inline button", has_text="🙋")).to_have_count(0)
    return group


async def home(scene: Scene) -> Hand:
    """A counselor's own list of cases, with the state, level and next step of each."""
    await taken(scene)
    counselor = scene.hand("counselor")
    await counselor.hears("K-")
    await counselor.says("/cases")
    await counselor.hears("↳")
    return counselor


async def waiting(scene: Scene) -> Hand:
    """Nobody is on duty: whoever writes hears that they were heard, and what holds meanwhile."""
    for key in ("supporter-1", "supporter-2"):
        await scene.hand(key).presses("⚪")
    student = scene.hand("student-1")
    await student.starts()
    await student.presses("✅")
    await student.taps("💬")
    await student.skips_questions()
    await student.sees("🔔")
    await scene.later("minute")
    await student.says(ANYBODY[scene.language])
    await student.hears(Texts.load().say(scene.language, "waiting-heard", who="nobody", place="…"))
    return student


PLAYS: dict[str, Callable[[Scene], Awaitable[Hand]]] = {
    "first-door": first_door,
    "after-sos": after_sos,
    "for-whom": for_whom,
    "undone-end": undone_end,
    "taken": taken,
    "home": home,
    "waiting": waiting,
}
