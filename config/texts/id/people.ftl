### Di bawah 18, dan yang dibaca orang tentang datanya sendiri.

# Di bawah 18: yang ditanyakan, dan arti pengaturan program
ask-age =
    Kamu dalam bahaya, atau ada yang menyakitimu? Tulis saja, atau 🆘. Konselor kuberi tahu, tanpa menunggu jawaban ini.
    Satu pertanyaan dulu: umurmu sudah 18? Hanya jawaban ini yang kusimpan, bukan tanggal lahirmu.
    Yang tadi kamu tulis kusimpan { $text_hours } jam, tidak dibaca siapa pun. Kirim lagi nanti, ya.
counselors-talk = Karena umurmu di bawah 18, di sini yang bicara denganmu konselor, bukan teman sebaya. Langsung tulis saja, atau tekan tombolnya. Nanti kuberi tahu para konselor. 🆘 selalu ada.
parents-first =
    Disakiti di rumah, atau kamu dalam bahaya? Kamu tidak perlu kode: tulis saja, 🏠, atau 🆘. Konselor kuberi tahu.
    Selain itu, kamu bisa bercerita setelah orang tuamu setuju. Kodenya dari { $programme }. { $contact }
    Sudah punya? 🔑. Tulisanmu kusimpan { $text_hours } jam, tidak dibaca siapa pun.
ask-parent-code = Di rumah tidak aman, atau kamu dalam bahaya? Kamu tidak perlu kode: tulis saja di sini, atau tekan 🏠 di atas, atau 🆘. Kalau tidak: balas pesan ini dengan kode yang didapat orang tuamu.
parent-code-wrong = Kode itu tidak kukenal, atau sudah terpakai. Lihat sekali lagi, lalu balas pesan ini dengan kodenya. Tidak aman memintanya di rumah? Kamu tidak perlu kode: tulis saja, atau tekan 🏠 di atas, atau 🆘.
no-code-needed = Terima kasih sudah bilang. Aku sudah memberi tahu para konselor; untuk ini kamu tidak perlu kode. Belum tentu langsung ada yang menjawab. Tulis terus di sini: konselor yang menjawab bisa membacanya, juga yang tadi. Tidak kuat menunggu? 🆘
parents-agreed = Terima kasih. Kucatat bahwa orang tuamu setuju, tidak ada yang lain.
counselor-will-answer = Konselor yang tadi bersamamu sudah pamit. Yang kamu tulis mulai sekarang kusimpan untuk konselor. Aku belum tahu siapa yang bisa menjawab, dan kapan. 🆘 selalu ada.
of-age = 18 tahun ke atas
under-age = Di bawah 18 tahun
have-code = 🔑 Aku punya kodenya
unsafe-home = 🏠 Di rumah tidak aman

# Di grup konselor
parent-codes = Kode untuk orang tua yang sudah setuju. Kode untuk satu { role-student } berlaku sekali. Kode bersama, misalnya untuk pertemuan orang tua, berlaku bagi siapa pun yang tahu. Keduanya berlaku 90 hari.
parent-code =
    { $shared ->
        [1] Kode bersama, untuk orang tua yang sudah setuju, sampai { $until }:
       *[0] Kode untuk orang tua satu { role-student }, sampai { $until }:
    }
    { $code }
parent-codes-void = Semua kode yang dibuat sebelum ini tidak berlaku lagi. Yang sudah memakainya tetap seperti biasa.
codes-unused = Program ini tidak memakai kode. Kode dipakai kalau SEBAYA_MINORS diisi "code".
code-for-one = 🔑 Untuk satu orang
code-for-many = 👥 Bersama
codes-void = 🗑 Batalkan semua kode lama

# Data sendiri
mydata = Yang kusimpan tentang kamu:
mydata-address = • Alamat Telegram-mu, terkunci, dan bahasamu.
mydata-agreed = • Bahwa kamu setuju dengan teks pertama di sini, { $date }.
mydata-name = • Nama yang dipakai tim untukmu: { $name }.
mydata-conversations = • { $count } percakapan: kapan, samarannya, topiknya.
mydata-readable = • Kata-kata dari { $count } percakapan itu, terkunci, sampai kuncinya dihancurkan.
mydata-answers = • Yang kamu ketuk soal { $count } percakapan: perasaanmu, apakah membantu.
mydata-flags = • { $count } catatan tanpa kata-kata bahwa mungkin ada yang dalam bahaya.
mydata-duties = • { $count } jadwal dan waktu tugas.
mydata-certificates = • Bahwa pelatihanmu selesai, dan berlaku sampai kapan.
mydata-end =
    Berapa lama semua ini disimpan: /privasi
    Hapus sekarang: /hapus
mydata-nothing = Aku tidak menyimpan apa pun tentang kamu: kamu belum menyetujui apa-apa di sini. Bahwa kamu menekan Start kulupakan setelah sehari.
forget-ask =
    Hapus semua yang kusimpan tentang kamu? { $team ->
        [0] Percakapan yang sedang berjalan berakhir.
       *[other] Kamu keluar dari tim, dan yang sedang bicara denganmu dilanjutkan orang lain.
    }
    Ini tidak bisa dikembalikan. Yang ada di chat ini tetap ada sampai kamu menghapusnya di HP-mu.
forget-yes = ✅ Ya, hapus semua
forget-no = ❌ Tidak
forget-kept = Baik. Tidak ada yang dihapus.
forget-held = Sudah kucatat. Semua kuhapus begitu { $reason ->
        [report] laporan yang menyangkut kamu selesai: sampai saat itu datanya masih diperlukan.
       *[emergency] keadaan daruratnya selesai: sampai saat itu konselor memerlukannya untuk menolong.
    } Kamu tidak perlu minta lagi.
forget-last-coordinator = Kamu satu-satunya koordinator. Harus ada koordinator lain dulu, kalau tidak, tidak ada lagi yang bisa bergabung.
forget-delayed = Maaf, belum semuanya bisa kuhapus: ada yang rusak di mesin ini. Permintaanmu kucatat dan kucoba terus; begitu beres, semuanya kuhapus dan kamu kukabari. Kamu tidak perlu minta lagi.
forget-delayed-group = ⚠️ Ada yang minta dilupakan, dan itu belum bisa kulakukan: daftar orang yang dilupakan di mesin ini tidak bisa ditulis. Orangnya sudah kuberi tahu, dan kucoba terus. Tolong kabari pengelola sekarang.
forgotten =
    Selesai: semua tentang kamu di sini sudah kuhapus. Sisa di cadangan, tanpa kata-kata, hilang nanti. Kalau kamu pernah diminta tidak dipertemukan dengan seseorang, itu tetap ada, tanpa nama.
    Kalau mau, hapus juga chat ini di HP-mu. Kamu bisa kembali kapan saja dengan /start, dan 🆘 tetap ada.
case-forgotten = Kasus { $code } hilang: orangnya minta dilupakan.
