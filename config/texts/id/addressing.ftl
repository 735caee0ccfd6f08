### Untuk siapa sebuah pesan.

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
    } Selama 10 menit tulisanmu berikutnya masuk ke sana juga, kalau tidak ada yang baru.
whom-side-chosen = ➡️ { $side }. Tidak masuk ke percakapan. Selama 10 menit tulisanmu berikutnya ke sana juga, kalau tidak ada yang baru.
whom-gone = Pilihan ini sudah lewat. Kalau ada pesanmu yang belum terkirim, sudah kukabari di sini.
said-aside = ➡️ { $side }
words-returned =
    Belum kukirim ke siapa pun: { $count ->
        [1] pesanmu yang ini.
       *[other] { $count } pesanmu yang ini.
    } Kalau masih perlu, kirim lagi, ya.
side-over = ✖ Tidak jadi
side-done = ✔ Lanjut bicara
side-closed = Baik, itu kututup. Yang kamu tulis sekarang masuk ke percakapan.
side-counselor = 🧭 Konselor
side-counselor-of = 🧭 Soal { $alias }
side-supporter = 💡 Pendamping saja
side-supporter-of = 💡 Soal { $alias }
side-flag-note = 🚩 Catatan untuk konselor
side-case-note = 📝 Catatan kasus
side-report-note = 🚫 Laporanku
side-report-reason = 🚫 Alasan keputusan
side-reveal-why = 🪪 Alasan membuka akun
side-lexicon-entry = 🔎 Entri kata
side-hours-elsewhere = 🎓 Jam pelatihan
side-name = 👋 Namaku
side-parent-code = 🔑 Kode orang tua
side-line = ✍️ Pesan untuk pengelola
