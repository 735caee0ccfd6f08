"""Names for one conversation, from lists that hold no person, place or slur."""

from care.ports.work import Chance

COLOURS = (
    "Biru", "Hijau", "Kuning", "Ungu", "Jingga", "Putih", "Perak", "Emas", "Toska", "Nila",
    "Merah", "Krem", "Lembayung", "Zamrud", "Safir", "Mutiara", "Gading", "Kelabu",
)  # fmt: skip
ANIMALS = (
    "Rusa", "Kancil", "Penyu", "Merpati", "Jalak", "Kelinci", "Tupai", "Bangau", "Camar", "Lumba",
    "Nuri", "Kasuari", "Panda", "Koala", "Beruang", "Kijang", "Walet", "Cendrawasih", "Kenari", "Landak",
    "Angsa", "Elang", "Pipit", "Trenggiling", "Kunang", "Capung", "Maleo", "Anoa", "Pelanduk", "Kakatua",
)  # fmt: skip


def new_alias(chance: Chance) -> str:
    """A colour and an animal, for example "Biru Rusa"."""
    return f"{chance.choice(COLOURS)} {chance.choice(ANIMALS)}"
