"""What a finger does on a phone of the page, and what an eye sees there."""

from playwright.async_api import Locator, Page, expect

WORDS = """(bubbles) => bubbles.map((bubble) => {
  const words = bubble.cloneNode(true);
  words.querySelector(".foot").remove();
  return words.textContent;
})"""


CUT = """(buttons) => buttons.filter((one) => one.scrollWidth > one.clientWidth)
  .map((one) => one.textContent)"""


class Hand:
    """Somebody at one phone of the page."""

    def __init__(self, page: Page, key: str) -> None:
        self.page = page
        self.key = key
        self.phone = page.locator(f'.phone[data-key="{key}"]')

    @property
    def bubbles(self) -> Locator:
        return self.phone.locator(".bubble")

    async def picks(self) -> None:
        """Brings the phone to the front, where only one fits or phones are stacked."""
        tab = self.page.locator(f'.tabs [data-key="{self.key}"]')
        if await tab.is_visible():
            await tab.click()
        elif await self.phone.locator(".logbox").is_hidden():
            await self.phone.locator(".head").click()

    async def starts(self) -> None:
        await self.picks()
        await self.phone.locator(".first").click()

    async def says(self, text: str) -> None:
        await self.picks()
        await self.phone.locator("textarea").fill(text)
        await self.phone.locator("textarea").press("Enter")

    async def presses(self, label: str) -> None:
        """Presses the newest inline button that holds `label`."""
        await self.picks()
        await self.phone.locator(".inline button", has_text=label).last.click()

    async def sees(self, label: str) -> None:
        """Waits for an inline button."""
        await self.picks()
        button = self.phone.locator(".inline button", has_text=label).last
        await expect(button).to_be_visible()

    async def skips_questions(self) -> None:
        """Says neither topic nor mood."""
        await self.presses("⏭")
        await self.sees("😞")
        await self.presses("⏭")

    async def taps(self, label: str) -> None:
        """Taps a key of the reply keyboard."""
        await self.picks()
        await self.phone.locator(".keys button", has_text=label).click()

    async def chooses(self, label: str, on: str = "attach") -> None:
        """Chooses from the menu of attachments, commands or the phone."""
        await self.picks()
        place = {"attach": 0, "commands": 1}[on]
        await self.phone.locator(".composer .icon").nth(place).click()
        await self.phone.get_by_role("menuitem", name=label).first.click()

    async def acts_on(self, text: str, label: str) -> None:
        """Chooses from the actions of the newest message that holds `text`."""
        await self.picks()
        item = self.phone.locator(".item", has_text=text).last
        await item.hover()
        await item.locator(".more").click()
        await self.phone.get_by_role("menuitem", name=label).click()

    async def hears(self, text: str) -> Locator:
        """Waits until a message holds `text`."""
        await self.picks()
        bubble = self.bubbles.filter(has_text=text).last
        await expect(bubble).to_be_visible()
        return bubble

    async def texts(self) -> list[str]:
        """The words of all messages, oldest first, without time and marks."""
        shown: list[str] = await self.phone.locator(".bubble .words").evaluate_all(WORDS)
        return shown


async def cut_labels(page: Page) -> list[str]:
    """Labels, under messages and under chats, that this window does not show whole."""
    cut: list[str] = await page.locator(".inline button, .keys button").evaluate_all(CUT)
    return cut


async def pair(page: Page, student: str = "student-1") -> tuple[Hand, Hand]:
    """A student who talks with a supporter, everything done by hand."""
    writer = Hand(page, student)
    await writer.starts()
    await writer.presses("✅")
    await writer.taps("💬")
    await writer.skips_questions()
    offered = page.locator('.phone[data-key^="supporter"]', has=page.locator(".inline button", has_text="❌"))
    supporter = Hand(page, str(await offered.get_attribute("data-key")))
    await supporter.presses("✅")
    await expect(supporter.phone.locator(".keys button", has_text="🚩")).to_be_visible()
    return writer, supporter
