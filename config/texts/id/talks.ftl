### Diam, batas waktu, serah terima, dan merawat pendamping.

# Tombol
key-handover = 🤝 Serahkan ke yang lain
stay-longer = 🟢 Tambah waktu
handover-yes = ✅ Boleh
handover-no = ❌ Tetap dengan yang ini
want-next = 🤝 Lanjut dengan teman lain
here-i-am = 👋 Aku masih di sini
talked-over = ✅ Sudah dibicarakan
report-hard = Tadi berat buatku

span =
    { $hours ->
        [0] { $rest } menit
       *[other] { $rest ->
            [0] { $hours } jam
           *[other] { $hours } jam { $rest } menit
        }
    }
source-programme = dilihat programnya sendiri
category-nobody-left = Tidak ada pendamping lagi
category-silent = Diam setelah tanda bahaya

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

# Batas waktu dan diam
soft-limit-student = Kalian sudah bicara sekitar { $minutes } menit. Tidak perlu buru-buru. Mungkin baik memikirkan: apa lagi yang paling ingin kamu sampaikan hari ini?
soft-limit-supporter = Kalian sudah bicara sekitar { $minutes } menit. Pelan-pelan arahkan ke penutup: apa yang paling ia butuhkan setelah ini? Kalau perlu: 🤝 serahkan, atau 🚩.
hard-limit-student = Kalian sudah bicara sekitar { $minutes } menit, dan itu melelahkan juga. Boleh selesai dengan 🔚, lanjut dengan teman lain, atau terus saja: tidak perlu menekan apa pun.
hard-limit-supporter = Kalian sudah bicara sekitar { $minutes } menit. Boleh kamu tutup dengan 🔚, serahkan dengan 🤝, atau teruskan kalau kalian berdua masih mau. Jaga tenagamu juga.
nudge = { $alias } menunggu jawabanmu. Kata pendek juga cukup: “aku masih di sini”. Tidak bisa lanjut? Tekan 🤝.
offer-another = { $alias } belum menjawab cukup lama. Itu bukan salahmu. Boleh tetap menunggu, atau tekan 🔁 supaya kucarikan yang lain. Butuh bantuan sekarang: 🆘.
answered-meanwhile = { $alias } sudah menjawab. Lihat pesannya dulu, ya. Kalau tetap tidak cocok: 🔚, lalu 🔁 untuk teman sebaya lain.
still-there = Di sini sepi cukup lama. Masih di sana? Tulis apa saja, atau tekan 👋. Kalau sudah cukup: 🔚. Kalau tidak ada kabar, percakapan ini kututup pelan-pelan sebentar lagi.
still-here = { $alias } masih di sini.
closed-in-silence = Karena lama sepi, percakapan ini kututup dulu. Terima kasih sudah bercerita; itu tidak berarti kamu salah. Kapan pun mau lagi: 💬. Butuh bantuan sekarang: 🆘.

# Serah terima
ask-handover = { $alias } perlu berhenti sebentar lagi. Ini bukan karena kamu. Boleh kucarikan teman sebaya lain? Sampai ada yang menerima, { $alias } tetap di sini. Kalau kamu tidak menjawab, aku mulai mencari.
handover-asked = Aku bertanya kepadanya. Tetap temani sampai ada yang menerima; kamu kuberi tahu.
handover-already = Sudah kutanyakan atau sedang kucarikan. Tetap temani sampai ada yang menerima, ya.
handover-sought = Aku sudah mencarikan. Yang sekarang tetap di sini sampai ada yang menerima.
handover-stays = Baik, { $alias } tetap denganmu. Tidak bisa selama-lamanya, jadi sampaikan yang paling penting dulu. Mau selesai: 🔚.
handover-refused = Ia lebih suka tetap denganmu. Temani sebentar lagi kalau bisa, lalu tutup dengan kata yang baik: 🔚. Khawatir, atau harus pergi sekarang? 🚩 memberi tahu konselor.
handover-looking = Aku mencarikan teman sebaya lain. { $alias } tetap di sini sampai ada yang menerima. Berubah pikiran? Tekan tombol ini.
handover-wait = Aku mencarikan penggantimu. Tetap temani sampai ada yang menerima; setelah itu kamu bisa istirahat.
handover-nobody = Sekarang belum ada teman sebaya lain yang bisa menemanimu. Aku mencatatnya untuk konselor, dan aku terus mencari. { $alias } kuminta tetap di sini. Kalau tidak kuat menunggu: 🆘.
handover-unmet = Belum ada yang bisa menggantikanmu. Ini sudah kucatat untuk konselor. Tolong tetap di sana kalau bisa; aku terus mencari. Kalau benar-benar harus pergi, pamit dulu dengan kata yang baik, lalu 🔚.
handover-done = { $alias } sekarang bersamamu. Yang kamu ceritakan tadi tidak ikut terbaca olehnya; ceritakan sebanyak yang kamu mau. Mau selesai: 🔚. Butuh bantuan sekarang: 🆘.
handover-taken = Kamu meneruskan dari pendamping lain. Yang tadi diceritakan tidak kamu lihat, jadi tanya pelan-pelan apa yang paling penting sekarang, tanpa meminta semuanya diulang.
handed-over = Sudah ada yang menerima. Terima kasih sudah menemani sampai di sini. Pesan dari percakapan ini tidak masuk lagi. Tiga pertanyaan singkat, lalu istirahat.
nothing-to-hand-over = Kamu sedang tidak menemani siapa pun, jadi tidak ada yang perlu diserahkan.
partner-left = Yang menemanimu tidak bisa melanjutkan. Maaf, itu bukan salahmu. Aku mencarikan yang lain; yang kamu tulis sekarang kusimpan untuknya. 🆘 selalu ada.

# Merawat pendamping
debrief =
    { $reason ->
        [urgent] Tadi ada kata-kata yang berat.
        [load] Hari ini sudah dua kali berat buatmu.
       *[hard] Terima kasih sudah bilang bahwa tadi berat.
    } Konselor kuminta membicarakannya denganmu; mereka melihat namamu. Sampai { $until } tidak ada tawaran baru: istirahat dulu. Kalau sudah dibicarakan, tekan tombol ini.
debrief-alert =
    🫶 { $name } perlu teman bicara: { $reason ->
        [urgent] percakapannya tadi memuat tanda mendesak.
        [load] hari ini dua kali ia bilang berat.
       *[hard] ia bilang tadi berat.
    } Tolong hubungi, lalu tekan ✅.
debrief-done = Dicatat: sudah dibicarakan. Jaga dirimu.
debrief-done-alert = 🫶 { $name }: sudah dibicarakan. Terima kasih.
