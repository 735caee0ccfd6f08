### Bahaya: 🆘, tanda, kasus, dan ikut menyimak.

# Yang dibaca orang yang bercerita
counselor-asked = Baik. Permintaanmu sudah aku sampaikan kepada para konselor. Aku belum tahu siapa yang bisa menjawab, dan kapan. Tulis saja di sini; konselor yang menjawab bisa membacanya. Kalau tidak kuat menunggu, tekan 🆘.
counselor-reads = Supaya kamu tidak sendirian, seorang konselor sekarang ikut menjaga dan bisa membaca yang kamu tulis di sini. Kamu tidak salah apa-apa; tulis saja terus. Kalau dia ikut bicara, aku beri tahu kamu.
counselor-has-it = Seorang konselor sudah menerima pesanmu. Dia membacanya supaya kamu tidak perlu mengulang, dan bisa menulis kepadamu di sini. Kapan, aku belum tahu; tulis saja terus. Tidak kuat menunggu? 🆘
counselor-offered =
    Terima kasih sudah cerita. Kamu penting. Aku sudah memberi tahu para konselor; mereka boleh membaca ini, dan bertindak kalau ada bahaya. Belum tentu langsung ada yang menjawab. Tulis saja terus. Mau bicara langsung dengan konselor? Tekan tombol ini. { $numbers ->
        [0] Nomor bantuan: 🆘.
       *[other] Nomor bantuan aku kirim juga.
    }
help-a-friend =
    Baik sekali kamu peduli padanya. Tanya langsung dan tenang apakah dia kepikiran bunuh diri; bertanya tidak memunculkan ide itu. Dengarkan, temani, jangan janji merahasiakan, ajak { $setting ->
        [school] orang dewasa
       *[other] orang
    } yang kamu percaya. Gawat? 🆘 menampilkan nomor bantuan, untukmu juga. Mau dibantu konselor? Tekan tombol ini.
no-counselor-yet =
    Sampai sekarang belum ada konselor yang bisa menjawab untukmu. Maaf. Aku tidak mau kamu sendirian, jadi jangan menunggu kami: { $numbers ->
        [0] hubungi nomor bantuan sekarang (🆘 menampilkannya)
       *[other] hubungi salah satu nomor berikut sekarang
    }, atau datangi orang yang kamu percaya. Kamu tetap boleh menulis di sini.
counselor-knows = Seorang konselor sudah tahu tentangmu, dan barusan aku beri tahu lagi. Tulis saja di sini; dia bisa membacanya. Kalau tidak kuat menunggu, hubungi nomor bantuan: 🆘 menampilkannya.

# Yang dapat dibaca siapa pun
sos-ask = Aku di sini. Boleh aku beri tahu konselor sekarang? Tekan ✅ kalau boleh, ❌ kalau belum mau. Kalau kamu diam, sebentar lagi aku tetap memberi tahu mereka, karena aku tidak mau kamu sendirian.
sos-ask-guest = Aku di sini. Boleh aku beri tahu konselor sekarang? Kalau kamu tekan ✅, aku menyimpan seperlunya supaya konselor bisa menulis kepadamu, dan bertindak kalau nyawa terancam. Tanpa ✅, tidak ada yang aku beri tahu. Nomor di atas tetap bisa kamu hubungi.
sos-told = Terima kasih sudah bilang. Aku sudah memberi tahu para konselor. Aku belum tahu siapa yang bisa menjawab, dan kapan. Kamu tetap bisa menulis di sini. Kalau ada bahaya sekarang, jangan menunggu: hubungi nomor di atas, atau datangi orang terdekat yang kamu percaya.
sos-write-here = Terima kasih sudah bilang. Aku sudah memberi tahu para konselor. Aku belum tahu siapa yang bisa menjawab, dan kapan. Tulis saja di sini; konselor yang menjawab bisa membacanya. Kalau ada bahaya sekarang, jangan menunggu: hubungi nomor di atas, atau datangi orang terdekat yang kamu percaya.
sos-not-now = Baik, aku tidak memberi tahu konselor sekarang. Nomor di atas tetap bisa kamu hubungi, dan 🆘 bisa kamu tekan lagi kapan saja.
sos-silence = Kamu belum menjawab. Jadi aku sudah memberi tahu para konselor bahwa kamu menekan 🆘. Aku belum tahu siapa yang bisa menjawab, dan kapan. Nomor di atas bisa kamu hubungi sekarang. Kalau ternyata kamu baik-baik saja, tidak apa-apa.

# Yang dibaca pendamping sebaya
flag-noted =
    Perhatikan ini: { $category }.
    { $hint }
    Konselor belum aku beri tahu. Ragu sedikit pun: 🚩.
flag-seen =
    ❗ { $category } · { $level }
    Konselor sudah aku beri tahu. Tetap temani.
    { $hint }
    Makin khawatir: 🚩
flag-together =
    ❗ { $why }
    { $told ->
        [0] Konselor belum aku beri tahu. Ragu sedikit pun: 🚩
       *[other] Konselor sudah aku beri tahu. Makin khawatir: 🚩
    }
    Tetap temani. Tanya langsung, dengan lembut: “Kedengarannya berat banget. Kamu kepikiran buat bunuh diri?”
words-lost = Satu pesan dari teman bicaramu macet di sini dan tidak sampai kepadamu; dia sudah aku beri tahu. Di dalamnya aku lihat tanda bahaya:
flag-raised = Benar, lebih baik bilang. Para konselor sudah aku beri tahu. Tetap temani dia. Seberapa mendesak?
ask-flag-reason = Tingkat: { $level }. Ini tentang apa?
ask-flag-note = Ada yang perlu diketahui konselor? Balas pesan ini dengan satu kalimat. Hanya konselor yang menangani yang membacanya. Kalau tidak ada, biarkan saja.
flag-note-kept = Sudah dicatat. Terima kasih, kamu melakukan hal yang benar. Kalau kalian masih bicara, tetap temani dia.
nothing-to-flag = Kamu sedang tidak menemani siapa pun, jadi tidak ada yang bisa ditandai. Kalau ada yang dalam bahaya: 🆘.
flag-unheard =
    Benar, lebih baik bilang. Saat ini tidak ada konselor yang bisa aku hubungi, jadi jangan menunggu kami: kalau ada bahaya, ajak dia menghubungi nomor bantuan (🆘), dan beri tahu { $setting ->
        [school] orang dewasa
       *[other] orang
    } yang kamu percaya. Tandanya aku simpan. Seberapa mendesak?
flag-complete = Baik. Terima kasih, kamu melakukan hal yang benar.
note-asked-again = Catatannya terlalu panjang. Balas pesan ini dengan paling banyak { $longest } huruf, ya.

# Yang dibaca konselor dan koordinator
case =
    { $alias } · { $category } · { $source }
    Masuk pukul { $at }
case-without-code =
    🔑 Belum ada kode orang tua: { $why ->
        [home] katanya, di rumah tidak aman
        [sos] dia menekan 🆘
        [words] ada tanda bahaya dalam kata-katanya
       *[other] dia minta konselor
    }. Bicara dengannya dulu, sebelum menghubungi rumah.
case-without-peers = 🧑‍🏫 Di sini teman sebaya tidak bicara dengannya: umurnya di bawah 18, atau belum menyebut umur. Hanya konselor yang bisa menjawab.
case-entry = 🔎 Terdengar: { $heard }
case-guess = 🤔 Tebakan, bukan ungkapan kamus: mirip “{ $category }”. Bisa keliru, jadi baca dulu.
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
    ⬆️ { $code } · sekarang: { $level }
    { $alias }: { $category }
    Jadi lebih mendesak. Kasus ini di tanganmu.
sign-again =
    🔁 { $code } · { $level }
    { $alias }: { $category }
    Ada tanda lagi. Kasus ini di tanganmu.
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
waiting-cases = Semua kasus sudah diambil. Terima kasih.
no-conversation = Sekarang tidak ada percakapan dalam kasus ini. 🗣 menanyakan apakah dia mau menulis denganmu. Kasusnya tetap terbuka sampai kamu tutup.
rung-risen = ⏫ { $code } sekarang: { $level }. Siapa bisa? Tekan 🙋.
transcript-voice = pesan suara
transcript-location = lokasi, hanya di chat konselor yang menerimanya
transcript-before = (sebelum diubah: { $words })
transcript-withdrawn = (ditarik penulisnya)

# Kasus ini di tangan siapa, dan apa yang didengar siswa selama belum ada yang mengambil
claimed-already = Ini sudah di tanganmu. Yang bisa kamu lakukan ada di chat pribadimu denganku.
rung-released = 📤 { $code } ({ $level }) terbuka lagi. Siapa bisa? Tekan 🙋.
counselor-changes =
    Konselor yang tadi belum bisa lanjut sekarang. Baru saja aku tanya lagi siapa yang bisa; siapa yang menjawab dan kapan, aku belum tahu. Kamu tidak salah apa-apa. { $numbers ->
        [0] Nomor bantuan: 🆘.
       *[other] Nomor ini bisa menjawab sekarang:
    }
counselors-asked = Belum ada konselor yang menjawab. Baru saja aku tanya lagi, { $count } orang langsung. Kalau tidak ingin menunggu: 🆘 menampilkan nomor yang menjawab sekarang.
case-before = sebelumnya: { $name }
card-moved = Kartu ini sudah pindah, atau kasusnya sudah ditutup. Yang masih terbuka: /status

# Ikut menyimak
listen = 👁 Ikut simak
stop-listening = ⏹ Berhenti menyimak
listening = 👁 Kamu sekarang menyimak { $alias }. Yang mereka tulis masuk ke sini juga, tanpa mengganggunya. Yang kamu tulis di sini tidak diteruskan.
listening-over = 👁 Kamu tidak lagi menyimak { $alias }.
nothing-to-hear = Sekarang tidak ada yang bicara di sana, jadi belum ada yang bisa disimak.
counselor-listens = 👁 Seorang konselor sekarang ikut membaca di sini, untuk membantumu dan dia. Lanjutkan saja seperti biasa; kamu tidak salah apa-apa.
counselor-listened = 👁 Konselor tidak lagi ikut membaca.

# Seseorang di tim dituduh: siapa yang tidak boleh tahu, siapa yang sudah tahu, dan yang dibaca koordinator
about-team = 👤 Tentang seseorang di tim
accused-whom =
    { $by ->
        [student] Kalau seseorang di tim berbuat sesuatu kepadamu, itu bukan salahmu. Siapa yang tidak boleh tahu? Dariku dia tidak mendengar apa-apa tentang ini. 🆘 selalu ada.
        [supporter] Siapa yang tidak boleh tahu? Dariku dia tidak mendengar apa-apa tentang ini. Jangan bicarakan dengan siapa pun di tim.
       *[coordinator] Ini tentang siapa? Dariku yang kamu pilih tidak mendengar apa-apa lagi tentang ini.
    }
    { $state ->
        [nobody] Sekarang tidak ada orang di tim yang boleh tahu, jadi tidak ada yang aku beri tahu.
        [waits] Yang boleh tahu: { $names }. Tanpa jawabanmu, aku beri tahu setelah { $named_minutes } menit.
       *[told] Yang tahu: { $names }.
    }
accused-told = Yang tahu tentang ini di tim hanya: { $names }. Aku belum tahu kapan mereka menjawab. Tulis saja di sini. Salah satunya tidak boleh tahu? Bilang kapan saja: /lapor. Bahaya: 🆘.
accused-soon = Paling lama { $named_minutes } menit lagi aku beri tahu di tim hanya: { $names }. Salah satunya tidak boleh tahu? Pilih namanya di daftar tadi, atau ketik /lapor. Bahaya: 🆘.
accused-nobody =
    Tidak ada orang di tim yang aku beri tahu, karena tidak ada yang boleh tahu tentang ini. Kamu tidak salah apa-apa. Yang di luar sini bisa menolong sekarang, juga kalau pelakunya orang yang dikenal: { $numbers ->
        [0] 🆘 menampilkan nomornya
       *[other] nomornya di bawah ini
    }. Ceritakan juga kepada seseorang yang kamu percaya.
accused-taken = { $name } sekarang memegang ini. Kalau { $name } tidak boleh tahu, bilang sekarang: tekan tombol ini.
accused-seen =
    ❗ { $category } · { $level }
    Ini hanya untuk koordinator, tanpa orang yang disebut. Jangan bicarakan dengan siapa pun di tim.
    Katakan: “Makasih sudah cerita. Itu bukan salahmu.”
    Jangan: bertanya rincinya, berjanji diam.
    Makin khawatir: 🚩
flag-raised-apart = Benar, lebih baik bilang. Ini tentang seseorang di tim, jadi hanya koordinator yang aku beri tahu, tanpa orang yang disebut. Tetap temani dia. Seberapa mendesak?
case-passed = { $code } sekarang diurus koordinator. Kalau kamu sedang menulis dengannya, temani dulu sampai ada yang datang; selesai: 🔚. Terima kasih untuk yang sudah kamu lakukan.

# Tombol dan kata yang juga muncul dalam kalimat
level-none = Tidak ada
level-note = Ringan
level-concern = Perlu perhatian
level-urgent = Mendesak
level-emergency = Darurat
category-sextortion = Diancam dengan foto
category-forced-marriage = Dipaksa menikah
category-unreal-signs = Mendengar atau melihat hal tak nyata
category-suicide = Pikiran bunuh diri
category-self-harm = Melukai diri
category-violence = Kekerasan
category-violence-at-home = Kekerasan di rumah
category-sexual-violence = Kekerasan seksual
category-violence-to-others = Ingin melukai orang lain
category-bullying = Dirundung
category-severe-distress = Sangat tertekan
category-substances = Obat atau alkohol
category-eating = Masalah makan
category-gambling-debt = Judi atau utang
category-pregnancy = Kehamilan
category-leaving-home = Pergi dari rumah
category-grooming = Bujuk rayu (grooming)
category-incitement = Menyuruh mati atau melukai diri
category-third-person = Orang lain dalam bahaya
category-beyond-me = Perlu konselor
category-sos = Minta bantuan sekarang
category-counselor-asked = Minta konselor
category-unsafe-home = Di rumah tidak aman
category-several-signs = Beberapa hal berat sekaligus
category-mood-fell = Suasana hati turun
category-goodbye-said = Berpamitan setelah tanda bahaya
source-mood = dari suasana hati yang dia pilih
why-several-signs = { $count } hal dalam satu jam terakhir: { $signs }
why-mood-fell = Suasana hatinya turun, dan yang terdengar: { $signs }
why-goodbye-said = Dia berpamitan, padahal sebelumnya ada tanda bahaya
sign-alone = merasa sendirian
sign-burden = merasa jadi beban
sign-sleep = sulit tidur
sign-weary = lelah dengan hidup
sign-named = menyebut mati atau melukai diri
sign-told-to-die = ada kata menyuruh mati
sign-goodbye = berpamitan
category-earlier = Tanda dari pesan sebelumnya
source-words = dari tulisannya
source-sos = menekan 🆘
source-silence = menekan 🆘, lalu diam
source-student = diminta sendiri
source-supporter = 🚩 dari pendamping
source-lost-words = dari tulisannya yang macet, tidak sampai
source-supporter-words = dari tulisan pendamping
category-contact = kontak di luar

# Tombol di bawah chat
key-counselor = 🧑‍🏫 Minta konselor
key-sos = 🆘 Butuh bantuan sekarang
key-sos-yes = ✅ Ya, beri tahu konselor
key-sos-no = ❌ Jangan dulu
key-flag = 🚩 Beri tahu konselor

# Tombol di bawah pesan
want-counselor = 🧑‍🏫 Bicara dengan konselor
claim = 🙋 Aku ambil

# Lainnya
side-flag-note = 🚩 Catatan untuk konselor
colleague-listens = 👁 { $name } sekarang ikut membaca percakapan { $alias }. { $code } tetap kamu pegang.
show-photos = 🖼 Foto ({ $count })
photos = 🖼 { $code }: ada { $count } foto di dalamnya. Aku kirim ke sini kalau kamu menekan tombolnya, dan tidak bisa diteruskan.
claim-code = 🙋 { $code }
danger-ask = Terima kasih sudah berani menulis itu. Boleh aku beri tahu konselor? ✅ berarti setuju untuk ini saja: aku simpan seperlunya supaya konselor bisa menulis kepadamu, dan bertindak kalau nyawa terancam. Yang tadi kamu tulis tidak aku simpan. Tanpa ✅ tidak ada yang aku beri tahu; 🆘 selalu ada.
danger-still = Aku masih di sini. Yang kamu tulis belum aku simpan dan belum sampai ke siapa pun. Boleh aku beri tahu konselor? Tekan ✅ atau ❌ di bawah chat ini. ✅ berarti setuju untuk ini saja. Nomor bantuan: 🆘.
helplines-next = Kalau satu tidak menjawab, coba yang lain.
helplines-more = 📚 Nomor lain
helpline-write = 📱 WhatsApp { $number }
helpline-open = 🌐 { $host }
helpline-call-first =
    ☎️ { $number }
    { $name }, { $when } ({ $hours }, { $cost })
helpline-whatsapp-first =
    📱 { $number } (WhatsApp)
    { $name }, { $when } ({ $hours }, { $cost })
helpline-web-first =
    🌐 { $number }
    { $name }, { $when } ({ $hours }, { $cost })
sos-safe =
    Boleh aku tanya tiga hal? Jawabannya hanya dibaca konselor yang mengambil kabarmu. Semua boleh dilewati, dan kamu boleh menulis apa saja kapan saja.

    Kamu aman sekarang?
sos-company = Ada orang di dekatmu yang bisa kamu panggil?
sos-reach = Kalau kamu memikirkan cara untuk menyakiti dirimu: apakah itu ada di dekatmu sekarang?
sos-safe-y = Ya, aku aman
sos-safe-n = Tidak, aku tidak aman
sos-company-y = Ada orang di dekatku
sos-company-n = Aku sendirian
sos-reach-y = Ya, ada di dekatku
sos-reach-n = Tidak
sos-call-now =
    Terima kasih sudah jujur. Jangan menunggu jawaban di sini. Telepon sekarang, atau minta orang di dekatmu meneleponkan:

    { $numbers }

    { $told ->
        [0] {""}
       *[other] Kabarmu juga sudah aku kirim sekali lagi kepada konselor.
    }
sos-steps = Yang bisa kamu lakukan sekarang, pelan-pelan:
sos-step-away = • Yang kamu pikirkan tadi: titipkan ke orang, atau pindah ke ruangan lain.
sos-step-go = • Datangi atau telepon satu orang. Cukup bilang: “temani aku”.
sos-step-near = • Panggil orang di dekatmu. Cukup bilang: “temani aku”.
sos-truth-called = Konselor yang aku beri tahu: { $count }. Belum ada yang menjawab; kapan, aku belum tahu. Tulis saja terus di sini.
sos-truth-owned = Seorang konselor sudah tahu dan bisa membaca tulisanmu. Kapan dia menjawab, aku belum tahu.
sos-truth-nobody = Sekarang tidak ada yang bisa aku beri tahu di sini. Jangan menunggu kami: nomor bantuan muncul dengan 🆘.
sos-answers = 🆘 { $code } · { $alias }, dijawab dengan tombol:
sos-answer-safe = Aman sekarang: { $answer }
sos-answer-company = Ada orang di dekatnya: { $answer }
sos-answer-reach = Yang dipikirkan ada di dekatnya: { $answer }
sos-said-y = ya
sos-said-n = TIDAK
sos-said-s = dilewati
sos-said-a = belum dijawab
breathe = 🫁 Napas
ground = 🌿 Lihat
write-first = ✏️ Tulis dulu untuk dirimu
bot-line = 🤖 Bot:
case-taken = 🙋 { $code } diambil { $name }. Yang lain boleh tenang dulu.
