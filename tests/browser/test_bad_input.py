"""Text of any length and kind is shown as it was written, and does nothing else."""

import pytest
from playwright.async_api import expect

from tests.browser.chromium import NARROW, Windows
from tests.browser.hands import Hand, pair

pytestmark = pytest.mark.browser

HTML = "<img src=x onerror=alert(1)><script>alert(2)</script><b>tebal</b> &amp; </div>"
ARABIC = "مرحبا، أنا متعب جدا اليوم"


async def test_html_is_only_text(windows: Windows, address: str) -> None:
    page = await windows.opens(address)
    student, supporter = await pair(page)
    await student.says(HTML)
    bubble = await supporter.hears("<b>tebal</b> &amp; </div>")
    assert await bubble.locator("img, script, b").count() == 0


async def test_text_from_right_to_left_runs_so(windows: Windows, address: str) -> None:
    page = await windows.opens(address)
    student, supporter = await pair(page)
    await student.says(ARABIC)
    bubble = await supporter.hears(ARABIC)
    assert await bubble.locator(".words").evaluate("node => getComputedStyle(node).direction") == "rtl"


@pytest.mark.parametrize(("length", "messages"), [(4096, 1), (5000, 2)])
async def test_long_text_goes_as_telegram_sends_it(
    windows: Windows, address: str, length: int, messages: int
) -> None:
    page = await windows.opens(address)
    student, supporter = await pair(page)
    before = await student.phone.locator(".own").count()
    text = ("kata " * 1000)[: length - 3] + "fin"
    await student.says(text)
    await supporter.hears("fin")
    assert await student.phone.locator(".own").count() == before + messages
    heard = [each for each in await supporter.texts() if each.startswith("kata kata")]
    assert "".join(heard).replace(" ", "") == text.replace(" ", "")
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")


async def test_twenty_quick_clicks_do_one_thing(windows: Windows, address: str) -> None:
    page = await windows.opens(address)
    student = Hand(page, "student-1")
    await student.starts()
    agree = student.phone.locator(".inline button", has_text="✅")
    await agree.wait_for()
    await agree.evaluate("node => { for (let n = 0; n < 20; n++) node.click(); }")
    await expect(student.phone.locator(".keys button", has_text="💬")).to_be_visible()
    await student.says("/bahasa")
    await student.sees("English")
    welcomes = [text for text in await student.texts() if "💬" in text]
    assert len(welcomes) == 1


async def test_everything_that_can_be_sent_is_shown(windows: Windows, address: str) -> None:
    page = await windows.opens(address)
    student, supporter = await pair(page)
    await student.chooses("Album")
    await expect(student.phone.locator(".pictures.n3 img")).to_have_count(3)
    await expect(supporter.phone.locator(".pictures img")).to_have_count(3)
    await student.chooses("Stiker")
    await student.phone.get_by_role("menuitem", name="🤗").click()
    await supporter.hears("🤗")
    await student.chooses("Kartu kontak")
    await student.hears("+620000000000")


async def test_own_messages_are_answered_changed_and_deleted(windows: Windows, address: str) -> None:
    page = await windows.opens(address)
    student, _ = await pair(page)
    await student.says("salah tulis")
    await student.acts_on("salah tulis", "Ubah")
    await student.says("benar tulis")
    await expect(await student.hears("benar tulis")).to_contain_text("✎")
    await student.acts_on("benar tulis", "Balas")
    await student.says("ini balasan")
    await expect((await student.hears("ini balasan")).locator(".quote")).to_contain_text("benar tulis")
    await student.acts_on("ini balasan", "Beri reaksi 👍")
    await expect(student.phone.locator(".reactions")).to_contain_text("👍")
    await student.acts_on("ini balasan", "Hapus")
    await expect(student.bubbles.filter(has_text="ini balasan")).to_have_count(0)


async def test_a_link_asks_on_whose_phone_it_opens(windows: Windows, address: str) -> None:
    page = await windows.opens(address)
    group = Hand(page, "group")
    await group.says("/invite supporter")
    await group.phone.locator(".word.link").last.click()
    await group.phone.get_by_role("menuitem", name="Tanjung").click()
    await Hand(page, "student-2").hears("/start")


async def test_unread_messages_are_counted_where_one_phone_fits(windows: Windows, address: str) -> None:
    page = await windows.opens(address, **NARROW)
    student, supporter = await pair(page)
    await supporter.says("satu")
    await supporter.says("dua")
    badge = page.locator('.tabs [data-key="student-1"] .badge')
    await expect(badge).not_to_have_text("")
    await student.hears("dua")
    await expect(badge).to_be_hidden()
