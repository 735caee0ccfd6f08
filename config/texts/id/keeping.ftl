### Yang dibaca orang tentang datanya sendiri, tentang cadangan, dan di laporan.

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
restored =
    Ada yang rusak di sini, dan aku dikembalikan ke keadaan { $made }. Yang dibicarakan sesudah itu tidak kuketahui lagi. { $count ->
        [0] { "" }
       *[other] { $count } pesanmu tidak sampai.
    } Tolong tulis lagi yang penting. Butuh bantuan sekarang? 🆘
restored-group =
    Bot dipulihkan dari cadangan { $made }. Yang terjadi sesudahnya tidak diketahui di sini: kasus, siapa bertugas, siapa bergabung. Kata-kata lama tidak bisa dibaca, undangan lama tidak berlaku. { $count } orang diberi tahu. Tolong lihat /status dan kasus terbuka sekarang.
backup-failed = Tidak ada cadangan baru: membuatnya gagal. Yang lain tetap jalan. Tolong beri tahu pengelola bot; log menyebut sebabnya.
talks-unreadable =
    Maaf, ada yang rusak di sini. Yang ditulis sebelum ini tidak bisa kubaca lagi. { $count ->
        [0] { "" }
       *[other] { $count } pesanmu tidak sampai.
    } Kalian bisa lanjut di sini; tolong tulis lagi yang penting. Butuh bantuan sekarang? 🆘
talks-unreadable-group = ⚠️ Kunci dari { $count } percakapan hilang atau rusak: yang ditulis di sana tidak bisa dibaca siapa pun lagi, juga untuk kasus. Yang sedang berjalan tetap lanjut; orangnya sudah kuberi tahu. Tolong lihat kasus terbuka, dan kabari pengelola.
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
monthly-covered = Jam dengan konselor siaga, dalam persen: { $count }
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
