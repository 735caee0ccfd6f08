### Menangani kasus: ikut menyimak, saran, dan yang dibaca pendamping serta siswa tentang itu.

listen = 👁 Ikut simak
stop-listening = ⏹ Berhenti menyimak
listening = 👁 Kamu sekarang menyimak { $alias }. Yang mereka tulis masuk ke sini juga, tanpa mengganggunya. Yang kamu tulis di sini tidak diteruskan.
listening-over = 👁 Kamu tidak lagi menyimak { $alias }.
only-listening = Kamu hanya menyimak di sana, jadi tidak kuteruskan. Mau bicara dengannya? Tekan 🗣 di kasusnya. Atau berhenti menyimak:
nothing-to-hear = Sekarang tidak ada yang bicara di sana, jadi belum ada yang bisa disimak.
counselor-listens = 👁 Seorang konselor sekarang ikut membaca di sini, untuk membantumu dan dia. Lanjutkan saja seperti biasa; kamu tidak salah apa-apa.
counselor-listened = 👁 Konselor tidak lagi ikut membaca.

# Saran, dan pertanyaan kepada konselor
key-consult = 🧭 Tanya konselor
advise = 💡 Beri saran ke pendamping
answer-consult = ✋ Aku bisa jawab
advise-ask = 💡 Apa yang bisa membantu { $name } sekarang? Balas pesan ini. Hanya { $name } yang membacanya; { $alias } tidak melihatnya.
nobody-to-advise = Sekarang tidak ada pendamping bersamanya, jadi tidak ada yang bisa diberi saran.
aside-of-counselor = 💡 Dari konselor, hanya untukmu. { $alias } tidak melihatnya. Mau menjawab? Balas pesan ini.
aside-of-supporter = 🧭 { $name } menulis kepadamu tentang { $alias }, yang tidak melihatnya. Mau menjawab? Balas pesan ini.
aside-words-only = Tidak kuteruskan: di sini hanya tulisan, paling banyak { $longest } huruf. Balas lagi pesan tadi, ya.
aside-over = Tidak kuteruskan: percakapan ini sudah lama selesai, dan tulisannya sudah dihapus.
aside-unheard = Sekarang tidak ada konselor yang bisa kuhubungi. Kalau ada bahaya, tekan 🚩, atau tunjukkan nomor bantuan dengan 🆘.
aside-edited = Penerimanya tetap membaca tulisan yang tadi. Kalau perubahannya penting, balas sekali lagi.
nothing-to-consult = Kamu sedang tidak menemani siapa pun. Kalau ada yang mengganjal, sampaikan langsung ke konselor.
consult-ask = 🧭 Apa yang ingin kamu tanyakan? Balas pesan ini dengan kata-katamu, tanpa menyebut nama. Hanya konselor yang membacanya; { $alias } tidak melihat apa-apa. Kalau ada bahaya, jangan menunggu: 🚩.
consult-sent =
    { $count ->
        [0] 🧭 Pertanyaanmu kusimpan, tetapi sekarang tidak ada konselor yang bisa kuhubungi. Kalau ada bahaya, jangan menunggu: tekan 🚩, atau tunjukkan nomor bantuan dengan 🆘.
       *[other] 🧭 Pertanyaanmu sudah sampai ke { $count } konselor. Kalau 5 menit belum ada jawaban, kutanyakan ke semuanya. Ada tambahan? Balas pesan ini. Bahaya: 🚩.
    }
consult-repeated =
    { $count ->
        [0] 🧭 Maaf, belum ada konselor yang bisa kuhubungi. Jangan menunggu kami: kalau ada bahaya tekan 🚩 dan tunjukkan nomor bantuan dengan 🆘; kalau tidak, kamu boleh pamit dengan 🔚.
        [1] 🧭 Maaf, satu-satunya konselor yang bisa kuhubungi belum menjawab, dan kapan dijawab belum pasti. Bahaya: 🚩. Kamu boleh bilang belum tahu, atau serahkan dengan 🤝.
       *[other] 🧭 Maaf, belum ada yang menjawab. Sekarang sudah kutanyakan ke semua { $count } konselor, tetapi kapan dijawab belum pasti. Bahaya: 🚩. Kamu boleh bilang belum tahu, atau serahkan dengan 🤝.
    }
consult-card = 🧭 { $name } punya pertanyaan tentang { $alias }.
consult-open = Belum dijawab. Siapa bisa?
consult-answered = Dijawab { $name }.
menu-consult = Pendamping: tanya konselor diam-diam
