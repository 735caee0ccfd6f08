"""A call for help is heard in whatever it is wrapped, and nothing else is taken for one."""

import pytest

from care.detection.help_signs import calls_for_help

CALLS = """
🆘
🆘️
🆘.
🆘🆘🆘
🆘 aku takut sendirian
jangan pergi dulu 🆘
(🆘)
SOS
sos
Sos!!
sos, ada orang?
SOSSS
SOSOSOS
S.O.S.
s o s
s-o-s
*SOS*
_sos_
#sos
tolong…sos
ＳＯＳ
𝐒𝐎𝐒
s\u200bo\u200bs
kak sos dong
sos medis, temenku pingsan
SOS! Medisnya mana
SOOOOS
SOS2 tolong
sos24jam
s o s medis
/sos
/sos@sebaya_bot cepat
aku bilang /sos
/darurat
pokoknya /darurat ya
/DARURAT
baris satu
"""
NO_CALLS = """
sosmed
sos med
sos-med
sos media
sos media sosial
sos medianya
sos_med
sos.med
med sos
medsos
sosis
sosial
SOSIALISASI
sosok
kosos
so sweet
so so
soso
@sos
@sos_tim
darurat
keadaan darurat
tadi/darurat
/daruratnya
/sosial
is o's
tos
"""


def listed(lines: str) -> list[str]:
    return [line for line in lines.strip().splitlines() if line != "baris satu"]


@pytest.mark.parametrize(
    "text", [*listed(CALLS), "baris satu\n🆘\nbaris tiga", "halo\nsos", "SOS\nMedina pingsan kak"]
)
def test_a_call_is_heard(text: str) -> None:
    assert calls_for_help(text)


@pytest.mark.parametrize("text", ["", "   ", *listed(NO_CALLS)])
def test_what_is_no_call_is_not(text: str) -> None:
    assert not calls_for_help(text)
