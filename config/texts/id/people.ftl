### Siapa seseorang: setuju, bahasa, di bawah 18, di mana dia berada.

# Yang dibaca orang yang bercerita
already-talking = Kamu sudah ada dalam percakapan, atau sedang menunggu. Langsung tulis saja di sini. Mau berhenti? Tekan 🔚.

# Yang dapat dibaca siapa pun
welcome =
    Hai! Di sini kamu cerita ke teman sebaya. Aku bot, mereka manusia, dari { $programme }.

    • Mereka melihat nama samaran, bukan akunmu.
    • Rahasia, ada batasnya. Tanda bahaya, teman sebaya baru: konselor boleh baca.
    • Nyawa terancam, anak disakiti: konselor wajib bertindak, sebisanya bicara dulu denganmu.
    • Telegram dan teknisi bisa baca.

    Bukan layanan darurat. Bahaya? 🆘. Setuju? ✅
welcome-kept-nothing =
    Yang baru kamu tulis tidak aku simpan. Tekan ✅, lalu kirim lagi.

    { welcome }
home =
    Aku di sini. Mau bercerita? Langsung tulis saja, atau tekan 💬.
    Mau bicara dengan konselor: 🧑‍🏫
    Nomor bantuan: 📚
    Butuh bantuan sekarang: 🆘
team-home = Halo, terima kasih mau ikut. Untuk tim belum ada yang bisa kamu lakukan di sini; begitu ada, aku beri tahu kamu. Mau bercerita sendiri? 💬. Butuh bantuan sekarang? 🆘.
counselor-home =
    Halo. Kasusmu: { $mine }. Belum diambil siapa pun: { $open }. Kamu { $on ->
        [1] berjaga
       *[other] tidak berjaga
    }.
    🗂 kasusmu · 📋 semua yang terbuka · 📊 keadaan sekarang · 📟 berjaga · 📇 tim
supporter-home =
    Halo, terima kasih sudah ada untuk yang lain.
    🟢 mulai atau selesai bertugas · 🗓 jadwal · 🎓 pelatihan · 🧭 tanya konselor
    Kamu sendiri sedang berat? 🫂. Itu bukan tanda lemah.
need-somebody = Kamu juga boleh butuh seseorang. 💬 menghubungkanmu dengan teman sebaya: dia hanya melihat nama samaran. 🧑‍🏫 langsung ke konselor. Tugasmu boleh menunggu. Kembali: tombol di bawah.
help = ❓ Yang bisa kamu lakukan di sini
help-guest =
    Baca pesan di atas, lalu tekan ✅. Sesudah itu kamu bisa bercerita.
    🆘 /darurat: butuh bantuan sekarang, juga tanpa ✅
    📚 /sumber: nomor bantuan
    /privasi: yang aku simpan
    /bahasa: ganti bahasa
help-student =
    Langsung tulis saja. Atau pilih:
    🆘 /darurat: butuh bantuan sekarang
    💬 /bicara: bicara dengan teman sebaya
    🧑‍🏫 /konselor: minta konselor
    🚫 /lapor: ada yang tidak beres
    📚 /sumber: nomor bantuan
    /privasi, /dataku, /hapus: yang aku simpan, dan menghapusnya
    /bahasa: ganti bahasa
help-supporter =
    Sebagai pendamping:
    🟢 /tugas: mulai atau selesai bertugas
    🗓 /jadwal: jadwal minggu ini
    🎓 /latihan: pelatihan
    🧭 /konsul: tanya konselor tentang yang kamu temani
    🫂 kamu sendiri butuh seseorang · 🆘 /darurat
    /dataku, /hapus, /bahasa
help-counselor =
    Sebagai konselor:
    🗂 kasusmu · 📋 /kasus: yang terbuka, milikmu, dan yang selesai
    /catatanku: catatan kasusmu
    📊 /status: keadaan sekarang · 📟 /oncall: berjaga
    📇 /people: tim · /jadwal, /kamus, /catatan
    Menyerahkan kasus: 📤 di kasusnya.
help-coordinator = Sebagai koordinator, di grup konselor: /invite mengundang, /people mengatur tim, /ortu kode orang tua.
help-group =
    Di grup ini:
    /status: siapa bertugas, siapa menunggu, kasus terbuka
    📟 /oncall: berjaga, atau selesai berjaga
    /jadwal: jadwal minggu ini
    /people: tim · /latihan: pelatihan tim
    /invite: mengundang · /ortu: kode orang tua
    /kamus: kata tanda bahaya · /catatan: siapa melakukan apa
    Kasus dan catatannya: tulis kepadaku berdua saja, /kasus.
help-elsewhere = Di grup ini tidak ada yang bisa aku lakukan. Tulis kepadaku berdua saja: https://t.me/{ $username }
help-talk-student =
    Kamu sedang bercerita, jadi yang kamu tulis sampai kepada yang menemanimu.
    🆘 /darurat: butuh bantuan sekarang
    🔚 /selesai: akhiri percakapan
    /tarik: tarik kembali pesanmu
    🚫 /lapor: ada yang tidak beres
help-talk-supporter =
    Kamu sedang menemani, jadi yang kamu tulis sampai kepadanya.
    🚩 /tandai: beri tahu konselor
    🧭 /konsul: tanya konselor, dia tidak melihatnya
    🤝 /serah: minta yang lain melanjutkan
    🔚 /selesai: pamit
    /tarik: tarik kembali pesanmu
help-talk-counselor =
    Kamu sedang bicara, jadi yang kamu tulis sampai kepadanya.
    ↩️ kembalikan ke teman sebaya · ☑️ tutup kasus
    /kasus: kasusmu · /catatanku: catatannya
    /tarik: tarik kembali pesanmu
key-help = ❓ Bantuan
key-need = 🫂 Aku butuh teman
key-as-counselor = 🗃 Konselor
key-as-supporter = 🎧 Pendamping
privacy-who =
    👀 Siapa melihat apa

    • Teman sebaya: nama samaran dan kata-katamu. Bukan nama, nomor, atau foto profilmu.
    • Konselor boleh membaca kalau mungkin ada bahaya, kamu memintanya, atau teman sebayanya baru.
    • Yang kamu tarik tidak ditunjukkan ke siapa pun; kata-kata bahaya, hanya ke konselor kasusmu.
    • Telegram dan HP-mu menyimpan chat ini. Teknisi kami secara teknis bisa membaca.
privacy-limit =
    🛟 Kapan rahasia berakhir

    Nyawa terancam atau anak disakiti: konselor wajib bertindak dan memberi tahu yang bisa melindungi, bukan yang menyakiti, juga kalau kamu belum mau. Sebisanya kamu diajak bicara dulu.
    { $setting ->
        [school] Orang tuamu diberi tahu kalau itu menolongmu, bukan kalau membahayakanmu.
       *[other] {""}
    }
    Konselor bisa melihat akunmu; biasanya kamu diberi tahu sesudahnya.
privacy =
    🗄 Apa yang disimpan

    • Alamat Telegram-mu, terkunci, supaya jawaban sampai.
    • Kata-kata dan jawabanmu. Kuncinya hilang { $text_hours } jam setelah selesai, atau { $case_days } hari setelah konselor menolong.
    • Catatan tanpa kata-kata: { $kept_days } hari, lebih lama kalau ada bahaya.

    Lihat: /dataku. Hapus: /hapus. Tanya tim { $programme }. { $contact }
privacy-more = 📖 Selengkapnya
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
    } terdekat yang kamu percaya.
leaving-now = Kamu minta dilupakan, dan itu sedang aku lakukan. Jadi yang barusan kamu tulis tidak aku teruskan kepada siapa pun. 🆘 tetap ada.
not-delivered = Maaf, ada yang macet di sini. Yang barusan kamu kirim atau tekan belum aku proses. Coba sekali lagi, ya. Kalau butuh bantuan sekarang, tekan 🆘.
not-for-you = Yang ini bukan untuk peranmu di sini. Ketik /bantuan untuk melihat apa yang bisa kamu lakukan. Kalau butuh bantuan sekarang: /darurat.
not-possible = Itu tidak bisa dilakukan sekarang. Tidak ada yang berubah. Coba lihat pesan terakhir di sini.
button-gone = Tombol ini sudah tidak berlaku. Coba pakai pesan yang lebih baru, atau ketik /start.
too-fast = Pelan-pelan, ya… Yang ini, dan semua yang kamu kirim dalam { $seconds } detik sesudahnya, tidak aku teruskan. Setelah itu kirim lagi; aku tetap di sini. Butuh bantuan sekarang? 🆘 selalu bisa.
pressed-too-fast = Pelan-pelan, ya… Tombol ini belum aku jalankan. Coba lagi setelah { $seconds } detik. Kalau butuh bantuan sekarang, 🆘 selalu bisa.
nobody-listens = Pesanmu tidak sampai ke siapa pun: kamu sedang tidak ada dalam percakapan itu. Mau bercerita? Tekan 💬. Kalau butuh bantuan sekarang, tekan 🆘.
nobody-listens-counselor = Ini tidak sampai ke siapa pun: kamu sedang tidak bicara dengan siapa pun di sini. Mau bicara dengan orang yang kamu jaga? Ketik /kasus, buka kasusnya, tekan 🗣. Kalau butuh bantuan sekarang: 🆘.
nobody-listens-supporter = Ini tidak sampai ke siapa pun: kamu sedang tidak menemani siapa pun. Mau bertanya ke konselor? 🧭. Kamu sendiri sedang berat? 🫂 atau 💬. Kalau butuh bantuan sekarang: 🆘.
to-whom = Kamu ada di lebih dari satu percakapan, jadi pesanmu belum aku kirim. Pilih dulu untuk siapa, lalu kirim lagi.
focused = Baik. Pesanmu berikutnya masuk ke percakapan dengan { $alias }.
press-start =
    Buka tautan ini dan tekan Start, supaya aku bisa menulis kepadamu. Lalu coba lagi di sini.
    https://t.me/{ $username }?start=hello

# Di bawah 18: yang ditanyakan, dan arti pengaturan program
ask-age =
    Kamu dalam bahaya, atau ada yang menyakitimu? Tulis saja, atau 🆘. Konselor aku beri tahu, tanpa menunggu jawaban ini.
    Setahun sekali aku tanya: umurmu sudah 18? Hanya jawabannya disimpan, bukan tanggal lahirmu.
    Tulisanmu sebelumnya aku simpan { $text_hours } jam; hanya dibaca kalau ada bahaya. Kirim lagi nanti.
counselors-talk = Karena umurmu di bawah 18, di sini yang bicara denganmu konselor, bukan teman sebaya. Langsung tulis saja, atau tekan tombolnya. Nanti aku beri tahu para konselor. 🆘 selalu ada.
parents-first =
    Disakiti di rumah, atau kamu dalam bahaya? Kamu tidak perlu kode: tulis saja, 🏠, atau 🆘. Konselor aku beri tahu.
    Selain itu, tunggu orang tuamu setuju. Kodenya dari { $programme }. { $contact }
    Sudah punya? 🔑. Tulisanmu aku simpan { $text_hours } jam; hanya dibaca kalau ada bahaya.
ask-parent-code = Di rumah tidak aman, atau kamu dalam bahaya? Kamu tidak perlu kode: tulis saja di sini, atau tekan 🏠 di atas, atau 🆘. Kalau tidak: balas pesan ini dengan kode yang didapat orang tuamu.
parent-code-wrong = Kode itu tidak aku kenal, atau sudah terpakai. Lihat sekali lagi, lalu balas pesan ini dengan kodenya. Tidak aman memintanya di rumah? Kamu tidak perlu kode: tulis saja, atau tekan 🏠 di atas, atau 🆘.
parents-agreed = Terima kasih. Aku catat bahwa orang tuamu setuju; dengan kode itu mereka bisa menariknya lagi.
of-age = 18 tahun ke atas
under-age = Di bawah 18 tahun
have-code = 🔑 Aku punya kodenya
unsafe-home = 🏠 Di rumah tidak aman

# Di grup konselor
parent-codes = Kode untuk orang tua yang sudah setuju. Kode untuk satu { role-student } berlaku sekali. Kode bersama, misalnya untuk pertemuan orang tua, berlaku bagi siapa pun yang tahu. Keduanya berlaku { $code_days } hari.
parent-code =
    { $shared ->
        [1] Kode bersama, untuk orang tua yang sudah setuju, sampai { $until }:
       *[0] Kode untuk orang tua satu { role-student }, sampai { $until }:
    }
    { $code }
ask-code-back = Kode apa yang didapat orang tua ini? Balas pesan ini dengan kodenya. Anaknya lalu tidak lagi bicara dengan teman sebaya; konselor, 🆘, dan nomor bantuan tetap ada.
code-back-unknown = Tidak ada persetujuan dengan kode ini: mungkin salah ketik, belum dipakai, sudah ditarik, atau kode bersama. Siapa yang memakai kode bersama tidak disimpan; 🗑 di /ortu menghentikannya untuk yang baru.
code-back-done = Dicatat: orang tua ini tidak lagi setuju. Anaknya sudah aku beri tahu, dan tidak lagi bicara dengan teman sebaya. Kode baru membukanya lagi.
parents-withdrew = Orang tuamu tidak lagi setuju kamu bicara dengan teman sebaya di sini. Kamu tidak salah. Konselor tetap ada untukmu: tulis saja, atau 🏠 kalau di rumah tidak aman. Sekarang, atau dalam bahaya: 🆘.
codes-sure = Batalkan semua kode yang sudah dibuat? Orang tua yang belum memakainya perlu kode baru. Yang sudah memakainya tetap seperti biasa.
parent-codes-void = Semua kode yang dibuat sebelum ini tidak berlaku lagi. Yang sudah memakainya tetap seperti biasa.
codes-unused = Program ini tidak memakai kode. Kode dipakai kalau SEBAYA_MINORS diisi "code".
code-for-one = 🔑 Untuk satu orang
code-for-many = 👥 Bersama
code-back = ↩️ Orang tua menariknya
codes-void = 🗑 Batalkan semua kode lama

# Data sendiri
mydata-address = • Alamat Telegram-mu, terkunci, bahasamu, dan kapan kamu mulai.
mydata-agreed = • Bahwa kamu setuju dengan teks pertama di sini, { $date }.
mydata-name = • Nama yang dipakai tim untukmu: { $name }.
mydata-conversations = • { $count } percakapan: kapan, nama samarannya, topiknya.
mydata-readable = • Kata-kata dari { $count } percakapan itu, terkunci, sampai kuncinya dihancurkan.
mydata-answers = • Yang kamu ketuk soal { $count } percakapan: perasaanmu, apakah membantu.
mydata-flags = • { $count } catatan tanpa kata-kata bahwa mungkin ada yang dalam bahaya.
mydata-duties = • { $count } jadwal, waktu tugas, dan tawaran.
mydata-certificates = • Bahwa pelatihanmu selesai, dan berlaku sampai kapan.
mydata-pins = • Sidik dari PIN-mu, yang tidak bisa dibaca siapa pun.
mydata-parents = • Bahwa orang tua atau walimu setuju, { $date }.
mydata-age = • Yang kamu jawab soal umurmu: { $age ->
    [adult] dewasa
   *[other] di bawah umur
}.
mydata-cases = • { $count } kasus: kode, nama samaran, seberapa mendesak, yang dicatat konselor, dan hasilnya.
mydata-reviews = • { $count } kali tim melihat seberapa sering kamu datang.
mydata-reports = • { $count } laporan darimu, dengan keputusannya.
mydata-roles = • Peranmu di tim, sejak kapan, dan jam siagamu.
mydata-profile = • Yang kamu ceritakan tentang dirimu sebagai pendamping: gender, bahasa, topik.
mydata-training = • { $count } langkah pelatihan: yang kamu baca, kuis, latihan percakapan, jam di tempat lain.
mydata-debriefs = • { $count } permintaan untuk membicarakan percakapan yang berat.
mydata-watched = • { $count } catatan dari percakapan pertamamu yang ikut dibaca konselor.
mydata-owned = • { $count } kasus yang kamu pegang atau pernah kamu pegang.
mydata-notes = • { $count } catatan, pertanyaan, dan jawaban yang kamu tulis untuk tim.
mydata-decisions = • { $count } keputusan dan masukan darimu untuk program.
mydata-record = • { $count } baris di catatan program tentang yang dilakukan, tanpa kata-kata dari percakapan.
mydata-passing = • Sebentar saja: yang sedang dikirim dan yang sedang ditanyakan. Sebagai sidik yang tidak bisa dibaca siapa pun: siapa yang tidak dipertemukan denganmu, dan batas jumlah laporan.
mydata-end =
    Berapa lama semua ini disimpan: /privasi
    Hapus sekarang: /hapus
forget-yes = ✅ Ya, hapus semua
forget-no = ❌ Tidak

# Yang dibaca konselor dan koordinator
group-only = Ini hanya bisa di grup konselor.
not-anonymously = Pesan ini ditulis atas nama grup, jadi aku tidak tahu siapa kamu. Tulis dengan akunmu sendiri, lalu coba lagi.

# Tombol dan kata yang juga muncul dalam kalimat
role-guest = tamu
role-student =
    { $setting ->
        [campus] mahasiswa
        [workplace] karyawan
        [community] anggota
       *[other] siswa
    }
role-supporter = pendamping sebaya
role-counselor = konselor
role-coordinator = koordinator

# Tombol di bawah chat
key-resources = 📚 Nomor bantuan

# Tombol di bawah pesan
page-before = ◀
page-here = { $page }/{ $of }
page-after = ▶
agree = ✅ Aku setuju
skip = ⏭ Lewati
prompt-placeholder = Tulis di sini (atau /batal)

# Lainnya
words-returned =
    Belum aku kirim ke siapa pun: { $count ->
        [1] pesanmu yang ini.
       *[other] { $count } pesanmu yang ini.
    } Kalau masih perlu, kirim lagi, ya.
side-code-back = ↩️ Kode orang tua
side-parent-code = 🔑 Kode orang tua
only-listening = Kamu hanya menyimak di sana, jadi tidak aku teruskan. Mau bicara dengannya? Tekan 🗣 di kasusnya. Atau berhenti menyimak:
case-elsewhere = Kasus ini tidak bisa kamu buka. Yang lain sudah mengurusnya.
words-sealed = 🔒 Mungkin seseorang di tim dituduh, dan belum jelas siapa. Jadi tulisannya hanya untuk koordinator. Kamu bisa menulis dengannya: tekan 🗣. Dia aku tanya dulu, dengan namamu.
helplines-all = Semua nomor yang ada di sini. Dalam bahaya sekarang, mulai dari yang paling atas.
welcome-short = Yang kamu tulis belum aku simpan. Aku bot; yang menjawab manusia, setelah kamu setuju dengan teks yang tadi: ✅. Mau membacanya lagi: /start. Butuh bantuan sekarang: 🆘.
hold-breathe = Bareng aku, pelan. Tarik napas lewat hidung: 1, 2, 3, 4. Tahan: 1, 2. Embuskan lewat mulut: 1, 2, 3, 4, 5, 6. Ulangi lima kali. Kalau pusing, napas biasa saja. Bahu turun, kaki menyentuh lantai. Belum reda? Itu juga tidak apa-apa.
hold-ground = Lihat sekelilingmu, pelan: 5 benda yang kamu lihat, 4 yang bisa kamu sentuh, 3 suara, 2 bau, 1 rasa di mulut. Sebut satu-satu, dalam hati juga boleh. Lalu tekan kakimu ke lantai. Kamu di sini, sekarang.
hold-write = Tulis dulu untuk dirimu sendiri, di kertas atau catatan HP: apa yang terjadi, apa yang paling berat, apa yang kamu butuhkan sekarang. Tidak harus rapi, tidak harus dibaca siapa pun. Kalau mau, sebagian bisa kamu kirim ke sini.
