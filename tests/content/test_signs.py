"""What a supporter writes in a rehearsal is recognised for what it does, in both languages."""

import pytest

from care.signs import signs_of
from config.training_files import load_training

COURSE = load_training()
OPEN, CLOSED, ASKS, PROMISES = "open-question", "closed-question", "asks-suicide", "promises-secrecy"
SENTENCES: dict[str, dict[str, set[str]]] = {
    "id": {
        "Gimana perasaanmu sekarang?": {OPEN},
        "apa yang paling berat buat kamu akhir-akhir ini": {OPEN},
        "mau cerita lebih banyak?": {OPEN},
        "Ceritain dong, mulai dari mana aja boleh": {OPEN},
        "sejak kapan kamu ngerasa gitu?": {OPEN, "reflects"},
        "gimanaaa rasanya waktu itu": {OPEN},
        "Kamu udah makan?": {CLOSED},
        "apakah kamu marah sama dia": {CLOSED},
        "kamu pernah cerita ke orang tua nggak": {CLOSED},
        "Kedengarannya kamu capek banget ya.": {"reflects"},
        "jadi kamu ngerasa nggak ada yang peduli": {"reflects"},
        "pasti berat ya dipendam sendiri": {"reflects"},
        "Makasih udah cerita. Aku di sini.": {"comfort"},
        "kamu nggak sendirian": {"comfort"},
        "itu bukan salahmu, aku percaya kamu": {"comfort"},
        "kamu harus bilang ke gurumu": {"advice"},
        "sebaiknya tidur lebih awal": {"advice"},
        "coba kamu olahraga, mendingan": {"advice"},
        "kenapa nggak putusin aja?": {"advice", CLOSED},
        "kamu nggak harus cerita semuanya sekarang": set(),
        "sabar aja, semua orang juga gitu": {"dismisses"},
        "jangan lebay deh": {"dismisses"},
        "masih banyak yang lebih susah dari kamu, bersyukur": {"dismisses"},
        "aku janji nggak akan bilang siapa-siapa": {PROMISES},
        "tenang, ini rahasia kita": {PROMISES},
        "aku nggak bisa janji nggak bilang siapa-siapa kalau kamu dalam bahaya": set(),
        "Apa kamu kepikiran bunuh diri?": {ASKS, CLOSED},
        "aku mau tanya langsung: kamu pernah mikir buat mengakhiri hidup?": {ASKS, CLOSED},
        "kamu pengen mati atau nggak kuat aja": {ASKS, CLOSED},
        "aku sedih baca soal bunuh diri itu": set(),
        "mati lampu ya di sana?": {CLOSED},
        "kayaknya kamu depresi": {"diagnosis", "reflects"},
        "itu gejala bipolar": {"diagnosis"},
        "chat aku di WA aja 0812 3456 7890": {"contact"},
        "follow ig ku ya @rusa_biru": {"contact"},
        "besok ketemuan di kantin yuk": {"contact"},
        "oke": set(),
        "hm": set(),
        "halo juga": set(),
    },
    "en": {
        "How are you feeling now?": {OPEN},
        "what has been the hardest part": {OPEN},
        "would you like to tell me more?": {OPEN},
        "tell me about last night": {OPEN},
        "how long has it been like this": {OPEN},
        "Have you eaten?": {CLOSED},
        "do you have a friend you trust": {CLOSED},
        "Is it about school?": {CLOSED},
        "That sounds really heavy.": {"reflects"},
        "so you feel nobody listens": {"reflects"},
        "it must be so lonely": {"reflects"},
        "Thank you for telling me. I am here.": {"comfort"},
        "you're not alone with this": {"comfort"},
        "it is not your fault, I believe you": {"comfort"},
        "You should tell your teacher": {"advice"},
        "why don't you just talk to him?": {"advice", CLOSED},
        "if I were you I would leave": {"advice"},
        "have you tried sleeping more?": {"advice", CLOSED},
        "you don't have to tell me everything": set(),
        "cheer up, it's not that bad": {"dismisses"},
        "others have it worse": {"dismisses"},
        "you are overreacting": {"dismisses"},
        "I promise I won't tell anyone": {PROMISES},
        "it stays between us": {PROMISES},
        "I can't promise to keep it secret if you are in danger": set(),
        "Are you thinking about suicide?": {ASKS, CLOSED},
        "do you want to end your life": {ASKS, CLOSED},
        "are you thinking of killing yourself?": {ASKS, CLOSED},
        "I read about suicide once": set(),
        "did your phone die?": {CLOSED},
        "you have depression": {"diagnosis"},
        "sounds like bipolar to me": {"diagnosis", "reflects"},
        "text me on whatsapp 0812 3456 7890": {"contact"},
        "add me @blue_deer on ig": {"contact"},
        "shall we meet up tomorrow after class": {"contact"},
        "ok": set(),
        "hey": set(),
    },
}
CASES = [(language, text) for language, texts in SENTENCES.items() for text in texts]


@pytest.mark.parametrize(("language", "text"), CASES)
def test_a_sentence_shows_what_it_does_and_nothing_else(language: str, text: str) -> None:
    assert signs_of(text, COURSE.of(language).signs) == SENTENCES[language][text]


def test_a_helpline_may_be_passed_on() -> None:
    signs = COURSE.of("id").signs
    assert "contact" in signs_of("telepon 0812 3456 7890", signs)
    assert "contact" not in signs_of("telepon 0812 3456 7890", signs, frozenset({"081234567890"}))


def test_each_sentence_stands_for_itself() -> None:
    signs = COURSE.of("en").signs
    assert signs_of("That sounds heavy. Are you thinking about suicide?", signs) == {"reflects", ASKS, CLOSED}
