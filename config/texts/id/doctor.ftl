### Yang ditemukan `sebaya doctor`, dan cara membereskannya (…-mend).

doctor-well = Semua yang dibutuhkan program sudah ada.
doctor-unwell = Yang bertanda ✗ membuat program tidak bisa berjalan. Bereskan dari atas ke bawah.
doctor-unseen = Yang bertanda · ({ $count }) belum bisa diperiksa. Jalankan sebaya run, kirim /setup di grup konselor, lalu sebaya doctor lagi.

doctor-proxy-fine = Proxy { $place } meneruskan kita.
doctor-proxy-away = Proxy { $place } tidak menjawab; apakah Telegram menjawab belum diketahui.
doctor-proxy-away-mend = Periksa proxy itu, jaringan ke sana, dan SEBAYA_PROXY.
doctor-proxy-refuses = Proxy { $place } menjawab, tetapi tidak meneruskan kita.
doctor-proxy-refuses-mend = Periksa SEBAYA_PROXY: apakah jenisnya benar (socks5 atau http), juga nama dan kata sandinya, dan bolehkah mesin ini ke Telegram lewat sana?
doctor-telegram-fine = Telegram menjawab.
doctor-telegram-unreachable = { $url } tidak bisa dihubungi ({ $kind }).
doctor-telegram-unreachable-mend = Periksa jaringan, firewall, dan SEBAYA_TELEGRAM_API_URL. Pesan menunggu di Telegram selama 24 jam.
doctor-telegram-stranger = Yang menjawab di { $url } tidak bisa menunjukkan bahwa itu Telegram. Menurut mesin ini sekarang { $now } (UTC).
doctor-telegram-stranger-mend = Apakah jam itu benar? Kalau tidak: timedatectl set-ntp true. Kalau benar, ada yang berdiri di antara mesin ini dan Telegram: tanyakan itu jaringan siapa.
doctor-telegram-unchecked = Telegram belum ditanya.
doctor-clock-fine = Jam mesin cocok dengan jam Telegram (selisih { $seconds } detik).
doctor-clock-off = Jam mesin meleset { $seconds } detik.
doctor-clock-off-mend = Biarkan mesin mengatur jamnya sendiri, misalnya: timedatectl set-ntp true
doctor-clock-unchecked = Jam mesin tidak dibandingkan dengan jam Telegram.
doctor-token-fine = Tokennya benar: @{ $username }.
doctor-token-refused = Telegram tidak mengenal token ini.
doctor-token-refused-mend = Salin lagi dari @BotFather (/mybots, API Token) ke .env, lalu jalankan ulang bot.
doctor-token-odd = Jawaban Telegram atas token ini aneh (HTTP { $code }).
doctor-token-odd-mend = Coba lagi sebentar lagi. Kalau tetap begitu, periksa SEBAYA_TELEGRAM_API_URL.
doctor-token-unchecked = Token tidak diperiksa.
doctor-privacy-mode-fine = Privacy mode menyala.
doctor-privacy-mode-off = Privacy mode mati: Telegram mengirim semua pesan dari semua grup yang diikuti bot.
doctor-privacy-mode-off-mend = Di @BotFather: /setprivacy, pilih botnya, Enable.
doctor-privacy-mode-unchecked = Privacy mode tidak diperiksa.
doctor-botfather-fine = Pengaturan di @BotFather sudah pas.
doctor-botfather-groups = Bot tidak bisa ditambahkan ke grup, jadi juga tidak ke grup konselor.
doctor-botfather-groups-mend = Di @BotFather: /mybots, botnya, Bot Settings, Allow Groups, nyalakan.
doctor-botfather-inline = Inline mode menyala: bot bisa dipanggil di chat mana pun, padahal tidak ada yang bisa dikatakannya di sana.
doctor-botfather-inline-mend = Di @BotFather: /mybots, botnya, Bot Settings, Inline Mode, matikan.
doctor-botfather-business = Business mode menyala: seseorang bisa menghubungkan bot ke akunnya sendiri dan chat pribadinya.
doctor-botfather-business-mend = Di @BotFather: /mybots, botnya, Bot Settings, Business Mode, matikan.
doctor-botfather-topics = Topik menyala di chat pribadi: satu obrolan bisa terpecah jadi beberapa.
doctor-botfather-topics-mend = Di @BotFather: /mybots, botnya, Bot Settings, Threaded Mode, matikan.
doctor-botfather-guest = Guest mode menyala: bot bisa dipanggil ke chat yang tidak diikutinya, dan orang lain melihat siapa yang memanggil.
doctor-botfather-guest-mend = Di @BotFather: /mybots, botnya, Bot Settings, Guest Mode, matikan.
doctor-botfather-unchecked = Pengaturan di @BotFather tidak diperiksa.

doctor-account-fine = Program ini milik akun ini.
doctor-account-other = { $file } milik { $owner }, sedangkan kamu { $here }: yang di bawah ini bisa berbeda bagi bot.
doctor-account-other-mend = Tulis sudo -u { $owner } di depan setiap perintah Sebaya.
doctor-settings-fine = Tidak ada orang lain di mesin ini yang bisa membaca pengaturannya.
doctor-settings-open = { $file } bisa dibaca orang lain di mesin ini, padahal ada rahasia di dalamnya.
doctor-settings-open-mend = chmod 600 { $file }
doctor-key-fine = Kunci utama bisa dibaca.
doctor-key-missing = { $file } tidak ada.
doctor-key-missing-mend = Kembalikan salinan kuncinya. Hanya kalau belum ada basis data: sebaya init membuat yang baru.
doctor-key-open = { $file } bisa dibaca orang lain.
doctor-key-open-mend = chmod 600 { $file }
doctor-key-unreadable = { $file } tidak berisi kunci yang bisa dibaca.
doctor-key-unreadable-mend = Kembalikan salinan kuncinya: satu baris, 32 byte dalam base64url, bisa dibaca akun ini.
doctor-database-fine = Basis data utuh (versi { $version }).
doctor-database-none = Belum ada basis data { $file }.
doctor-database-none-mend = sebaya run yang pertama akan membuatnya. Kalau dulu ada: periksa SEBAYA_DATABASE_URL dan folder tempatmu berada.
doctor-database-unreadable = { $file } tidak bisa dibaca ({ $kind }).
doctor-database-unreadable-mend = Periksa pemilik dan foldernya. Kalau isinya bukan basis data lagi, hentikan bot dan pulihkan cadangan.
doctor-database-damaged = { $file } rusak.
doctor-database-damaged-mend = Hentikan bot, simpan salinan berkasnya, periksa disk, lalu pulihkan cadangan terbaru.
doctor-database-open = { $file } bisa dibaca orang lain.
doctor-database-open-mend = chmod 600 { $file }
doctor-database-older = Basis data versi { $version }; program ini mengenal { $newest }.
doctor-database-older-mend = Tidak perlu apa-apa: dinaikkan saat bot dijalankan. Atau: sebaya migrate
doctor-database-newer = Basis data versi { $version }, lebih baru dari program ini ({ $newest }).
doctor-database-newer-mend = Perbarui Sebaya. Basis data tidak pernah mundur; cara kembali ke versi lama ada di docs/upgrading.md.
doctor-server-fine = PostgreSQL { $version } menjawab; basis datanya UTF-8 dengan urutan kata { $collation } (Sebaya memakai urutannya sendiri).
doctor-server-untried = PostgreSQL { $version } menjawab (urutan kata { $collation }), tetapi Sebaya baru dicoba sampai versi 18.
doctor-server-untried-mend = Jalankan dulu programnya dengan data latihan di server itu, atau pakai PostgreSQL 15 sampai 18.
doctor-server-unusable = PostgreSQL-nya tidak bisa dipakai: { $why }
doctor-server-unusable-mend = Periksa SEBAYA_DATABASE_URL, jaringannya, dan hak loginnya; docs/postgresql.md menuliskan setiap langkah.
doctor-server-writes-fine = Server menerima perubahan.
doctor-server-writes-standby = Server ini cadangan yang hanya bisa dibaca.
doctor-server-writes-standby-mend = Sebutkan server utamanya di SEBAYA_DATABASE_URL.
doctor-server-writes-read-only = Login ini hanya boleh membaca (default_transaction_read_only menyala).
doctor-server-writes-read-only-mend = Minta pengelola server mematikannya untuk login dan basis data ini.
doctor-server-writes-unchecked = Apakah server menerima perubahan tidak diperiksa.
doctor-server-rights-fine = Login ini tidak punya hak lebih dari yang diperlukan.
doctor-server-rights-superuser = Login ini berhak atas seluruh server: pemisah antarprogram tidak menahannya.
doctor-server-rights-superuser-mend = Buat login sendiri untuk Sebaya, seperti di docs/postgresql.md.
doctor-server-rights-makes-roles = Login ini boleh membuat peran: sampai PostgreSQL 15, dengan itu login ini juga bisa mengambil hak peran lain.
doctor-server-rights-makes-roles-mend = ALTER ROLE … NOCREATEROLE; pengelola server membuat peran tiap program, seperti di docs/postgresql.md.
doctor-server-rights-unchecked = Hak login tidak diperiksa.
doctor-server-connections-fine = Masih ada tempat untuk { $free } sambungan.
doctor-server-connections-few = Tinggal ada tempat untuk { $free } sambungan; kalau penuh, bot tidak bisa menyambung lagi.
doctor-server-connections-few-mend = Naikkan max_connections, atau batas login dan basis data ini.
doctor-server-connections-unchecked = Jumlah sambungan tidak diperiksa.
doctor-server-clock-fine = Jam server cocok dengan jam mesin ini (selisih { $seconds } detik).
doctor-server-clock-off = Jam server dan jam mesin ini berselisih { $seconds } detik.
doctor-server-clock-off-mend = Program memakai jam mesin ini. Biarkan keduanya mengatur jam sendiri, misalnya: timedatectl set-ntp true
doctor-server-clock-unchecked = Jam server tidak dibandingkan.
doctor-server-transactions-fine = Tidak ada transaksi lama yang menahan baris yang sudah dihapus.
doctor-server-transactions-long = Ada { $count } transaksi yang terbuka lebih dari 10 menit: selama itu baris yang sudah dihapus bisa tinggal.
doctor-server-transactions-long-mend = Cari di pg_stat_activity siapa yang membukanya, lalu tutup.
doctor-server-transactions-prepared = Ada { $count } transaksi yang disiapkan dan belum selesai: baris yang sudah dihapus tinggal sampai transaksi itu selesai.
doctor-server-transactions-prepared-mend = Cari di pg_prepared_xacts, lalu ROLLBACK PREPARED. Sebaya tidak pernah membuatnya.
doctor-server-transactions-unseen = Transaksi login lain tidak bisa dilihat; kalau perlu: GRANT pg_read_all_stats.
doctor-server-transactions-unchecked = Transaksi lama tidak dicari.
doctor-server-between-fine = Kita tersambung langsung ke server.
doctor-server-between-pooler = Ada perantara (pooler) antara kita dan server: setiap sambungan harus mendapat sambungan sendiri selama hidupnya, kalau tidak, kunci programnya lepas.
doctor-server-between-pooler-mend = Sebutkan alamat servernya sendiri, atau atur perantara itu seperti di docs/postgresql.md.
doctor-server-between-plain = Server ada di mesin lain, dan jalan ke sana terbuka (tanpa TLS).
doctor-server-between-plain-mend = Tambahkan sslmode=verify-full pada alamatnya.
doctor-server-between-unchecked = Jalan ke server tidak diperiksa.
doctor-server-size-fine = Program ini memakai { $megabytes } MB di server. Ruang disk server hanya terlihat oleh pengelolanya.
doctor-server-size-unchecked = Ukuran di server tidak diperiksa.
doctor-keys-server-fine = Basis data kunci terpisah dan bisa dipakai (PostgreSQL { $version }).
doctor-keys-server-unusable = Basis data kunci tidak bisa dipakai: { $why }
doctor-keys-server-unusable-mend = Periksa SEBAYA_KEYS_URL, jaringannya, dan hak loginnya. Tanpa itu bot tidak bisa jalan.
doctor-keys-server-same = Basis data kunci adalah basis data program itu sendiri: cadangannya akan memuat kunci.
doctor-keys-server-same-mend = Buat basis data kedua, hanya untuk kunci, dan sebutkan di SEBAYA_KEYS_URL.
doctor-keys-server-rights = Login ini tidak boleh memakai basis data kunci untuk program ini.
doctor-keys-server-rights-mend = Minta pengelola server kunci menjalankan di basis data itu: { $which }
doctor-keys-server-read-only = Basis data kunci tidak menerima perubahan: tidak ada kunci yang bisa dibuat atau dihancurkan.
doctor-keys-server-read-only-mend = Sebutkan server yang menerima perubahan di SEBAYA_KEYS_URL.
doctor-keys-log-fine = Kunci yang dihancurkan cepat hilang juga dari log server kunci.
doctor-keys-log-archived = Server kunci mengarsipkan lognya: kunci yang sudah dihancurkan tinggal di arsip.
doctor-keys-log-archived-mend = archive_mode = off di server itu, lalu mulai ulang dan hapus arsipnya; atau pindahkan kunci ke server sendiri.
doctor-keys-log-copied = Server kunci disalin ke tempat lain ({ $count } replika atau slot): di sana kunci yang sudah dihancurkan bisa tinggal.
doctor-keys-log-copied-mend = Lepaskan replika dan slotnya, atau pindahkan kunci ke server sendiri.
doctor-keys-log-long = Kunci yang sudah dihancurkan tinggal lebih lama di log server kunci, karena: { $which }.
doctor-keys-log-long-mend = Atur seperti di docs/postgresql.md: archive_timeout = 1min, wal_recycle = off, wal_keep_size = 0, min_wal_size = 32MB, max_wal_size = 64MB, checkpoint_timeout = 5min.
doctor-keys-log-unchecked = Log server kunci tidak diperiksa.
doctor-programme-none = Di server belum ada program { $name }.
doctor-programme-none-mend = sebaya run yang pertama akan membuatnya. Kalau dulu ada: periksa nama program di SEBAYA_DATABASE_URL.
doctor-programme-rights = Login ini tidak boleh memakai program itu.
doctor-programme-rights-mend = Minta pengelola basis data menjalankan: { $which }
doctor-programme-key-fine = Program punya kunci utamanya sendiri, dan salinannya pernah diserahkan.
doctor-programme-key-shared = Program masih memakai kunci mesin, yang juga dipakai program lain.
doctor-programme-key-shared-mend = Hentikan bot sebentar, lalu: sebaya rotate-key. Setelah itu program bisa dihapus atau pindah sendiri.
doctor-programme-key-no-copy = Kunci program hanya ada di basis data kunci: kalau itu rusak, semuanya hilang, cadangan juga.
doctor-programme-key-no-copy-mend = sebaya programmes hand-out-key BERKAS, lalu simpan berkas itu terpisah dari cadangan.
doctor-programme-key-unfit = Kunci program tidak terbuka: { $why }
doctor-programme-key-unfit-mend = Kembalikan kunci mesin yang benar, atau kunci program dari salinannya dengan sebaya programmes take-key.
doctor-programme-key-unchecked = Kunci program tidak diperiksa.
doctor-running-yes = Bot sedang berjalan.
doctor-running-no = Bot sedang tidak berjalan.
doctor-fit-fine = Kunci cocok dengan basis data.
doctor-fit-foreign = Kunci ini bukan kunci basis data tersebut.
doctor-fit-foreign-mend = Berikan kunci yang benar di SEBAYA_SECRET_KEY_FILE. Tanpa itu tidak ada yang bisa dibaca di sini.
doctor-fit-unchecked = Kecocokan kunci tidak diperiksa.
doctor-untouched-fine = Bentuk basis data, peran, kasus, dan grup tetap seperti yang ditulis bot.
doctor-untouched-form = Ada bagian basis data yang bukan buatan bot: { $which }.
doctor-untouched-form-mend = Cari tahu siapa yang mengubahnya, lalu hapus bagian itu atau pulihkan cadangan. Sebelum itu bot tidak mau jalan.
doctor-untouched-rows = Baris ini diubah dari luar bot: { $which }.
doctor-untouched-rows-mend = Cari tahu siapa yang mengubahnya. Pulihkan cadangan, atau periksa tiap baris lalu jalankan sebaya audit accept.
doctor-untouched-unchecked = Perubahan dari luar bot tidak diperiksa.
doctor-conversation-keys-fine = Kunci setiap percakapan ada.
doctor-conversation-keys-lost = Kunci { $count } percakapan tidak ada, rusak, atau dari kunci utama lain: isinya tidak bisa dibaca ({ $file }).
doctor-conversation-keys-lost-mend = Kalau berkas { $file } yang benar masih ada: hentikan bot, kembalikan berkas itu, baru jalankan bot. Kalau tidak ada: jalankan ulang bot; orang-orangnya diberi tahu, percakapan berlanjut.
doctor-conversation-keys-unchecked = Kunci percakapan tidak diperiksa.
doctor-on-call-fine = Konselor yang berjaga: { $count }.
doctor-on-call-nobody = Tidak ada konselor yang berjaga: tidak ada percakapan baru yang dimulai.
doctor-on-call-nobody-mend = Seorang konselor mengetik /oncall di grup.
doctor-on-call-unchecked = Siapa yang berjaga tidak diperiksa.

doctor-group-fine = Grup konselor bisa dihubungi.
doctor-group-none = Belum ada grup konselor.
doctor-group-none-mend = Buat satu, tambahkan bot, lalu kirim di sana: /setup dan kode dari .env, atau yang baru dari sebaya setup-code
doctor-group-gone = Bot tidak ada lagi di grup konselor, atau tidak bisa menulis di sana.
doctor-group-gone-mend = Tambahkan lagi. Kalau grupnya hilang, buat grup baru, tambahkan bot, dan kirim di sana yang ditunjukkan sebaya setup-code
doctor-group-unchecked = Grup tidak diperiksa.
doctor-right-delete-fine = Bot boleh menghapus pesan di sana.
doctor-right-delete-missing = Bot tidak boleh menghapus pesan di sana.
doctor-right-delete-missing-mend = Di pengaturan grup: Admin, pilih bot, izinkan "Hapus pesan".
doctor-right-delete-unchecked = Hak menghapus pesan tidak diperiksa.
doctor-right-pin-fine = Bot boleh menyematkan pesan di sana.
doctor-right-pin-missing = Bot tidak boleh menyematkan pesan di sana, jadi papan status tidak tersemat.
doctor-right-pin-missing-mend = Di pengaturan grup: Admin, pilih bot, izinkan "Sematkan pesan".
doctor-right-pin-unchecked = Hak menyematkan pesan tidak diperiksa.
doctor-right-members-fine = Bot melihat siapa yang masuk ke grup.
doctor-right-members-missing = Bot tidak melihat siapa yang masuk ke grup.
doctor-right-members-missing-mend = Jadikan bot admin di grup itu.
doctor-right-members-unchecked = Apakah bot melihat anggota baru tidak diperiksa.

doctor-content-fine = Teks, kamus, pelatihan, nomor bantuan, dan rujukan bisa dipakai.
doctor-content-fault = { $kind }: { $why }
doctor-content-fault-mend = Bot tetap menjawab semua orang. { $folder ->
    [none] Berkas itu bagian dari program: pasang ulang; isi kalian sendiri tempatnya di folder kalian (SEBAYA_CONTENT_FOLDER).
   *[other] Perbaiki berkas itu, atau pindahkan dari { $folder }, lalu jalankan bot lagi. Yang bukan di situ bagian dari program: pasang ulang.
}
doctor-content-unusable = { $kind }: { $why }
doctor-content-unusable-mend = Bot tidak bisa mulai dengan ini. { $folder ->
    [none] Berkas itu bagian dari program: pasang ulang; isi kalian sendiri tempatnya di folder kalian (SEBAYA_CONTENT_FOLDER).
   *[other] Perbaiki berkas itu, atau pindahkan dari { $folder }. Yang bukan di situ bagian dari program: pasang ulang.
}
doctor-helplines-fine = Semua nomor bantuan dicek dalam 180 hari terakhir.
doctor-helplines-stale = Lebih dari 180 hari tidak dicek: { $which }.
doctor-helplines-stale-mend = Hubungi satu per satu, lalu tulis tanggal baru di { $folder ->
    [none] salinan helplines.toml dalam folder kalian sendiri (SEBAYA_CONTENT_FOLDER)
   *[other] { $folder }/helplines.toml; kalau belum ada, mulai dari salinan berkas bawaan
}.
doctor-helplines-length-fine = Nomor bantuan muat dalam satu pesan.
doctor-helplines-length-long = { $count } nomor bantuan menjadi { $messages } pesan, kalau semuanya diminta.
doctor-helplines-length-long-mend = Tidak ada yang membaca sebanyak itu di saat genting. Sisakan beberapa yang terpenting, yang pertama dihubungi paling atas, di { $folder ->
    [none] salinan helplines.toml dalam folder kalian sendiri (SEBAYA_CONTENT_FOLDER)
   *[other] { $folder }/helplines.toml; kalau belum ada, mulai dari salinan berkas bawaan
}.
doctor-helplines-length-unfit = Ada nomor bantuan yang tidak bisa ditampilkan: { $why }
doctor-helplines-length-unfit-mend = Singkatkan isinya, atau teks di sekitarnya, di { $folder ->
    [none] folder kalian sendiri (SEBAYA_CONTENT_FOLDER)
   *[other] { $folder }
}.
doctor-resources-fine = Semua sumber dicek dalam 180 hari terakhir.
doctor-resources-stale = Sumber yang lebih dari 180 hari tidak dicek: { $which }.
doctor-resources-stale-mend = Tanyakan satu per satu, lalu tulis tanggal baru di { $folder ->
    [none] salinan resources.toml dalam folder kalian sendiri (SEBAYA_CONTENT_FOLDER)
   *[other] { $folder }/resources.toml; kalau belum ada, mulai dari salinan berkas bawaan
}.
doctor-resources-unreadable = Berkas sumber tidak bisa dipakai: { $why }
doctor-resources-unreadable-mend = Perbaiki; resources.toml menunjukkan cara menulisnya.
doctor-laws-fine = Semua aturan dibaca dalam 180 hari terakhir.
doctor-laws-stale = Aturan yang belum dibaca, atau lebih dari 180 hari lalu: { $which }.
doctor-laws-stale-mend = Minta ahli hukum membacanya, lalu tulis tanggalnya di protection.toml dalam folder kalian sendiri (SEBAYA_CONTENT_FOLDER).
doctor-laws-unreadable = Berkas aturan tidak bisa dipakai: { $why }
doctor-laws-unreadable-mend = Perbaiki; protection.toml menunjukkan cara menulisnya.
doctor-disk-fine = Ruang kosong { $megabytes } MB.
doctor-disk-low = Ruang kosong tinggal { $megabytes } MB.
doctor-disk-low-mend = Segera kosongkan ruang. Disk penuh menghentikan bot; 🆘 tetap dijawab.
doctor-disk-empty = Ruang kosong { $megabytes } MB: disk hampir penuh sama sekali.
doctor-disk-empty-mend = Kosongkan ruang sekarang. Yang sudah diterima tidak hilang.
doctor-backup-fine = Cadangan terbaru berumur { $hours } jam.
doctor-backup-unset = Belum ada cadangan yang dibuat sendiri secara berkala.
doctor-backup-unset-mend = Tulis SEBAYA_BACKUP_FOLDER=… di .env, folder di disk atau mesin lain, lalu jalankan ulang botnya. Kalau tidak, disk yang rusak membawa semuanya.
doctor-backup-none = Belum ada cadangan di { $folder }.
doctor-backup-none-mend = Buat satu sekarang, dan pastikan dibuat setiap hari.
doctor-backup-old = Cadangan terbaru berumur { $hours } jam.
doctor-backup-old-mend = Cari tahu kenapa tidak ada yang lebih baru: disk, hak akses, log bot.
doctor-backup-folder-fine = Folder cadangan bisa ditulis.
doctor-backup-folder-unwritable = Folder cadangan { $folder } tidak ada atau tidak bisa ditulis.
doctor-backup-folder-unwritable-mend = Pasang disknya, kosongkan ruang, atau periksa hak aksesnya. Selama itu tidak ada cadangan baru; yang minta dilupakan tetap dihapus.
doctor-forgotten-list-fine = Daftar orang yang dilupakan lengkap di setiap tempatnya.
doctor-forgotten-list-behind = Salinan daftar orang yang dilupakan belum lengkap: { $file }
doctor-forgotten-list-behind-mend = Buat tempat itu bisa ditulis lagi, lalu biarkan bot berjalan: salinannya menyusul sendiri. Jangan memulihkan cadangan hanya dengan salinan itu.
doctor-forgotten-list-unwritable = { $file } tidak bisa ditulis, jadi tidak ada yang bisa dilupakan.
doctor-forgotten-list-unwritable-mend = Periksa ruang kosong, pemilik folder, dan apa yang ada di tempat berkas itu. Yang meminta sudah tahu; bot terus mencoba.
doctor-version-fine = Sebaya { $sebaya }, Python { $python }.
doctor-reviews-fine = Tenaga klinis dan penutur asli sudah membaca yang dibaca orang di sini.
doctor-reviews-missing = Belum ditinjau, dari { $of } bagian yang dibaca orang di sini: { $clinician } oleh tenaga klinis, { $native_speaker } oleh penutur asli.
doctor-reviews-missing-mend = { $folder ->
    [none] `sebaya texts --review review.html` menulis semuanya ke satu berkas untuk mereka berdua. Untuk mencatat persetujuannya, buat folder sendiri dan sebut di SEBAYA_CONTENT_FOLDER.
   *[other] `sebaya texts --review review.html` menulis semuanya ke satu berkas untuk mereka berdua; persetujuannya dicatat di { $folder }/reviewed.toml.
}
doctor-reviews-unreadable = Catatan peninjauan tidak bisa dibaca: { $why }
doctor-reviews-unreadable-mend = Perbaiki baris itu di reviewed.toml.
doctor-sos-texts-fine = Teks setelah 🆘 dibaca: { $who }.
doctor-sos-texts-unread = Belum ada tenaga klinis yang membaca pertanyaan dan teks setelah 🆘.
doctor-sos-texts-unread-mend = Minta psikolog atau dokter membaca config/texts/id/escalation.ftl, lalu isi SEBAYA_SOS_REVIEWED dengan nama dan tanggalnya. Sampai saat itu: SEBAYA_SOS_QUESTIONS=off.
