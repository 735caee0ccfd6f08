### Percakapan: diam, batas waktu, serah terima, dan bertiga menulis.

# Tombol
key-handover = 🤝 Serahkan ke yang lain
stay-longer = 🟢 Tambah waktu
handover-yes = ✅ Boleh
handover-no = ❌ Tetap dengan yang ini
want-next = 🤝 Lanjut dengan teman lain
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
soft-limit-supporter = Kalian sudah bicara sekitar { $minutes } menit. Pelan-pelan arahkan ke penutup: apa yang paling ia butuhkan setelah ini? Kalau perlu: 🤝 serahkan, atau 🚩.
hard-limit-student = Kalian sudah bicara sekitar { $minutes } menit, dan itu melelahkan juga. Boleh selesai dengan 🔚, lanjut dengan teman lain, atau terus saja: tidak perlu menekan apa pun.
hard-limit-supporter = Kalian sudah bicara sekitar { $minutes } menit. Boleh kamu tutup dengan 🔚, serahkan dengan 🤝, atau teruskan kalau kalian berdua masih mau. Jaga tenagamu juga.
nudge = { $alias } menunggu jawabanmu. Kata pendek juga cukup: “aku masih di sini”. Tidak bisa lanjut? Tekan 🤝.
offer-another = { $alias } belum menjawab cukup lama. Itu bukan salahmu. Boleh tetap menunggu, atau tekan 🔁 supaya kucarikan yang lain. Butuh bantuan sekarang: 🆘.
answered-meanwhile = { $alias } sudah menjawab. Lihat pesannya dulu, ya. Kalau tetap tidak cocok: 🔚, lalu 🔁 untuk teman sebaya lain.
still-there = Di sini sepi cukup lama. Masih di sana? Tulis apa saja, atau tekan 👋. Kalau sudah cukup: 🔚. Kalau tidak ada kabar, percakapan ini kututup pelan-pelan sebentar lagi.
still-here = { $alias } masih di sini.
closed-in-silence = Karena lama sepi, percakapan ini kututup dulu. Terima kasih sudah bercerita; itu tidak berarti kamu salah. Kapan pun mau lagi: 💬. Butuh bantuan sekarang: 🆘.

# Serah terima
ask-handover = { $alias } perlu berhenti sebentar lagi. Ini bukan karena kamu. Boleh kucarikan teman sebaya lain? Sampai ada yang menerima, { $alias } tetap di sini. Kalau kamu tidak menjawab, aku mulai mencari.
handover-asked = Aku bertanya kepadanya. Tetap temani sampai ada yang menerima; kamu kuberi tahu.
handover-already = Sudah kutanyakan atau sedang kucarikan. Tetap temani sampai ada yang menerima, ya.
handover-sought = Aku sudah mencarikan. Yang sekarang tetap di sini sampai ada yang menerima.
handover-stays = Baik, { $alias } tetap denganmu. Tidak bisa selama-lamanya, jadi sampaikan yang paling penting dulu. Mau selesai: 🔚.
handover-refused = Ia lebih suka tetap denganmu. Temani sebentar lagi kalau bisa, lalu tutup dengan kata yang baik: 🔚. Khawatir, atau harus pergi sekarang? 🚩 memberi tahu konselor.
handover-looking = Aku mencarikan teman sebaya lain. { $alias } tetap di sini sampai ada yang menerima. Berubah pikiran? Tekan tombol ini.
handover-wait = Aku mencarikan penggantimu. Tetap temani sampai ada yang menerima; setelah itu kamu bisa istirahat.
handover-nobody = Sekarang belum ada teman sebaya lain yang bisa menemanimu. Aku mencatatnya untuk konselor, dan aku terus mencari. { $alias } kuminta tetap di sini. Kalau tidak kuat menunggu: 🆘.
handover-unmet = Belum ada yang bisa menggantikanmu. Ini sudah kucatat untuk konselor. Tolong tetap di sana kalau bisa; aku terus mencari. Kalau benar-benar harus pergi, pamit dulu dengan kata yang baik, lalu 🔚.
handover-done = { $alias } sekarang bersamamu. Yang kamu ceritakan tadi tidak ikut terbaca olehnya; ceritakan sebanyak yang kamu mau. Mau selesai: 🔚. Butuh bantuan sekarang: 🆘.
handover-taken = Kamu meneruskan dari pendamping lain. Yang tadi diceritakan tidak kamu lihat, jadi tanya pelan-pelan apa yang paling penting sekarang, tanpa meminta semuanya diulang.
handed-over = Sudah ada yang menerima. Terima kasih sudah menemani sampai di sini. Pesan dari percakapan ini tidak masuk lagi. Tiga pertanyaan singkat, lalu istirahat.
nothing-to-hand-over = Kamu sedang tidak menemani siapa pun, jadi tidak ada yang perlu diserahkan.
partner-left = Yang menemanimu tidak bisa melanjutkan. Maaf, itu bukan salahmu. Aku mencarikan yang lain; yang kamu tulis sekarang kusimpan untuknya. 🆘 selalu ada.

# Pendamping yang tetap menemani di samping konselor: bertiga menulis
take-over-together = 👥 Bicara bertiga
taken-over-together = 👥 Kamu bicara dengan { $alias } ({ $code }), dan { $name } tetap ikut. Keduanya membaca tulisanmu; di depan tiap pesan tertulis itu dari siapa. Mau lanjut tanpa { $name }: 🗣. Selesai: ↩️ kembalikan, atau ☑️ tutup.
counselor-beside = Sekarang seorang konselor juga bicara denganmu di sini, dan { $alias } tetap menemani. 🧑‍🏫 di depan kata-kata konselor, 🤝 di depan kata-kata { $alias }. Keduanya membaca tulisanmu; tidak perlu mengulang semuanya.
beside-supporter = 👥 Seorang konselor sekarang juga bicara dengannya di sini, dan memintamu tetap menemani. 🧑‍🏫 di depan kata-kata konselor; ia yang memimpin. Kalau kamu lebih ingin pamit: 🔚, tidak ada yang jadi sendirian.
beside-thanks = Kamu sudah pamit; konselor masih bersamanya. Terima kasih, bagianmu berarti. Pesan dari percakapan ini tidak masuk ke sini lagi.
beside-gone = { $alias } sudah pamit. Konselor masih bersamamu.
beside-left = Kamu sudah pamit; pendamping masih bersama { $alias }. { $code } tetap di tanganmu sampai kamu tutup.
beside-gone-counselor = Pendamping { $alias } sudah pamit. Sekarang kamu bicara berdua dengan { $alias }.
nobody-to-stay = Pendamping yang tadi bersamanya sedang sibuk atau tidak bertugas lagi, jadi belum bisa kupanggil kembali.
