### Untuk siapa sebuah pesan.

# Yang dapat dibaca siapa pun
prompt-answered = Tidak kuteruskan: jawabanmu untuk pesan itu sudah kuterima. Kalau aku bertanya sekali lagi, balas pertanyaan yang lebih baru, ya. Untuk menulis ke teman bicaramu, tulis saja tanpa membalas pesan itu.
prompt-gone = Tidak kuteruskan: yang kutanyakan di situ sudah selesai. Untuk menulis ke teman bicaramu, tulis saja tanpa membalas pesan itu. Kalau butuh bantuan sekarang: /darurat.

# Untuk siapa? Kalau ada yang lain terbuka di samping percakapan
for-whom = Untuk siapa pesanmu ini? Belum kukirim. Pilih satu; yang kamu tulis sambil menunggu ikut ke sana juga.
whom-talk =
    { $who ->
        [one] 🗨 { $alias }
        [counselor-too] 👥 { $alias }
        [supporter-too] 👥 { $alias }
        [counselor] 🗨 Konselor
       *[next] 🗨 Yang akan menemaniku
    }
whom-talk-chosen =
    { $who ->
        [one] ➡️ Ke { $alias }.
        [counselor-too] ➡️ Ke { $alias } dan konselor.
        [supporter-too] ➡️ Ke { $alias } dan pendampingnya.
        [counselor] ➡️ Ke konselor.
       *[next] ➡️ Ke yang akan menemanimu.
    } Selama { $chosen_minutes } menit tulisanmu berikutnya masuk ke sana juga, kalau tidak ada yang baru.
whom-side-chosen = ➡️ { $side }. Tidak masuk ke percakapan. Selama { $chosen_minutes } menit tulisanmu berikutnya ke sana juga, kalau tidak ada yang baru.
whom-gone = Pilihan ini sudah lewat. Kalau ada pesanmu yang belum terkirim, sudah kukabari di sini.
said-aside = ➡️ { $side }
side-over = ✖ Tidak jadi
side-done = ✔ Lanjut bicara
side-closed = Baik, itu kututup. Yang kamu tulis sekarang masuk ke percakapan.

# Tombol di bawah pesan
choose-alias = { $alias }
