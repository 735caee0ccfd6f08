### Catatan, peran, laporan, dan identitas: yang dibaca konselor dan koordinator tentangnya.

record = 📒 Siapa melakukan apa, yang terbaru di atas:
record-older = Lebih lama
record-newest = Terbaru
record-programme = (dengan sendirinya)
record-stranger = orang tak dikenal
deed-began = catatan ini dimulai
deed-refused = mencoba yang bukan untuk perannya
deed-setup = menjadikan ini grup konselor
deed-invite = membuat undangan
deed-accept = menerima
deed-decline = tidak menerima
deed-certify = mencatat pelatihan
deed-on-call = berjaga
deed-off-call = tidak lagi berjaga
deed-people = melihat tim
deed-status = melihat keadaan
deed-audit = membaca catatan ini
deed-claim = mengambil kasus
deed-transcript = membaca transkrip
deed-photos = melihat foto di transkrip
deed-listen = mulai ikut membaca
deed-listen-end = berhenti ikut membaca
deed-take-over = mengambil alih percakapan
deed-give-back = mengembalikan percakapan
deed-close = menutup kasus
deed-ask-consent = menanyakan persetujuan rujukan
deed-further = memutuskan boleh tidaknya dua orang bertemu lagi
deed-review = memutuskan tinjauan
deed-debrief = selesai diajak bicara
deed-lexicon-added = menambah ke kamus
deed-lexicon-on = menghidupkan di kamus
deed-lexicon-off = mematikan di kamus

applicant-removed = Tidak lagi di tim.
standing-removed = tidak lagi di tim
one-colleague = { $name }
colleague = { $name } · { $role }. Apa yang mau diputuskan? Aku bertanya sekali lagi sebelum ada yang berubah.
step-promote = ⭐ Jadikan koordinator
step-suspend = ⏸ Hentikan sementara
step-remove = 🗑 Keluarkan dari tim
step-restore = ▶️ Buka lagi perannya
step-lock = 🔒 Kunci sekarang juga
team-sure =
    { $name }: { $step }?
    Kalau ia sedang menemani orang, langsung dicarikan pengganti, dan kasusnya terbuka lagi.
team-yes = ✅ Ya, lakukan
team-no = ❌ Tidak, biarkan
team-stays = Baik, tidak ada yang berubah.
team-changed = { $by } memutuskan untuk { $name }: { $done }.
done-promote = mulai sekarang juga koordinator
done-suspend = perannya dihentikan sementara
done-remove = tidak lagi di tim
done-restore = perannya dibuka lagi
done-lock = langsung dikunci
your-role-promoted = Sekarang kamu juga koordinator: kamu bisa mengundang, memutuskan siapa yang ikut, dan memutuskan soal tim lewat /people.
your-role-paused = Peranmu sebagai { $role } dihentikan dulu. Orang yang kamu temani sudah diurus. Koordinator bisa bercerita lebih banyak. Tempat ini tetap terbuka untukmu: 💬, dan 🆘 kapan saja. { $contact }
your-role-removed = Kamu tidak lagi di tim sebagai { $role }. Terima kasih untuk semua yang kamu beri. Tempat ini tetap terbuka untukmu: 💬, dan 🆘 kapan saja. Ada pertanyaan? Tanya tim { $programme }. { $contact }
your-role-restored = Peranmu sebagai { $role } sudah dibuka lagi. Senang kamu kembali. /start menunjukkan apa yang bisa kamu lakukan.
your-role-locked = Seorang rekan menutup akses akun ini dulu, jaga-jaga kalau ponselmu dipegang orang lain. Kalau semuanya baik, minta koordinator membukanya lagi. 🆘 ada untukmu kapan saja.
your-role-left =
    Kamu tidak lagi di grup konselor, jadi peranmu sebagai konselor berhenti dulu, dan kasusmu terbuka lagi. { $how ->
        [sent-out] Ada yang mengeluarkanmu; bicaralah dengan koordinator.
       *[left] Kalau itu tidak sengaja: masuk lagi, lalu tulis sesuatu di sana.
    } 🆘 ada untukmu kapan saja.
your-role-back =
    Kamu terlihat lagi di grup konselor, jadi peranmu terbuka lagi. { $watches ->
        [0] Mau berjaga? Ketik /oncall di grup.
       *[other] Kamu berjaga lagi 📟, seperti sebelumnya.
    } Kasus yang tadi di tanganmu bisa kamu ambil lagi: 🙋.
your-role-doubted = Menurut Telegram, kamu tidak lagi di grup konselor. Aku meragukannya, jadi peranmu tetap. Kalau kamu masih di sana, tulis sesuatu di grup itu. Kalau tidak, minta dimasukkan lagi.
last-coordinator = Kamu koordinator terakhir: setelah itu tidak ada yang bisa memutuskan. Jadikan orang lain koordinator dulu.
stranger = ⚠️ Ada orang di grup ini yang bukan konselor di sini, dan ia bisa membaca isinya. Kalian kenal? Undang lewat /invite counselor. Kalau tidak, keluarkan dari grup.
counselor-left-group =
    { $name } tidak lagi di grup ini, jadi perannya sebagai konselor berhenti dulu. Kasusnya terbuka lagi. { $how ->
        [sent-out] Koordinator bisa membuka perannya lagi: /people.
       *[left] Begitu ia terlihat lagi di sini, perannya terbuka lagi.
    }
counselor-back-in-group = { $name } terlihat lagi di grup ini, jadi perannya sebagai konselor terbuka lagi.
counselors-doubted =
    ⚠️ Menurut Telegram, { $names } tidak lagi di grup ini. Aku meragukannya (beberapa sekaligus, atau yang terakhir), jadi perannya tetap. Kalau benar, putuskan lewat /people. Kalau tidak, cukup tulis sesuatu di sini.
rights-missing = Aku bukan admin grup ini, jadi Telegram tidak memberitahuku siapa yang masuk. Tolong jadikan aku admin, cukup dengan hak menyematkan dan menghapus pesan.
deed-promote = menjadikan koordinator
deed-suspend = menghentikan peran sementara
deed-remove = mengeluarkan dari tim
deed-restore = membuka lagi peran
deed-lock = mengunci
deed-left-group = keluar dari grup
deed-back-in-group = terlihat lagi di grup, perannya terbuka lagi
deed-stranger = ada di grup tanpa menjadi konselor
