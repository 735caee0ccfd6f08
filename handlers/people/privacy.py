"""What is kept, who sees it, and when confidentiality ends: three short pages behind the consent text."""

from handlers.keyboards.keyboards import button
from handlers.keyboards.signed_buttons import Press
from handlers.rendering.list_pages import page_of
from handlers.rendering.screens import Reader, Shown

PAGES = ("privacy-who", "privacy-limit", "privacy")
"""The keys of the pages, in the order in which they matter to somebody who is afraid."""


async def show_page(reader: Reader) -> Shown:
    """Return one page, with the way to the others; a guest finds ✅ and 🆘 under each."""
    page = page_of(reader.params, PAGES, str, most=1)
    rows = page.turning(Press("privacy"))
    if version := reader.params.get("version"):
        rows += [[button("agree", "agree", version, reader.language)], [button("key-sos", "sos")]]
    return reader.say(page.here[0], **reader.facts.always()).strip(), rows
