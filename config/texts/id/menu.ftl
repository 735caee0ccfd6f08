# Menu perintah Telegram, paling banyak 60 huruf.
menu-talk = 💬 Bicara dengan teman sebaya
menu-counselor = Minta bicara dengan konselor
menu-sos = 🆘 Butuh bantuan sekarang
menu-end = 🔚 Akhiri percakapan
menu-resources = Bacaan dan nomor bantuan
menu-language = Ganti bahasa
menu-privacy = Apa yang kusimpan, dan sampai kapan
menu-help = Cara kerja tempat ini
menu-duty = Pendamping: mulai atau selesai bertugas
menu-training = 🎓 Pendamping: pelatihan
menu-shifts = Jadwal tugas minggu ini
menu-status = Siapa bertugas, siapa menunggu, kasus terbuka
menu-oncall = 📟 Siaga, atau selesai siaga
menu-people = Anggota tim
menu-invite = Undang pendamping atau konselor
menu-unsend = Tarik kembali pesan terakhirku
menu-lexicon = Kamus kata tanda bahaya
