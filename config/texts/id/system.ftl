### Cadangan dan pemulihan, kunci yang hilang, dan pesan bantuan yang tidak diterima.

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
safety-shortened = ⚠️ Telegram tidak menerima satu pesan bantuan untuk seseorang (misalnya daftar nomor bantuan). Aku mengirim bentuk pendeknya. Tolong beri tahu pengelola supaya melihat log dan sebaya doctor.
safety-lost = ⚠️ Ada pesan bantuan yang sama sekali tidak bisa kusampaikan kepada seseorang, bentuk pendeknya juga tidak. Lihat kasus yang terbuka dengan /status, dan tolong segera beri tahu pengelola.
