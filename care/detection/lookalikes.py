"""Look-alikes: characters of other scripts and styles, by the letter or digit that they look like.

Made by `python -m tests.lookalikes` from Unicode's confusables.txt 13.0.0 and from names.
Copyright 1991-2020 Unicode, Inc.; https://www.unicode.org/license.txt.
"""

_LIKE = {
    "2": "14bf a6ef",
    "3": "118ca 16f3b 1d206",
    "6": "431 118d5",
    "7": "118c6 1d212",
    "8": "223 9ea a6a b03 1031a 1e8cb",
    "9": "9ed a67 b68 d6d 118cc 118d6",
    "a": "250 251 3b1 430 15c5 1d00 1d8f 237a 2c65 a4ee ab7a 102a0 16f40 1f150 1f170 1f1e6",
    "b": ("180 183 253 299 432 13fc 1472 15af 15f7 1d6c 1d80 a4d0 a797 10282 102a1 10301 1f151 1f171 1f1e7"),
    "c": (
        "188 23c 255 25b 37d 3b5 441 454 511 1d04 2184 22f4 2c89 2ca5 a4da a73f a793 a794 ab9b "
        "abaf 102a2 10302 10429 1043d 1051c 118ce 118e9 118f2 1df1d 1f152 1f172 1f1e8 1f74c"
    ),
    "d": ("111 18c 221 256 257 501 146f 15de 15ea 1d05 1d6d 1d81 1d91 a4d2 a4d3 a7c8 ab70 1f153 1f173 1f1e9"),
    "e": (
        "1dd 247 258 259 435 437 4bd 4d9 1d07 1d92 212e 22ff 2c78 2d39 a4f0 ab32 ab34 ab7c 10286 "
        "1f154 1f174 1f1ea"
    ),
    "f": ("192 584 15b4 1d6e 1d82 1e9d a4dd a730 a799 ab35 10287 102a5 10525 118c2 1d213 1f155 1f175 1f1eb"),
    "g": "18d 1e5 260 261 262 29b 50d 581 13fb 1d77 1d83 a4d6 a7a1 ab36 ab90 1f156 1f176 1f1ec",
    "h": "127 265 266 29c 2ae 2af 43d 4bb 570 157c 2c68 a4e7 a795 ab8b 102cf 1f157 1f177 1f1ed",
    "i": "131 268 269 26a 3b9 456 4cf 1d09 1d96 2373 a647 ab75 118c3 1df1a 1f158 1f178 1f1ee",
    "j": "237 249 25f 284 29d 3f3 458 575 148d 1d0a a4d9 ab7b 1f159 1f179 1f1ef",
    "k": (
        "138 199 29e 3ba 43a 16d5 1d0b 1d84 2c6a 2c95 a4d7 a741 a743 a745 a7a3 abb6 10518 1df03 "
        "1f15a 1f17a 1f1f0"
    ),
    "l": (
        "142 19a 1c0 234 26b 26c 26d 29f 5c0 5d5 5df 627 661 6f1 7ca 14aa 16c1 1d0c 1d85 2223 "
        "23fd 2c61 2cd1 2d4f a4e1 a4f2 a749 a781 a78e ab37 ab38 ab39 abae 1028a 10309 10320 10443 "
        "10526 16f16 16f28 1d22a 1df04 1df11 1df13 1e8c7 1f15b 1f17b 1f1f1"
    ),
    "m": "26f 270 271 57a 1223 15f0 16d6 1d0d 1d6f 1d86 a4df ab3a 102b0 10311 1f15c 1f17c 1f1f2",
    "n": ("19e 235 272 273 274 43b 43f 578 57c 1d2b 1d70 1d87 a4e0 a791 a7a5 ab3b 10513 1f15d 1f17d 1f1f3"),
    "o": (
        "f8 3bf 3c3 43e 585 5e1 647 665 6be 6c1 6d5 6f5 7c0 966 9e6 a66 ae6 b20 b66 be6 c02 c66 "
        "c82 ce6 d02 d20 d66 d82 e50 ed0 101d 1040 10ff 12d0 1d0f 1d11 1d13 2c7a 2c9f 2d54 3007 "
        "a4f3 a74b a74d ab3d 10292 102ab 1042c 104ea 10516 114d0 118c8 118d7 118e0 1df1b 1f15e "
        "1f17e 1f1f4"
    ),
    "p": (
        "1a5 3c1 440 146d 1d18 1d29 1d71 1d7d 1d88 2374 2ca3 a4d1 a751 a753 a755 abb2 10295 1f15f "
        "1f17f 1f18a 1f1f5"
    ),
    "q": "24b 2a0 51b 563 566 1d90 2d55 a757 a759 a7af 1f160 1f180 1f1f6",
    "r": (
        "24d 279 27a 27b 27c 27d 27e 27f 280 433 44f 1587 1d26 1d72 1d73 1d89 2129 2c79 2c85 a4e3 "
        "a7a7 ab46 ab47 ab48 ab49 ab4b ab4c ab68 ab71 ab81 aba2 16f35 1d216 1df08 1df15 1df16 "
        "1f161 1f181 1f1f7"
    ),
    "s": (
        "1bd 23f 282 455 1d74 1d8a a4e2 a731 a7a9 a7ca abaa 10296 10448 118c1 16f3a 1df1e 1f162 1f182 1f1f8"
    ),
    "t": (
        "167 1ab 1ad 236 287 288 3c4 442 1d1b 1d75 22a4 27d9 2c66 a4d4 ab72 10297 102b1 10315 "
        "16f0a 1df09 1df0d 1f163 1f183 1f1f9 1f768"
    ),
    "u": (
        "3c5 438 57d 1200 144c 1d1c 1d1d 1d99 222a 22c3 a4f4 a79f a7b9 ab4e ab52 104f6 118d8 "
        "16f42 1f164 1f184 1f1fa"
    ),
    "v": (
        "28b 28c 3bd 475 5d8 667 6f7 142f 1d20 1d27 1d8c 2228 22c1 2c71 2c74 2d38 a4e6 a6df a75f "
        "aba9 104d8 1051d 11706 118c0 16f08 1d20d 1f165 1f185 1f1fb"
    ),
    "w": ("28d 43c 461 51d 561 1d21 2c73 a4ea ab83 ab87 1170a 1170e 1170f 118e6 118ef 1f166 1f186 1f1fc"),
    "x": (
        "d7 445 1541 157d 166d 166e 16b7 1d8d 2573 292b 292c 2a2f 2d5d a4eb ab56 ab57 ab58 ab59 "
        "10290 102b4 10317 10322 10527 118ec 1f167 1f187 1f1fd"
    ),
    "y": (
        "1b4 24f 263 28e 28f 3b3 443 447 4af 10e7 1eff a4ec ab5a 102b2 118dc 16f43 1df06 1f168 1f188 1f1fe"
    ),
    "z": "1b6 225 240 290 291 1d22 1d76 1d8e 2c6c a4dc ab93 102f5 118c4 118e5 1f169 1f189 1f1ff",
}

LOOKALIKES = {chr(int(code, 16)): letter for letter, codes in _LIKE.items() for code in codes.split()}
