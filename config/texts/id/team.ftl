### Tim: grup, siapa bergabung, siapa memutuskan, dan papan.

# Yang dibaca orang yang bergabung sebagai pendamping atau konselor
join-supporter =
    Terima kasih mau jadi pendamping sebaya di { $programme }!

    Kamu menemani orang lain lewat tulisan, saat kamu bertugas. Kamu mendengarkan; kamu tidak harus punya jawaban. Kalau khawatir, kamu memanggil konselor dengan 🚩.
    Langkahnya: namamu, kode etik, persetujuan koordinator, pelatihan. Lalu kamu bisa mulai.
join-counselor =
    Terima kasih mau jadi konselor di { $programme }!

    Kalau ada tanda bahaya, muncul kartu di grup konselor. Yang menekan 🙋 memegang kasusnya: dia membaca percakapan itu dan bisa bicara langsung.
    Langkahnya: namamu, kode etik, persetujuan koordinator. Lalu kamu bisa mulai.
ask-name = Dengan nama apa koordinator dan konselor mengenalmu? Balas pesan ini dengan namamu. Orang yang kamu temani tidak pernah melihatnya.
ask-name-counselor = Dengan nama apa tim mengenalmu? Balas pesan ini dengan namamu. Orang yang kamu temani tidak melihatnya, kecuali kalau dia bilang bahwa seseorang di tim berbuat sesuatu: dia memilih dari daftar nama konselor.
name-asked-again = Nama itu belum bisa aku pakai. Balas pesan ini dengan nama dari huruf yang dibaca dari kiri ke kanan, paling panjang { $longest }.
name-taken = Nama “{ $name }” mirip dengan nama orang lain di tim, jadi bisa tertukar. Balas pesan ini dengan nama lain, misalnya dengan nama belakang.
code-of-conduct =
    Sebagai { $role }, aku berjanji:

    1. Yang kudengar tetap rahasia: tidak kusalin, kufoto, atau kuceritakan di luar program.
    2. Kami menulis di bot ini saja: tidak bertukar nomor atau akun, tidak ketemuan.
    3. Tidak ada rayuan, pacaran, atau hal seksual dengan yang kutemani, juga kalau dia yang mulai.
    4. Tidak menerima atau memberi uang atau hadiah.
    5. Aku tidak menghakimi atau membeda-bedakan, dan tidak mendorong agama atau pilihanku.
    6. Tidak memberi nasihat obat atau hukum. Tidak bertugas kalau habis minum alkohol atau obat terlarang.
    7. Ragu atau ada bahaya: konselor (🚩). Bahaya tidak pernah kurahasiakan.
    8. Aku istirahat, dan minta tolong kalau berat.
    9. Rekan di tim melanggar ini? Kulaporkan: /lapor, lalu “… di tim”. Namaku tidak disebut kepadanya.

    Setuju? Tekan ✅.
code-of-conduct-counselor =
    Sebagai { $role }, aku berjanji:

    1. Yang kubaca dan kudengar tetap rahasia: tidak kusalin atau kufoto, dan hanya kubagi kepada yang harus melindungi.
    2. Kalau bertemu, itu bagian tugasku: di tempat dan jam kerja, dan dia mau. Bukan lewat nomor atau akun pribadi. Aku tidak mencari tahu siapa dia tanpa alasan.
    3. Tidak ada rayuan, hubungan pribadi, atau hal seksual, uang, atau hadiah. Juga bukan nilai atau hukuman.
    4. Aku tidak menghakimi atau membeda-bedakan, tidak mendorong agama atau pilihanku, dan tidak menjanjikan yang di luar wewenangku.
    5. Nyawa terancam atau anak disakiti: aku bertindak, dan sebisanya bilang dulu kepadanya. Bahaya tidak pernah kurahasiakan.
    6. Tidak berjaga kalau habis minum alkohol atau obat terlarang. Aku tahu batasku, dan istirahat.
    7. Rekan di tim melanggar ini? Kulaporkan: /lapor, lalu “… di tim”. Namaku tidak disebut kepadanya.

    Setuju? Tekan ✅.
code-signed = Terima kasih. Para koordinator sudah aku beri tahu di grup. Kalau sudah ada keputusan, aku kabari di sini.
joined-supporter = Selamat datang, kamu diterima sebagai pendamping! Pelatihanmu ada di /latihan: bagian-bagian pendek, masing-masing sekitar sepuluh menit. Setelah koordinator menyetujuinya, kamu bisa bertugas.
joined-counselor = Selamat datang, kamu diterima sebagai konselor! Kasus muncul di grup konselor; tekan 🙋 untuk mengambil. Mulai berjaga: ketik /oncall di grup.
decline-sure = ❌ Tolak { $name }? Dia langsung dikabari, dan hanya bisa masuk lagi dengan undangan baru.
join-declined = Kali ini koordinator belum bisa menerimamu. Terima kasih sudah mau menolong; itu tetap berarti. Kalau ingin bercerita, tempat ini tetap terbuka: 💬. Ada pertanyaan? Tanya tim { $programme }. { $contact }
link-gone = Tautan ini sudah dipakai atau sudah lewat waktunya. Minta yang baru kepada koordinator. Mau bercerita? Ketik /start.
already-in-team = Kamu sudah terdaftar untuk peran ini. Ketik /start untuk melanjutkan.
name-kept = Baik, namamu aku simpan. Terima kasih.

# Peran dan grup
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
    Kalau dia sedang menemani orang, langsung dicarikan pengganti, dan kasusnya terbuka lagi.
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
your-role-paused = Peranmu sebagai { $role } dihentikan dulu. Kalau kamu sedang menemani seseorang, untuknya aku carikan yang lain. Koordinator bisa menjelaskannya. Tempat ini tetap terbuka untukmu: 💬, dan 🆘 kapan saja. { $contact }
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
stranger = ⚠️ Ada orang di grup ini yang bukan konselor di sini, dan dia bisa membaca isinya. Kalian kenal? Undang lewat /invite counselor. Kalau tidak, keluarkan dari grup.
counselor-left-group =
    { $name } tidak lagi di grup ini, jadi perannya sebagai konselor berhenti dulu. Kasusnya terbuka lagi. { $how ->
        [sent-out] Koordinator bisa membuka perannya lagi: /people.
       *[left] Begitu dia terlihat lagi di sini, perannya terbuka lagi.
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

# Papan
board-open = 🙋 { $count } kasus menunggu seseorang:
board-quiet = ☑️ Tidak ada kasus yang belum diambil.
board-nobody = BELUM DIAMBIL
board-more = … dan { $count } lagi: /status
board-waiting =
    { $count ->
        [0] 💬 Menunggu teman sebaya: tidak ada
       *[other] 💬 Menunggu teman sebaya: { $count }, paling lama { $longest }
    }
board-later = 🔔 Minta dikabari nanti: { $count }, paling lama { $longest }
board-for-counselor = 🧑‍🏫 Menunggu konselor: { $count }, paling lama { $longest }
board-on-duty = 🟢 Bertugas: { $names } ({ $count } sedang bicara)
board-beat = ⏱ Keadaan pukul { $at }
cannot-pin = Aku belum boleh menyematkan papanku di sini, jadi letaknya di atas. Supaya tersemat: pengaturan grup, administrator, aku, “Sematkan pesan”.
board-away = ⚠️ Aku tidak bisa dihubungi pukul { $since } sampai { $until }.

# Yang dibaca konselor dan koordinator
setup-done =
    Ini sekarang grup konselor { $programme }. Yang mengirim kode adalah koordinator dan konselor, dan sudah berjaga 📟.
    Satu langkah lagi: buka tautan ini dan tekan Start.
    https://t.me/{ $username }?start=hello
    Lalu ajak tim: /invite supporter, /invite counselor.
setup-wrong = Kode itu tidak berlaku. Setiap kode hanya sekali pakai. Kode baru dibuat di server oleh teknisi: sebaya setup-code
setup-how = Kodenya belum ada. Kirim: /setup KODE. Kodenya dari teknisi.
setup-later = Sudah terlalu banyak kode yang tidak berlaku darimu. Tunggu { $minutes } menit, lalu coba lagi.
setup-in-group = Kirim /setup KODE di grup konselor, bukan di sini. Tambahkan aku ke grup itu dulu.
setup-code-readable = Aku tidak boleh menghapus pesan di grup ini. Tolong hapus sendiri pesanmu yang berisi kode itu.
group-moved =
    ⚠️ { $named ->
        [0] Seseorang yang belum punya nama di sini
       *[other] { $name }
    } memindahkan grup konselor { $programme } ke grup Telegram lain, { $moment }, dengan kode baru dari server. Kalau kalian tidak tahu soal ini, segera kabari teknisi.
group-taken =
    ⚠️ { $named ->
        [0] Seseorang yang belum punya nama di sini
       *[other] { $name }
    } menjadi koordinator { $programme }, { $moment }, dengan kode baru dari server. Kalau kalian tidak tahu soal ini, segera kabari teknisi.
group-moves =
    ⚠️ { $named ->
        [0] Seseorang yang belum punya nama di sini
       *[other] { $name }
    } mau memindahkan grup konselor { $programme } ke grup Telegram lain, { $moment }, dengan kode baru dari server. Itu perlu salah satu dari kalian di grup baru. Kalau kalian heran, jangan tekan, dan kabari teknisi.
group-confirm = Grup ini mau jadi grup konselor. Kasus yang terbuka pindah ke sini setelah seorang konselor yang sudah dikenal menekan tombol ini dan memasukkan PIN-nya.
group-is-ours = ✅ Ya, ini grup kami
invitation =
    Undangan sebagai { $role }. Untuk satu orang, sekali pakai, berlaku { $link_hours } jam. Kirim langsung kepada orangnya:
    https://t.me/{ $username }?start={ $code }
invite-whom = Undangan untuk siapa?
applicant = 👋 { $name } ingin ikut sebagai { $role }.
people = Tim kita:
status = Keadaan sekarang
off-call = 📟 { $name } tidak lagi berjaga. Terima kasih.
last-on-call = 📟 { $name } tidak lagi berjaga. Sekarang tidak ada yang berjaga: percakapan baru tidak dimulai sampai ada yang mengetik /oncall.
people-nobody = Belum ada siapa-siapa. Ajak lewat /invite.
people-none-so = Tidak ada yang namanya memuat “{ $words }”. Semua: /people.
people-find = Mau cepat? Ketik /people dan sebagian namanya.
applicant-joining = Belum menyetujui kode etik.
applicant-signed = Sudah menyetujui kode etik. Diterima?
applicant-active = Diterima.
applicant-declined = Tidak diterima.
applicant-suspended = Sedang dihentikan.
applicant-untrained = pelatihan belum tercatat
certified-until = terlatih, sampai { $date }
mark-on-duty = sedang bertugas
mark-on-call = berjaga 📟
mark-not-started = berjaga, tetapi belum menekan Start
status-on-duty = Bertugas: { $names }
status-on-call = 📟 Berjaga: { $names }
status-waiting = 💬 Menunggu teman sebaya: { $count }
status-cases = Kasus terbuka: { $count }
nobody = tidak ada

# Tombol dan kata yang juga muncul dalam kalimat
standing-joining = belum setuju kode etik
standing-signed = menunggu koordinator
standing-active = aktif
standing-declined = tidak diterima
standing-suspended = dihentikan sementara

# Tombol di bawah pesan
sign-code = ✅ Aku berjanji
invite-supporter = Pendamping sebaya
invite-counselor = Konselor
accept-trained = ✅ Terima, sudah dilatih
accept-untrained = 🎓 Terima, pelatihan menyusul
accept-counselor = ✅ Terima
decline-applicant = ❌ Tolak
training-done = ✅ Pelatihan sudah selesai

# Lainnya
side-name = 👋 Namaku
key-people = 📇 Tim
go-on-call = 📟 Berjaga
go-off-call = ⚪ Selesai
on-call-state = 📟 Berjaga sekarang: { $count ->
        [0] tidak ada
       *[other] { $names }
    }. { $name } { $on ->
        [1] sedang berjaga
       *[other] tidak sedang berjaga
    }. Mau diubah? Tekan salah satu; yang berubah hanya yang menekan.
