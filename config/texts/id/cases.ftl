### Kasus ini di tangan siapa, dan apa yang didengar siswa selama belum ada yang mengambil.

release = 📤 Biar yang lain
keep-case = 👌 Masih kupegang
claimed-already = Ini sudah di tanganmu. Yang bisa kamu lakukan ada di chat pribadimu denganku.
released = 📤 { $code } ({ $alias }) terbuka lagi, dan rekan-rekanmu sudah kuberi tahu. Terima kasih untuk yang sudah kamu lakukan.
rung-released = 📤 { $code } ({ $level }) terbuka lagi. Siapa bisa? Tekan 🙋.
owner-asked = ⏳ { $code } ({ $alias }) masih membutuhkanmu. Tekan 👌, lanjutkan, atau biarkan yang lain mengambil. Kalau tidak ada kabar darimu, sebentar lagi kuteruskan ke rekanmu.
owner-stays = 👌 Terima kasih. { $code } tetap di tanganmu.
owner-silent = { $code } ({ $alias }) kuteruskan ke rekan-rekanmu, karena perlu seseorang sekarang. Ini bisa terjadi pada siapa saja. Terima kasih sudah mengambilnya.
owner-out = { $code } ({ $alias }) sudah diteruskan ke konselor lain. Terima kasih untuk yang sudah kamu lakukan.
counselor-changes = Konselor yang tadi belum bisa lanjut sekarang. Yang lain baru saja kuberi tahu; aku belum tahu siapa yang menjawab dan kapan. Kamu tidak salah apa-apa. Nomor ini bisa menjawab sekarang:
counselors-asked = Belum ada konselor yang menjawab. Baru saja kutanya lagi, { $count } orang langsung. Kalau tidak ingin menunggu: 🆘 menampilkan nomor yang menjawab sekarang.
case-before = sebelumnya: { $name }
card-moved = Kartu ini sudah pindah, atau kasusnya sudah ditutup. Yang masih terbuka: /status

# Papan
board-open = 🙋 { $count } kasus menunggu seseorang:
board-quiet = ☑️ Tidak ada yang menunggumu.
board-nobody = BELUM DIAMBIL
board-more = … dan { $count } lagi: /status
board-waiting =
    { $count ->
        [0] 💬 Tidak ada yang menunggu.
       *[other] 💬 Menunggu: { $count }, paling lama { $longest }
    }
board-on-duty = 🟢 Bertugas: { $names } ({ $count } sedang bicara)
board-beat = ⏱ Keadaan pukul { $at }
claim-code = 🙋 { $code }
cannot-pin = Aku belum boleh menyematkan papanku di sini, jadi letaknya di atas. Supaya tersemat: pengaturan grup, administrator, aku, “Sematkan pesan”.
group-found = Grup konselor sudah pulih: kartu dan papan ada di sana, dan percakapan baru dimulai lagi.
board-away = ⚠️ Aku tidak bisa dihubungi pukul { $since } sampai { $until }.
back-again = ⚠️ Aku tidak bisa dihubungi pukul { $since } sampai { $until }, dan sekarang lanjut dari sana. { $count ->
        [0] Tidak ada kasus yang menunggu seseorang
       *[other] { $count } kasus menunggu seseorang
    }; menunggu teman sebaya: { $waiting }. Yang ditulis selama itu masuk sekarang.
deaf = ⚠️ Sejak pukul { $since } tulisan orang tidak sampai kepadaku; aku hanya bisa menulis. 🆘 juga tidak sampai. Pengelola bisa melihatnya di log. Tolong pikirkan siapa yang mungkin membutuhkanmu sekarang.
nothing-sent = ⚠️ Pukul { $since } sampai { $until } aku tidak bisa mengirim apa pun. Yang tertunda kukirim sekarang.
