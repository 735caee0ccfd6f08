"""Public hosts: pages that anybody knows and that lead to no person."""

HELP = frozenset({"intothelightid.org", "befrienders.org", "findahelpline.com", "pulih.or.id", "halodoc.com"})
"""Whoever gives help: any of their pages passes."""
KNOWLEDGE = frozenset(
    {
        *(
            "wikipedia.org",
            "alodokter.com",
            "hellosehat.com",
            "who.int",
            "unicef.org",
            "kompas.com",
            "detik.com",
        ),
        *("ruangguru.com", "zenius.net", "brainly.co.id", "quipper.com", "khanacademy.org", "kbbi.web.id"),
    }
)
"""Whoever explains: any of their pages passes."""
NAMED = frozenset(
    {
        *(
            "google.com",
            "google.co.id",
            "youtube.com",
            "netflix.com",
            "spotify.com",
            "instagram.com",
            "tiktok.com",
        ),
        *(
            "facebook.com",
            "twitter.com",
            "x.com",
            "roblox.com",
            "discord.com",
            "telegram.org",
            "whatsapp.com",
        ),
        *("shopee.co.id", "tokopedia.com", "lazada.co.id", "gojek.com", "grab.com", "canva.com", "gmail.com"),
        *(
            "chatgpt.com",
            "openai.com",
            "vidio.com",
            "wattpad.com",
            "webtoons.com",
            "pinterest.com",
            "yahoo.com",
        ),
    }
)
"""What people speak of by its address: it passes alone, and is held with what leads to somebody there."""
_OFFICIAL = (".go.id", ".gov", ".ac.id", ".sch.id", ".edu")


def is_public(host: str, rest: str) -> bool:
    """Return whether this host, with what follows it in the link, leads to no person."""
    parts = host.removeprefix("www.").split(".")
    domains = {".".join(parts[first:]) for first in range(len(parts))}
    if domains & (HELP | KNOWLEDGE):
        return "user" not in rest
    return not rest.strip("/") and (bool(domains & NAMED) or host.endswith(_OFFICIAL))
