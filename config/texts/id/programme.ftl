### Catatan, kamus, dan laporan bulanan: yang dibaca tim program.

# Catatan
record = 📒 Siapa melakukan apa, yang terbaru di atas:
record-older = Lebih lama
record-newest = Terbaru
record-unknown = Tidak ada “{ $words }” di catatan ini. Coba nama, tanggal seperti 2-3-2026, atau kata seperti “kasus”.
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
deed-lexicon-level = mengubah tingkat di kamus

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
deed-practice-sheet = mengisi lembar latihan
deed-certified-elsewhere = mencatat sertifikat untuk pelatihan di tempat lain
deed-certified-training = mencatat sertifikat setelah pelatihan
deed-certified-refresher = memperpanjang sertifikat lewat penyegaran
deed-parent-code = membuat kode untuk orang tua
deed-parent-code-back = menarik persetujuan orang tua seorang anak
deed-parent-codes-void = membatalkan semua kode orang tua sebelumnya
deed-trainee = membuka catatan pelatihan
deed-slot-added = menambah jam di jadwal
deed-slot-removed = menghapus jam dari jadwal
deed-day-off = membuat tanggal tanpa tugas
deed-day-on = membuka lagi satu tanggal
deed-backup = cadangan dibuat
deed-restored = dipulihkan dari cadangan
deed-key-changed = kunci utama diganti
deed-exported = catatan ini disalin ke berkas
deed-forgotten = seseorang sudah dilupakan, sesuai permintaannya
deed-taken-as-is = menerima baris yang diubah dari luar bot
deed-purged = menghapus yang sudah cukup lama disimpan

# Kamus
lexicon =
    📖 Kamus: { $count } ungkapan, { $added } diajarkan di sini, { $off } dimatikan.

    Ada kalimat bahaya yang terlewat? Ajarkan kalimat yang mirip.
    Cari: /kamus KATA
    Coba satu kalimat: /kamus coba KALIMAT
lexicon-guesses = 🤔 Tebakan pendapat kedua: benar { $confirmed } kali, keliru { $refuted } kali
lexicon-teach = ✏️ Ajarkan satu kalimat
lexicon-to-kinds = 📚 Lihat semua ungkapan
lexicon-to-added = 👥 Yang diajarkan di sini
lexicon-to-off = 🔕 Yang dimatikan
lexicon-kinds = 📚 Ungkapan tentang apa?
lexicon-list = 📖 { $title }: { $count }
lexicon-found = 📖 Yang cocok:
lexicon-number = { $number }
lexicon-before = ◀️ Sebelumnya
lexicon-after = Berikutnya ▶️
lexicon-verdicts = benar { $confirmed } kali, keliru { $refuted } kali
lexicon-is-off = 🔕 dimatikan
lexicon-nothing = Belum ada ungkapan tentang “{ $words }” di kamus. Mau mengajarkannya? Ketik /kamus
lexicon-entry =
    📖 Terdengar: { $heard }
    { $level } · { $category }
lexicon-examples = Misalnya:
lexicon-entry-gone = Ungkapan ini sudah tidak ada di kamus.
lexicon-off = 🔕 Matikan
lexicon-on = 🔔 Hidupkan lagi
lexicon-undo = ↩️ Batalkan
lexicon-changed =
    📖 { $name } { $change ->
        [added] mengajarkan yang baru
        [off] mematikan
        [on] menghidupkan lagi
       *[level] mengubah tingkat
    }: { $heard }
    { $change ->
        [level] { $before } → { $level }
       *[other] { $level } · { $category }
    }
lexicon-tried = 📖 Kalimat itu akan memberi tanda { $level }. Kalimatnya tidak disimpan.
lexicon-raises-nothing = 📖 Kalimat itu belum memberi tanda apa pun. Kalimatnya tidak disimpan. Mau mengajarkannya? Ketik /kamus
lexicon-ask =
    ✏️ Tulis satu kalimat yang mirip dengan yang terlewat, dengan kata-katamu sendiri.

    Tanpa nama dan tanpa nomor. Kalimatnya tidak aku simpan; hanya kata-kata kuncinya, setelah kamu setuju.
lexicon-again =
    { $mistake }

    Coba tulis lagi ya.
mistake-letters = Aku hanya bisa belajar dari kata-kata; emoji atau angka saja belum cukup.
mistake-long = Itu terlalu panjang untuk satu ungkapan. Ambil bagian yang penting saja.
mistake-contact = Sepertinya ada nama, nomor, atau akun di situ. Tulis tanpa itu.
mistake-short = Satu kata saja terlalu sedikit: kata itu bisa muncul di mana-mana.
mistake-names = Aku hanya melihat nama di situ. Tulis apa yang dikatakan, tanpa nama.
mistake-nothing = Kata-kata itu terlalu umum; belum ada yang bisa kudengarkan dari situ.
lexicon-same = Ini sudah ada di kamus: { $heard }
lexicon-fewer = Paling banyak { $count } kata. Buang satu dulu.
lexicon-more = Paling sedikit satu kata harus terdengar.
lexicon-common = Kata-kata ini terlalu umum: hampir semua orang menulisnya. Pakai kata lain juga.
lexicon-wide = Terlalu banyak kalimat biasa yang ikut kena. Tambah kata, atau pilih tingkat yang lebih ringan.
lexicon-of-team = Ini menyangkut seseorang di tim, jadi tidak bisa diubah atau diajarkan dari sini.
lexicon-missed =
    🔎 { $code }: kalimat mana yang terlewat?

    Tekan nomornya. Kalimatnya tidak disimpan; aku hanya mengambil kata-kata yang sudah aku kenal.
lexicon-no-lines = Belum ada tulisan di kasus ini.
lexicon-not-from-line = Dari baris itu aku belum bisa mengusulkan apa pun. Ajarkan kalimat yang mirip dengan kata-katamu sendiri: /kamus
lexicon-left-out =
    ⚠️ Yang diajarkan di sini, tetapi tidak dicari lagi ({ $count }) karena tidak cocok dengan kamus yang baru: { $names }
    Tolong ajarkan lagi: /kamus
missed = 🔎 Ada yang terlewat
spoken-id = Indonesia
spoken-en = Inggris
spoken-jv = Jawa
spoken-su = Sunda
pick-none = ▫️ Hanya dalam satu obrolan
pick-note = ⚪ Ringan
pick-concern = 🟡 Perlu perhatian
pick-urgent = 🟠 Mendesak
pick-emergency = 🔴 Darurat

# Mengajarkan satu kalimat, langkah demi langkah
draft-known =
    🔎 Kalimat seperti itu sudah terdengar: { $heard }
    Tandanya sekarang { $level }.

    Kalau tingkatnya kurang pas, ubah saja tingkatnya. Atau ajarkan yang baru.
draft-change-level = 🎚 Ubah tingkatnya
draft-anyway = ✏️ Tetap ajarkan yang baru
draft-words = 🔎 Nanti akan terdengar: { $heard }
draft-like = • { $word }, juga: { $others }
draft-examples = Kalimat yang ikut terdengar, juga dengan kata lain di antaranya atau salah ketik:
draft-tap = Ketuk satu kata untuk mengubahnya: bersama kata sejenis, kata itu saja, atau tidak dipakai. Makin banyak kata, makin sempit.
draft-word-wide = ✅ { $word } dan sejenisnya
draft-word-alone = ☑️ { $word } saja
draft-word-left = ➖ { $word } (tidak dipakai)
draft-next = Lanjut ▶️
draft-stop = ✖️ Batal
draft-level =
    🔎 { $heard }
    Kalau terdengar, seberapa mendesak?

    ⚪ hanya pendamping yang melihatnya
    🟡 konselor diberi tahu, boleh menunggu sehari
    🟠 konselor dipanggil sekarang
    🔴 nyawa dalam bahaya saat ini juga
draft-kind =
    🔎 { $heard }
    Tentang apa?
draft-tried =
    🔎 { $heard }
    { $level } · { $category }

    { $count ->
        [0] Sudah aku coba di { $of } kalimat sehari-hari: tidak ada yang salah kena.
       *[other] Sudah aku coba di { $of } kalimat sehari-hari: { $count } ikut kena, padahal tidak berbahaya. Misalnya:
    }
draft-wide =

    ⚠️ Itu cukup banyak: konselor akan sering dipanggil untuk hal biasa. Tetap simpan?
draft-too-wide =

    ⛔ Itu terlalu banyak untuk tingkat ini. Tambah satu kata, atau pilih tingkat yang lebih ringan.
draft-save = 💾 Simpan
draft-save-anyway = ⚠️ Tetap simpan
draft-to-words = ◀️ Ubah kata
draft-to-level = 🎚 Ubah tingkat
draft-over = 📖 Formulir ini sudah selesai.

# Tentang apa
kind-suicide = Bunuh diri
kind-self-harm = Melukai diri
kind-violence-at-home = Kekerasan di rumah
kind-sexual-violence = Kekerasan seksual
kind-sextortion = Diancam foto
kind-grooming = Bujuk rayu (grooming)
kind-bullying = Dirundung
kind-violence-to-others = Melukai orang
kind-third-person = Orang lain
kind-severe-distress = Sangat tertekan
kind-eating = Soal makan
kind-substances = Obat, alkohol
kind-gambling-debt = Judi, utang
kind-pregnancy = Kehamilan
kind-forced-marriage = Paksa menikah
kind-leaving-home = Pergi dari rumah
kind-unreal-signs = Suara, bayangan
kind-incitement = Menyuruh mati
kind-team = Orang di tim

# Yang lama tidak diperiksa
late-checks = 🗂 Ini sudah lebih dari { $days } hari tidak diperiksa. Tolong ditelepon atau ditanyakan, lalu minta teknisi menulis tanggal barunya di daftar:
late-check = • { $name } ({ $kind }): terakhir { $date }, dijaga { $owner }
late-law = • { $name } ({ $kind }): terakhir { $date }, tanyakan ke ahli hukum
listed-helpline = nomor bantuan
listed-resource = unit atau tempat
listed-referral = tempat rujukan
listed-law = aturan

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
side-lexicon-entry = 🔎 Ajarkan kalimat
