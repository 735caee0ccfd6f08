### Catatan, kamus, dan laporan bulanan: yang dibaca mereka yang mengelola program.

# Catatan
record = 📒 Siapa melakukan apa, yang terbaru di atas:
record-older = Lebih lama
record-newest = Terbaru
record-programme = (dengan sendirinya)
record-stranger = orang tak dikenal
deed-began = catatan ini dimulai
deed-refused = mencoba yang bukan untuk perannya
deed-setup = menjadikan ini grup konselor
deed-invite = membuat undangan
deed-accept = menerima
deed-decline = tidak menerima
deed-certify = mencatat pelatihan
deed-on-call = berjaga
deed-off-call = tidak lagi berjaga
deed-people = melihat tim
deed-status = melihat keadaan
deed-audit = membaca catatan ini
deed-claim = mengambil kasus
deed-transcript = membaca transkrip
deed-photos = melihat foto di transkrip
deed-listen = mulai ikut membaca
deed-listen-end = berhenti ikut membaca
deed-take-over = mengambil alih percakapan
deed-give-back = mengembalikan percakapan
deed-close = menutup kasus
deed-ask-consent = menanyakan persetujuan rujukan
deed-further = memutuskan boleh tidaknya dua orang bertemu lagi
deed-review = memutuskan tinjauan
deed-debrief = selesai diajak bicara
deed-lexicon-added = menambah ke kamus
deed-lexicon-on = menghidupkan di kamus
deed-lexicon-off = mematikan di kamus

# Kata catatan tentang kerja kasus, sertifikat, dan yang terjadi dengan sendirinya
deed-release = menyerahkan kasus
deed-hand-on = menyerahkan kasus kepada rekan
deed-cases = melihat daftar kasus
deed-case-read = membuka sebuah kasus
deed-passed-on = sebuah kasus diteruskan ke yang lain
deed-keep = tetap memegang kasus
deed-case-note = menulis catatan kasus
deed-notes-read = membaca catatan kasus
deed-consent-yes = persetujuan rujukan diberikan
deed-consent-no = persetujuan rujukan tidak diberikan
deed-consult-answer = menjawab pertanyaan dari sebuah percakapan
deed-watch = ikut membaca percakapan pendamping baru
deed-reveal-tell = mengizinkan kabar dikirim
deed-reveal-told = orangnya diberi tahu bahwa akunnya dilihat
deed-paired = memulai percakapan
deed-hours-noted = mencatat jam pelatihan di tempat lain
deed-certified-elsewhere = mencatat sertifikat untuk pelatihan di tempat lain
deed-certified-training = mencatat sertifikat setelah pelatihan
deed-certified-refresher = memperpanjang sertifikat lewat penyegaran
deed-parent-code = membuat kode untuk orang tua
deed-parent-codes-void = membatalkan semua kode orang tua sebelumnya
deed-forgotten = seseorang sudah dilupakan, sesuai permintaannya
deed-taken-as-is = menerima baris yang diubah dari luar bot
deed-purged = menghapus yang sudah cukup lama disimpan

# Kamus
lexicon =
    📖 { $count } ungkapan, { $added } ditambahkan di sini, { $off } dimatikan.
    Cari: /kamus KATA
    Coba satu kalimat: /kamus coba KALIMAT
    Tambah: /kamus tambah
    Matikan atau hidupkan: /kamus mati ID, /kamus hidup ID
lexicon-found = 📖 Kamus:
lexicon-entry = { $entry } · { $level } · { $category } · ✓ { $confirmed } ✗ { $refuted }
lexicon-is-off = (dimatikan)
lexicon-nothing = Tidak ada ungkapan “{ $words }” di kamus.
lexicon-tried = 📖 Kalimat itu akan menaikkan tanda: { $level }. Kalimatnya tidak disimpan.
lexicon-raises-nothing = 📖 Kalimat itu tidak menaikkan tanda apa pun. Kalimatnya tidak disimpan.
lexicon-ask =
    Balas pesan ini dengan satu ungkapan, satu hal per baris:

    id: nama-singkat
    level: note, concern, urgent, atau emergency
    category: misalnya suicide
    pattern: kata-katanya (boleh beberapa baris)
    why: alasannya
    yes: contoh yang harus kena (dua atau lebih)
    no: contoh yang tidak boleh kena

    Tulis contoh buatanmu sendiri, jangan yang pernah ditulis orang di sini.
lexicon-mistake = Belum kusimpan: { $mistake } ({ $words }). Perbaiki, lalu balas pesan ini dengan seluruhnya.
mistake-missing = baris ini kurang
mistake-id = nama hanya huruf kecil, angka, dan tanda hubung, 3 sampai 40
mistake-id-taken = nama ini sudah dipakai
mistake-level = tingkat ini tidak ada
mistake-category = kategori ini tidak ada
mistake-pattern = susunan ini tidak bisa dibaca, atau kena hampir semua kalimat
mistake-not-found = contoh ini seharusnya kena, tetapi tidak
mistake-found = contoh ini seharusnya tidak kena, tetapi kena
lexicon-left-out =
    ⚠️ Ungkapan yang ditambah di sini, tetapi tidak dicari lagi ({ $count }) karena tidak cocok dengan kamus yang baru: { $names }
    Tolong tulis ulang dengan nama yang sama: /kamus tambah

# Laporan bulanan
monthly = Laporan { $month }
monthly-wait = Waktu menunggu
monthly-topic = Topik percakapan
monthly-mood = Perasaan sesudah, dibanding sebelum
monthly-helped = Terasa membantu
monthly-flagged = Tanda bahaya tertinggi percakapan
monthly-claim = Sampai konselor mengambil kasus
monthly-outcome = Keadaan kasus saat bulan berakhir
monthly-answered = Menjawab soal perasaan sebelum dan sesudah, dalam persen: { $count }
monthly-hours = Jam tugas pendamping: { $count }
monthly-certified = Pendamping bersertifikat di akhir bulan: { $count }
monthly-covered = Jam dengan konselor yang berjaga, dalam persen: { $count }
monthly-hidden = –: kurang dari lima, atau disembunyikan supaya yang kurang dari lima tidak bisa dihitung.
cell-to-5m = sampai 5 menit
cell-to-15m = sampai 15 menit
cell-to-1h = sampai 1 jam
cell-longer = lebih lama
cell-never = tidak ada
cell-better = lebih baik
cell-same = sama
cell-worse = lebih buruk
cell-yes = ya
cell-some = sedikit
cell-no = tidak
cell-not-said = tidak dijawab
cell-open = masih terbuka

# Lainnya
side-lexicon-entry = 🔎 Entri kata
mistake-dear = pola ini punya terlalu banyak bagian, atau jaraknya terlalu lebar; buat lebih pendek
