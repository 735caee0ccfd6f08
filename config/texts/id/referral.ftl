### Rujukan: dari saran mencari bantuan lain sampai kabar bagaimana jadinya.

menu-referral = Bantuan lain yang disarankan

# Yang dibaca orang yang bercerita
referral-own =
    { $asked ->
        [1] 🤲 Menurut konselor, ini bisa membantumu: { $name }. Kamu yang memutuskan. Ketuk apa yang boleh disampaikan; sisanya tidak. Hanya kalau nyawa terancam atau anak disakiti, konselor wajib bertindak, juga tanpa ✅; sebisanya kamu diajak bicara dulu.
       *[0] 🤲 { $name }. { $state ->
            [later] Kamu ingin memikirkannya dulu. Tidak perlu buru-buru.
            [yes] Kamu setuju, dan konselor sedang mengaturnya.
            [no] Kamu tidak mau, dan itu tidak apa-apa. Kalau berubah pikiran, tekan ✅.
            [sent] Sudah diatur. Bagaimana jadinya? Cerita dengan satu ketukan saja, kalau mau.
            [arrived] Kamu sudah ke sana. Bagaimana jadinya? Cerita dengan satu ketukan saja, kalau mau.
            [unknown] Kami belum tahu bagaimana jadinya. Kalau mau, ceritakan dengan satu ketukan.
           *[other] Terima kasih sudah memberi kabar. Mau bicara lagi? 🧑‍🏫
        }
    }
referral-words-shown = Konselor menulis ini untuk mereka; kamu yang pertama membacanya:
    „{ $words }“
referral-line-on = ✅ { $line }
referral-line-off = ⬜ { $line }
referral-line-topic = Topik: { $value }
referral-line-urgency =
    { $value ->
        [emergency] Ini tidak bisa menunggu
        [urgent] Ini mendesak
       *[normal] Ini tidak buru-buru
    }
referral-line-age =
    { $value ->
        [adult] Umurku 18 ke atas
       *[younger] Umurku di bawah 18
    }
referral-line-language =
    { $value ->
        [id] Bahasaku: Indonesia
       *[en] Bahasaku: Inggris
    }
referral-line-summary = Tulisan konselor di atas
referral-line-reply = Mereka boleh memberi kabar
referral-told-yes = ✅ Terima kasih. Konselor mengatur yang berikutnya dengan { $name }. Hanya yang kamu pilih yang disampaikan. Berubah pikiran? Boleh, kapan saja: 🤲.
referral-told-later = Baik, tidak perlu buru-buru. Tidak ada yang disampaikan. Kalau sudah siap: 🤲, atau /rujukan.
referral-told-no =
    { $sent ->
        [0] Baik, konselor tidak membicarakanmu dengan { $name }, dan tetap ada untukmu. Hanya kalau nyawa terancam atau anak disakiti, dia wajib bertindak; sebisanya kamu diajak bicara dulu. Berubah pikiran? 🤲
       *[1] Baik, mulai sekarang kami tidak menyampaikan apa-apa lagi ke { $name }. Jujur saja: yang sudah sampai di sana tidak bisa kami tarik. Konselor tahu kamu tidak mau lagi. 🧑‍🏫 tetap ada.
    }
referral-told-sent =
    { $how ->
        [letter] ✉️ Suratnya untuk { $name } sudah dibuat. Isinya hanya yang kamu pilih.
        [phone] 📞 Konselor sudah bicara dengan { $name }. Yang disampaikan hanya yang kamu pilih.
       *[together] 🚶 Konselor menemanimu ke { $name }.
    } Berubah pikiran, atau mau cerita jadinya? 🤲
referral-told-duty = Karena nyawa bisa terancam, konselor sudah menghubungi { $name }, juga tanpa ✅ darimu. Itu kami tulis sejak awal. Konselor ingin membicarakannya denganmu: 🧑‍🏫. Bantuan sekarang: 🆘.
referral-told-thanks = Terima kasih kabarnya. Konselormu juga tahu. Kalau mau bicara lagi: 🧑‍🏫.
referral-mine = 🤲 Lihat atau ubah
referrals-own =
    { $count ->
        [0] 🤲 Sekarang tidak ada bantuan lain yang menunggu jawabanmu. Mau bicara soal itu? 🧑‍🏫
       *[other] 🤲 Bantuan lain yang kita bicarakan:
    }
referral-own-open = 🤲 { $name }
referral-own-asked = menunggu jawabanmu
referral-own-later = kamu pikirkan dulu
referral-own-yes = kamu setuju
referral-own-no = kamu tidak mau
referral-own-sent = sudah diatur
referral-own-arrived = kamu sudah ke sana
referral-own-helped = kamu terbantu
referral-own-elsewhere = kamu terbantu di tempat lain
referral-own-did-not-go = tidak jadi
referral-own-refused = tidak bisa di sana
referral-own-unknown = belum ada kabar

# Tombol dari tabel langkah
referral-step-ask = 🤲 Tanya dia
referral-step-yes = ✅ Ya, boleh
referral-step-later = 🕒 Nanti dulu
referral-step-no = ❌ Tidak mau
referral-step-letter = ✉️ Lewat surat
referral-step-phone = 📞 Telepon
referral-step-together = 🚶 Diantar
referral-step-duty = ❗ Wajib bertindak: nyawa
referral-step-arrived = 📍 Sudah sampai
referral-step-helped = 🌱 Terbantu
referral-step-elsewhere = ↪️ Tempat lain
referral-step-did-not-go = 👣 Tidak jadi
referral-step-refused = 🧱 Ditolak sana
referral-step-unknown = ❔ Tak ada kabar
referral-step-look-in = 👀 Sudah kujenguk
referral-step-call-off = 🗑 Batal diajukan

# Yang dibaca konselor
to-referrals-open = 📨 Terbuka
to-referrals-mine = 📨 Milikku
to-referrals-over = 🗄 Selesai
to-referrals-own = 🤲 Untukku sendiri
referrals =
    { $view ->
        [mine] 📨 Rujukan di tanganmu: { $count }
        [over] 🗄 Rujukan yang selesai: { $count }
       *[open] 📨 Rujukan terbuka: { $count }
    }
referral-open = { $mark } { $code }
referral-look = 📨 Lihat
referral-take = 🙋 Aku pegang
referral-words = ✍️ Tulis untuk mereka
referral-file = 📨 { $code } · { $alias }
referral-about = Ke: { $name } · { $priority }
    { $wisher } · di tangan: { $owner }
referral-wisher-friend = Awalnya: seorang teman khawatir
referral-wisher-supporter = Awalnya: dari teman sebaya
referral-wisher-counselor = Awalnya: dari konselor
referral-priority-emergency = darurat
referral-priority-urgent = mendesak
referral-priority-normal = biasa
referral-by =
    { $overdue ->
        [0] { $who } sebelum { $at }
       *[1] ⏰ terlambat: { $who }
    }
referral-waits-keeper = menunggu konselornya
referral-waits-student = menunggu jawabannya
referral-waits-service = menunggu kabar dari sana
referral-may-say =
    { $count ->
        [0] Yang boleh disampaikan: tidak ada
       *[other] Yang boleh disampaikan:
    }
referral-state-wished = Belum ditanyakan kepadanya
referral-state-asked = Sudah ditanyakan
referral-state-later = Dia ingin memikirkannya dulu
referral-state-yes = Dia setuju
referral-state-no = Dia tidak mau
referral-state-sent = Sudah diteruskan
referral-state-arrived = Sudah sampai di sana
referral-state-helped = Terbantu
referral-state-elsewhere = Terbantu di tempat lain
referral-state-did-not-go = Tidak jadi ke sana
referral-state-refused = Tidak diterima di sana
referral-state-unknown = Tidak ada kabar
referral-state-looked-in = Selesai: sudah dijenguk lagi
referral-state-called-off = Batal diajukan
referral-answer = 📨 { $code } · { $alias }: { $state ->
        [yes] dia setuju. Lihat apa yang boleh disampaikan.
        [later] dia ingin memikirkannya dulu. Jangan teruskan dulu.
       *[no] dia tidak mau, atau tidak lagi. Jangan teruskan lagi, kecuali kamu wajib bertindak: nyawa terancam, atau anak disakiti. Kalau begitu, sebisanya bilang dulu kepadanya.
        [arrived] sudah sampai di sana.
        [helped] dia terbantu.
        [elsewhere] dia terbantu di tempat lain.
        [did-not-go] dia tidak jadi ke sana.
        [refused] di sana tidak bisa.
    }
referral-due =
    ⏰ { $code } · { $alias }: { $mine ->
        [1] langkahnya terlambat, dan ada di tanganmu.
       *[0] langkahnya terlambat. Siapa pun boleh mengambilnya.
    }
referral-taken = { $code }: { $name } sekarang memegangnya. Terima kasih untuk yang sudah kamu lakukan.
referral-moved =
    { $code } sudah berubah: { $state ->
        [wished] belum ditanyakan.
        [asked] sedang ditanyakan.
        [later] dipikirkan dulu.
        [yes] disetujui.
        [no] tidak mau.
        [sent] sudah diteruskan.
        [arrived] sudah sampai di sana.
        [looked-in] selesai.
        [called-off] batal diajukan.
       *[other] sudah ada kabarnya.
    } Buka lagi untuk melihatnya.
referral-gone = Rujukan ini sudah tidak ada.
referral-not-yours = { $code }: langkah ini bukan di tanganmu.
referral-life-only = { $code }: tanpa setujunya hanya kalau nyawa terancam, dan kasusnya darurat.
referral-ask-words = ✍️ { $code }: apa yang perlu mereka tahu? Balas pesan ini, paling banyak { $longest } huruf, tanpa nama. Dia yang pertama membacanya, dan hanya disampaikan kalau dia mau.
side-referral-words = ✍️ Tulisan untuk rujukan
referral-words-only = Hanya tulisan, paling banyak { $longest } huruf. Balas lagi pesan tadi, ya.
referral-words-over = Tidak aku simpan: kata-kata dari percakapan itu sudah dihapus.
referral-forgotten = { $code }: orangnya minta semua datanya dihapus. Rujukan ini ikut hilang.
mydata-referrals = • { $count } rujukan: ke mana, sampai mana, apa yang boleh disampaikan, dan jadinya.

deed-referral-begin = mencatat rujukan
deed-referral-ask = bertanya kepadanya soal rujukan
deed-referral-yes = dia setuju dirujuk
deed-referral-later = dia ingin memikirkan rujukan
deed-referral-no = dia tidak mau dirujuk
deed-referral-letter = meneruskan lewat surat
deed-referral-phone = meneruskan lewat telepon
deed-referral-together = mengantarnya ke sana
deed-referral-duty = meneruskan tanpa setujunya: nyawa
deed-referral-arrived = sudah sampai di sana
deed-referral-helped = rujukan: terbantu
deed-referral-elsewhere = rujukan: di tempat lain
deed-referral-did-not-go = rujukan: tidak jadi
deed-referral-refused = rujukan: tidak diterima
deed-referral-unknown = rujukan: tidak ada kabar
deed-referral-look-in = menjenguk lagi
deed-referral-call-off = membatalkan rujukan
deed-referral-take = mengambil rujukan
deed-referral-overdue = rujukan terlambat
deed-referral-handed-over = rujukan dibuka untuk yang lain
deed-referral-read = melihat rujukan

# Khawatir soal teman: lima pertanyaan, yang bisa dibilang hari ini, kartu
key-friend = 🫶 Khawatir soal teman
menu-friend = Khawatir soal seorang teman
friend = 🫶 Baik sekali kamu peduli padanya. Lima pertanyaan pendek, tanpa namanya. Jawabanmu tidak disimpan.
friend-begin = 🫶 Yang bisa kulakukan
friend-yes = Ya
friend-no = Tidak
friend-unsure = Tidak yakin
friend-ask-life = 1/5 · Pernahkah dia bilang, atau terlihat, bahwa dia ingin mati atau menyakiti diri?
friend-ask-harm = 2/5 · Ada yang menyakitinya, atau dia takut pulang?
friend-ask-changed = 3/5 · Dia berubah akhir-akhir ini? Tidur, makan, menjauh, sering sedih atau marah.
friend-ask-talked = 4/5 · Sudah pernah kamu tanya kabarnya, berdua saja?
friend-ask-adult =
    5/5 · Sudah ada { $setting ->
        [school] orang dewasa
       *[other] orang lain
    } yang dia percaya, dan yang tahu?
friend-today = 🫶 Yang bisa kamu lakukan hari ini:
friend-say-life-yes = Jangan tinggalkan dia sendirian. Tanya langsung dan tenang apakah dia kepikiran bunuh diri; bertanya tidak memunculkan ide itu. Jangan janji merahasiakan.
friend-say-life-unsure = Tanya langsung dan tenang: “Kamu kepikiran bunuh diri?” Bertanya tidak memunculkan ide itu. Jangan janji merahasiakan.
friend-say-life-no = Kalau nanti kamu ragu, tanya langsung apakah dia kepikiran bunuh diri. Bertanya tidak memunculkan ide itu.
friend-say-harm-yes = Bilang: “Aku percaya kamu. Ini bukan salahmu.” Jangan menegur pelakunya sendirian.
friend-say-harm-unsure = Tanya pelan-pelan: “Kamu aman di rumah?” Tidak dijawab juga tidak apa-apa.
friend-say-harm-no = Bilang: “Kalau ada yang menyakitimu, kamu boleh bilang ke aku.”
friend-say-changed-yes = Sebut yang kamu lihat, bukan penilaianmu: “Kamu jarang ikut makan. Aku kepikiran.”
friend-say-changed-unsure = Perhatikan seminggu ini: tidur, makan, menjauh. Lalu tanya kabarnya.
friend-say-changed-no = Tanya kabarnya, lalu tunggu. Diam sebentar tidak apa-apa.
friend-say-talked-yes = Tanya lagi. Dengarkan lebih banyak daripada bicara; tidak perlu punya jawaban.
friend-say-talked-unsure = Ajak berdua di tempat tenang: “Mau cerita? Aku dengerin.”
friend-say-talked-no = Ajak berdua di tempat tenang: “Aku lihat kamu beda. Mau cerita? Aku dengerin.”
friend-say-adult-yes = Ajak dia menemui orang itu lagi. Tawarkan ikut.
friend-say-adult-unsure = Tanya: “Siapa yang enak diajak bicara soal ini? Aku temani.”
friend-say-adult-no = Tawarkan: “Mau aku temani cerita ke orang yang bisa bantu?” Kartu di bawah ini untuknya.
friend-danger = Jangan menanggungnya sendirian. Gawat sekarang? 🆘 dan nomor bantuan, untukmu juga.
friend-you-too = Kamu tidak harus menyelesaikannya. Dan kamu sendiri gimana? 🧑‍🏫 juga untukmu.
friend-numbers = 📚 Nomor bantuan
friend-make-card = 💌 Kartu untuknya
friend-card-how = 💌 Kirim atau tunjukkan pesan berikut kepadanya. Kartunya untuk satu kali, paling lama { $days } hari. Kami tidak mencatat siapa yang memintanya dan siapa yang memakainya.
friend-card =
    💌 Ada yang peduli padamu. Kalau mau, di sini kamu bisa cerita dengan nama samaran, kapan pun kamu siap:
    https://t.me/{ $username }?start={ $code }
friend-met =
    { $fresh ->
        [0] 💌 Hai, senang kamu datang. Kartu ini sudah dipakai, atau sudah terlalu lama; kamu tetap boleh di sini.
       *[1] 💌 Hai, senang kamu datang. Ada yang peduli padamu; siapa, kami tidak tahu. Kamu tidak harus apa-apa. Pelan-pelan saja.
    }

# Laporan bulanan
monthly-referred = Rujukan yang diteruskan sebulan sebelumnya: jadinya
monthly-referred-days = Hari sampai diketahui jadinya
monthly-referred-by = Rujukan itu awalnya dari
cell-to-3d = sampai 3 hari
cell-to-7d = sampai 7 hari
cell-to-14d = sampai 14 hari
cell-friend = teman
cell-supporter = teman sebaya
cell-counselor = konselor
