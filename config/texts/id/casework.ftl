### Menangani kasus: di tangan siapa, ikut menyimak, saran, menutup, dan siapa dia.

# Yang dibaca orang yang bercerita
counselor-here = Sekarang kamu bicara langsung dengan seorang konselor. Dia bisa membaca tulisanmu yang terakhir, jadi tidak perlu mengulang semuanya. Mulai sekarang hanya kalian berdua yang menulis di sini.
supporter-is-counselor = { $alias } yang menemanimu juga seorang konselor. Mulai sekarang dia bicara denganmu sebagai konselor. Kalian tetap berdua; tidak perlu mengulang apa pun.
counselor-left-wait = Yang tadi menemanimu sudah pamit. Aku mencarikan teman sebaya untukmu. Yang kamu tulis mulai sekarang aku simpan untuknya. 🆘 tetap ada.

# Kasus ini di tangan siapa, dan apa yang didengar siswa selama belum ada yang mengambil
release = 📤 Biar yang lain
keep-case = 👌 Masih kupegang
released = 📤 { $code } ({ $alias }) terbuka lagi, dan sudah aku tanyakan siapa yang bisa. Terima kasih untuk yang sudah kamu lakukan.
owner-asked = ⏳ { $code } ({ $alias }) masih membutuhkanmu. Tekan 👌, lanjutkan, atau biarkan yang lain mengambil. Kalau tidak ada kabar darimu, sebentar lagi aku buka untuk yang lain.
owner-stays = 👌 Terima kasih. { $code } tetap di tanganmu.
owner-silent = { $code } ({ $alias }) aku buka lagi untuk siapa pun di tim yang bisa, karena perlu seseorang sekarang. Ini bisa terjadi pada siapa saja. Terima kasih sudah mengambilnya.
owner-out = { $code } ({ $alias }) sekarang terbuka untuk konselor lain. Terima kasih untuk yang sudah kamu lakukan.

# Saran, dan pertanyaan kepada konselor
key-consult = 🧭 Tanya konselor
advise = 💡 Beri saran ke pendamping
answer-consult = ✋ Aku bisa jawab
advise-ask = 💡 Apa yang bisa membantu { $name } sekarang? Balas pesan ini. Hanya { $name } yang membacanya; { $alias } tidak melihatnya.
nobody-to-advise = Sekarang tidak ada pendamping bersamanya, jadi tidak ada yang bisa diberi saran.
aside-of-counselor = 💡 Dari konselor, hanya untukmu. { $alias } tidak melihatnya. Mau menjawab? Balas pesan ini.
aside-of-supporter = 🧭 { $name } menulis kepadamu tentang { $alias }, yang tidak melihatnya. Mau menjawab? Balas pesan ini.
aside-words-only = Tidak aku teruskan: di sini hanya tulisan, paling banyak { $longest } huruf. Balas lagi pesan tadi, ya.
aside-over = Tidak aku teruskan: percakapan ini sudah lama selesai, dan tulisannya sudah dihapus.
aside-unheard = Sekarang tidak ada konselor yang bisa aku hubungi. Kalau ada bahaya, tekan 🚩, atau tunjukkan nomor bantuan dengan 🆘.
aside-edited = Penerimanya tetap membaca tulisan yang tadi. Kalau perubahannya penting, balas sekali lagi.
student-gone = { $alias } ({ $code }) tidak bisa aku hubungi: aku diblokir, atau akunnya sudah tidak ada. Tidak ada yang sampai sebelum dia menulis lagi. Ada bahaya: 🪪.
nothing-to-consult = Kamu sedang tidak menemani siapa pun. Ada yang mengganjal buatmu sendiri? Kamu juga boleh bicara dengan konselor: /konselor.
consult-ask = { $after ->
    [0] 🧭 Apa yang ingin kamu tanyakan? Balas pesan ini dengan kata-katamu, tanpa menyebut nama. Hanya konselor yang membacanya; { $alias } tidak melihat apa-apa. Kalau ada bahaya, jangan menunggu: 🚩.
   *[other] 🧭 Kamu sedang tidak menemani siapa pun. Apa yang ingin kamu tanyakan tentang obrolanmu yang terakhir, dengan { $alias }? Tulis dengan kata-katamu, tanpa menyebut nama; hanya konselor yang membacanya. Tentang dirimu sendiri? /konselor.
}
consult-sent =
    { $count ->
        [0] 🧭 Pertanyaanmu aku simpan, tetapi sekarang tidak ada konselor yang bisa aku hubungi. Kalau ada bahaya, jangan menunggu: tekan 🚩, atau tunjukkan nomor bantuan dengan 🆘.
       *[other] 🧭 Pertanyaanmu sudah sampai ke { $count } konselor. Kalau { $consult_minutes } menit belum ada jawaban, aku tanyakan ke semuanya. Ada tambahan? Balas pesan ini. Bahaya: 🚩.
    }
consult-repeated =
    { $count ->
        [0] 🧭 Maaf, belum ada konselor yang bisa aku hubungi. Jangan menunggu kami: kalau ada bahaya tekan 🚩 dan tunjukkan nomor bantuan dengan 🆘; kalau tidak, kamu boleh pamit dengan 🔚.
        [1] 🧭 Maaf, satu-satunya konselor yang bisa aku hubungi belum menjawab, dan kapan dijawab belum pasti. Bahaya: 🚩. Kamu boleh bilang belum tahu, atau serahkan dengan 🤝.
       *[other] 🧭 Maaf, belum ada yang menjawab. Sekarang sudah aku tanyakan ke semua { $count } konselor, tetapi kapan dijawab belum pasti. Bahaya: 🚩. Kamu boleh bilang belum tahu, atau serahkan dengan 🤝.
    }
consult-card = 🧭 { $name } punya pertanyaan tentang { $alias }.
consult-open = Belum dijawab. Siapa bisa?
consult-answered = Dijawab { $name }.
consult-over = Sudah selesai: yang bertanya tidak lagi dalam percakapan ini.
menu-consult = Pendamping: tanya konselor diam-diam

# Menutup, catatan, tindak lanjut, persetujuan
note = 📝 Catatan
show-notes = 🗒 Lihat catatan
ask-consent-of = 🤲 Tanya soal rujukan
in-days-1 = Besok
in-days-3 = 3 hari lagi
in-days-7 = Seminggu lagi
in-days-14 = Dua minggu lagi
say-yes = ✅ Ya
say-no = ❌ Tidak
ask-referral = { $code }: ke mana?
ask-case-note = 📝 { $code }: ada yang perlu dicatat? Balas pesan ini. Hanya yang memegang kasus ini yang membacanya, dan ikut terhapus bersama tulisannya. Kalau tidak ada: /batal.
case-note-kept = 📝 { $code }: sudah dicatat.
case-notes = 📝 { $code } · { $alias }: catatan sebelumnya
ask-follow-up = { $code } ({ $alias }): mau aku ingatkan untuk melihat lagi? Kalau ya, dia juga aku tanya apakah aku boleh menyapanya saat itu.
follow-up-none = { $code }: tanpa pengingat. Terima kasih.
follow-up-set = { $code }: aku ingatkan { $date } pagi. Dia sudah aku tanya apakah boleh aku sapa saat itu.
follow-up-due =
    ⏰ { $code } · { $alias }: kamu ingin melihat lagi hari ini. { $written ->
        [written] Dia setuju, jadi sudah aku tanya kabarnya, dengan tombol untuk bicara dengan konselor.
        [talking] Dia sedang dalam percakapan, jadi tidak aku sapa.
        [asked] Dia belum menjawab apakah boleh disapa, jadi tidak aku sapa.
       *[no] Dia tidak ingin disapa, jadi tidak aku sapa.
    }
follow-up-student = Halo lagi. Waktu itu ada konselor yang menemanimu, dan kamu bilang aku boleh bertanya: bagaimana kabarmu sekarang? Mau bicara dengan konselor? Tekan tombol ini. Kalau tidak, tidak apa-apa. 🆘 selalu ada.
ask-may-write = Boleh aku tanya kabarmu { $date }? Nanti tidak harus dijawab. Tanpa ✅ darimu, aku tidak menyapa.
may-write-yes = Terima kasih. Nanti aku tanya kabarmu. Kalau berubah pikiran, tekan ❌.
may-write-no = Baik, aku tidak akan menyapa. Kamu bisa kembali kapan saja: 💬, 🧑‍🏫, atau 🆘.
ask-consent-to = 🤲 { $code } ({ $alias }): bantuan luar mana yang kamu sarankan? Aku tanyakan kepadanya. Sebelum dia setuju, jangan teruskan dulu, kecuali kamu wajib bertindak: nyawa terancam, atau anak disakiti.

# Daftar kasus, satu kasus, dan menyerahkannya
cases =
    { $view ->
        [mine] 🗂 Kasusmu: { $count }
        [closed] 🗄 Selesai dalam { $days } hari: { $count }
       *[open] 📋 Kasus terbuka: { $count }
    }
case-file = { $level } · { $code }
case-history = Yang sudah dilakukan:
case-unknown = Tidak ada kasus dengan kode { $code } yang bisa kamu lihat. /kasus menunjukkan semuanya.
case-code = { $mark } { $code }
to-cases-mine = 🗂 Kasusku
to-cases-open = 📋 Terbuka
to-cases-closed = 🗄 Selesai
next-take = ↳ Berikutnya: ada yang mengambilnya
next-talk = ↳ Sekarang: sedang bicara dengannya
next-reach = ↳ Menunggu: apakah dia mau menulis dengan konselor
next-consent = ↳ Menunggu: jawabannya soal rujukan
next-look = ↳ Berikutnya: melihat lagi, { $date }
next-decide = ↳ Berikutnya: bicara, catat, atau tutup
next-none = ↳ Tidak ada lagi yang perlu
notes-which = 🗒 Catatan kasus yang mana?
notes-of = 🗒 { $code }
no-notes = Belum ada catatan yang bisa kamu baca. Catatan ikut terhapus bersama tulisannya.
hand-on = 📤 Serahkan
hand-on-to = 👤 { $name }
hand-on-call = 📟 { $name }
hand-on-yes = 🙋 Ya, aku ambil
hand-on-ask = 📤 { $code }: kepada siapa? Catatan dan riwayatnya ikut. Sampai rekanmu bilang ya, kasus ini tetap di tanganmu. 📟 berarti sedang berjaga.
hand-on-offer = 📤 { $name } ingin menyerahkan { $code } ({ $level }) kepadamu, dengan catatan dan riwayatnya. Bisa kamu ambil?
hand-on-asked = 📤 { $code }: { $name } sudah aku tanya. Sampai ada ya, kasus ini tetap di tanganmu.
hand-on-not = Baik, { $code } tetap di tangan yang sekarang.
hand-on-declined = { $code }: { $name } sekarang tidak bisa. Kasus ini tetap di tanganmu; 📤 untuk bertanya kepada yang lain.
hand-on-gone = Ini sudah lewat: kasusnya sudah berpindah tangan atau ditutup. Lihat /kasus.
handed-on = 📤 { $code } sekarang di tangan { $name }, dengan catatan dan riwayatnya. Terima kasih untuk yang sudah kamu lakukan.
menu-cases = Konselor: daftar kasus
menu-notes = Konselor: catatan kasusku
key-my-cases = 🗂 Kasusku
key-open-cases = 📋 Kasus terbuka
key-board = 📊 Keadaan
key-on-call = 📟 Berjaga

# Menulis dengan seseorang yang tidak sedang dalam percakapan
reach-ask = Seorang konselor ingin menulis denganmu di sini, karena ada yang kamu tulis atau tekan yang membuat kami khawatir. Mau? Tidak perlu buru-buru. 🆘 selalu ada.
reach-asked = 🗣 { $code }: { $alias } sedang tidak dalam percakapan. Dia sudah aku tanya apakah mau menulis denganmu. Kalau { $minutes } menit tidak ada jawaban, aku beri tahu kamu.
reach-already = Dia sudah aku tanya. Jawabannya masuk ke sini begitu ada.
reach-no = { $code }: { $alias } belum mau menulis. Kasusnya tetap di tanganmu. Pikirkan siapa di dekatnya yang bisa membantu, dan kapan melihat lagi.
reach-silent = { $code }: { $minutes } menit belum ada jawaban dari { $alias }. Aku tidak tahu sebabnya. Kalau nanti menjawab, aku beri tahu kamu. Khawatir akan nyawanya? Bicarakan dengan tim sekarang; 🗣 menanyakan sekali lagi.
reach-refused = Baik, tidak harus. Kapan pun kamu mau: 🧑‍🏫 atau 💬. Butuh bantuan sekarang: 🆘.
reach-waits = Terima kasih. Konselornya baru menyerahkan ini ke tim. Tulis saja di sini; yang menjawab bisa membacanya. 🆘 selalu ada.
reach-late = Itu sudah ditutup. Kalau ingin konselor, tekan 🧑‍🏫. Butuh bantuan sekarang: 🆘.

# Siapa dia?
reveal = 🪪 Siapa ini?
reveal-reasons = 🪪 { $code }: dua konselor bersama-sama boleh melihat akunnya, selama { $account_minutes } menit; dalam keadaan darurat kamu boleh sendiri. Itu tercatat, dan orangnya diberi tahu. Kenapa perlu?
reveal-life = Nyawanya terancam sekarang
reveal-others = Orang lain dalam bahaya
reveal-child = Anak harus dilindungi
reveal-law = Hukum mewajibkan
reveal-in-words = { $code }: kenapa, dengan kata-katamu sendiri? Balas pesan ini. Konselor lain membacanya.
reveal-alone = Ini perlu konselor kedua yang sudah cukup lama di perannya, dan sekarang tidak ada yang bisa aku hubungi. Kalau bahaya, jangan menunggu: /sumber menunjukkan nomornya.
reveal-waits = Permintaan untuk kasus ini masih menunggu jawaban.
reveal-asked =
    🪪 { $name } minta melihat siapa di balik { $code }.
    { $cause }: { $words }
    Kalau setuju, kalian berdua melihatnya selama { $account_minutes } menit; itu tercatat dan orangnya diberi tahu. Setuju?
reveal-yes = ✅ Aku setuju
reveal-no = ❌ Tidak
reveal-sent = 🪪 { $code }: konselor lain sudah aku tanya. Kalau ada yang setuju dan { $objection_minutes } menit tidak ada yang menolak, kalian berdua melihatnya di sini.
reveal-gone = Permintaan ini sudah lewat.
reveal-needs-another = Ini perlu persetujuan konselor lain.
reveal-declined = 🪪 { $code }: seorang rekan tidak setuju. Bicarakan dulu berdua.
reveal-done = 🪪 { $code }: akunnya terlihat di sini selama { $account_minutes } menit. Orangnya aku beri tahu dalam sehari. Apa itu berbahaya sekarang? Kalau ya, tunda dulu.
reveal-wait = ⏸ Berbahaya, tunda dulu
reveal-held = Baik, belum aku beri tahu. Kalau sudah aman, tekan tombol ini.
reveal-tell = 📨 Beri tahu sekarang
reveal-told = Sudah aku beri tahu.
identity-unnamed = (Telegram tidak memberi nama)
identity-open = Ketuk nama atau nomornya untuk membuka akunnya. Belum tentu terbuka: itu tergantung Telegram dan pengaturan orangnya. Kalau tidak, cari @nama-nya, atau bicara lewat 🗣.
identity = 🪪 { $code }. Hanya untukmu; aku hapus setelah { $account_minutes } menit.
revealed =
    { $alone ->
        [1] Seorang konselor
       *[other] Dua konselor
    } melihat dari akun mana kamu menulis, karena khawatir akan keselamatan seseorang. Siapa yang melakukannya dan kenapa sudah dicatat. Teman sebaya tetap hanya melihat nama samaran. Kamu boleh bertanya: /konselor, atau tim { $programme }. { $contact }
reveal-how = 🪪 { $code }: ini keadaan darurat. Kamu boleh membukanya sendiri sekarang; semua konselor langsung tahu, dan seorang rekan menilainya sesudahnya.
reveal-two = Bersama konselor kedua
reveal-by-myself = Sendiri, sekarang
reveal-too-new = Untuk menyetujui ini kamu belum cukup lama di peranmu. Menolak selalu boleh.
reveal-group = 🪪 { $name } minta melihat akun { $code }. Kalau seorang konselor setuju, itu terjadi paling cepat { $objection_minutes } menit lagi. Sampai saat itu konselor mana pun boleh menolak.
reveal-object = ✋ Aku menolak
reveal-agreed =
    🪪 { $code }: disetujui. { $minutes ->
        [1] Satu menit lagi kalian berdua melihatnya, kalau tidak ada yang menolak.
       *[other] { $minutes } menit lagi kalian berdua melihatnya, kalau tidak ada yang menolak.
    }
reveal-objected = 🪪 Akun { $code } tidak diperlihatkan kepada { $name }: seorang konselor menolak.
reveal-minute = 🪪 { $code }: PIN-mu tidak bisa dipakai sekarang, jadi rekan-rekanmu punya satu menit untuk menolak. Setelah itu kamu melihatnya di sini.
reveal-soon =
    🪪 { $name } membuka akun { $code } sendiri, satu menit lagi, tanpa PIN: { $cause }.
    “{ $words }”
reveal-soon-group = 🪪 { $name } membuka akun { $code } sendiri, satu menit lagi, tanpa PIN, karena darurat. Konselor mana pun boleh menolak sekarang.
reveal-opened = 🪪 { $name } membuka akun { $code } sendiri, karena darurat. Rekan lain menilainya sesudahnya.
reveal-review =
    🪪 { $name } membuka akun { $code } sendiri: { $cause }.
    “{ $words }”
    Bagaimana menurutmu?
reveal-review-right = 👍 Itu tepat
reveal-review-talk = 🗨 Perlu dibicarakan
reveal-reviewed = 🪪 { $code }: { $name } menilai akun yang dibuka sendiri: { $opinion }.
opinion-right = itu tepat
opinion-talk = perlu dibicarakan
deed-reveal-object = menolak akun diperlihatkan
deed-reveal-alone = membuka akun sendiri, karena darurat
deed-reveal-review = menilai akun yang dibuka sendiri
status-reveals = 🪪 Akun yang diperlihatkan bulan ini: { $count }
deed-reveal-ask = minta tahu siapa seseorang
deed-reveal-agree = setuju, dan melihat akunnya
deed-reveal-decline = tidak setuju akun diperlihatkan
deed-reveal-hold = menunda kabar kepada orangnya

# Yang dibaca pendamping sebaya
counselor-takes-over = Seorang konselor sekarang yang bicara dengannya. Terima kasih, bagianmu berarti. Pesan dari percakapan ini tidak masuk ke sini lagi.

# Yang dibaca konselor dan koordinator
taken-over = 🗣 Kamu bicara dengan { $alias } ({ $code }). Yang kamu tulis di sini langsung sampai kepadanya. Selesai: ↩️ kembalikan, atau ☑️ tutup.
given-back =
    { $peers ->
        [1] ↩️ { $alias } dikembalikan ke teman sebaya atau antrean. { $code } tetap di tanganmu sampai kamu tutup.
       *[0] ↩️ Kamu berhenti menulis dengan { $alias }. Teman sebaya tidak datang: bisa jadi umurnya di bawah 18, dan belum boleh bicara dengan mereka. Tulisannya menunggu konselor; { $code } tetap milikmu sampai kamu tutup.
    }
ask-outcome = ☑️ { $code } ({ $alias }): bagaimana akhirnya? Dengan memilih, kasus ini ditutup; kalau kamu sedang bicara dengannya, percakapan ikut selesai.
case-closed = { $code } ditutup: { $outcome }. Terima kasih. Jaga dirimu juga.

# Untuk siapa? Kalau ada yang lain terbuka di samping percakapan
side-counselor = 🧭 Konselor
side-counselor-of = 🧭 Soal { $alias }
side-supporter = 💡 Pendamping saja
side-supporter-of = 💡 Soal { $alias }
side-case-note = 📝 Catatan kasus
side-reveal-why = 🪪 Alasan membuka akun

# Pendamping yang tetap menemani di samping konselor: bertiga menulis
taken-over-together = 👥 Kamu bicara dengan { $alias } ({ $code }), dan { $name } tetap ikut. Keduanya membaca tulisanmu; tiap pesan diberi tanda dari siapa. Mau lanjut tanpa { $name }: 🗣. Selesai: ↩️ kembalikan, atau ☑️ tutup.
counselor-beside = Sekarang seorang konselor juga bicara denganmu di sini, dan { $alias } tetap menemani. Pesan konselor bertanda 🧑‍🏫, pesan { $alias } bertanda 🤝. Keduanya membaca tulisanmu; tidak perlu mengulang semuanya.
nobody-to-stay = Pendamping yang tadi bersamanya sedang sibuk atau tidak bertugas lagi, jadi belum bisa aku panggil kembali.

# Tombol dan kata yang juga muncul dalam kalimat
outcome-safe = Sudah tertolong
outcome-followed-up = Masih didampingi
outcome-referred = Dirujuk ke layanan lain
outcome-emergency-services = Layanan darurat dipanggil
outcome-false-alarm = Ternyata bukan bahaya

# Tombol di bawah chat
key-give-back = ↩️ Kembalikan
key-close = ☑️ Tutup kasus

# Tombol di bawah pesan
take-over = 🗣 Bicara langsung
give-back = ↩️ Kembalikan
close = ☑️ Tutup kasus

# Lainnya
reach-ask-by-name = { $name }, seorang konselor, bisa menulis denganmu sekarang. Yang sudah kamu tulis tidak dibacanya. Mau? Kalau { $name } tidak boleh tahu, tekan ❌: dariku dia tidak mendengar apa-apa lagi, dan aku carikan yang lain. 🆘 selalu ada.
case-quiet = 🌙 Pengingat kasus ini istirahat sampai { $at }.
summary = ⏰ { $count } kasus belum diambil. Siapa bisa? Tekan 🙋.
