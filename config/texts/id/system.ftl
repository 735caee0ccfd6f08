### Yang terpaksa karena mesin: pesan yang tertunda, data sendiri, cadangan, gangguan.

# Yang dibaca orang yang bercerita
not-passed-on = Satu pesanmu tidak bisa aku teruskan dalam bentuk itu. Kalau masih penting, kirim lagi, ya: foto dikirim ulang, tulisan panjang dibagi jadi beberapa pesan. Kalau mendesak, tekan 🆘.
voice-refused = Pesan suaramu tidak sampai: akun yang menerimanya tidak menerima pesan suara dari siapa pun. Itu bukan karena kamu. Tulis saja dengan kata-kata, ya. Kalau mendesak, tekan 🆘.
delayed = { $count } pesanmu belum sampai. Aku masih terus mencoba; tidak perlu kamu kirim ulang. Kalau mendesak, tekan 🆘.
partner-gone = Yang menemanimu tidak bisa lagi menerima pesan. Maaf, itu bukan salahmu. Kamu kembali ke antrean; yang kamu tulis sekarang tetap aku simpan untuk yang berikutnya. 🆘 selalu ada.

# Yang dapat dibaca siapa pun
was-away = Aku sempat tidak bisa dihubungi sekitar { $away } jam. Telegram hanya menyimpan pesan untukku selama 24 jam, jadi mungkin ada tulisanmu yang hilang. Maaf, ya. Tulis lagi yang penting; aku sudah kembali. Butuh bantuan sekarang? Kirim 🆘, nomor bantuannya muncul.
not-answered = Maaf, ada pesan dariku yang tidak bisa aku tampilkan di sini, atau tidak lengkap. Tidak ada yang hilang, dan yang sudah kamu lakukan tetap berlaku. Menunggu jawaban? Coba sekali lagi, ya. Kalau tetap tidak muncul, beri tahu tim { $programme }.
identity-stopped = Pesanmu tidak aku teruskan, karena di dalamnya ada namamu atau nomor akunmu. Tulis lagi tanpa itu, ya.

restored =
    Ada yang rusak di sini, dan aku dikembalikan ke keadaan { $made }. Yang dibicarakan sesudah itu tidak kuketahui lagi. { $count ->
        [0] { "" }
       *[other] { $count } pesanmu tidak sampai.
    } Tolong tulis lagi yang penting. Butuh bantuan sekarang? 🆘
restored-group =
    Bot dipulihkan dari cadangan { $made }. Yang terjadi sesudahnya tidak diketahui di sini: kasus, siapa bertugas, siapa bergabung. Kata-kata lama tidak bisa dibaca, undangan lama tidak berlaku. { $count } orang diberi tahu. Tolong lihat /status dan kasus terbuka sekarang.
backup-failed = Tidak ada cadangan baru: membuatnya gagal. Yang lain tetap jalan. Tolong beri tahu teknisi; log menyebut sebabnya.
talks-unreadable =
    Maaf, ada yang rusak di sini. Yang ditulis sebelum ini tidak bisa kubaca lagi. { $count ->
        [0] { "" }
       *[other] { $count } pesanmu tidak sampai.
    } Kalian bisa lanjut di sini; tolong tulis lagi yang penting. Butuh bantuan sekarang? 🆘
talks-unreadable-group = ⚠️ Kunci dari { $count } percakapan hilang atau rusak: yang ditulis di sana tidak bisa dibaca siapa pun lagi, juga untuk kasus. Yang sedang berjalan tetap lanjut; orangnya sudah aku beri tahu. Tolong lihat kasus terbuka, dan kabari teknisi.
safety-shortened = ⚠️ Telegram tidak menerima satu pesan bantuan untuk seseorang (misalnya daftar nomor bantuan). Aku mengirim bentuk pendeknya. Tolong beri tahu teknisi supaya melihat log dan sebaya doctor.
safety-lost = ⚠️ Ada pesan bantuan yang sama sekali tidak bisa aku sampaikan kepada seseorang, bentuk pendeknya juga tidak. Lihat kasus yang terbuka dengan /status, dan tolong segera beri tahu teknisi.

# Yang dibaca konselor dan koordinator
failure = Satu pesan atau tombol tidak bisa aku proses; pengirimnya aku beri tahu. Untuk teknisi: { $reference }
rule-failed = Ada tugas yang biasanya aku jalankan sendiri, dan sekarang macet. Aku coba terus; pesan tetap sampai. Untuk teknisi: { $reference }
another-copy = ⚠️ Ada salinan lain dari bot ini yang sedang berjalan. Sebagian pesan bisa masuk ke sana dan tidak sampai ke kita. Tolong kabari teknisi: hentikan salinan itu.
webhook-elsewhere = ⚠️ Pesan untuk bot ini sempat dibelokkan ke program lain, di { $host }. Sudah aku kembalikan, dan pesan masuk ke kita lagi. Tolong kabari teknisi: siapa pun yang memasangnya punya token bot ini. Kalau bukan kita, tokennya perlu diganti lewat BotFather.
group-lost = Aku tidak bisa menulis di grup konselor. Kasus aku kirim langsung ke sini, dan percakapan baru tidak dimulai sampai grup pulih. Tolong periksa apakah aku masih anggota di sana.
was-away-group =
    Aku sempat tidak bisa dihubungi sekitar { $away } jam, dan sekarang sudah kembali. Telegram hanya menyimpan pesan untukku selama 24 jam, jadi mungkin ada yang hilang, 🆘 juga. { $count ->
        [0] Sekarang tidak ada yang sedang dalam percakapan.
       *[other] { $count } orang yang sedang dalam percakapan sudah aku beri tahu.
    } Tolong lihat yang masih terbuka: /status
not-shown = Ada kabar yang tidak bisa aku tampilkan di sini. Lihat /status, dan tanyakan langsung bila perlu.
identity-alert = ⚠️ Satu pesan aku tahan di saat terakhir, karena di dalamnya ada nama atau nomor akun penulisnya. Tidak ada yang sampai. Penulisnya sudah aku beri tahu.

# Data sendiri
mydata = Yang aku simpan tentang kamu:
mydata-nothing = Aku tidak menyimpan apa pun tentang kamu: kamu belum menyetujui apa-apa di sini. Bahwa kamu menekan Start aku lupakan setelah sehari.
forget-ask =
    Hapus semua yang aku simpan tentang kamu? { $team ->
        [0] Percakapan yang sedang berjalan berakhir.
       *[other] Kamu keluar dari tim, dan yang sedang bicara denganmu dilanjutkan orang lain.
    }{ $case ->
        [0] {""}
       *[other] {" "}Konselor yang menjagamu tidak bisa menyapamu lagi; dia hanya tahu bahwa kamu minta dilupakan.
    }
    Ini tidak bisa dikembalikan. Chat ini tetap ada sampai kamu menghapusnya di HP-mu.
forget-kept = Baik. Tidak ada yang dihapus.
forget-held = Sudah aku catat. Semua aku hapus begitu { $reason ->
        [report] laporan yang menyangkut kamu selesai: sampai saat itu datanya masih diperlukan.
       *[emergency] keadaan daruratnya selesai: sampai saat itu konselor memerlukannya untuk menolong.
    } Kamu tidak perlu minta lagi.
forget-last-coordinator = Kamu satu-satunya koordinator. Harus ada koordinator lain dulu, kalau tidak, tidak ada lagi yang bisa bergabung.
forget-delayed = Maaf, belum semuanya bisa aku hapus: ada yang rusak di mesin ini. Permintaanmu aku catat dan aku coba terus; begitu beres, semuanya aku hapus dan aku kabari kamu. Kamu tidak perlu minta lagi.
forget-delayed-group = ⚠️ Ada yang minta dilupakan, dan itu belum bisa aku lakukan: daftar orang yang dilupakan di mesin ini tidak bisa ditulis. Orangnya sudah aku beri tahu, dan aku coba terus. Tolong kabari teknisi sekarang.
forgotten =
    Selesai: semua tentang kamu di sini sudah aku hapus. Sisa di cadangan, tanpa kata-kata, hilang nanti. Kalau kamu pernah diminta tidak dipertemukan dengan seseorang, itu tetap ada, tanpa nama.
    Kalau mau, hapus juga chat ini di HP-mu. Kamu bisa kembali kapan saja dengan /start, dan 🆘 tetap ada.
case-forgotten = Kasus { $code } hilang: orangnya minta dilupakan.

# Papan
group-found = Grup konselor sudah pulih: kartu dan papan ada di sana, dan percakapan baru dimulai lagi.
back-again = ⚠️ Aku tidak bisa dihubungi pukul { $since } sampai { $until }, dan sekarang lanjut dari sana. { $count ->
        [0] Tidak ada kasus yang menunggu seseorang
       *[other] { $count } kasus menunggu seseorang
    }; menunggu teman sebaya: { $waiting }. Yang ditulis selama itu masuk sekarang.
deaf = ⚠️ Sejak pukul { $since } tulisan orang tidak sampai kepadaku; aku hanya bisa menulis. 🆘 juga tidak sampai. Teknisi bisa melihatnya di log. Tolong pikirkan siapa yang mungkin membutuhkanmu sekarang.
clock-changed = 🕰️ { $way ->
        [back] Jam di server dimundurkan { $minutes } menit. Peringatan dan pengingat yang terbuka aku hitung lagi dari sekarang
       *[ahead] Jam di server melompat maju { $minutes } menit, atau server sempat tertidur. Yang tertunda aku kerjakan sekarang
    }. Jam di pesan-pesan terakhir bisa keliru; tolong lihat kasus yang terbuka.
nothing-sent = ⚠️ Pukul { $since } sampai { $until } aku tidak bisa mengirim apa pun. Yang tertunda aku kirim sekarang.
