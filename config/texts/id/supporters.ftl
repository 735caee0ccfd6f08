### Yang dibaca pendamping sebaya.

duty =
    { $on ->
        [1] Kamu bertugas sampai { $until }. Mau berhenti? Tekan ⚪.
       *[other] Kamu sedang tidak bertugas. Siap menemani? Tekan 🟢.
    }
duty-on = Kamu bertugas sampai { $until }. Terima kasih! Kalau ada yang ingin bicara, tawarannya masuk di sini. Mau berhenti: ⚪.
duty-off = Kamu tidak lagi bertugas. Terima kasih! Percakapan yang masih berjalan boleh kamu selesaikan dengan tenang.
duty-over = Waktu tugasmu selesai. Terima kasih sudah ada. Sekarang giliranmu istirahat.
duty-extended = Waktu tugasmu habis, tetapi percakapanmu masih berjalan, jadi kuperpanjang sedikit. Tutup pelan-pelan, atau 🚩 kalau ia perlu konselor. Tidak ada tawaran baru.
duty-missed = Dua tawaran terlewat, jadi kamu kuistirahatkan dari tugas. Tidak apa-apa, semua orang kadang sibuk. Kalau siap lagi: /tugas.
duty-not-certified = Pelatihanmu belum tercatat, atau masa berlakunya habis. Lihat /latihan, atau minta koordinator mencatat pelatihanmu di tempat lain.
duty-no-counselor = Belum ada konselor berjaga yang bisa kuhubungi, jadi tugas belum bisa dimulai. Coba lagi nanti, atau minta konselor mengetik /oncall di grup.
duty-already = Kamu sudah bertugas. Sampai kapan? Ketik /tugas.
offer =
    Ada yang ingin bicara. Bisa menemani?
    Topik: { $topic }
    Perasaan: { $mood ->
        [0] tidak disebut
       *[other] { $mood } dari 5 (1 berat, 5 baik)
    }
    Tanda bahaya: { $level }
    Menunggu: { $waited ->
        [0] baru saja
       *[other] { $waited } menit
    }
    Jawab dalam { $seconds } detik. Tidak bisa? Tekan ❌, tidak apa-apa.
offer-gone = Tawaran ini sudah tidak berlaku: waktunya lewat, atau ia tidak menunggu lagi. Terima kasih sudah siap.
offer-missed = Tawaran tadi terlewat. Tidak apa-apa. Perlu istirahat? Ketik /tugas, lalu tekan ⚪.
offer-declined = Baik, tidak apa-apa. Aku carikan yang lain.
paired-supporter =
    Kamu sekarang bersama { $alias }. Ia membaca yang kamu tulis di sini.
    Topik: { $topic }. Perasaan: { $mood ->
        [0] tidak disebut
       *[other] { $mood } dari 5
    }.
    Sapa dulu, lalu dengarkan; nasihat bisa menunggu. Ragu atau khawatir: 🚩. Selesai: 🔚.
back-with-student = Konselor sudah pamit. { $alias } kembali bersamamu; sapa ia lagi, ya. Ragu atau khawatir: 🚩.
ended-supporter = Percakapan ini selesai. Terima kasih sudah menemani. Tiga pertanyaan singkat, lalu istirahat.
flag-noted =
    Perhatikan ini: { $category }.
    Tanya dengan lembut: “Kedengarannya berat. Mau cerita lebih banyak?”
    Konselor belum kuberi tahu. Ragu sedikit pun: 🚩.
flag-seen =
    ❗ { $category } · { $level }
    Konselor sudah kuberi tahu. Tetap temani.
    Katakan: “Makasih sudah cerita. Aku di sini. Kamu sedang di tempat yang aman?”
    Jangan: menghakimi, bertanya caranya, berjanji diam.
    Makin khawatir: 🚩
words-lost = Satu pesan dari teman bicaramu macet di sini dan tidak sampai kepadamu; ia sudah kuberi tahu. Di dalamnya kulihat tanda bahaya:
flag-raised = Benar, lebih baik bilang. Para konselor sudah kuberi tahu. Tetap temani ia. Seberapa mendesak?
ask-flag-reason = Tingkat: { $level }. Ini tentang apa?
ask-flag-note = Ada yang perlu diketahui konselor? Balas pesan ini dengan satu kalimat. Hanya konselor yang menangani yang membacanya. Kalau tidak ada, biarkan saja.
flag-note-kept = Sudah dicatat. Terima kasih, kamu melakukan hal yang benar. Kalau kalian masih bicara, tetap temani ia.
nothing-to-flag = Kamu sedang tidak menemani siapa pun, jadi tidak ada yang bisa ditandai. Kalau ada yang dalam bahaya: 🆘.
counselor-takes-over = Seorang konselor sekarang yang bicara dengannya. Terima kasih, bagianmu berarti. Pesan dari percakapan ini tidak masuk ke sini lagi.
ask-heavy = Seberapa berat percakapan tadi buatmu? 1 berarti ringan, 5 berarti berat sekali.
ask-talked-about = Tadi tentang apa, kira-kira?
ask-report = Ada yang perlu diketahui konselor? Termasuk kalau kamu sendiri butuh teman bicara.
checked-in = Terima kasih. Tarik napas, minum dulu, regangkan badan. Kalau masih terasa berat, cerita kepada konselor, ya.
checked-in-report = Terima kasih sudah bilang. Aku meminta konselor menghubungimu; mereka melihat namamu. Kapan, aku belum tahu. Sementara itu, istirahat dulu.
flag-unheard =
    Benar, lebih baik bilang. Saat ini tidak ada konselor yang bisa kuhubungi, jadi jangan menunggu kami: kalau ada bahaya, ajak ia menghubungi nomor bantuan (🆘), dan beri tahu { $setting ->
        [school] orang dewasa
       *[other] orang
    } yang kamu percaya. Tandanya kusimpan. Seberapa mendesak?
flag-complete = Baik. Terima kasih, kamu melakukan hal yang benar.
note-asked-again = Catatannya terlalu panjang. Balas pesan ini dengan paling banyak { $longest } huruf, ya.
contact-stopped = Ini tidak kuteruskan: sepertinya ada { $what } di dalamnya. Ingat kode etik kita: tidak ada kontak di luar tempat ini, demi dia dan demi kamu. Kalau ia butuh lebih, ada 🚩.

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
report-hard = Tadi berat buatku
debrief =
    { $reason ->
        [urgent] Tadi ada kata-kata yang berat.
        [load] Hari ini sudah dua kali berat buatmu.
       *[hard] Terima kasih sudah bilang bahwa tadi berat.
    } Konselor kuminta membicarakannya denganmu; mereka melihat namamu. Sampai { $until } tidak ada tawaran baru: istirahat dulu. Kalau sudah dibicarakan, tekan tombol ini.
debrief-alert =
    🫶 { $name } perlu teman bicara: { $reason ->
        [urgent] percakapannya tadi memuat tanda mendesak.
        [load] hari ini dua kali ia bilang berat.
       *[hard] ia bilang tadi berat.
    } Tolong hubungi, lalu tekan ✅.
debrief-done = Dicatat: sudah dibicarakan. Jaga dirimu.
debrief-done-alert = 🫶 { $name }: sudah dibicarakan. Terima kasih.
