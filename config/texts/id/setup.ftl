### Yang ditanyakan dan ditunjukkan `sebaya init`.

init-ask-language = Bahasa / Language
init-ask-bot-token = Token bot (dari @BotFather)
init-ask-programme-name = Nama programmu, seperti yang akan dibaca orang
init-ask-programme-contact = Satu baris cara menghubungi kalian (boleh kosong)
init-ask-setting = Di mana? Sekolah, kampus, tempat kerja, atau komunitas
init-ask-timezone = Zona waktu
init-ask-minors = Di bawah 18: siapa yang setuju? school = kalian pegang izin orang tua, code = pakai kode dari kalian, counselor = hanya bicara dengan konselor

init-files = Berkas
init-made = Dibuat di { $folder }: .env (pengaturan, dengan token), keys/ (dua kunci), data/ (untuk basis data), content/ (nomor bantuan, sumber, dan rujukan yang boleh kalian ubah). Hanya akunmu yang bisa membacanya.
init-kept = Sudah ada dan tidak diubah: { $files }
init-keys = Simpan salinan keys/ di luar mesin ini, misalnya di flash disk dalam laci terkunci. Jangan pernah mencadangkan keys/ bersama data/: yang punya keduanya bisa membaca semuanya. Tanpa keys/ tidak ada yang bisa dibaca, oleh kamu pun tidak.
init-botfather = @BotFather
init-token-checked = Tokennya benar. Botmu @{ $username }.
init-token-unchecked = Token belum diperiksa (--offline). Periksa nanti: sebaya doctor
init-privacy-mode = Biarkan privacy mode menyala (/setprivacy: Enable) dan izinkan grup (/setjoingroups: Enable). Pada bot baru keduanya sudah begitu.
init-next = Selanjutnya
init-run = 1. Jalankan bot, dan biarkan berjalan: sebaya run
init-group = 2. Buat grup Telegram khusus untuk para konselor.
init-link = 3. Buka tautan di bawah, atau pindai dengan HP, lalu pilih grup itu. Izinkan dua hak yang diminta: menghapus pesan, menyematkan pesan.
init-add = 3. Tambahkan bot ke grup itu sebagai admin dengan dua hak: menghapus pesan, menyematkan pesan.
init-code = 4. Kalau bot tidak menjawab di sana, kirim: /setup { $code } (berlaku sekali; yang pertama mengirimnya jadi koordinator, dan pesannya aku hapus). Kode lain: sebaya setup-code
init-start = 5. Buka tautan yang dikirim bot, tekan Start, dan sebut namamu. Lalu periksa semuanya: sebaya doctor
