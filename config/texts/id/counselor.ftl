### Yang dibaca konselor dan koordinator, di grup dan sendiri.

setup-done =
    Ini sekarang grup konselor { $programme }. Yang mengirim kode adalah koordinator dan konselor, dan sudah berjaga 📟.
    Satu langkah lagi: buka tautan ini dan tekan Start.
    https://t.me/{ $username }?start=hello
    Lalu ajak tim: /invite supporter, /invite counselor.
setup-wrong = Kode itu tidak berlaku. Setiap kode hanya sekali pakai. Kode baru dibuat di server oleh pengelola bot: sebaya setup-code
setup-how = Kodenya belum ada. Kirim: /setup KODE. Kodenya dari pengelola bot.
setup-later = Sudah terlalu banyak kode yang tidak berlaku darimu. Tunggu { $minutes } menit, lalu coba lagi.
setup-in-group = Kirim /setup KODE di grup konselor, bukan di sini. Tambahkan aku ke grup itu dulu.
setup-code-readable = Aku tidak boleh menghapus pesan di grup ini. Tolong hapus sendiri pesanmu yang berisi kode itu.
group-moved =
    ⚠️ { $named ->
        [0] Seseorang yang belum punya nama di sini
       *[other] { $name }
    } memindahkan grup konselor { $programme } ke grup Telegram lain, { $moment }, dengan kode baru dari server. Kalau kalian tidak tahu soal ini, segera kabari pengelola bot.
group-taken =
    ⚠️ { $named ->
        [0] Seseorang yang belum punya nama di sini
       *[other] { $name }
    } menjadi koordinator { $programme }, { $moment }, dengan kode baru dari server. Kalau kalian tidak tahu soal ini, segera kabari pengelola bot.
invitation =
    Undangan sebagai { $role }. Untuk satu orang, sekali pakai, berlaku { $link_hours } jam. Kirim langsung kepada orangnya:
    https://t.me/{ $username }?start={ $code }
invite-whom = Undangan untuk siapa?
group-only = Ini hanya bisa di grup konselor.
applicant = 👋 { $name } ingin ikut sebagai { $role }.
people = Tim kita:
status = Keadaan sekarang
on-call = 📟 { $name } sekarang berjaga. Terima kasih.
off-call = 📟 { $name } tidak lagi berjaga. Terima kasih.
last-on-call = 📟 { $name } tidak lagi berjaga. Sekarang tidak ada yang berjaga: percakapan baru tidak dimulai sampai ada yang mengetik /oncall.
case =
    { $alias } · { $category } · { $source }
    Masuk pukul { $at }
case-without-code =
    🔑 Belum ada kode orang tua: { $why ->
        [home] katanya, di rumah tidak aman
        [sos] ia menekan 🆘
        [words] ada tanda bahaya dalam kata-katanya
       *[other] ia minta konselor
    }. Bicara dengannya dulu, sebelum menghubungi rumah.
case-entry = Pola: { $entry }
case-again = 🔁 Sudah { $count } tanda, terakhir pukul { $at }.
case-state-open = 🙋 BELUM DIAMBIL
case-state-claimed = 👤 Diambil { $name }
case-state-closed = ☑️ Ditutup { $name }: { $outcome }
rung =
    ⏰ { $code } ({ $level }) belum diambil, { $minutes ->
        [0] baru saja
       *[other] { $minutes } menit
    }. Siapa bisa? Tekan 🙋.
alert =
    🔔 { $code } · { $level }
    { $alias }: { $category }
    Belum ada yang mengambil. Bisa? Tekan 🙋.
level-risen =
    ⬆️ { $code } · { $level }
    { $alias }: { $category }
    Ada tanda baru. Kasus ini di tanganmu.
claimed =
    { $code } sekarang di tanganmu. Terima kasih.
    { $alias }: { $category } · { $level }
    Biasanya mulai dengan 🗣. Kalau sudah selesai: ☑️.
claimed-by-other = Sudah diambil { $name }. Terima kasih sudah siap.
transcript = 📄 { $code }, bagian { $part } dari { $parts }
transcript-empty = { $code }: belum ada tulisan yang bisa ditampilkan.
transcript-note = 📝 Catatan pendamping: { $note }
transcript-gone = (sudah dihapus)
transcript-photo = foto
not-owner = Kasus ini tidak di tanganmu. Kalau masih terbuka, tekan 🙋 di kartunya dulu.
case-gone = Kasus ini sudah ditutup, atau tidak jelas yang mana. Pakai tombol pada pesan kasusnya.
no-conversation = Sekarang tidak ada percakapan dalam kasus ini. 🗣 menanyakan apakah ia mau menulis denganmu. Kasusnya tetap terbuka sampai kamu tutup.
taken-over = 🗣 Kamu bicara dengan { $alias } ({ $code }). Yang kamu tulis di sini langsung sampai kepadanya. Selesai: ↩️ kembalikan, atau ☑️ tutup.
given-back = ↩️ { $alias } dikembalikan ke teman sebaya atau antrean. { $code } tetap di tanganmu sampai kamu tutup.
ask-outcome = ☑️ { $code } ({ $alias }): bagaimana akhirnya? Dengan memilih, kasus ini ditutup; kalau kamu sedang bicara dengannya, percakapan ikut selesai.
case-closed = { $code } ditutup: { $outcome }. Terima kasih. Jaga dirimu juga.
student-left = Ia mengakhiri percakapan. Kasus { $code } tetap di tanganmu sampai kamu tutup.
check-in-alert = 📝 { $name } ingin menyampaikan sesuatu setelah percakapan dengan { $alias }. Tolong hubungi, ya.
failure = Satu pesan atau tombol tidak bisa kuproses; pengirimnya kuberi tahu. Untuk pengelola: { $reference }
rule-failed = Ada tugas yang biasanya kujalankan sendiri, dan sekarang macet. Kucoba terus; pesan tetap sampai. Untuk pengelola: { $reference }
danger-without-case = 🆘 Ada tulisan yang terdengar berbahaya ({ $category } · { $level }), dari { $alias }. Pesannya macet, dan kasusnya tidak bisa kubuat. Penulisnya mendapat nomor bantuan. Tolong tanyakan pada pendampingnya, dan beri tahu pengelola sekarang.
another-copy = ⚠️ Ada salinan lain dari bot ini yang sedang berjalan. Sebagian pesan bisa masuk ke sana dan tidak sampai ke kita. Tolong kabari pengelola: hentikan salinan itu.
group-lost = Aku tidak bisa menulis di grup konselor. Kasus kukirim langsung ke sini, dan percakapan baru tidak dimulai sampai grup pulih. Tolong periksa apakah aku masih anggota di sana.
was-away-group =
    Aku sempat tidak bisa dihubungi sekitar { $away } jam, dan sekarang sudah kembali. Telegram hanya menyimpan pesan untukku selama 24 jam, jadi mungkin ada yang hilang, 🆘 juga. { $count ->
        [0] Sekarang tidak ada yang sedang dalam percakapan.
       *[other] { $count } orang yang sedang dalam percakapan sudah kuberi tahu.
    } Tolong lihat yang masih terbuka: /status
people-nobody = Belum ada siapa-siapa. Ajak lewat /invite.
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
status-waiting = Menunggu: { $count }
status-cases = Kasus terbuka: { $count }
minutes = { $minutes } menit
nobody = tidak ada
not-shown = Ada kabar yang tidak bisa kutampilkan di sini. Lihat /status, dan tanyakan langsung bila perlu.
not-anonymously = Pesan ini ditulis atas nama grup, jadi aku tidak tahu siapa kamu. Tulis dengan akunmu sendiri, lalu coba lagi.
rung-risen = ⏫ { $code } sekarang: { $level }. Siapa bisa? Tekan 🙋.
identity-alert = ⚠️ Satu pesan kutahan di saat terakhir, karena di dalamnya ada nama atau nomor akun penulisnya. Tidak ada yang sampai. Penulisnya sudah kuberi tahu.
transcript-voice = pesan suara
transcript-before = (sebelum diubah: { $words })
transcript-withdrawn = (ditarik penulisnya)
