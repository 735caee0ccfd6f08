### Percakapan, dari pertanyaan pertama sampai selesai.

# Yang dibaca orang yang bercerita
ask-topic = Senang kamu datang. Mau bercerita tentang apa? Pilih satu, atau ⏭ kalau belum mau bilang. Kamu juga boleh langsung menulis: semuanya aku simpan untuk teman sebaya yang menemanimu.
ask-topic-kept = Terima kasih sudah bercerita. Tulisanmu aku simpan, dan aku sampaikan kalau ada teman sebaya yang menemanimu. Kira-kira ini tentang apa? Pilih satu, atau ⏭, atau tulis terus saja.
ask-mood = Bagaimana perasaanmu sekarang? 1 berarti berat sekali, 5 berarti baik. Kalau tidak mau bilang, ⏭.
left-queue = Kamu tidak lagi menunggu. Tulisanmu yang belum sampai tidak aku teruskan ke teman sebaya. Kalau konselor sudah aku beri tahu, dia masih bisa membacanya. Kapan pun mau bercerita, tekan 💬. 🆘 selalu ada.
nothing-to-end = Sekarang tidak ada percakapan yang perlu diakhiri. Mau mulai bercerita? Tekan 💬.
paired-student = { $alias } ada di sini untukmu. Tulisanmu selama menunggu sampai kepadanya. Pelan-pelan saja. Tidak perlu menyebut nama atau nomormu. Mau selesai: 🔚. Butuh bantuan sekarang: 🆘.
ended-student =
    Percakapan ini sudah selesai. Terima kasih sudah berani bercerita. { $seconds ->
       *[0] Tidak akan ada pesan lagi dari percakapan ini.
        [other] Tidak sengaja? Tekan ↩️ di bawah ini dalam { $seconds } detik; setelah itu tidak ada pesan lagi dari percakapan ini.
    } Kalau nanti ingin bicara lagi, tekan 💬.
thanked-afterwards = Sama-sama, ya. Sekarang tidak ada percakapan yang berjalan, jadi ini tidak sampai ke siapa pun; tidak apa-apa. Kalau ingin bicara lagi: 💬. Butuh bantuan sekarang: 🆘.
ended-by-other = Yang menemanimu sudah menutup percakapan ini. Itu tidak berarti kamu salah. Kalau masih ingin bicara, tekan 💬 atau 🧑‍🏫. Butuh bantuan sekarang: 🆘.
ask-mood-after = Bagaimana perasaanmu sekarang? 1 berarti berat sekali, 5 berarti baik. Kalau tidak mau bilang, ⏭.
ask-helped = Apakah percakapan tadi membantu? Jawab sejujurnya, tidak apa-apa.
thanks = Terima kasih, ya. Jaga dirimu pelan-pelan. Kalau ingin bicara lagi: 💬. Kalau butuh bantuan sekarang: 🆘. Ada pesan untuk tim program? ✍️, atau biarkan saja.
ask-line = Apa yang ingin kamu sampaikan ke tim program: apa yang baik, apa yang kurang? Balas pesan ini dengan satu kalimat, tanpa nama. Mereka membacanya tanpa nama samaranmu; yang tadi menemanimu tidak. Tidak jadi? Ketik /batal.
line-kept = Terima kasih. Pesanmu aku teruskan ke tim. Dari siapa tidak aku sebut, jadi tidak ada yang bisa membalas. Mau bicara: 💬. Butuh bantuan sekarang: 🆘.
line-unread = Maaf, sekarang tidak ada yang bisa membacanya selain yang tadi menemanimu, jadi tidak aku teruskan. Butuh bantuan sekarang: 🆘.
last-line = ✍️ Pesan untuk tim, ditulis setelah sebuah percakapan. Dari siapa tidak aku sebut, dan tidak bisa dibalas. Pesan ini hilang dari sini bersama kata-kata percakapan itu.
cancelled = { $count } pesanmu tidak sampai, karena percakapannya sudah selesai atau teman bicaramu tidak bisa menerima pesan. Maaf, ya.
left-alone = Maaf, ini salahku: tulisanmu yang terakhir belum dibaca siapa pun, karena yang menemanimu sudah tidak di sini. Tulisanmu masih aku simpan. Sekarang aku carikan orang lain. Kalau tidak kuat menunggu, tekan 🆘.
counselor-left = Konselor sudah pamit. { $alias } kembali menemanimu di sini. 🆘 tetap ada kapan pun kamu perlu.

# Yang dapat dibaca siapa pun
kind-refused = Maaf, { $what } tidak bisa aku teruskan, karena bisa membuka siapa pengirimnya. Ceritakan dengan tulisan, emoji, atau foto biasa, ya.
caption-too-long = Tulisan yang menyertainya terlalu panjang, jadi belum aku kirim. Kirim dulu tanpa tulisan, lalu tulisannya sebagai pesan sendiri, ya.
text-too-long = Pesan ini terlalu panjang untuk sekali kirim, jadi belum aku teruskan. Kirim lagi dalam dua atau tiga bagian, ya.
edit-refused = Perubahan pada pesan itu tidak bisa aku teruskan; yang lain tetap melihat yang lama. Kalau penting, tulis sebagai pesan baru, ya.
edit-unknown = Perubahan itu tidak dilihat siapa pun, karena pesannya memang belum pernah aku teruskan. Kalau penting, tulis sebagai pesan baru, ya.
edit-holds-contact = Perubahan itu belum aku teruskan: sepertinya ada { $what } di dalamnya. Yang lain tetap melihat pesan yang lama.
contact-held = Tunggu sebentar: sepertinya ada { $what } di pesan ini, jadi belum aku kirim. Di sini kamu tidak perlu membuka siapa dirimu. Mau tetap mengirimnya?
voice-held = Suara bisa dikenali orang, jadi pesan suaramu belum aku kirim. Kalau tidak apa-apa, kirim saja; berikutnya langsung aku teruskan.
private-ask = Kirim { $what } ini ke konselor? Hanya konselor yang sedang bicara denganmu yang melihatnya, tidak orang lain di tim. Disimpan terkunci dan dihapus bersama percakapan ini; kamu bisa menariknya dengan /tarik.
private-sent = Sudah aku kirim ke konselor, dan hanya ke konselor.
private-unsent = Belum aku kirim dan sudah aku hapus: konselor itu tidak lagi bicara berdua denganmu. Kalau masih perlu, kirim lagi waktu konselor bicara denganmu.
held-sent = Sudah aku kirim.
held-dropped = Baik, tidak aku kirim ke siapa pun.
unsent = Sudah aku tarik dari sana. Kalau sempat terbaca, itu tidak bisa aku hapus dari ingatan orang.
nothing-to-unsend = Tidak ada pesanmu yang bisa aku tarik. Balas pesanmu sendiri dengan /tarik.
unsend-failed = Pesan itu tidak bisa aku tarik lagi; Telegram hanya membolehkan selama 48 jam.
unsend-unsure = Pengirimannya sudah aku hentikan, tapi mungkin pesan itu sudah sampai. Kalau sudah, aku tidak bisa menghapusnya di sana. Maaf, ya.

# Tombol
key-handover = 🤝 Serahkan ke yang lain
stay-longer = 🟢 Tambah waktu
handover-yes = ✅ Boleh
handover-no = ❌ Tetap dengan yang ini
want-next = 🤝 Lanjut dengan teman lain
i-know-them = 🤫 Aku kenal orang ini
here-i-am = 👋 Aku masih di sini

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

# Batas waktu dan diam
soft-limit-student = Kalian sudah bicara sekitar { $minutes } menit. Tidak perlu buru-buru. Mungkin baik memikirkan: apa lagi yang paling ingin kamu sampaikan hari ini?
soft-limit-supporter = Kalian sudah bicara sekitar { $minutes } menit. Pelan-pelan arahkan ke penutup: apa yang paling dia butuhkan setelah ini? Kalau perlu: 🤝 serahkan, atau 🚩.
hard-limit-student = Kalian sudah bicara sekitar { $minutes } menit, dan itu melelahkan juga. Boleh selesai dengan 🔚, lanjut dengan teman lain, atau terus saja: tidak perlu menekan apa pun.
hard-limit-supporter = Kalian sudah bicara sekitar { $minutes } menit. Boleh kamu tutup dengan 🔚, serahkan dengan 🤝, atau teruskan kalau kalian berdua masih mau. Jaga tenagamu juga.
nudge = { $alias } menunggu jawabanmu. Kata pendek juga cukup: “aku masih di sini”. Tidak bisa lanjut? Tekan 🤝.
offer-another = { $alias } belum menjawab cukup lama. Itu bukan salahmu. Boleh tetap menunggu, atau tekan 🔁 supaya aku carikan yang lain. Butuh bantuan sekarang: 🆘.
answered-meanwhile = { $alias } sudah menjawab. Lihat pesannya dulu, ya. Kalau tetap tidak cocok: 🔚, lalu 🔁 untuk teman sebaya lain.
still-there = Di sini sepi cukup lama. Masih di sana? Tulis apa saja, atau tekan 👋. Kalau sudah cukup: 🔚. Kalau tidak ada kabar, percakapan ini aku tutup pelan-pelan sebentar lagi.
still-here = { $alias } masih di sini.
closed-in-silence = Karena lama sepi, percakapan ini aku tutup dulu. Terima kasih sudah bercerita; itu tidak berarti kamu salah. Kapan pun mau lagi: 💬. Butuh bantuan sekarang: 🆘.

# Serah terima
ask-handover = { $alias } perlu berhenti sebentar lagi. Ini bukan karena kamu. Boleh aku carikan teman sebaya lain? Sampai ada yang menerima, { $alias } tetap di sini. Kalau kamu tidak menjawab, aku mulai mencari.
handover-asked = Aku bertanya kepadanya. Tetap temani sampai ada yang menerima; aku beri tahu kamu.
handover-already = Sudah aku tanyakan atau sedang aku carikan. Tetap temani sampai ada yang menerima, ya.
handover-sought = Aku sudah mencarikan. Yang sekarang tetap di sini sampai ada yang menerima.
handover-stays = Baik, { $alias } tetap denganmu. Tidak bisa selama-lamanya, jadi sampaikan yang paling penting dulu. Mau selesai: 🔚.
handover-refused = Dia lebih suka tetap denganmu. Temani sebentar lagi kalau bisa, lalu tutup dengan kata yang baik: 🔚. Khawatir, atau harus pergi sekarang? 🚩 memberi tahu konselor.
handover-looking = Aku mencarikan teman sebaya lain. { $alias } tetap di sini sampai ada yang menerima. Berubah pikiran? Tekan tombol ini.
handover-wait = Aku mencarikan penggantimu. Tetap temani sampai ada yang menerima; setelah itu kamu bisa istirahat.
handover-nobody = Sekarang belum ada teman sebaya lain yang bisa menemanimu. Aku mencatatnya untuk konselor, dan aku terus mencari. { $alias } aku minta tetap di sini. Kalau tidak kuat menunggu: 🆘.
handover-unmet = Belum ada yang bisa menggantikanmu. Ini sudah aku catat untuk konselor. Tolong tetap di sana kalau bisa; aku terus mencari. Kalau benar-benar harus pergi, pamit dulu dengan kata yang baik, lalu 🔚.
handover-done = { $alias } sekarang bersamamu. Yang kamu ceritakan tadi tidak ikut terbaca olehnya; ceritakan sebanyak yang kamu mau. Mau selesai: 🔚. Butuh bantuan sekarang: 🆘.
handover-taken = Kamu meneruskan dari pendamping lain. Yang tadi diceritakan tidak kamu lihat, jadi tanya pelan-pelan apa yang paling penting sekarang, tanpa meminta semuanya diulang.
handed-over = Sudah ada yang menerima. Terima kasih sudah menemani sampai di sini. Pesan dari percakapan ini tidak masuk lagi. Tiga pertanyaan singkat, lalu istirahat.
nothing-to-hand-over = Kamu sedang tidak menemani siapa pun, jadi tidak ada yang perlu diserahkan.
recused = Terima kasih sudah jujur. Kalian berdua tidak akan aku pertemukan lagi, dan aku tidak bertanya kenapa. Dia aku carikan orang lain dan tidak aku beri tahu alasannya. Yang kamu dengar tetap rahasia.
partner-left = Yang menemanimu tidak bisa melanjutkan. Maaf, itu bukan salahmu. Aku mencarikan yang lain; yang kamu tulis sekarang aku simpan untuknya. 🆘 selalu ada.

# Pendamping yang tetap menemani di samping konselor: bertiga menulis
take-over-together = 👥 Bicara bertiga
beside-supporter = 👥 Seorang konselor sekarang juga bicara dengannya di sini, dan memintamu tetap menemani. Pesan konselor bertanda 🧑‍🏫; konselor yang memimpin. Kalau kamu lebih ingin pamit: 🔚, tidak ada yang jadi sendirian.
beside-thanks = Kamu sudah pamit; konselor masih bersamanya. Terima kasih, bagianmu berarti. Pesan dari percakapan ini tidak masuk ke sini lagi.
beside-gone = { $alias } sudah pamit. Konselor masih bersamamu.
beside-left = Kamu sudah pamit; pendamping masih bersama { $alias }. { $code } tetap di tanganmu sampai kamu tutup.
beside-gone-counselor = Pendamping { $alias } sudah pamit. Sekarang kamu bicara berdua dengan { $alias }.

# Yang dibaca pendamping sebaya
duty-not-certified = Pelatihanmu belum tercatat, atau masa berlakunya habis. Lihat /latihan, atau minta koordinator mencatat pelatihanmu di tempat lain.
duty-no-counselor = Belum ada konselor berjaga yang bisa aku hubungi, jadi tugas belum bisa dimulai. Coba lagi nanti, atau minta konselor mengetik /oncall di grup.
paired-supporter =
    Kamu sekarang bersama { $alias }. Dia membaca yang kamu tulis di sini.
    Topik: { $topic }. Perasaan: { $mood ->
        [0] tidak disebut
       *[other] { $mood } dari 5
    }.
    Sapa dulu, lalu dengarkan; nasihat bisa menunggu. Ragu atau khawatir: 🚩. Selesai: 🔚.
back-with-student = Konselor sudah pamit. { $alias } kembali bersamamu; sapa dia lagi, ya. Ragu atau khawatir: 🚩.
ended-supporter =
    Percakapan ini selesai. Terima kasih sudah menemani. Tiga pertanyaan singkat, lalu istirahat. { $seconds ->
       *[0] {""}
        [other] Kalau tadi tidak sengaja, dia masih bisa melanjutkannya dalam { $seconds } detik.
    }
ask-heavy = Seberapa berat percakapan tadi buatmu? 1 berarti ringan, 5 berarti berat sekali.
ask-talked-about = Tadi tentang apa, kira-kira?
ask-report = Ada yang perlu diketahui konselor? Termasuk kalau kamu sendiri butuh teman bicara.
checked-in = Terima kasih. Tarik napas, minum dulu, regangkan badan. Kalau masih terasa berat, kamu juga boleh bicara dengan konselor: /konselor.
checked-in-report =
    { $told ->
        [0] Terima kasih sudah bilang. Sekarang tidak ada konselor yang bisa aku hubungi. Ceritakan kepada orang yang kamu percaya, ya, atau tekan 🆘 kalau perlu bantuan.
       *[other] Terima kasih sudah bilang. Aku meminta konselor menghubungimu; mereka melihat namamu. Kapan, aku belum tahu.
    } Sementara itu, istirahat dulu.
contact-stopped = Tidak aku teruskan: sepertinya ada { $what } di dalamnya. Ingat kode etik kita: tidak ada kontak di luar tempat ini, demi dia dan demi kamu. Kalau dia butuh lebih, ada 🚩.
report-hard = Tadi berat buatku

# Yang dibaca konselor dan koordinator
student-left = Dia mengakhiri percakapan. Kasus { $code } tetap di tanganmu sampai kamu tutup.
check-in-alert = 📝 { $name } ingin menyampaikan sesuatu setelah percakapan dengan { $alias }. Tolong hubungi, ya.
danger-without-case = 🆘 Ada tulisan yang terdengar berbahaya ({ $category } · { $level }), dari { $alias }. Pesannya macet, dan kasusnya tidak bisa aku buat. Penulisnya mendapat nomor bantuan. Tolong tanyakan pada pendampingnya, dan beri tahu teknisi sekarang.
minutes = { $minutes } menit

# Tombol dan kata yang juga muncul dalam kalimat
topic-none = tidak disebut
topic-studies =
    { $setting ->
        [campus] Kuliah
        [workplace] Pekerjaan
        [community] Belajar, kerja
       *[other] Pelajaran
    }
topic-family = Keluarga
topic-friends = Pertemanan
topic-love = Cinta
topic-bullying = Dirundung
topic-loneliness = Kesepian
topic-mood = Perasaan
topic-other = Lainnya
helped-yes = Ya, membantu
helped-some = Sedikit
helped-no = Tidak
write-line = ✍️ Pesan untuk tim
what-forward = pesan terusan
what-voice = pesan suara
what-document = berkas
what-contact = kartu kontak
what-location = lokasi
what-live-location = lokasi langsung
what-venue = nama tempat
what-video = video
what-video-note = video bulat
what-poll = jajak pendapat
what-sticker = stiker ini
what-animation = gambar bergerak
what-audio = berkas suara
what-story = cerita Telegram
what-rich = pesan yang berisi lebih dari tulisan
what-via-bot = pesan buatan bot lain
what-other = kiriman seperti ini
what-phone = nomor telepon
what-handle = nama akun
what-email = alamat e-mail
what-link = tautan
what-address = alamat
what-student-number =
    { $setting ->
        [workplace] nomor pegawai
        [community] nomor anggota
       *[other] nomor induk
    }
what-name = namamu sendiri
what-invitation = ajakan pindah ke tempat lain
what-meeting = ajakan bertemu
send-anyway = ⚠️ Kirim saja
private-yes = ✅ Kirim ke konselor
private-no = ❌ Jangan kirim
dont-send = ❌ Jangan kirim

# Tombol di bawah chat
key-talk = 💬 Bicara dengan teman sebaya
key-end = 🔚 Selesai

# Tombol di bawah pesan
report-no = Tidak ada
report-yes = Ada, kabari konselor

# Dari 1 sampai 5: perasaan, lalu beban
mark-1 = 1 😞
mark-2 = 2 🙁
mark-3 = 3 😐
mark-4 = 4 🙂
mark-5 = 5 😊
load-1 = 1 🪶
load-2 = 2
load-3 = 3
load-4 = 4
load-5 = 5 🪨

# Lainnya
side-line = ✍️ Pesan untuk tim
blocked = Kamu bisa meminta teman sebaya lagi mulai { $until }. Konselor tetap ada untukmu: /konselor, dan kalau bahaya 🆘 kapan saja.
duty-silent = Dia menunggu lama, lalu minta ditemani yang lain. Tidak apa-apa, semua orang kadang teralihkan. Kamu aku minta istirahat dulu; kalau siap lagi: /tugas.
another-sought = Baik, aku carikan orang lain. Kalian berdua tidak akan aku pertemukan lagi, dan kamu tidak perlu menjelaskan apa-apa. Yang kamu tulis mulai sekarang aku simpan untuk yang berikutnya. 🆘 tetap ada.
review-offered =
    Kamu sering ke sini, dan itu tidak apa-apa; tempat ini tetap terbuka. Seorang konselor ingin memikirkan bersamamu apa lagi yang bisa menolong: waktu yang tetap, { $setting ->
        [school] orang dewasa
       *[other] orang
    } yang kamu percaya, atau layanan lain. Mau? Tekan tombol ini. Kalau tidak, abaikan saja.
student-moved-on = Yang kamu temani ingin mencoba bersama orang lain. Itu hal biasa dan bukan penilaian tentangmu. Pesan dari percakapan ini tidak masuk ke sini lagi. Terima kasih sudah menemani.
no-code-needed = Terima kasih sudah bilang. Aku sudah memberi tahu para konselor; untuk ini kamu tidak perlu kode. Belum tentu langsung ada yang menjawab. Tulis terus di sini: konselor yang menjawab bisa membacanya, juga yang tadi. Tidak kuat menunggu? 🆘
scan-failed = ⚠️ Kamus sedang tidak bekerja: pesan tetap sampai, tetapi tidak ada yang mencari tanda bahaya di dalamnya. Tolong beri tahu teknisi, dan ingatkan pendamping memakai 🚩.
thanks-hard = Terima kasih sudah jujur. Maaf, yang tadi belum menolong; itu bukan salahmu. Mau bicara dengan konselor? Tekan tombol ini, walau belum tentu langsung ada yang menjawab. Butuh bantuan sekarang: 🆘. Ada pesan untuk tim program? ✍️
end-ask = Tutup percakapan dengan { $alias }? Dia membaca bahwa kamu yang menutupnya. Kalau ada konselor yang menjaganya, konselor itu aku beri tahu lebih dulu.
end-stays = Baik. Kamu tetap bersama { $alias }.
talk-ended = 🔔 { $code } ({ $alias }): { $by ->
        [supporter] pendampingnya menutup percakapan mereka
       *[other] percakapannya aku tutup karena lama sepi
    }, jadi sekarang dia tidak ditemani siapa pun. Kasusnya tetap di tanganmu. 🗣 menanyakan apakah dia mau menulis denganmu.
ended-by-supporter = Percakapan ini sudah kamu tutup. Terima kasih sudah menemani. Tiga pertanyaan singkat, lalu istirahat.
ended-idle = Karena lama sepi, percakapan ini aku tutup. Itu bukan salahmu. Terima kasih sudah menemani. Tiga pertanyaan singkat, lalu istirahat.
ended-student-lost = Teman bicaramu tidak bisa lagi menerima pesan di sini, jadi percakapan ini selesai. Kenapa, aku tidak tahu; itu bukan salahmu. Kalau kamu khawatir, katakan di pertanyaan ketiga.
ended-by-counselor = Konselor sudah menutup percakapan ini. Terima kasih sudah bercerita. Mau bicara lagi dengan konselor? Tekan 🧑‍🏫. Dengan teman sebaya: 💬. Butuh bantuan sekarang: 🆘.
ended-case-goes-on = Yang menemanimu sudah pamit. Konselor yang menjagamu tetap ada dan sudah aku beri tahu; yang kalian sepakati tetap berlaku. Mau bicara sekarang? Tekan 🧑‍🏫 atau 💬. Butuh bantuan sekarang: 🆘.
ended-meeting-stands = Percakapan ini sudah ditutup. Yang kamu setujui tetap: { $date } aku menanyakan kabarmu di sini, dengan tombol untuk bicara dengan konselor. Mau bicara lebih cepat? Tekan 🧑‍🏫 atau 💬. Butuh bantuan sekarang: 🆘.
ended-reported = Yang menemanimu sudah menutup percakapan ini.
undone-student = ↩️ Percakapan tadi berlanjut. Tulis saja, ada yang membacanya lagi di sana.
undone-staff = ↩️ { $alias } melanjutkan percakapan tadi. Yang kamu tulis di sini sampai lagi kepadanya. Pertanyaan tadi boleh dibiarkan.
undone-waiting = ↩️ Baik, kamu menunggu lagi. Yang kamu tulis tadi masih tersimpan.
undo-gone = Percakapan itu tidak bisa dibuka lagi: waktunya lewat, atau yang tadi menemanimu tidak bisa kembali. Mau bicara? Tekan 💬, atau 🧑‍🏫 untuk konselor. 🆘 selalu ada.
undo-end = ↩️ Lanjutkan percakapan
end-yes = 🔚 Ya, tutup
end-no = ❌ Tetap di sini
report-thanks = Terima kasih sudah bilang; kamu tidak salah apa-apa. Ini sudah aku akhiri, dan di sini kalian tidak akan aku pertemukan lagi. Siapa kamu tidak aku beritahukan, walau dia mungkin menebak. Takut bertemu dia di luar sini? Bilang kepada orang yang kamu percaya, atau 🧑‍🏫.
case-closed-student = Konselor sudah membaca ceritamu, dan untuk sekarang selesai. Terima kasih sudah berani bilang. Masih ingin bicara? Tekan 💬 atau 🧑‍🏫. Butuh bantuan sekarang: 🆘.
