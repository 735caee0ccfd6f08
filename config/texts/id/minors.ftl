### Di bawah 18: yang ditanyakan, dan arti pengaturan program.

ask-age =
    Satu pertanyaan dulu: umurmu sudah 18? Hanya jawaban ini yang kusimpan, bukan tanggal lahirmu.
    Kalau barusan kamu menulis sesuatu: belum kuteruskan. Kirim lagi setelah ini, ya.
    Dalam bahaya? 🆘 langsung membantu.
counselors-talk = Karena umurmu di bawah 18, di sini yang bicara denganmu konselor, bukan teman sebaya. Langsung tulis saja, atau tekan tombolnya. Nanti kuberi tahu para konselor. 🆘 selalu ada.
parents-first =
    Umurmu di bawah 18. Di sini kamu bisa bercerita setelah orang tuamu setuju. Mereka mendapat kode dari { $programme }. { $contact }
    Sudah punya? Tekan 🔑. Yang barusan kamu tulis belum kuteruskan.
    Nomor bantuan dan 🆘 selalu ada untukmu, tanpa kode.
ask-parent-code = Balas pesan ini dengan kode yang didapat orang tuamu.
parent-code-wrong = Kode itu tidak kukenal, atau sudah terpakai. Lihat sekali lagi, lalu balas pesan ini dengan kodenya.
parents-agreed = Terima kasih. Kucatat bahwa orang tuamu setuju, tidak ada yang lain.
counselor-will-answer = Konselor yang tadi bersamamu sudah pamit. Yang kamu tulis mulai sekarang kusimpan untuk konselor. Aku belum tahu siapa yang bisa menjawab, dan kapan. 🆘 selalu ada.

of-age = 18 tahun ke atas
under-age = Di bawah 18 tahun
have-code = 🔑 Aku punya kodenya

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
