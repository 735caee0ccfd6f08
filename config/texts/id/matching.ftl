### Siapa cocok dengan siapa: antrean, keinginan, tawaran, dan tinjauan konselor.

# Yang dibaca orang yang bercerita
waiting-place =
    Aku sedang mencarikan teman sebaya. Kamu nomor { $place } di antrean. { $known ->
        [1] Pada jam begini biasanya sekitar { $usual } menit; pastinya aku tidak tahu.
       *[0] Berapa lama, aku belum tahu.
    } Tulis saja dulu: semuanya aku sampaikan berurutan begitu ada yang menemanimu. Kalau tidak jadi, tekan 🔚. 🆘 selalu ada.
waiting-still =
    Aku tidak lupa padamu. Belum ada yang bisa menemanimu; kamu nomor { $place } di antrean.{ $known ->
        [1] {" "}Pada jam begini biasanya sekitar { $usual } menit.
       *[0] {""}
    } Boleh tetap menunggu, minta konselor, atau keluar dengan 🔚. Kalau tidak kuat menunggu, tekan 🆘.
nobody-on-duty = Maaf, sekarang belum ada teman sebaya yang bisa menemanimu, dan kapan ada, aku belum tahu. Itu bukan salahmu. Tulis saja di sini: semuanya aku simpan, dan aku sampaikan berurutan begitu ada yang datang. Butuh bantuan sekarang? Tekan 🆘.
no-counselor = Sekarang belum ada konselor yang berjaga, jadi percakapan baru belum bisa aku mulai. Kamu boleh menunggu: yang kamu tulis aku simpan dan aku sampaikan berurutan nanti. Atau keluar dengan 🔚. Nomor bantuan: /sumber. Kalau butuh bantuan sekarang, tekan 🆘.

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
another = 🔁 Cari teman sebaya lain
show-resources = 📚 Nomor bantuan

# Pendamping
may-know = Mungkin aku kenal dia
offer-known = Terima kasih sudah jujur. Kalian berdua tidak akan aku pertemukan, dan aku tidak bertanya kenapa. Ini bukan tawaran yang terlewat.
offer-taken = Sudah ada pendamping lain yang menerimanya. Terima kasih sudah siap.
about-me = 👤 Tentang aku
profile = Boleh diisi, boleh tidak: topik yang pernah kamu alami sendiri, lalu kamu sendiri, dan bahasa yang kamu pakai. Ketuk untuk menandai, ketuk lagi untuk menghapus. Tidak ditampilkan kepada siapa pun; hanya aku pakai untuk mencarikan yang cocok.
said = ✔ { $what }
gender-woman = Aku perempuan
gender-man = Aku laki-laki

# Grup konselor
further = 🤝 { $alias } menunggu, dan yang bisa hanya { $name }. Mereka sudah { $count } kali bertemu dalam { $days } hari. Boleh sekali lagi?
further-yes = Boleh sekali lagi, kata { $name }.
further-no = Jangan sekarang, kata { $name }. Dia tetap menunggu yang lain.
let-meet = ✅ Boleh
not-now = ❌ Jangan dulu
review =
    🌱 Tinjauan: { $alias }
    Percakapan tiap minggu (4 minggu terakhir): { $weeks }
    Lebih dari { $minutes } menit, minggu ini: { $count }
    Sering datang berarti butuh lebih: waktu tetap, orang tepercaya, rujukan. Tidak ada yang ditutup untuknya.
review-yes = Ditawari bicara oleh { $name }.
review-no = Belum perlu, kata { $name }.
offer-talk = 🧑‍🏫 Tawari bicara
no-need = ☑️ Belum perlu

# Yang dibaca pendamping sebaya
duty-missed = Dua tawaran terlewat, jadi kamu aku minta istirahat dulu. Tidak apa-apa, semua orang kadang sibuk. Kalau siap lagi: /tugas.
offer =
    Ada yang ingin bicara. Bisa menemani?
    Topik: { $topic }
    Perasaan: { $mood ->
        [0] tidak disebut
       *[other] { $mood } dari 5 (1 berat, 5 baik)
    }
    Tanda bahaya: { $level }
    Menunggu: { $waited ->
        [0] baru saja
       *[other] { $waited } menit
    }
    Jawab dalam { $seconds } detik. Tidak bisa? Tekan ❌, tidak apa-apa.
offer-gone = Tawaran ini sudah tidak berlaku: waktunya lewat, atau dia tidak menunggu lagi. Terima kasih sudah siap.
offer-missed = Tawaran tadi terlewat. Tidak apa-apa. Perlu istirahat? Ketik /tugas, lalu tekan ⚪.
offer-declined = Baik, tidak apa-apa. Aku carikan yang lain.
offers-rest = Tiga tawaran kamu tolak berturut-turut. Tidak apa-apa, mungkin kamu perlu jeda. Sampai { $until } tidak ada tawaran untukmu; setelah itu aku tanya lagi. Mau berhenti bertugas? Ketik /tugas, lalu tekan ⚪.

# Yang menunggu
opens-later = Maaf, sekarang belum ada teman sebaya yang bisa menemanimu. Itu bukan salahmu. Sudah ada yang berjanji datang mulai { $opens }. Tulis saja di sini: semuanya aku simpan, dan aku sampaikan berurutan begitu ada yang datang. Butuh bantuan sekarang? Tekan 🆘.
peers-away =
    Sampai { $date } tidak ada teman sebaya: hari-hari ini tidak ada yang bertugas.{ $known ->
        [1] {" "}Sudah ada yang berjanji datang mulai { $opens }.
       *[0] {""}
    } Konselor bisa kamu minta: /konselor. Nomor bantuan: /sumber. Yang kamu tulis di sini aku simpan dan aku sampaikan nanti. Butuh bantuan sekarang? Tekan 🆘.
closed-choice = Kamu mau bagaimana? Boleh menunggu di sini. Boleh juga aku kabari nanti: begitu benar-benar ada yang datang, aku menulis kepadamu. Atau bicara dengan konselor.
closed-still =
    Aku tidak lupa padamu. Belum ada teman sebaya yang bisa menemanimu. { $known ->
        [1] Sudah ada yang berjanji datang mulai { $opens }.
       *[0] Kapan ada, aku belum tahu.
    } Tulisanmu aku simpan. Boleh tetap menunggu, aku kabari nanti, atau bicara dengan konselor. Kalau tidak kuat menunggu, tekan 🆘.

# Tombol di bawah pesan
accept = ✅ Aku temani
decline = ❌ Belum bisa

# Lainnya
counselor-will-answer = Konselor yang tadi bersamamu berhenti menulis dulu; itu bukan karena kamu. Yang kamu tulis mulai sekarang aku simpan untuk konselor. Kapan ada yang menjawab, aku belum tahu. 🆘 selalu ada.
waiting-heard =
    { $who ->
        [owned] Aku bot. Seorang konselor sudah tahu dan bisa membaca ini; kapan dia menjawab, aku belum tahu. Tidak kuat menunggu? 🆘
        [counselor] Aku bot, dan jujur: belum ada konselor yang menjawab. Mereka sudah aku beri tahu. Pesanmu tersimpan, dan konselor yang menjawab bisa membacanya. Tidak kuat menunggu? 🆘
        [nobody] Aku bot, dan jujur: sekarang belum ada orang di sini. Pesanmu tersimpan dan aku sampaikan berurutan begitu ada. Tidak kuat menunggu? 🆘
       *[peer] Aku bot, dan jujur: belum ada orang yang membaca ini. Kamu nomor { $place } di antrean; pesanmu aku sampaikan berurutan begitu ada yang menemanimu. Tidak kuat menunggu? 🆘
    }
