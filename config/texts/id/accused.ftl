### Seseorang di tim dituduh: siapa yang tidak boleh tahu, siapa yang sudah tahu, dan yang dibaca koordinator.

about-team = 👤 Tentang seseorang di tim
report-team = Orang lain di tim
why-team = Orang lain di tim
category-team = Seseorang di tim
accused-whom =
    { $by ->
        [student] Kalau seseorang di tim berbuat sesuatu kepadamu, itu bukan salahmu. Siapa yang tidak boleh tahu? Ia tidak akan mendengar apa-apa tentang ini. 🆘 selalu ada.
        [supporter] Siapa yang tidak boleh tahu? Ia tidak akan mendengar apa-apa tentang ini. Jangan bicarakan dengan siapa pun di tim.
       *[coordinator] Ini tentang siapa? Yang kamu pilih tidak akan mendengar apa-apa lagi tentang ini.
    }
    { $state ->
        [nobody] Sekarang tidak ada orang di tim yang boleh tahu, jadi tidak ada yang kuberi tahu.
        [waits] Yang boleh tahu: { $names }. Tanpa jawabanmu, kuberi tahu setelah dua menit.
       *[told] Yang tahu: { $names }.
    }
accused-more = Nama lain …
accused-off-list = Tidak ada di daftar ini
accused-unsaid = Tidak mau bilang siapa
accused-another = 👤 Pilih satu nama lagi
accused-undo = ↩️ Salah pilih
accused-named = { $name } tidak akan tahu: tidak bisa membaca, mengambil, atau mendengar apa pun tentang ini.
accused-told = Yang tahu tentang ini di tim hanya: { $names }. Aku belum tahu kapan mereka menjawab. Tulis saja di sini. Salah satunya tidak boleh tahu? Bilang kapan saja: /lapor. Bahaya: 🆘.
accused-soon = Paling lama dua menit lagi kuberi tahu di tim hanya: { $names }. Salah satunya tidak boleh tahu? Pilih namanya di daftar tadi, atau ketik /lapor. Bahaya: 🆘.
accused-nobody = Tidak ada orang di tim yang kuberi tahu, karena tidak ada yang boleh tahu tentang ini. Kamu tidak salah apa-apa. Yang di luar sini bisa menolong sekarang, juga kalau pelakunya orang yang dikenal (129 untuk kekerasan). Ceritakan juga kepada seseorang yang kamu percaya.
accused-taken = { $name } sekarang memegang ini. Kalau { $name } tidak boleh tahu, bilang sekarang: tekan tombol ini.
accused-not-them = 👤 Jangan orang ini
accused-not = Seorang koordinator membacanya dan mengerti bahwa ini bukan tentang seseorang di tim. Kalau ternyata iya, kamu tidak salah: tekan 🚫, lalu “Orang lain di tim”. 🆘 selalu ada.
accused-seen =
    ❗ { $category } · { $level }
    Ini hanya untuk koordinator, tanpa orang yang disebut. Jangan bicarakan dengan siapa pun di tim.
    Katakan: “Makasih sudah cerita. Itu bukan salahmu.”
    Jangan: bertanya rincinya, berjanji diam.
    Makin khawatir: 🚩
accused-alert =
    🔒 { $code } · { $level }
    { $alias }: { $category }
    Ini tentang seseorang di tim. Hanya kamu dan yang menerima pesan ini yang tahu: jangan bicarakan di grup. Bisa? Tekan 🙋.
accused-question =
    🔒 { $code } · { $level }
    { $alias }: { $category }
    Dari tulisannya mungkin seseorang di tim dituduh. Benarkah begitu? Baca dulu (🙋). Sebelum dijawab, grup tidak tahu.
accused-yes = ✅ Ya, seseorang di tim
accused-no = ❌ Bukan, kasus biasa
accused-cleared = { $code }: baik, bukan tentang seseorang di tim. Kalau ada bahaya lain di dalamnya, sekarang semua konselor tahu; kalau tidak, sudah kututup.
flag-raised-apart = Benar, lebih baik bilang. Ini tentang seseorang di tim, jadi hanya koordinator yang kuberi tahu, tanpa orang yang disebut. Tetap temani ia. Seberapa mendesak?
case-elsewhere = Kasus ini tidak bisa kamu buka. Yang lain sudah mengurusnya.
case-passed = { $code } sekarang diurus koordinator. Kalau kamu sedang menulis dengannya, temani dulu sampai ada yang datang; selesai: 🔚. Terima kasih untuk yang sudah kamu lakukan.
words-sealed = 🔒 Mungkin seseorang di tim dituduh, dan belum jelas siapa. Jadi tulisannya hanya untuk koordinator. Kamu bisa menulis dengannya: tekan 🗣. Ia kutanya dulu, dengan namamu.
reach-ask-by-name = { $name }, seorang konselor, bisa menulis denganmu sekarang. Yang sudah kamu tulis tidak dibacanya. Mau? Kalau { $name } tidak boleh tahu, tekan ❌: ia tidak akan mendengar apa-apa lagi, dan kucarikan yang lain. 🆘 selalu ada.
deed-guarded = menyimpan kasus hanya untuk koordinator
deed-accused-named = mencatat siapa yang tidak boleh tahu
deed-accused-yes = mengiyakan: tentang seseorang di tim
deed-accused-no = menjawab: bukan tentang tim
