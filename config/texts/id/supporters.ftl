### Pendamping sebaya: bicara setelah percakapan berat, dan percakapan pertama.

# Percakapan-percakapan pertama seorang pendamping
first-watched = Di { $count } percakapan pertamamu, konselor boleh ikut membaca, supaya kamu tidak sendirian. Biasanya aku beri tahu kamu; kalau menyangkut keselamatan, tidak selalu. Sesudahnya kamu dengar apa yang dilihatnya.
watch-card = 👁 Pendamping baru: { $name } menemani { $alias } (percakapan ke-{ $number }).
watch-over = Itu sudah selesai.
peer-review = 💛 { $number }/3 · Yang kamu lihat dari { $name }: { $question }? Jawabanmu sampai kepadanya sebagai umpan balik yang hangat; tidak ada tulisan yang disimpan.
question-listening = mendengarkan
question-boundaries = menjaga batas dan rahasia
question-handing-over = menyerahkan dan minta bantuan
seen-good = 🌳 Baik
seen-grow = 🌱 Bisa bertumbuh
seen-unseen = 👀 Tidak terlihat
peer-review-done = 💛 Terima kasih. Pilihanmu aku sampaikan dengan kata-kata yang baik.
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
        [0] Sekarang tidak ada konselor yang bisa aku hubungi; ceritakan kepada orang yang kamu percaya, ya.
       *[other] Konselor aku minta membicarakannya denganmu; mereka melihat namamu.
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
    Katakan: “Makasih udah cerita. Aku di sini. Kamu lagi di tempat yang aman?”
    Jangan: menghakimi, bertanya caranya, berjanji diam.
hint-suicide =
    Tanya langsung: “Makasih udah bilang. Kamu lagi kepikiran buat bunuh diri?”
    Jangan: “ga mikir gitu, kan?”, bertanya caranya, berjanji diam.
hint-third-person =
    Katakan: “Makasih peduli sama dia. Dia sekarang sama siapa? Kamu sendiri gimana?”
    Jangan: minta namanya, biarkan dia menanggung sendirian.
hint-violence =
    Katakan: “Aku percaya kamu. Ini bukan salahmu. Sekarang kamu aman?”
    Jangan: bertanya rinciannya, nyuruh melawan atau sabar, berjanji diam.
hint-sexual-violence =
    Katakan: “Makasih udah cerita. Aku percaya kamu. Ini bukan salahmu.”
    Jangan: bertanya rinciannya, nyuruh melawan atau memaafkan, berjanji diam.
hint-grooming =
    Katakan: “Makasih udah cerita. Dia yang salah, bukan kamu, walau kamu sempat balas.”
    Jangan: menyalahkan, minta lihat chat-nya, nyuruh ketemu dia.
hint-sextortion =
    Katakan: “Ini bukan salahmu. Jangan bayar, jangan kirim lagi, jangan hapus chat-nya. Kamu kepikiran bunuh diri?”
    Jangan: menyalahkan, minta lihat fotonya.
hint-no-shame =
    Katakan: “Makasih udah jujur. Aku ga menghakimi. Apa yang paling berat sekarang?”
    Jangan: ceramah, menakut-nakuti, tanya jumlah. Putus asa? Tanya langsung soal bunuh diri.
hint-violence-to-others =
    Katakan: “Kedengarannya kamu marah banget. Kamu sama siapa sekarang?”
    Jangan: menantang, membenarkan, datang sendiri.
hint-leaving-home =
    Katakan: “Makasih udah bilang. Kamu di rumah nggak aman? Malam ini mau ke mana?”
    Jangan: nyuruh pergi atau pulang, menawarkan tempatmu.
hint-forced-marriage =
    Katakan: “Kamu berhak memilih. Makasih udah cerita. Kapan itu, dan siapa yang kamu percaya?”
    Jangan: bicara dengan keluarganya, nyuruh kabur sendirian.
hint-unreal-signs =
    Katakan: “Pasti menakutkan. Aku di sini. Kamu lagi di tempat yang aman?”
    Jangan: berdebat nyata atau tidak, menertawakan, ikut meyakini.
