### Yang dapat dibaca siapa pun.

welcome =
    Hai. Ini tempat cerita dengan teman sebaya di { $setting ->
        [campus] kampusmu
        [workplace] tempat kerjamu
        [community] komunitasmu
       *[other] sekolahmu
    }. Aku bot; yang menjawab manusia. Dijalankan tim { $programme }. { $contact }

    • Teman sebaya melihat nama samaran dan kata-katamu, bukan nama, nomor, atau foto profilmu.
    • Rahasia, tetapi ada batasnya: konselor boleh membaca kalau ada tanda bahaya, atau pendampingnya baru.
    • Nyawa terancam atau anak disakiti: konselor wajib bertindak dan memberi tahu yang melindungi, bukan yang menyakiti, juga kalau kamu belum mau. Sebisanya kamu diajak bicara dulu. Konselor bisa melihat akunmu; biasanya kamu diberi tahu nanti.
    • Telegram menyimpan pesan; pengelola bot secara teknis bisa membaca.
    • Kata-kata kuhapus { $text_hours } jam sesudahnya, atau { $case_days } hari kalau konselor menolong.
    • Bukan layanan darurat; jawaban bisa lama.

    Dalam bahaya? 🆘, sekarang pun bisa. Setuju? ✅.
welcome-kept-nothing =
    Yang baru kamu tulis tidak kusimpan. Tekan ✅, lalu kirim lagi.

    { welcome }
home =
    Aku di sini. Mau bercerita? Langsung tulis saja, atau tekan 💬.
    Mau bicara dengan konselor: 🧑‍🏫
    Nomor bantuan: 📚
    Butuh bantuan sekarang: 🆘
team-home =
    Halo, terima kasih sudah ikut menjaga.
    Pendamping: /latihan untuk belajar, /tugas untuk mulai atau berhenti bertugas, /jadwal untuk melihat jadwal.
    Konselor: kasus muncul di grup; yang kamu ambil, datang ke sini.
    Kamu sendiri ingin bercerita? 💬. Butuh bantuan sekarang? 🆘.
help =
    Kamu boleh langsung menulis di sini. Atau pilih:

    🆘 /darurat: butuh bantuan sekarang
    💬 /bicara: bicara dengan teman sebaya
    🧑‍🏫 /konselor: minta konselor
    🔚 /selesai: akhiri percakapan
    /tarik: tarik kembali pesanmu
    🚫 /lapor: ada yang tidak beres
    📚 /sumber: nomor bantuan
    /privasi, /dataku, /hapus: yang kusimpan, dan menghapusnya
    /bahasa: ganti bahasa

    Pendamping: /latihan, /tugas, /jadwal, 🚩 /tandai, 🧭 /konsul
    Grup konselor: 📟 /oncall, /status, /jadwal, /invite, /people, /audit
privacy =
    Yang disimpan, dan siapa yang melihat:

    • Alamat Telegram-mu, terkunci, supaya jawaban sampai. Teman sebaya tidak melihatnya.
    • Kata-katamu, juga terkunci. Kuncinya hilang { $text_hours } jam setelah selesai, atau { $case_days } hari setelah konselor menolong.
    • Catatan tanpa kata-kata, misalnya kapan: { $kept_days } hari, lebih lama kalau ada bahaya.
    • Teman sebaya melihat nama samaran dan kata-katamu. Kalau mungkin ada bahaya, atau pendampingnya baru, konselor boleh membaca.
    • Nyawa terancam atau anak disakiti: konselor wajib bertindak dan memberi tahu yang melindungi, bukan yang menyakiti, juga kalau kamu belum mau; sebisanya kamu diajak bicara dulu. Konselor bisa melihat akunmu; biasanya kamu diberi tahu.
    • Telegram juga menyimpan chat ini; pengelola bot secara teknis bisa membaca. Di HP-mu chat ini tetap ada.

    Lihat: /dataku. Hapus semuanya: /hapus. Tanya pengelola { $programme }. { $contact }
language = Pilih bahasamu.
resources =
    Kamu tidak harus menanggungnya sendirian. Cerita kepada { $setting ->
        [school] orang dewasa
       *[other] orang
    } yang kamu percaya sering jadi awal yang baik. Layanan berikut juga ada untukmu. Ingin konselor dari sini? Ketik /konselor.
helplines =
    Kamu tidak sendirian. Kalau ada yang dalam bahaya sekarang, jangan menunggu: hubungi salah satu nomor ini, atau datangi { $setting ->
        [school] orang dewasa
       *[other] orang
    } terdekat yang kamu percaya. Kalau satu tidak menjawab, coba yang lain.
not-delivered = Maaf, ada yang macet di sini. Yang barusan kamu kirim atau tekan belum kuproses. Coba sekali lagi, ya. Kalau butuh bantuan sekarang, tekan 🆘.
not-for-you = Yang ini bukan untuk peranmu di sini. Ketik /bantuan untuk melihat apa yang bisa kamu lakukan. Kalau butuh bantuan sekarang: /darurat.
not-possible = Itu tidak bisa dilakukan sekarang. Tidak ada yang berubah. Coba lihat pesan terakhir di sini.
button-gone = Tombol ini sudah tidak berlaku. Coba pakai pesan yang lebih baru, atau ketik /start.
prompt-answered = Tidak kuteruskan: jawabanmu untuk pesan itu sudah kuterima. Kalau aku bertanya sekali lagi, balas pertanyaan yang lebih baru, ya. Untuk menulis ke teman bicaramu, tulis saja tanpa membalas pesan itu.
prompt-gone = Tidak kuteruskan: yang kutanyakan di situ sudah selesai. Untuk menulis ke teman bicaramu, tulis saja tanpa membalas pesan itu. Kalau butuh bantuan sekarang: /darurat.
too-fast = Pelan-pelan, ya… Yang ini, dan semua yang kamu kirim dalam { $seconds } detik sesudahnya, tidak kuteruskan. Setelah itu kirim lagi; aku tetap di sini. Butuh bantuan sekarang? 🆘 selalu bisa.
pressed-too-fast = Pelan-pelan, ya… Tombol ini belum kujalankan. Coba lagi setelah { $seconds } detik. Kalau butuh bantuan sekarang, 🆘 selalu bisa.
kind-refused = Maaf, { $what } tidak bisa kuteruskan, karena bisa membuka siapa pengirimnya. Ceritakan dengan tulisan, emoji, atau foto biasa, ya.
was-away = Aku sempat tidak bisa dihubungi sekitar { $away } jam. Telegram hanya menyimpan pesan untukku selama 24 jam, jadi mungkin ada tulisanmu yang hilang. Maaf, ya. Tulis lagi yang penting; aku sudah kembali. Butuh bantuan sekarang? Kirim 🆘, nomor bantuannya muncul.
caption-too-long = Tulisan yang menyertainya terlalu panjang, jadi belum kukirim. Kirim dulu tanpa tulisan, lalu tulisannya sebagai pesan sendiri, ya.
nobody-listens = Pesanmu tidak sampai ke siapa pun: kamu sedang tidak ada dalam percakapan itu. Mau bercerita? Tekan 💬. Kalau butuh bantuan sekarang, tekan 🆘.
to-whom = Kamu ada di lebih dari satu percakapan, jadi pesanmu belum kukirim. Pilih dulu untuk siapa, lalu kirim lagi.
focused = Baik. Pesanmu berikutnya masuk ke percakapan dengan { $alias }.
press-start =
    Buka tautan ini dan tekan Start, supaya aku bisa menulis kepadamu. Lalu coba lagi di sini.
    https://t.me/{ $username }?start=hello
sos-ask = Aku di sini. Boleh aku beri tahu konselor sekarang? Tekan ✅ kalau boleh, ❌ kalau belum mau. Kalau kamu diam, sebentar lagi aku tetap memberi tahu mereka, karena aku tidak mau kamu sendirian.
sos-ask-guest = Aku di sini. Boleh aku beri tahu konselor sekarang? Kalau kamu tekan ✅, aku menyimpan seperlunya supaya konselor bisa menulis kepadamu, dan bertindak kalau nyawa terancam. Tanpa ✅, tidak ada yang kuberi tahu. Nomor di atas tetap bisa kamu hubungi.
sos-told = Terima kasih sudah bilang. Aku sudah memberi tahu para konselor. Aku belum tahu siapa yang bisa menjawab, dan kapan. Kamu tetap bisa menulis di sini. Kalau ada bahaya sekarang, jangan menunggu: hubungi nomor di atas, atau datangi orang terdekat yang kamu percaya.
sos-write-here = Terima kasih sudah bilang. Aku sudah memberi tahu para konselor. Aku belum tahu siapa yang bisa menjawab, dan kapan. Tulis saja di sini; konselor yang menjawab bisa membacanya. Kalau ada bahaya sekarang, jangan menunggu: hubungi nomor di atas, atau datangi orang terdekat yang kamu percaya.
sos-not-now = Baik, aku tidak memberi tahu konselor sekarang. Nomor di atas tetap bisa kamu hubungi, dan 🆘 bisa kamu tekan lagi kapan saja.
sos-silence = Kamu belum menjawab, dan aku khawatir. Jadi aku sudah memberi tahu para konselor bahwa kamu menekan 🆘. Aku belum tahu siapa yang bisa menjawab, dan kapan. Nomor di atas bisa kamu hubungi sekarang. Kalau ternyata kamu baik-baik saja, tidak apa-apa.
edit-refused = Perubahan pada pesan itu tidak bisa kuteruskan; yang lain tetap melihat yang lama. Kalau penting, tulis sebagai pesan baru, ya.
edit-unknown = Perubahan itu tidak dilihat siapa pun, karena pesannya memang belum pernah kuteruskan. Kalau penting, tulis sebagai pesan baru, ya.
edit-holds-contact = Perubahan itu belum kuteruskan: sepertinya ada { $what } di dalamnya. Yang lain tetap melihat pesan yang lama.
contact-held = Tunggu sebentar: sepertinya ada { $what } di pesan ini, jadi belum kukirim. Di sini kamu tidak perlu membuka siapa dirimu. Mau tetap mengirimnya?
voice-held = Suara bisa dikenali orang, jadi pesan suaramu belum kukirim. Kalau tidak apa-apa, kirim saja; berikutnya langsung kuteruskan.
held-sent = Sudah kukirim.
held-dropped = Baik, tidak kukirim ke siapa pun.
identity-stopped = Pesanmu tidak kuteruskan, karena di dalamnya ada namamu atau nomor akunmu. Tulis lagi tanpa itu, ya.
unsent = Sudah kutarik dari sana. Kalau sempat terbaca, itu tidak bisa kuhapus dari ingatan orang.
nothing-to-unsend = Tidak ada pesanmu yang bisa kutarik. Balas pesanmu sendiri dengan /tarik.
unsend-failed = Pesan itu tidak bisa kutarik lagi; Telegram hanya membolehkan selama 48 jam.
unsend-unsure = Pengirimannya sudah kuhentikan, tapi mungkin pesan itu sudah sampai. Kalau sudah, aku tidak bisa menghapusnya di sana. Maaf, ya.
