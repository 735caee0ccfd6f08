### Tugas: jam tugas, dipanggil saat ada yang datang, dan berjaga.

# Pendamping: jam tugas
duty-hours = Jam tugasmu hari ini { $today_span } dari paling banyak { $day_span }, minggu ini { $week_span } dari { $limit_span }. Hanya kamu yang melihat ini.
duty-day-full = Hari ini jam tugasmu sudah hampir atau sudah { $limit_span }, batas untuk sehari. Terima kasih! Istirahat dulu; besok boleh lagi.
duty-week-full = Minggu ini jam tugasmu sudah hampir atau sudah { $limit_span }, batas untuk seminggu. Terima kasih! Senin boleh lagi.
duty-cut =
    { $period ->
        [day] Tugas ini sampai { $until } saja: di situ { $limit_span } untuk hari ini sudah penuh. Kamu juga perlu istirahat.
       *[other] Tugas ini sampai { $until } saja: di situ { $limit_span } untuk minggu ini sudah penuh. Kamu juga perlu istirahat.
    }
duty-ending = Tugasmu selesai pukul { $until }. Masih kuat dan mau lebih lama? Tekan 🟢. Tidak perlu apa-apa kalau cukup sampai di situ.
duty-handover = Waktu tugasmu sudah lewat, dan kamu masih menemani. Aku bertanya kepadanya apakah boleh lanjut dengan yang lain. Tetap temani sampai ada yang menerima, ya; ini tidak berarti kamu salah.
duty-expired = Sertifikatmu sekarang tidak berlaku, jadi tugasmu kuakhiri dulu. Terima kasih sudah ada. Untuk mulai lagi: /latihan. Kalau masih menemani seseorang, tetap di sana sampai ada yang menggantikan.
duty-suspended = Tugasmu dihentikan dulu untuk sementara, dan orang yang kamu temani dapat pendamping lain. Koordinator yang memutuskan kelanjutannya; tanyakan kepadanya, ya. Kalau kamu sendiri butuh bicara: 🆘 dan 💬 tetap ada.
duty-silent = Ia menunggu lama, lalu minta ditemani yang lain. Tidak apa-apa, semua orang kadang teralihkan. Kamu kuistirahatkan dari tugas; kalau siap lagi: /tugas.

# Yang menunggu
opens-later = Maaf, sekarang belum ada teman sebaya yang bisa menemanimu. Itu bukan salahmu. Sudah ada yang berjanji datang mulai { $opens }. Tulis saja di sini: semuanya kusimpan, dan kusampaikan berurutan begitu ada yang datang. Butuh bantuan sekarang? Tekan 🆘.
opens-today = hari ini pukul { $at }
opens-tomorrow = besok pukul { $at }
closed-choice = Kamu mau bagaimana? Boleh menunggu di sini. Boleh juga kukabari nanti: begitu benar-benar ada yang datang, aku menulis kepadamu. Atau bicara dengan konselor.
closed-still =
    Aku tidak lupa padamu. Belum ada teman sebaya yang bisa menemanimu. { $known ->
        [1] Sudah ada yang berjanji datang mulai { $opens }.
       *[0] Kapan ada, aku belum tahu.
    } Tulisanmu kusimpan. Boleh tetap menunggu, kukabari nanti, atau bicara dengan konselor. Kalau tidak kuat menunggu, tekan 🆘.
call-noted = Baik. Sudah ada yang berjanji datang mulai { $opens }. Begitu benar-benar ada yang bertugas, aku menulis kepadamu. Yang kamu tulis sampai saat itu kusimpan. Tidak jadi? 🔚. Kalau butuh bantuan sekarang, tekan 🆘.
call-noted-open = Baik. Kapan ada teman sebaya yang bertugas, aku belum tahu. Begitu ada, aku menulis kepadamu. Yang kamu tulis sampai saat itu kusimpan. Tidak jadi? 🔚. Kalau butuh bantuan sekarang, tekan 🆘.
called = Sekarang ada teman sebaya yang bertugas. Masih mau bicara? Tekan ✅, atau langsung tulis saja. Tulisanmu yang tadi juga kusampaikan.
wait-long = Kamu sudah menunggu lama, dan belum ada yang bisa datang. Maaf ya, ini bukan karena kamu. Masih mau bicara? Tekan ✅ atau tulis saja: urutanmu tetap. Kalau tidak ada kabar, nanti permintaan ini kututup. Butuh bantuan sekarang: 🆘.
call-unanswered = Sudah kutanya apakah kamu masih mau bicara, tetapi belum ada jawaban. Tidak apa-apa. Permintaan ini kututup, supaya tulisanmu tidak terlalu lama tersimpan di sini. Kapan pun mau lagi: 💬. Butuh bantuan sekarang: 🆘.
opening-moved = Maaf, tidak ada yang bisa datang pada waktu yang kusebut. Janji berikutnya: { $opens }. Tulisanmu kusimpan sampai saat itu. Kalau tidak bisa menunggu: /konselor, atau 🆘 kalau butuh bantuan sekarang.
opening-gone = Maaf, tidak ada yang bisa datang pada waktu yang kusebut, dan belum ada yang berjanji di waktu lain. Tulisanmu kusimpan. Kalau tidak bisa menunggu: /konselor, nomor bantuan di /sumber, atau 🆘 kalau butuh bantuan sekarang.
call-me = 🔔 Kabari aku nanti
call-yes = ✅ Ya, sekarang
call-no = ❌ Tidak jadi
leave-waiting = 🔚 Tidak jadi

# Konselor yang berjaga
on-call-ask = Kamu sedang berjaga 📟. Masih di sana? Konfirmasi sebelum { $until }, ya; kalau tidak, kuanggap selesai, supaya tidak ada yang mengandalkanmu sia-sia.
on-call-confirmed = 📟 Terima kasih, kamu masih berjaga.
on-call-over = Belum ada jawaban, jadi kamu tidak lagi berjaga. Tidak apa-apa. Kalau ternyata masih bisa, tekan 📟.
nobody-on-call = 📟 Sekarang tidak ada yang berjaga. Percakapan yang berjalan tetap berjalan, tetapi yang baru tidak dimulai sampai ada yang mengetik /oncall. Yang menunggu kuberi tahu.
still-on-call = 📟 Masih di sini
on-call-again = 📟 Berjaga lagi
