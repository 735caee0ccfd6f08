### Siapa cocok dengan siapa: keinginan, tawaran, orang lain, dan tinjauan konselor.

# Siswa
ask-wish-gender = Ada keinginan soal siapa yang menemanimu? Kalau tidak, ⏭.
ask-wish-language = Mau bicara dalam bahasa apa? Kalau sama saja, ⏭.
wish-woman = Perempuan
wish-man = Laki-laki
wish-unmet = Belum ada yang bisa dan sesuai keinginanmu. Mau tetap menunggu, atau dengan siapa saja? Yang kamu tulis tetap tersimpan.
wait-on = Tetap menunggu
anyone = Siapa saja boleh
wish-kept = Baik, aku tunggu yang sesuai. Kalau berubah pikiran, tekan lagi tombol di atas. 🆘 selalu ada.
wish-dropped = Baik, siapa saja yang bisa. Aku kabari begitu ada yang menemanimu.
another = 🔁 Cari pendamping lain
another-sought = Baik, aku carikan orang lain. Kalian berdua tidak akan kupertemukan lagi, dan kamu tidak perlu menjelaskan apa-apa. Yang kamu tulis mulai sekarang kusimpan untuk yang berikutnya. 🆘 tetap ada.
show-resources = 📚 Nomor bantuan
review-offered =
    Kamu sering ke sini, dan itu tidak apa-apa; tempat ini tetap terbuka. Seorang konselor ingin memikirkan bersamamu apa lagi yang bisa menolong: waktu yang tetap, { $setting ->
        [school] orang dewasa
       *[other] orang
    } yang kamu percaya, atau layanan lain. Mau? Tekan tombol ini. Kalau tidak, abaikan saja.

# Pendamping
may-know = Mungkin aku kenal dia
offer-known = Terima kasih sudah jujur. Kalian berdua tidak akan kupertemukan, dan tidak ada yang bertanya kenapa. Ini bukan tawaran yang terlewat.
offer-taken = Sudah ada pendamping lain yang menerimanya. Terima kasih sudah siap.
student-moved-on = Yang kamu temani ingin mencoba bersama orang lain. Itu hal biasa dan bukan penilaian tentangmu. Pesan dari percakapan ini tidak masuk ke sini lagi. Terima kasih sudah menemani.
about-me = 👤 Tentang aku
profile = Boleh diisi, boleh tidak: topik yang pernah kamu alami sendiri, lalu kamu sendiri, dan bahasa yang kamu pakai. Ketuk untuk menandai, ketuk lagi untuk menghapus. Tidak ditampilkan kepada siapa pun; hanya kupakai untuk mencarikan yang cocok.
said = ✔ { $what }
gender-woman = Aku perempuan
gender-man = Aku laki-laki

# Grup konselor
further = 🤝 { $alias } menunggu, dan yang bisa hanya { $name }. Mereka sudah { $count } kali bertemu dalam 14 hari. Boleh sekali lagi?
further-yes = Boleh sekali lagi, kata { $name }.
further-no = Jangan sekarang, kata { $name }. Ia tetap menunggu yang lain.
let-meet = ✅ Boleh
not-now = ❌ Jangan dulu
review =
    🌱 Tinjauan: { $alias }
    Percakapan tiap minggu (4 minggu terakhir): { $weeks }
    Lebih dari 60 menit, minggu ini: { $count }
    Sering datang berarti butuh lebih: waktu tetap, orang tepercaya, rujukan. Tidak ada yang ditutup untuknya.
review-yes = Ditawari bicara oleh { $name }.
review-no = Belum perlu, kata { $name }.
offer-talk = 🧑‍🏫 Tawari bicara
no-need = ☑️ Belum perlu
