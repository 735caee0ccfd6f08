### Di bawah 18: yang ditanyakan, dan arti pengaturan program.

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
