### Pendamping sebaya: bicara setelah percakapan berat, dan percakapan pertama.

# Percakapan-percakapan pertama seorang pendamping
first-watched = Di { $count } percakapan pertamamu, konselor boleh ikut membaca, supaya kamu tidak sendirian. Biasanya kamu kuberi tahu; kalau menyangkut keselamatan, tidak selalu. Sesudahnya kamu dengar apa yang dilihatnya.
watch-card = 👁 Pendamping baru: { $name } menemani { $alias } (percakapan ke-{ $number }).
watch-over = Itu sudah selesai.
peer-review = 💛 { $number }/3 · Yang kamu lihat dari { $name }: { $question }? Jawabanmu sampai kepadanya sebagai umpan balik yang hangat; tidak ada tulisan yang disimpan.
question-listening = mendengarkan
question-boundaries = menjaga batas dan rahasia
question-handing-over = menyerahkan dan minta bantuan
seen-good = 🌳 Baik
seen-grow = 🌱 Bisa bertumbuh
seen-unseen = 👀 Tidak terlihat
peer-review-done = 💛 Terima kasih. Pilihanmu kusampaikan dengan kata-kata yang baik.
feedback =
    💛 Seorang konselor ikut membaca bersama { $alias }, dan berterima kasih.
    { $listening ->
        [good] 🌳 Kamu mendengarkan dengan baik.
        [grow] 🌱 Mendengarkan: lebih banyak bertanya, lebih sedikit menasihati.
       *[unseen] 🌤 Mendengarkan: kali ini tidak terlihat.
    }
    { $boundaries ->
        [good] 🌳 Kamu menjaga batas.
        [grow] 🌱 Batas: lihat lagi kode etik kita.
       *[unseen] 🌤 Batas: kali ini tidak terlihat.
    }
    { $handing_over ->
        [good] 🌳 Kamu minta bantuan pada waktunya.
        [grow] 🌱 Menyerahkan: 🧭 dan 🚩 boleh lebih awal.
       *[unseen] 🌤 Menyerahkan: kali ini tidak perlu.
    }

# Merawat pendamping
talked-over = ✅ Sudah dibicarakan
debrief =
    { $reason ->
        [urgent] Tadi ada yang berat dalam percakapanmu.
        [load] Dalam sehari ini sudah dua kali berat buatmu.
       *[hard] Terima kasih sudah bilang bahwa tadi berat.
    } { $told ->
        [0] Sekarang tidak ada konselor yang bisa kuhubungi; ceritakan kepada orang yang kamu percaya, ya.
       *[other] Konselor kuminta membicarakannya denganmu; mereka melihat namamu.
    } Sampai { $until } tidak ada tawaran baru: istirahat dulu. Kalau sudah dibicarakan, tekan tombol ini.
debrief-alert =
    🫶 { $name } perlu teman bicara: { $reason ->
        [urgent] percakapannya tadi memuat tanda mendesak.
        [load] dalam sehari dua kali dia bilang berat.
       *[hard] dia bilang tadi berat.
    } Tolong hubungi, lalu tekan ✅.
debrief-again =
    🫶 Belum selesai sejak { $days } hari: setelah percakapan yang berat, { $name } perlu bicara dengan salah satu dari kalian, dan belum ada yang memastikan sudah terjadi. Tolong hubungi, lalu tekan ✅.
debrief-done = Dicatat: sudah dibicarakan. Jaga dirimu.
debrief-done-alert = 🫶 { $name }: sudah dibicarakan. Terima kasih.

# Lainnya
certified = Pelatihanmu sudah tercatat, berlaku sampai { $until }. Kapan pun siap, tekan 🟢.
hint-any =
    Katakan: “Makasih sudah cerita. Aku di sini. Kamu sedang di tempat yang aman?”
    Jangan: menghakimi, bertanya caranya, berjanji diam.
hint-sexual-violence =
    Katakan: “Makasih sudah cerita. Aku percaya kamu. Ini bukan salahmu.”
    Jangan: bertanya rinciannya, menyuruh melawan atau memaafkan, berjanji diam.
hint-sextortion =
    Katakan: “Ini bukan salahmu. Jangan bayar, jangan kirim lagi, jangan hapus chat-nya. Kita cari bantuan.”
    Jangan: menyalahkan, minta lihat fotonya.
hint-forced-marriage =
    Katakan: “Kamu berhak memilih. Makasih sudah cerita. Kapan itu, dan siapa yang kamu percaya?”
    Jangan: bicara dengan keluarganya, menyuruh kabur sendirian.
hint-unreal-signs =
    Katakan: “Pasti menakutkan. Aku di sini. Kamu sedang di tempat yang aman?”
    Jangan: berdebat nyata atau tidak, menertawakan, ikut meyakini.
