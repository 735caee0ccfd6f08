"""Aliases: names for one conversation, from lists that hold no person, place or slur."""

from care.ports.unit_of_work import UnitOfWork

QUALITIES = (
    "Biru", "Hijau", "Kuning", "Krem", "Oranye", "Pirus", "Marun", "Magenta", "Lemon", "Karamel", "Toska",
    "Moka", "Riang", "Tenang", "Lincah", "Ramah", "Hangat", "Lembut", "Gesit", "Cermat", "Tekun", "Sigap",
    "Jernih", "Cerah", "Sejuk", "Santun", "Luwes", "Bijak", "Ringan", "Nyaman", "Segar", "Unik", "Ceria",
    "Sopan", "Telaten", "Cekatan", "Tangkas", "Giat", "Teliti", "Gembira", "Hening", "Teduh", "Terang",
    "Kalem", "Ulet", "Tangguh", "Apik", "Terampil",
)  # fmt: skip
ANIMALS = (
    "Rusa", "Kancil", "Penyu", "Merpati", "Jalak", "Kelinci", "Tupai", "Bangau", "Camar", "Kasuari",
    "Panda", "Koala", "Kijang", "Walet", "Angsa", "Trenggiling", "Capung", "Maleo", "Anoa", "Kakatua",
    "Lumba-lumba", "Kunang-kunang", "Jerapah", "Zebra", "Kanguru", "Pinguin", "Flamingo", "Berang-berang",
    "Tarsius", "Kukang", "Kuskus", "Tapir", "Dugong", "Gurita", "Bintang-laut", "Pelatuk", "Rangkong",
    "Kutilang", "Gelatik", "Murai", "Belibis", "Pelikan", "Kolibri", "Hamster", "Alpaka", "Antelop",
    "Lemur", "Salmon", "Pari", "Kuda-laut", "Ubur-ubur", "Kepik", "Jangkrik", "Bison",
)  # fmt: skip
ALIASES = tuple(f"{quality} {animal}" for quality in QUALITIES for animal in ANIMALS)
TRIES = 64
"""With nine of ten aliases taken, one of so many draws is nearly always free."""


async def new_alias(work: UnitOfWork, person: str) -> str:
    """Draw a quality and an animal, for example "Biru Rusa", that nobody in a conversation has now.

    With more people than combinations an alias is shared rather than refused.
    """
    untried = list(ALIASES)
    for _ in range(TRIES):
        alias = work.chance.choice(untried)
        if await work.conversations.alias_is_free(alias, person):
            return alias
        untried.remove(alias)
    return work.chance.choice(ALIASES)
