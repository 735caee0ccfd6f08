"""What must not be shown, and how it is hidden."""

import re

from pydantic import Secret

REDACTED = "[REDACTED]"
CREDENTIALS = re.compile(
    r"\d{3,}:[A-Za-z0-9_-]{20,}"  # a bot's token
    r"|(?<=/bot)[^/\s]+(?=/)"  # what stands for one in an address
    r"|(?<=//)[^/\s]+(?=@)"  # an address's user and password
)


class Hidden(Secret[str]):
    """A text that only `get_secret_value` returns."""

    def _display(self) -> str:
        return REDACTED


def redacted(text: str) -> str:
    """Return `text` without tokens and passwords."""
    return CREDENTIALS.sub(REDACTED, text)
