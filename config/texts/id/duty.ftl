### Tugas: mulai dan selesai, jam tugas, dipanggil saat ada yang datang, dan berjaga.

# Pendamping: jam tugas
duty-hours = Jam tugasmu hari ini { $today_span } dari paling banyak { $day_span }, minggu ini { $week_span } dari { $limit_span }. Hanya kamu yang melihat ini.
duty-cut =
    { $period ->
        [day] Tugas ini sampai { $until } saja: di situ { $limit_span } untuk hari ini sudah penuh. Kamu juga perlu istirahat.
        [row] Tugas ini sampai { $until } saja: di situ kamu sudah bertugas { $limit_span } berturut-turut. Kamu juga perlu istirahat.
       *[other] Tugas ini sampai { $until } saja: di situ { $limit_span } untuk minggu ini sudah penuh. Kamu juga perlu istirahat.
    }
duty-ending = Tugasmu selesai pukul { $until }. Masih kuat dan mau lebih lama? Tekan 🟢. Tidak perlu apa-apa kalau cukup sampai di situ.
duty-handover = Waktu tugasmu sudah lewat, dan kamu masih menemani. Aku bertanya kepadanya apakah boleh lanjut dengan yang lain. Tetap temani sampai ada yang menerima, ya; ini tidak berarti kamu salah.
duty-expired = Sertifikatmu sekarang tidak berlaku, jadi tugasmu aku akhiri dulu. Terima kasih sudah ada. Untuk mulai lagi: /latihan. Kalau masih menemani seseorang, tetap di sana sampai ada yang menggantikan.
duty-suspended = Tugasmu dihentikan dulu untuk sementara. Kalau kamu sedang menemani seseorang, untuknya aku carikan yang lain. Koordinator yang memutuskan kelanjutannya; tanyakan kepadanya, ya. Kalau kamu sendiri butuh bicara: 🆘 dan 💬 tetap ada.

# Yang menunggu
opens-today = hari ini pukul { $at }
opens-tomorrow = besok pukul { $at }
call-noted = Baik. Sudah ada yang berjanji datang mulai { $opens }. Begitu benar-benar ada yang bertugas, aku menulis kepadamu. Yang kamu tulis sampai saat itu aku simpan. Tidak jadi? 🔚. Kalau butuh bantuan sekarang, tekan 🆘.
call-noted-open =
    { $away ->
        [1] Baik. Sampai { $date } tidak ada teman sebaya.
       *[0] Baik. Kapan ada teman sebaya yang bertugas, aku belum tahu.
    } Begitu ada, aku menulis kepadamu. Yang kamu tulis sampai saat itu aku simpan. Tidak jadi? 🔚. Kalau butuh bantuan sekarang, tekan 🆘.
called = Sekarang ada teman sebaya yang bertugas. Masih mau bicara? Tekan ✅, atau langsung tulis saja. Tulisanmu yang tadi juga aku sampaikan.
wait-long = Kamu sudah menunggu lama, dan belum ada yang bisa datang. Maaf ya, ini bukan karena kamu. Masih mau bicara? Tekan ✅ atau tulis saja: urutanmu tetap. Kalau tidak ada kabar, nanti permintaan ini aku tutup. Butuh bantuan sekarang: 🆘.
call-unanswered = Sudah aku tanya apakah kamu masih mau bicara, tetapi belum ada jawaban. Tidak apa-apa. Permintaan ini aku tutup, supaya tulisanmu tidak terlalu lama tersimpan di sini. Kapan pun mau lagi: 💬. Butuh bantuan sekarang: 🆘.
opening-moved = Maaf, tidak ada yang bisa datang pada waktu yang aku sebut. Janji berikutnya: { $opens }. Tulisanmu aku simpan sampai saat itu. Kalau tidak bisa menunggu: /konselor, atau 🆘 kalau butuh bantuan sekarang.
opening-gone = Maaf, tidak ada yang bisa datang pada waktu yang aku sebut, dan belum ada yang berjanji di waktu lain. Tulisanmu aku simpan. Kalau tidak bisa menunggu: /konselor, nomor bantuan di /sumber, atau 🆘 kalau butuh bantuan sekarang.
call-me = 🔔 Kabari aku nanti
call-yes = ✅ Ya, sekarang
call-no = ❌ Tidak jadi
leave-waiting = 🔚 Tidak jadi

# Konselor yang berjaga
on-call-ask = Kamu sedang berjaga 📟. Masih di sana? Konfirmasi sebelum { $until }, ya; kalau tidak, aku anggap selesai, supaya tidak ada yang mengandalkanmu sia-sia.
on-call-confirmed = 📟 Terima kasih, kamu masih berjaga.
on-call-over = Belum ada jawaban, jadi kamu tidak lagi berjaga. Tidak apa-apa. Kalau ternyata masih bisa, tekan 📟.
nobody-on-call = 📟 Sekarang tidak ada yang berjaga. Percakapan yang berjalan tetap berjalan, tetapi yang baru tidak dimulai sampai ada yang mengetik /oncall. Yang menunggu aku beri tahu.
still-on-call = 📟 Masih di sini
on-call-again = 📟 Berjaga lagi

# Yang dibaca pendamping sebaya
duty =
    { $on ->
        [1] Kamu bertugas sampai { $until }. Mau berhenti? Tekan ⚪.
       *[other] Kamu sedang tidak bertugas. Siap menemani? Tekan 🟢.
    }
duty-on = Kamu bertugas sampai { $until }. Terima kasih! Kalau ada yang ingin bicara, tawarannya masuk di sini. Mau berhenti: ⚪.
duty-off = Kamu tidak lagi bertugas. Terima kasih! Percakapan yang masih berjalan boleh kamu selesaikan dengan tenang.
duty-over = Waktu tugasmu selesai. Terima kasih sudah ada. Sekarang giliranmu istirahat.
duty-extended = Waktu tugasmu habis, tetapi percakapanmu masih berjalan, jadi aku perpanjang sedikit. Tutup pelan-pelan, atau 🚩 kalau dia perlu konselor. Tidak ada tawaran baru.
duty-already = Kamu sudah bertugas. Sampai kapan? Ketik /tugas.

# Yang dibaca konselor dan koordinator
on-call = 📟 { $name } sekarang berjaga. Terima kasih.

# Pendamping
shift-soon = Sebentar lagi jadwalmu: { $shift }. Sudah cukup istirahat? Kalau tidak bisa: ↩️.
shift-now = Sekarang jadwalmu: { $shift }. Siap? Tekan 🟢. Tidak bisa? ↩️, supaya tempatmu kosong lagi.
shift-missed = Jadwalmu sudah dimulai ({ $shift }), tetapi kamu belum terlihat. Bisa terjadi, kok. Koordinator sudah aku beri tahu. Kalau bisa datang sekarang: 🟢 di /tugas.

# Koordinator
no-show = { $name } tidak datang pada jadwal { $shift }. Tolong tanyakan dengan baik apakah dia baik-baik saja.
shift-lapsed = { $name } tidak bisa menjalankan jadwal { $shift }: tidak aktif, pelatihannya tidak berlaku, atau tidak bisa dihubungi. Tempatnya kosong lagi.
zone-changed =
    🕰 Jam program sekarang mengikuti { $zone } (sebelumnya: { $former }). Jadwal dan pengingat tetap pada jam yang tertulis, jadi saatnya berubah. { $count ->
        [0] Belum ada yang mendaftar untuk jadwal ke depan.
       *[other] { $count } pendamping dengan jadwal ke depan sudah aku beri tahu.
    } Keliru? Teknisi bisa mengembalikannya.
shifts-moved = Jam program pindah ke zona waktu lain: jadwalmu tetap pada jam yang tertulis, jadi mulainya di saat yang berbeda. Jadwalmu berikutnya: { $shift }. Tidak bisa? ↩️
gaps = ⚠️ Yang masih kurang pada { $day }:

# Tombol di bawah pesan
go-on-duty = 🟢 Mulai bertugas
go-off-duty = ⚪ Selesai bertugas

# Lainnya
key-duty = 🟢 Tugasku
