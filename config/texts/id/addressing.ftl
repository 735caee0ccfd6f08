### Untuk siapa sebuah pesan.

# Yang dapat dibaca siapa pun
prompt-answered = Tidak aku teruskan: jawabanmu untuk pesan itu sudah ada. Kalau aku bertanya sekali lagi, balas pertanyaan yang lebih baru, ya. Untuk menulis ke teman bicaramu, tulis saja tanpa membalas pesan itu.
prompt-gone = Tidak aku teruskan: yang aku tanyakan di situ sudah selesai. Untuk menulis ke teman bicaramu, tulis saja tanpa membalas pesan itu. Kalau butuh bantuan sekarang: /darurat.

# Untuk siapa? Kalau ada yang lain terbuka di samping percakapan
for-whom = Untuk siapa pesanmu ini? Belum aku kirim. Pilih satu; yang kamu tulis sambil menunggu ikut ke sana juga.
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
whom-side-chosen = ➡️ { $side }. Tidak masuk ke percakapan. { $once ->
        [0] Selama { $chosen_minutes } menit tulisanmu berikutnya ke sana juga, kalau tidak ada yang baru.
       *[other] Yang kamu tulis setelah ini masuk ke percakapan lagi.
    }
whom-gone = Pilihan ini sudah lewat. Kalau ada pesanmu yang belum terkirim, sudah aku kabari di sini.
said-aside = ➡️ { $side }
side-over = ✖ Tidak jadi
side-done = ✔ Lanjut bicara
side-closed = Baik, itu aku tutup. Yang kamu tulis sekarang masuk ke percakapan.
asked-no-more = Baik, tidak jadi. Kamu tidak perlu menjawab.
nothing-asked = Tidak ada yang sedang menunggu jawabanmu.

# Tombol di bawah pesan
choose-alias = { $alias }
