"""What a supporter writes in a rehearsal is recognised for what it does, in both languages."""

import re
from dataclasses import replace

import pytest

from care.curriculum.curriculum import STOPS
from care.curriculum.dialogue_signs import signs_of
from care.curriculum.harms import HARMS, found
from care.curriculum.learned_signs import nothing_learned
from config.loading.lexicon_files import load_lexicon
from config.loading.training_files import load_training
from tests.content.reading import said

COURSE, LEXICON = load_training(), load_lexicon()
INCITES, MEANS, HUMILIATES, CONDEMNS = "incites", "gives-means", "humiliates", "condemns"
BLAMES, METHOD, VALID = "blames", "asks-method", {"validates", "comfort"}
LEADS = "leading-question"
OPEN, CLOSED, ASKS, PROMISES = "open-question", "closed-question", "asks-suicide", "promises-secrecy"
HELP, AWAY, WIDENS = "calls-help", "moves-away", "widens"
LIMIT, BOUNDARY, ADULT, DETAILS = "names-limit", "keeps-boundary", "names-adult", "asks-details"
SENTENCES: dict[str, dict[str, set[str]]] = {
    "id": {
        "Gimana perasaanmu sekarang?": {OPEN},
        "apa yang paling berat buat kamu akhir-akhir ini": {OPEN},
        "mau cerita lebih banyak?": {OPEN},
        "Ceritain dong, mulai dari mana aja boleh": {OPEN},
        "sejak kapan kamu ngerasa gitu?": {OPEN},
        "gimanaaa rasanya waktu itu": {OPEN},
        "Kamu udah makan?": {CLOSED},
        "apakah kamu marah sama dia": {CLOSED},
        "kamu pernah cerita ke orang tua nggak": {CLOSED, ADULT},
        "Kedengarannya kamu capek banget ya.": {"reflects"},
        "jadi kamu ngerasa nggak ada yang peduli": {"reflects"},
        "pasti berat ya dipendam sendiri": {"reflects"},
        "Makasih udah cerita. Aku di sini.": {"comfort"},
        "kamu nggak sendirian": {"comfort"},
        "itu bukan salahmu, aku percaya kamu": VALID,
        "kamu harus bilang ke gurumu": {"advice", ADULT, HELP},
        "sebaiknya tidur lebih awal": {"advice"},
        "coba kamu olahraga, mendingan": {"advice"},
        "kenapa nggak putusin aja?": {"advice", CLOSED},
        "kamu nggak harus cerita semuanya sekarang": set(),
        "sabar aja, semua orang juga gitu": {"dismisses"},
        "jangan lebay deh": {HUMILIATES},
        "ya udah sana bunuh diri aja": {INCITES},
        "yaudah sono bundir aja": {INCITES},
        "silahkan aja kalo mau mati": {INCITES},
        "mati aja lo sekalian": {INCITES},
        "mending lu mati deh": {INCITES},
        "orang kayak kamu pantes mati": {INCITES},
        "berani ga lo bunuh diri": {INCITES, LEADS},
        "coba aja bundir kalo berani": {INCITES},
        "paling juga ga berani mati": {INCITES, LEADS},
        "yaudah loncat aja": {INCITES},
        "ga usah idup lagi deh": {INCITES},
        "minum obat aja yg banyak": {MEANS},
        "gantung aja lebih cepet": {MEANS},
        "coba pake silet aja": {MEANS},
        "lebay lo, mau mati segala?": {HUMILIATES, CLOSED},
        "drama bgt sih": {HUMILIATES},
        "kamu cuma cari perhatian kan": {HUMILIATES, CLOSED},
        "dasar caper": {HUMILIATES},
        "lemah bgt jd cowok": {HUMILIATES},
        "kurang iman kamu": {CONDEMNS},
        "bunuh diri itu haram lho": {CONDEMNS},
        "mau masuk neraka?": {CONDEMNS, CLOSED},
        "dosa tau": {CONDEMNS},
        "kamu ga mikir bunuh diri kan?": {LEADS, CLOSED},
        "kmu gk mikir bundir kan": {LEADS, CLOSED},
        "ga pengen mati kan kamu?": {LEADS, CLOSED},
        "km ga bakal nyakitin diri lagi kan": {LEADS, CLOSED},
        "bukan lagi mikir mati kan?": {LEADS, CLOSED},
        "kamu mau bunuh diri kan?": {LEADS, CLOSED},
        "jangan2 kamu mau bundir?": {LEADS, CLOSED},
        "masa sih kamu mau bunuh diri?": {LEADS, CLOSED},
        "kamu ngerasa pengen mati aja?": {ASKS, CLOSED},
        "kamu kepikiran mending mati?": {ASKS, CLOSED},
        "kamu ga apa-apa, atau kepikiran bunuh diri?": {ASKS, CLOSED},
        "kalau kamu ga keberatan, apa kamu kepikiran bunuh diri?": {ASKS, CLOSED},
        "kamu ga kuat sampe pengen mati?": {ASKS, CLOSED},
        "tolong jangan bunuh diri ya": set(),
        "silet sama obatnya titip ke ibu dulu ya": {ADULT, AWAY},
        "kamu ga lebay kok": VALID,
        "dibilang lebay pas lagi sakit gitu pasti nyesek": {"reflects"},
        "kamu ga drama kok": VALID,
        "ga dosa kok ngerasa sedih": VALID,
        "kamu ga lemah": VALID,
        "semua orang juga pasti takut kalo diancam gitu": VALID,
        "aku janji dengerin tanpa ngehakimin": {"comfort"},
        "rahasiamu aman, tapi kalau nyawamu terancam aku harus kasih tau konselor": {LIMIT},
        "masih banyak yang lebih susah dari kamu, bersyukur": {"dismisses"},
        "aku janji nggak akan bilang siapa-siapa": {PROMISES},
        "tenang, ini rahasia kita": {PROMISES},
        "aku nggak bisa janji nggak bilang siapa-siapa kalau kamu dalam bahaya": {LIMIT},
        "Apa kamu kepikiran bunuh diri?": {ASKS, CLOSED},
        "aku mau tanya langsung: kamu pernah mikir buat mengakhiri hidup?": {ASKS, CLOSED},
        "kamu pengen mati atau nggak kuat aja": {ASKS, CLOSED},
        "aku sedih baca soal bunuh diri itu": {"comfort"},
        "mati lampu ya di sana?": {CLOSED},
        "kayaknya kamu depresi": {"diagnosis"},
        "itu gejala bipolar": {"diagnosis"},
        "chat aku di WA aja 0812 3456 7890": {"contact"},
        "follow ig ku ya @rusa_biru": {"contact"},
        "besok ketemuan di kantin yuk": {"contact"},
        "kamu lg mikir buat bunuh diri ga": {ASKS, CLOSED},
        "kepikiran bunuh diri gak kak": {ASKS, CLOSED},
        "km pgn ngakhirin idup?": {ASKS, CLOSED},
        "km mau self harm?": {ASKS, CLOSED},
        "apa yg bikin km sedih bgt": {OPEN},
        "ada apa kak": {OPEN},
        "trs gmn rasanya skrg": {OPEN},
        "ceritain lg dong": {OPEN},
        "kyknya km capek bgt": {"reflects"},
        "keknya berat bgt yaa": {"reflects"},
        "jd km takut ngecewain mama": {"reflects"},
        "pasti takut bgt": {"reflects"},
        "makasi ya kak udh mau crita": {"comfort"},
        "gpp pelan2 aja, aku dsini": {"comfort"},
        "coba bilang ke bu rina skrg": {"advice", ADULT, HELP},
        "laporin aja": {"advice"},
        "jgn nangis ah": {"dismisses"},
        "sabar yaa": {"dismisses"},
        "itu kan salah kamu sendiri": {BLAMES, CLOSED},
        "keknya km depresi deh": {"diagnosis"},
        "aku ga bisa nilai itu depresi atau bukan, aku bukan ahlinya": {LIMIT},
        "halo, km kenapa?": {OPEN},
        "oke kak, apa kamu kepikiran bundir": {ASKS, CLOSED},
        "aku ttp di sini kok": {"comfort"},
        "rahasia dong pasti": {PROMISES},
        "janji!": {PROMISES},
        "iya janji kak": {PROMISES},
        "oke janji deh": {PROMISES},
        "tenang, aman kok": {PROMISES},
        "cuma aku yg tau": {PROMISES},
        "gw ga bakal bilang siapa2": {PROMISES},
        "aku gabisa janji itu": {LIMIT},
        "aku jaga rahasiamu, tapi kalau kamu dalam bahaya aku ajak konselor": {LIMIT},
        "ga aku sebar, tp kalo aku khawatir km dlm bahaya aku ajak konselor": {LIMIT},
        "aku ga bisa menilai itu, konselor bisa bantu": {LIMIT},
        "maaf ya, di luar sini aku gabisa": {BOUNDARY},
        "ga boleh tukeran kontak di sini, buat jaga kita berdua": {BOUNDARY},
        "ayo kasih tau ortunya": {ADULT},
        "pake apa? coba liat fotonya": {METHOD, DETAILS, CLOSED},
        "siapa namanya, anak kelas mana": {DETAILS},
        "kamu ga perlu cerita detailnya": set(),
        "jangan ngomong gitu dong": {"dismisses"},
        "aku juga pernah": set(),
        "terserah kamu mau mulai dari mana": {OPEN},
        "maaf, aku salah paham": set(),
        "sebenernya ga boleh sih": set(),
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
        "do you have a friend you trust": {CLOSED, WIDENS},
        "Is it about school?": {CLOSED},
        "That sounds really heavy.": {"reflects"},
        "so you feel nobody listens": {"reflects"},
        "it must be so lonely": {"reflects"},
        "Thank you for telling me. I am here.": {"comfort"},
        "you're not alone with this": {"comfort"},
        "it is not your fault, I believe you": VALID,
        "You should tell your teacher": {"advice", ADULT, HELP},
        "why don't you just talk to him?": {"advice", CLOSED},
        "if I were you I would leave": {"advice"},
        "have you tried sleeping more?": {"advice", CLOSED},
        "you don't have to tell me everything": {"comfort"},
        "cheer up, it's not that bad": {"dismisses"},
        "others have it worse": {"dismisses"},
        "go kill yourself then": {INCITES},
        "then go kill urself": {INCITES},
        "then just do it": {INCITES},
        "i dare you to kill yourself": {INCITES},
        "you should just die": {INCITES},
        "nobody would miss you": {INCITES},
        "you wouldn't dare to die": {INCITES, LEADS},
        "just take all the pills": {MEANS},
        "try a razor, it's faster": {MEANS},
        "so dramatic": {HUMILIATES},
        "you just want attention": {HUMILIATES},
        "stop being dramatic, are you suicidal?": {HUMILIATES, CLOSED},
        "you're so weak": {HUMILIATES},
        "suicide is a sin": {CONDEMNS},
        "do you want to go to hell?": {CONDEMNS, CLOSED},
        "you just need more faith": {CONDEMNS},
        "you are not thinking about suicide, are you?": {LEADS, CLOSED},
        "ur not suicidal r u?": {LEADS, CLOSED},
        "you wouldn't hurt yourself, would you?": {LEADS, CLOSED},
        "u dont want to kill urself, do u": {LEADS, CLOSED},
        "you're thinking of suicide, right?": {LEADS, CLOSED},
        "surely you're not thinking of ending it?": {LEADS, CLOSED},
        "i hope you're not suicidal": {LEADS},
        "i'm not judging, are you suicidal?": {ASKS, CLOSED},
        "please don't kill yourself": set(),
        "could you give the pills to your mum": {ADULT, CLOSED},
        "you're not weak": VALID,
        "you are not being dramatic": VALID,
        "it's not a sin to be sad": VALID,
        "you are overreacting": {"dismisses"},
        "I promise I won't tell anyone": {PROMISES},
        "it stays between us": {PROMISES},
        "I can't promise to keep it secret if you are in danger": {LIMIT},
        "Are you thinking about suicide?": {ASKS, CLOSED},
        "do you want to end your life": {ASKS, CLOSED},
        "are you thinking of killing yourself?": {ASKS, CLOSED},
        "I read about suicide once": set(),
        "did your phone die?": {CLOSED},
        "you have depression": {"diagnosis"},
        "sounds like bipolar to me": {"diagnosis"},
        "text me on whatsapp 0812 3456 7890": {"contact"},
        "add me @blue_deer on ig": {"contact"},
        "shall we meet up tomorrow after class": {"contact"},
        "have u told ur mum?": {CLOSED, ADULT},
        "r u thinking abt killing urself": {ASKS, CLOSED},
        "whats going on": {OPEN},
        "hi, whats going on with her?": {OPEN},
        "sounds lonely": {"reflects"},
        "that must hurt": {"reflects"},
        "thx for telling me": {"comfort"},
        "its not ur fault": VALID,
        "just block him": {"advice"},
        "please tell an adult right now": {ADULT, HELP},
        "yeah you probably have anxiety": {"diagnosis"},
        "I can't say whether that is anxiety, I'm no expert": {LIMIT},
        "promise!": {PROMISES},
        "dont worry its safe with me": {PROMISES},
        "I won't tell anyone unless you're in danger": {LIMIT},
        "I won't spread it. If you are in danger, I bring in a counselor": {LIMIT},
        "im not able to judge that, a counselor can help": {LIMIT},
        "I can't outside of here": {BOUNDARY},
        "sorry, we can't share contacts, it's to protect us both": {BOUNDARY},
        "show me a photo": {DETAILS},
        "how did u do it?": {METHOD, DETAILS},
        "you don't have to tell me the details": {"comfort"},
        "don't talk like that": {"dismisses"},
        "none of this is your fault": VALID,
        "ok": set(),
        "hey": set(),
    },
}
STOPPING = {*STOPS}
KIND_WITH_HEAVY_WORDS = {
    "id": [
        "aku dengerin, terusin aja ceritanya",
        "nangis aja sampai puas, aku tungguin",
        "cerita bisa bikin kamu lebih bebas",
        "badanmu gimana rasanya sekarang?",
        "obatnya dari dokter ya?",
        "pisaunya taruh di dapur dulu ya",
        "kamu turun dari atap dulu ya, aku di sini",
        "buruan ke ibu kamu ya, aku tunggu",
        "tolong jangan mati, aku peduli",
        "enak ga tidurnya semalem?",
        "kamu ngerasa ga ada yang peduli ya",
        "pelan-pelan aja, sekali lagi juga gapapa",
    ],
    "en": [
        "keep going, keep doing it at your pace",
        "how does your body feel now?",
        "are the pills still near you?",
        "could you put the knife away?",
        "it won't hurt to ask your mum",
        "i'll do it with you, we tell her together",
        "it feels like nobody cares about you",
        "what a heavy night, i'm here",
        "please come down from the roof",
        "are you in bed now?",
        "which medicine does your doctor give you?",
        "one more time is fine, tell me again",
    ],
}
CASES = [(language, text) for language, texts in SENTENCES.items() for text in texts]


@pytest.mark.parametrize(("language", "text"), CASES)
def test_phrases_show_what_a_sentence_does_and_nothing_else(language: str, text: str) -> None:
    signs = replace(COURSE.of(language).signs, load=nothing_learned)

    assert signs_of(text, signs) == SENTENCES[language][text]


BAD = {*HARMS, "diagnosis", "dismisses", DETAILS, LEADS}


@pytest.mark.parametrize("language", ["id", "en"])
def test_what_is_taught_as_done_well_is_never_taken_for_bad(language: str) -> None:
    syllabus = COURSE.of(language)
    examples = [example for module in syllabus.modules for example in module.examples]
    well = [line[3:] for one in examples for line in one.good if line.startswith("P: ")]

    assert {line: signs_of(line, syllabus.signs) & BAD for line in well} == {line: set() for line in well}


@pytest.mark.parametrize(("language", "text"), CASES)
def test_what_is_learned_takes_nothing_kind_for_harm_and_no_harm_for_kind(language: str, text: str) -> None:
    shown, wanted = signs_of(text, COURSE.of(language).signs), SENTENCES[language][text]

    assert bool(shown & BAD) == bool(wanted & BAD)
    assert bool(shown & STOPPING) == bool(wanted & STOPPING)


@pytest.mark.parametrize("language", ["id", "en"])
def test_kind_words_about_heavy_things_never_end_a_rehearsal(language: str) -> None:
    signs = COURSE.of(language).signs
    ending = {text: signs_of(text, signs) & STOPPING for text in KIND_WITH_HEAVY_WORDS[language]}

    assert {text: shown for text, shown in ending.items() if shown} == {}


def test_a_helpline_may_be_passed_on() -> None:
    signs = COURSE.of("id").signs
    assert "contact" in signs_of("telepon 0812 3456 7890", signs)
    assert "contact" not in signs_of("telepon 0812 3456 7890", signs, frozenset({"081234567890"}))


def test_each_sentence_stands_for_itself() -> None:
    signs = replace(COURSE.of("en").signs, load=nothing_learned)
    assert signs_of("That sounds heavy. Are you thinking about suicide?", signs) == {"reflects", ASKS, CLOSED}


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("harm", HARMS)
def test_what_is_suggested_instead_of_harm_is_good(harm: str, language: str) -> None:
    signs = COURSE.of(language).signs
    instead = re.findall(r"“([^”]+)”", re.split(r"Coba: |Try: ", said(language, f"harm-{harm}"))[1])

    assert instead
    assert {text: signs_of(text, signs) & BAD for text in instead} == {text: set() for text in instead}
    assert {text: found(text, (), COURSE, LEXICON.scan(text)) for text in instead} == dict.fromkeys(instead)
