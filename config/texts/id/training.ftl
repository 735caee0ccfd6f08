### Yang dibaca peserta pelatihan, dan koordinator tentang mereka. Pelajarannya sendiri ada di config/training.

learning = Lebih lanjut tentang pelatihanmu: /latihan
training = Lebih lanjut tentang pelatihanmu: /latihan
practice = Ini latihan: /latihan
training-empty = Belum ada yang bisa dipelajari di sini. Tanya koordinatormu, ya.

# Modul
progress =
    🎓 Pelatihanmu: { $count } dari { $all } lulus.
    { $minutes ->
        [0] Semua selesai, hebat!
       *[other] Tinggal sekitar { $minutes } menit. Sedikit-sedikit tidak apa-apa: aku ingat sampai mana kamu.
    }
go-on = ▶ { $title }
module-locked = Ini terbuka setelah kamu lulus “{ $first }”.
module-new-version = “{ $title }” diperbarui sejak terakhir kamu di sini, jadi mulai lagi dari kartu pertama, ya. Terima kasih mau membacanya sekali lagi.
lesson-old = Kartu ini sudah lama. Yang terbaru ada di bawah, atau buka /latihan.
read-on = Pelan-pelan saja, kartu ini layak dibaca sampai habis. Bisa lanjut { $seconds } detik lagi.
example-bad = ✗ { $title }: sebaiknya jangan begini
example-good = ✓ { $title }: lebih baik begini

# Kuis
question = Pertanyaan { $number } dari { $count }
quiz-read-first = Baca semua kartu dulu, ya. Kamu belum sampai kartu terakhir.
quiz-later = Endapkan dulu sebentar sambil membaca lagi. Kamu bisa coba lagi { $minutes } menit lagi.
quiz-passed-before = Kamu sudah lulus kuis ini. Membaca lagi selalu boleh.
quiz-answered = Pertanyaan ini sudah kamu jawab. Yang dihitung jawaban pertama.
quiz-outdated = Pertanyaannya baru saja diperbarui, jadi kuis ini selesai di sini. Buka /latihan dan mulai lagi, ya. Yang sudah lulus tetap lulus.
quiz-counts = Modul ini wajib. Kalau kuisnya belum lulus, tugasmu istirahat dulu sampai lulus; percakapan yang berjalan diteruskan orang lain. Tidak usah buru-buru: membaca lagi boleh.
module-failed = “{ $title }” wajib, jadi tugasmu istirahat dulu sampai kuisnya lulus. Ini bukan hukuman. Baca lagi pelan-pelan, lalu coba sekali lagi; begitu lulus, kamu bisa bertugas lagi.
quiz-passed = ✅ { $score }%: lulus! Bagus sekali.
quiz-failed = { $score }%. Untuk kuis ini perlu { $mark }%. Tidak apa-apa: baca lagi yang di bawah ini, lalu coba sekali lagi.
read-again = Enak kalau dibaca lagi:
training-complete = Kamu sudah lulus semua yang wajib dan sudah berlatih. Terima kasih atas kepedulianmu! Para koordinator sudah aku beri tahu; setelah salah satu dari mereka menyetujui, kamu bisa bertugas.

# Pengingat
ask-reminders = Boleh kuingatkan kalau kamu lama berhenti? Paling banyak seminggu sekali, dan hanya sampai selesai.
reminders-on = Baik: paling banyak seminggu sekali, siang hari.
reminders-off = Baik, kamu tidak akan kuingatkan. Pelatihanmu menunggu di /latihan.
training-reminder = Pelatihanmu menunggu: { $count } modul lagi, sekitar { $minutes } menit semuanya. Sepuluh menit hari ini sudah bagus.

# Sertifikat
trainee = { $name }: { $count } dari { $all } modul
trainee-harmed = ⚠️ Ada kata yang melukai dalam latihan: { $names }. Bicarakan dengannya; kata-katanya tidak kusimpan.
harm-name-incites = menyuruh atau menantang mati
harm-name-gives-means = menyebut cara
harm-name-grooms = terlalu pribadi, atau rahasia berdua
harm-name-humiliates = merendahkan
harm-name-condemns = menghakimi
harm-name-blames = menyalahkan, atau menekan lewat rasa bersalah
harm-name-asks-method = menanyakan cara atau alat
harm-name-sexualises = kata-kata seksual
harm-name-tells-to-pay = menyuruh membayar atau menuruti pemeras
harm-name-destroys-evidence = menyuruh menghapus bukti
harm-name-contact = mengajak bertukar kontak atau bertemu
harm-name-promises-secrecy = berjanji diam
trainee-rehearsals = 🎭 Sudah berlatih: { $names }
trainee-hours = ⏱ Di tempat lain: { $hours } jam, { $date }, { $name }
nothing-yet = belum ada
with-trainer = dengan pelatih
certificate-line = 📜 Sertifikat sampai { $date } ({ $how })
certificate-over = 📜 Sertifikat berakhir { $date }
certified-by-elsewhere = dilatih di tempat lain
certified-by-training = disetujui koordinator
certified-by-refresher = penyegaran
training-coverage =
    🎓 Terlatih: { $count } dari { $all }{ $soon ->
        [0] .
       *[other] , { $soon } berakhir dalam { $days } hari.
    }
training-incomplete = Belum lengkap: masih ada modul atau latihan yang kurang. Kartunya menunjukkan yang mana. Untuk pelatihan di tempat lain ada tombolnya sendiri di kartu pendaftaran.
certified-before = Sertifikat ini masih berlaku lebih dari { $renewal_days } hari.
ask-hours = Pelatihan di tempat lain: balas pesan ini dengan jam; tanggal; tempat; pelatih. Contoh: 6; 12-03-2026; PMI Kota; Bu Sari
hours-wrong = Itu belum bisa aku baca. Balas pesan ini dengan empat bagian, dipisah tanda ; seperti ini: jam; tanggal; tempat; pelatih. Contoh: 6; 12-03-2026; PMI Kota; Bu Sari
hours-noted = Sudah kucatat. Kartu di grup menampilkannya.
certificate-ends = Sertifikatmu berakhir { $days ->
        [0] kurang dari sehari lagi
       *[other] { $days } hari lagi
    }. Penyegaran singkat sekitar 10 menit memperpanjangnya. Tidak usah buru-buru, tapi paling mudah sebelum berakhir.
certificate-ended = Sertifikatmu berakhir, jadi tugasmu istirahat dulu. Terima kasih atas semua yang kamu berikan. Penyegaran singkat sekitar 10 menit memperpanjangnya, kapan pun kamu mau.
certificate-back = Sertifikatmu berlaku lagi, sampai { $until }. Senang kamu kembali! Kalau sudah siap: /tugas.
refresher-early = Sertifikatmu masih lama berlakunya. Penyegaran dibuka { $until }.
refresher-closed = Penyegaran belum terbuka untukmu. Tanya koordinator bagaimana kelanjutannya, ya.
refresher-passed = Sertifikatmu diperpanjang sampai { $until }. Terima kasih tetap bersama kami!
refresher-failed = Itu kesempatan terakhir untuk saat ini, jadi tugasmu istirahat dulu. Ini tidak berarti kamu buruk: ada hal yang lebih pas dibicarakan daripada dijadikan kuis. Para koordinator sudah tahu, dan akan membahasnya bersamamu.
refresher-failed-group = { $name } belum lulus penyegaran tiga kali, jadi tugasnya istirahat dulu. Tolong ajak bicara; kartunya menunjukkan sampai mana. ✅ di sana membuka tugas lagi.

# Latihan percakapan
rehearsals =
    🎭 Berlatih dengan tokoh yang tidak sungguhan. Tombolnya yang sebenarnya, dan setiap pesan ditandai LATIHAN. Tidak ada orang lain yang membaca, dan yang kamu tulis tidak kusimpan. Kalau ada yang melukai, koordinator melihat bahwa itu terjadi.
    Mau coba yang mana?
rehearsals-needed = Untuk sertifikat: semua yang bertanda ★, { $others } lagi pilihanmu, dan satu dengan pelatih, tanpa kata yang melukai.
rehearsals-none =
    🎭 Berlatih dengan pelatih yang memerankan yang bercerita. Setiap pesan ditandai LATIHAN, dan yang kamu tulis tidak disimpan.
ask-trainer = 🧑‍🏫 Dengan pelatih
rehearsal-not-now = Latihan menunggu dulu selama kamu bertugas atau sedang mengobrol: mungkin ada orang sungguhan yang membutuhkanmu.
rehearsal-already = 🎭 Masih ada latihan yang berjalan. Akhiri dulu dengan 🔚, ya.
rehearsal-declined = Baik, lain kali saja. Latihannya ada di /latihan.
rehearsal-begun = 🎭 LATIHAN: sekarang kamu bersama { $alias }, yang tidak sungguhan. Tulis seperti biasanya. Semua tombol boleh ditekan; tidak ada yang dipanggil. Kalau kamu sendiri butuh bantuan: /darurat.
rehearsal-text-only = 🎭 LATIHAN: tulis kata-kata saja, ya, dan jangan terlalu banyak sekaligus.
rehearsal-over = 🎭 LATIHAN selesai, karena sudah lama tidak ada tulisan. Bisa dimulai lagi di /latihan.
rehearsal-left = 🎭 LATIHAN selesai: yang sungguhan lebih dulu. Pesanmu ini sudah menuju tempatnya.
rehearsal-outdated = 🎭 LATIHAN ini baru saja diperbarui. Mulai lagi di /latihan, ya.
harm-incites = 🛑 Kalimat tadi menyuruh atau menantang orang untuk mati, juga kalau maksudmu bercanda. Yang sedang putus asa bisa menurutinya. Coba: “Makasih udah bilang. Aku di sini. Kamu kepikiran bunuh diri?” Lalu 🚩.
harm-gives-means = 🛑 Kalimat tadi menyebut cara. Yang sedang putus asa bisa menirunya, juga kalau maksudmu bercanda. Jangan pernah. Coba: “Aku khawatir sama kamu. Sekarang ada siapa di dekatmu?” Lalu 🚩.
harm-grooms = 🛑 Kalimat tadi terlalu pribadi, membuat rahasia berdua, atau menarik dia keluar dari sini. Dia sedang rapuh, dan di sini kamu yang lebih kuat. Coba: “Di luar sini aku ga bisa. Ga aku sebar; kalau kamu dalam bahaya, aku ajak konselor.”
harm-humiliates = 🛑 Kata seperti “lebay”, “drama”, atau “caper” bikin orang malu lalu diam, justru saat paling butuh. Coba: “Pasti berat banget. Makasih udah mau cerita.”
harm-condemns = 🛑 “Dosa”, “neraka”, atau “kurang iman” menambah rasa bersalah, dan dia bisa makin ingin menghilang. Imannya boleh jadi kekuatan kalau dia sendiri yang menyebutnya. Coba: “Aku ga menghakimi. Apa yang paling berat malam ini?”
harm-blames = 🛑 “Kamu kan yang…”, “makanya”, atau “pikirin ibumu” membuat dia menanggung rasa bersalah sendirian, dan berhenti bercerita. Yang menyakiti yang salah. Coba: “Itu bukan salahmu. Makasih udah berani cerita.”
harm-asks-method = 🛑 Menanyakan cara atau alat membuat dia membayangkannya lagi. Kita tanya keselamatannya, bukan caranya. Coba: “Sekarang kamu aman? Ada siapa di dekatmu?” Lalu 🚩.
harm-sexualises = 🛑 Kata-kata tentang tubuh atau ajakan seperti itu menyakiti dia, juga kalau maksudmu memuji atau bercanda. Di sini itu tidak pernah boleh. Coba: “Makasih udah cerita. Apa yang paling berat buat kamu?”
harm-tells-to-pay = 🛑 Yang memeras biasanya meminta lagi setelah dibayar atau dituruti. Dia jadi makin terjebak. Coba: “Jangan bayar dulu, jangan dibalas. Ini bukan salahmu. Aku ajak konselor, ya?” Lalu 🚩.
harm-destroys-evidence = 🛑 Pesan dan foto layar itu bukti: tanpa itu dia sulit ditolong. Coba: “Jangan dihapus dulu, simpan buat bukti. Aku ajak konselor, ya?” Lalu 🚩.
harm-contact = 🛑 Di luar sini tidak ada yang menjaga kalian berdua, dan tidak ada konselor yang bisa menolong. Coba: “Di luar sini aku ga bisa, maaf ya. Di sini aku dengerin.”
harm-promises-secrecy = 🛑 Tadi kamu berjanji diam. Janji itu tidak bisa ditepati kalau ada bahaya, dan dia kehilangan kepercayaan tepat saat paling butuh. Coba: “Ga aku sebar. Kalau kamu dalam bahaya, aku ajak konselor, karena aku peduli.”
rehearsal-harmed = Latihan ini tidak dihitung. Kamu tidak dihukum: di sini memang tempat belajar. Koordinator melihat bahwa ini terjadi, bukan kata-katamu, supaya bisa membantumu. Mulai lagi kapan saja: /latihan
rehearsal-cut-short = Belum dihitung, karena ceritanya belum sampai ujung. Coba lagi kapan saja dan tetap bersamanya sampai selesai: /latihan
rehearsal-feedback = 🎭 LATIHAN selesai. Terima kasih! Yang kuperhatikan:
practice-mark = 🎭 LATIHAN · { $alias }:
practice-aside = 🎭 LATIHAN:
practice-supporter = peserta
practice-offer =
    🎭 LATIHAN: { $title }
    Ada yang ingin bicara. Bisa menemani?
    Topik: { $topic }
    Perasaan: { $mood } dari 5 (1 berat, 5 baik)
    Tanda bahaya: { $level }
    Sekitar { $minutes } menit
practice-flag = 🎭 LATIHAN: dalam percakapan sungguhan, para konselor sekarang diberi tahu.
practice-consult = 🎭 LATIHAN: dalam percakapan sungguhan, konselor sekarang ditanya diam-diam; yang kamu temani tidak melihat.
practice-handover = 🎭 LATIHAN: dalam percakapan sungguhan, yang kamu temani sekarang ditanya bolehkah orang lain melanjutkan.
practice-left = 🎭 LATIHAN: (Dia membaca kalimat itu, diam lama, lalu pergi.)
practice-again = kamu baca ga sih? itu kan tadi udah kamu tulis
practice-stopped = 🎭 LATIHAN: pesan itu tidak kuteruskan, karena ada kontak atau ajakan ke luar di dalamnya. Dalam percakapan sungguhan juga begitu; kalau dicoba lagi, konselor diberi tahu.

# Berlatih sebelum bertugas
practice-next = Semua modul wajib lulus, hebat! Sekarang tinggal berlatih: { $count } latihan lagi. Di 🎭 terlihat yang mana.
practice-first = Penyegaran terbuka setelah yang masih kurang sudah lengkap. Lihat /latihan, ya.
practice-reminder = Modulmu sudah lengkap; tinggal { $count } latihan percakapan. Satu malam ini sudah bagus.
practice-lacks = 🎭 Masih kurang: { $names }
others-left = { $count } latihan pilihan sendiri
live-left = satu latihan dengan pelatih
from-people-own = 👥 Yang di sini baru sebagian. Dari orang, tatap muka dan pendampingan: 24–32 jam. Tanya koordinatormu kapan.
from-people = 👥 Dari orang, bukan dari bot: 24–32 jam tatap muka dan pendampingan. Tercatat: { $hours } jam.

# Yang baru, sampai suatu tanggal
catch-up =
    🎓 Pelatihan bertambah, supaya kamu lebih siap. Sertifikatmu tetap berlaku.
    Tolong lengkapi sampai { $until }: { $modules ->
        [0] { $rehearsals } latihan.
       *[other] { $modules } modul dan { $rehearsals } latihan.
    } Pelan-pelan saja, sedikit demi sedikit.
catch-up-soon =
    🎓 Sekadar mengingatkan: sampai { $until } masih ada { $modules ->
        [0] { $rehearsals } latihan.
       *[other] { $modules } modul dan { $rehearsals } latihan.
    } Kalau waktunya tidak cukup, bilang ke koordinatormu.
catch-up-until = ⏳ Yang baru dilengkapi sampai { $date }. Sampai hari itu sertifikat tetap berlaku.
catch-up-rests = Waktunya habis dan masih ada yang belum lengkap, jadi tugasmu istirahat dulu. Ini bukan hukuman, dan semua yang sudah kamu lakukan tetap berarti. Begitu lengkap, kamu bisa bertugas lagi.
catch-up-group = 🎓 Pelatihan bertambah: { $count } pendamping bersertifikat punya waktu { $days } hari untuk melengkapinya, termasuk 🎭 dengan salah satu dari kalian. Siapa yang dilatih di tempat lain: catat di mana, kapan, dan berapa jam (⏱ di kartunya).
catch-up-group-soon = 🎓 Waktu melengkapi pelatihan hampir habis untuk { $count } pendamping. Sesudah itu tugas mereka istirahat dulu. Siapa yang menunggu 🎭 dengan pelatih?
catch-up-group-rests = 🎓 Waktu melengkapi pelatihan habis untuk { $count } pendamping, jadi tugas mereka istirahat dulu. Kartunya menunjukkan apa yang kurang.
caught-up = Semua yang baru sudah lengkap. Terima kasih sudah terus belajar!

# Lembar latihan, sesudah latihan dengan pelatih
sheet = 📋 Lembar latihan: { $name }
sheet-skill = { $number } dari { $count }: { $name }
sheet-level-1 = 1 · melukai
sheet-level-2 = 2 · kurang
sheet-level-3 = 3 · cukup
sheet-level-4 = 4 · terampil
skill-listening = Mendengarkan
skill-listening-means =
    4: bertanya terbuka, mengulang maksudnya, memberi ruang.
    3: menanggapi yang diceritakan.
    2: lebih banyak bertanya atau bercerita sendiri.
    1: mengabaikan atau memotong, juga waktu dia paling butuh.
skill-warmth = Hangat
skill-warmth-means =
    4: dia merasa diterima, juga waktu ceritanya sulit.
    3: ramah, tidak menghakimi.
    2: dingin atau terburu-buru.
    1: meremehkan, menyalahkan, mempermalukan, atau menghakimi.
skill-safety = Menjaga keselamatan
skill-safety-means =
    4: melihat tandanya, bertanya langsung dengan tenang, segera 🚩, tetap menemani.
    3: bertanya langsung atau 🚩.
    2: satu tanda terlewat.
    1: menantang, menyebut cara, atau membiarkan bahaya yang jelas.
skill-honesty = Jujur soal rahasia
skill-honesty-means =
    4: menjelaskan batasnya dengan hangat sebelum perlu.
    3: tidak menjanjikan lebih dari yang bisa ditepati.
    2: batasnya tidak disebut waktu ditanya.
    1: berjanji diam, atau membocorkan.
skill-limits = Tahu batas
skill-limits-means =
    4: mengajak dia memilih langkahnya sendiri.
    3: tanpa diagnosis, tanpa nasihat obat atau hukum.
    2: banyak nasihat.
    1: mendiagnosis, mengajak ke luar, atau terlalu pribadi.
skill-connecting = Menghubungkan
skill-connecting-means =
    4: bersama dia menemukan siapa yang bisa menolong, dan menutup dengan baik.
    3: menyebut siapa yang bisa menolong.
    2: berhenti begitu saja.
    1: meninggalkan dia dalam bahaya, atau menyuruhnya menanggung sendiri.
sheet-hurtful = ⚠️ Bernilai 1: { $names }. Dengan itu dia belum bertugas dulu. Bicarakan baik-baik, dan latih lagi kapan saja.
sheet-save = ✅ Simpan
sheet-again = ↩️ Isi lagi
sheet-drop = ⏭ Terlalu singkat
sheet-kept = Tersimpan di kartu pelatihannya. Terima kasih!
sheet-waits = 📋 Menunggu lembar dari { $trainer }.
sheet-waits-own = 📋 Menunggu lembar dari pelatihmu.
sheet-gone = 📋 Lembar ini sudah tidak ada.
sheet-own = 📋 Begini pelatih melihat latihanmu:
sheet-own-counts = Latihan dengan pelatih ini dihitung. Terima kasih sudah berani berlatih!
sheet-own-harmed = Di latihan ini ada kata yang melukai, jadi belum dihitung. Kamu boleh mencoba lagi kapan saja.
sheet-own-hurtful = Soal { $names }: masih ada yang bisa melukai orang, jadi sekarang belum waktunya bertugas. Ini bukan hukuman; di latihan memang tempatnya belajar. Bicarakan dengan pelatihmu, lalu coba lagi kapan saja.
sheet-dropped = 🎭 Latihan tadi terlalu singkat untuk dinilai, jadi belum dihitung. Coba lagi dengan pelatih kapan saja.
sheet-rests = Karena itu tugasmu istirahat dulu sampai satu latihan dengan pelatih berjalan tanpa itu. Percakapan yang berjalan diteruskan orang lain.
sheet-first = Di latihan terakhirnya dengan pelatih masih ada yang bisa melukai orang. Latih sekali lagi (🎭) sebelum memberi sertifikat.
hours-first = Catat dulu di mana, kapan, dan berapa jam dia dilatih: ⏱ di kartu pelatihannya.
hours-missing = ⏱ Belum dicatat di mana, kapan, dan berapa jam dia dilatih: /latihan
trainee-sheet = 📋 { $date }, { $trainer }: { $levels }

# Dengan pelatih
trainer-asked = 🎭 Sudah kutanyakan di grup konselor siapa yang mau memerankan yang bercerita. Aku kabari di sini.
trainer-nobody = Belum ada grup konselor, jadi belum ada yang bisa ditanya.
trainer-none = 🎭 Kali ini belum ada pelatih yang sempat. Bukan karena kamu: coba lagi lain waktu, atau berlatih dulu dengan yang lain di /latihan.
trainer-is-you = Kamu tidak bisa memerankan lawan bicaramu sendiri. Orang lain, ya.
trainer-taken = Sudah ada yang berperan, atau sudah selesai.
trainer-wanted = 🎭 { $name } ingin berlatih. Siapa yang mau memerankan yang bercerita?
trainer-playing = 🎭 { $name } berlatih, { $trainer } memerankan yang bercerita.
trainer-over = 🎭 Latihan ini sudah selesai.
trainer-plays = 🎭 LATIHAN: sekarang kamu { $alias }. Tulis seperti dia akan menulis; tulisanmu ditandai dan tidak disimpan. 🔚 mengakhirinya; sesudah itu ada lembar singkat untukmu.
trainer-begins = 🎭 LATIHAN: seorang pelatih jadi { $alias }. Sapa dulu, ya! Yang kamu tulis tidak disimpan. 🔚 mengakhirinya.
trainer-harmed = ⚠️ Yang barusan ditulis peserta bisa melukai orang sungguhan, jadi latihan ini tidak dihitung. Peserta tahu alasannya. Teruskan kalau mau, lalu bicarakan baik-baik.
trainer-done = 🎭 LATIHAN selesai. Terima kasih, kalian berdua! Bicarakan apa yang sudah baik, dan apa yang ingin dilakukan berbeda.

# Tombol
plain = { $text }
take-quiz = ❓ Kuisnya
next-question = ▶ Pertanyaan berikutnya
quiz-again = Coba sekali lagi
read-module = 📖 Baca lagi
all-modules = 🎓 Semua modul
open-training = 🎓 Lanjutkan
own-training = 🎓 Pelatihanku
show-rehearsals = 🎭 Berlatih
take-refresher = 🎓 Mulai penyegaran
remind-yes = ✅ Ya, ingatkan aku
remind-no = ❌ Tidak usah
sign-off = ✅ Beri sertifikat
note-hours = ⏱ Pelatihan di tempat lain
no-trainer = ❌ Tidak jadi
play-student = 🎭 Aku yang memerankan

# Lainnya
side-hours-elsewhere = 🎓 Jam pelatihan
key-training = 🎓 Pelatihan
