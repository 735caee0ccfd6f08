### Perilaku: seseorang dilaporkan, atau seseorang di tim dituduh.

# Laporan: yang dibaca pelapor, dan yang memutuskan
key-report = 🚫 Laporkan
report-whom = Tentang siapa?
report-reasons = Maaf, ada yang tidak beres. Apa itu? Siapa yang melapor tidak aku sebut, walau dia mungkin menebak; laporan ini untuk koordinator. Berubah pikiran? Tidak usah tekan apa-apa.
report-sexual = Kata atau gambar seksual
report-threats = Ancaman atau hinaan
report-outside = Mengajak kontak di luar
report-false-identity = Mengaku sebagai orang lain
report-else = Hal lain
report-how-long = Berapa lama dia tidak bisa meminta teman sebaya? 🆘 dan konselor tetap terbuka untuknya. Lebih lama dari itu diputuskan koordinator.
block-day = 24 jam
block-week = 7 hari
report-apart = Terima kasih sudah bilang; kamu tidak salah apa-apa. Di sini kalian berdua tidak akan saling menulis lagi. Siapa kamu tidak aku beritahukan, walau dia mungkin menebak. Di sini kamu bisa lanjut.
report-next = Mau ditemani orang lain? 🆘 juga selalu ada.
report-nobody = Sekarang tidak ada yang bisa aku hubungi di sini untuk memeriksanya. Tolong ceritakan kepada orang yang kamu percaya, atau tim { $programme }. { $contact }
report-kept = Terima kasih. Ini sudah aku akhiri, dan di sini kalian tidak akan aku pertemukan lagi. Jaga dirimu.
report-line =
    { $told ->
        [0] Laporanmu aku simpan untuk koordinator.
       *[1] Laporanmu sudah aku sampaikan kepada koordinator. Begitu diputuskan, aku beri tahu kamu.
    } Kalau mau, tambahkan satu kalimat: balas pesan ini. Kalau tidak: /batal.
report-noted = Sudah aku catat. Terima kasih.
report-before =
    { $state ->
        [decided] Ini sudah kamu laporkan, dan seorang koordinator sudah memutuskannya.
        [taken] Ini sudah kamu laporkan. Seorang koordinator sedang memeriksanya.
       *[waits] Ini sudah kamu laporkan. Belum ada koordinator yang mengambilnya; aku terus mengingatkan.
    }
nothing-to-report = Sekarang tidak ada percakapan yang bisa dilaporkan. Bisa selama percakapan, dan sampai { $report_hours } jam sesudahnya. Tentang seseorang di tim? Tekan tombolnya. Khawatir soal lain? 🆘
report-rests = Ada yang bilang bahwa sesuatu dalam percakapan tidak beres. Sampai koordinator memeriksanya, peranmu berhenti dulu. Belum tentu kamu salah; hasilnya aku kabarkan kepadamu. Kalau terasa berat: 🆘 dan 💬 ada untukmu juga.
report-card = 🚫 { $code }: { $name } dilaporkan. { $why }. { $open ->
        [1] Perannya masih terbuka sampai kamu memutuskan; tolong segera dilihat.
       *[0] Sementara ini dia tidak ditawari siapa pun.
    } Hanya koordinator yang menerima ini. Siapa yang memeriksa? Tekan 🙋.
report-nobody-left = Sekarang tidak ada pendamping yang bertugas: yang terakhir berhenti dulu karena sebuah laporan, sampai koordinator memeriksanya. { $count ->
        [0] Tidak ada yang sedang menunggu.
       *[other] { $count } orang yang menunggu aku teruskan kepada kalian; kasusnya ada di bawah ini.
    }
waits-for-counselors = Sekarang tidak ada teman sebaya yang bertugas. Kamu tidak aku lupakan: para konselor sudah aku beri tahu bahwa kamu menunggu. Tidak kuat menunggu? 🆘 selalu ada.
report-taken = 🚫 { $code }: { $name }. { $why }. Baca dulu isinya, lalu putuskan. Sebelum ada yang terjadi, aku tanya alasanmu.
report-read = 📄 Baca percakapannya
report-gone = Laporan ini sudah ditutup, atau dipegang orang lain.
report-words = 📝 Dari pelapor: { $note }
report-reason = Keputusan: { $verdict }. Balas pesan ini dengan alasanmu. Alasan itu disimpan bersama laporan, dan sebelumnya tidak ada yang terjadi.
report-closed = { $code } ditutup: { $verdict }. Terima kasih.
report-answered = Laporanmu sudah diperiksa seseorang dan sudah diputuskan. Terima kasih sudah berani bilang. Di sini kalian tidak akan aku pertemukan lagi. Kalau ingin bercerita: 💬, dan 🆘 kapan saja.
report-rest = Koordinator sudah membaca percakapannya, dan itu tidak sesuai dengan janji kita. Peranmu berhenti sampai { $until }; setelah itu terbuka lagi. Koordinator bisa menjelaskannya. 💬 dan 🆘 tetap terbuka untukmu.
report-out = Koordinator sudah membaca percakapannya. Itu tidak sesuai dengan janji kita, jadi peranmu di sini berakhir. Aku tahu ini berat dibaca. 💬 dan 🆘 tetap terbuka untukmu. Ada pertanyaan? Tanya tim { $programme }. { $contact }
report-not-upheld = Koordinator sudah membaca percakapannya, dan peranmu dibuka lagi. Terima kasih sudah sabar; itu bukan masa yang mudah. Kalau ingin membicarakannya, bilang kepada konselor.
blocked-now =
    { $state ->
        [decided] Koordinator sudah membaca percakapan itu: ada yang melukai di dalamnya.
        [told] Yang menemanimu bilang ada yang melukai dalam percakapan itu. Koordinator sudah aku beri tahu; kalau dia membatalkannya, aku kabari kamu.
       *[nobody] Yang menemanimu bilang ada yang melukai dalam percakapan itu.
    } Kamu bisa meminta teman sebaya lagi mulai { $until }. Konselor tetap boleh kamu minta (/konselor), walau belum tentu langsung ada; kalau bahaya 🆘.
unblocked = Sudah ada orang yang memeriksanya: sekarang kamu bisa meminta teman sebaya lagi dengan 💬.
why-sexual = Kata atau gambar seksual
why-threats = Ancaman atau hinaan
why-outside = Mengajak kontak di luar
why-false-identity = Mengaku sebagai orang lain
why-else = Hal lain
verdict-week = Peran berhenti 7 hari
verdict-month = Peran berhenti 30 hari
verdict-removed = Keluar dari tim
verdict-restored = Tidak terbukti, peran dibuka
verdict-kept = Tetap seperti sekarang
verdict-longer = Tanpa teman sebaya 30 hari
verdict-lifted = Boleh minta teman sebaya lagi
deed-report = ada laporan masuk
deed-report-take = mengambil laporan
deed-report-read = membaca percakapan dalam laporan
deed-report-decide = memutuskan laporan

# Seseorang di tim dituduh: siapa yang tidak boleh tahu, siapa yang sudah tahu, dan yang dibaca koordinator
report-team = Orang lain di tim
why-team = Orang lain di tim
category-team = Seseorang di tim
accused-off-list = Tidak ada di daftar ini
accused-unsaid = Tidak mau bilang siapa
accused-another = 👤 Pilih satu nama lagi
accused-undo = ↩️ Salah pilih
accused-named = Dariku { $name } tidak tahu: di sini dia tidak bisa membaca, mengambil, atau mendengar apa pun tentang ini.
accused-not-them = 👤 Jangan orang ini
accused-not = Seorang koordinator membacanya dan mengerti bahwa ini bukan tentang seseorang di tim. Kalau ternyata iya, kamu tidak salah: ketik /lapor, lalu “Orang lain di tim”. 🆘 selalu ada.
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
accused-cleared = { $code }: baik, bukan tentang seseorang di tim. Kalau ada bahaya lain di dalamnya, sekarang semua konselor tahu; kalau tidak, sudah aku tutup.
deed-guarded = menyimpan kasus hanya untuk koordinator
deed-accused-named = mencatat siapa yang tidak boleh tahu
deed-accused-yes = mengiyakan: tentang seseorang di tim
deed-accused-no = menjawab: bukan tentang tim

# Lainnya
side-report-note = 🚫 Laporanku
side-report-reason = 🚫 Alasan keputusan
