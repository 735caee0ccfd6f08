### Tombol, dan kata-kata yang juga muncul dalam kalimat.

# Tombol di bawah chat
key-talk = 💬 Bicara dengan teman sebaya
key-counselor = 🧑‍🏫 Minta konselor
key-resources = 📚 Nomor bantuan
key-sos = 🆘 Butuh bantuan sekarang
key-sos-yes = ✅ Ya, beri tahu konselor
key-sos-no = ❌ Jangan dulu
key-end = 🔚 Selesai
key-flag = 🚩 Beri tahu konselor
key-give-back = ↩️ Kembalikan
key-close = ☑️ Tutup kasus

# Tombol di bawah pesan
agree = ✅ Aku setuju
skip = ⏭ Lewati
want-counselor = 🧑‍🏫 Bicara dengan konselor
go-on-duty = 🟢 Mulai bertugas
go-off-duty = ⚪ Selesai bertugas
accept = ✅ Aku temani
decline = ❌ Belum bisa
report-no = Tidak ada
report-yes = Ada, kabari konselor
sign-code = ✅ Aku berjanji
invite-supporter = Pendamping sebaya
invite-counselor = Konselor
claim = 🙋 Aku ambil
take-over = 🗣 Bicara langsung
give-back = ↩️ Kembalikan
close = ☑️ Tutup kasus
accept-trained = ✅ Terima, sudah dilatih
accept-untrained = 🎓 Terima, pelatihan menyusul
accept-counselor = ✅ Terima
decline-applicant = ❌ Tolak
training-done = ✅ Pelatihan sudah selesai
choose-alias = { $alias }
prompt-placeholder = Tulis di sini

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

topic-none = tidak disebut
topic-studies =
    { $setting ->
        [campus] Kuliah
        [workplace] Pekerjaan
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
write-line = ✍️ Pesan untuk pengelola

level-none = Tidak ada
level-note = Ringan
level-concern = Perlu perhatian
level-urgent = Mendesak
level-emergency = Darurat

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
category-grooming = Ajakan yang tidak pantas
category-incitement = Menyuruh mati atau melukai diri
category-third-person = Orang lain dalam bahaya
category-beyond-me = Perlu konselor
category-sos = Minta bantuan sekarang
category-counselor-asked = Minta konselor
category-unsafe-home = Di rumah tidak aman
category-earlier = Tanda dari pesan sebelumnya

source-words = dari tulisannya
source-sos = menekan 🆘
source-silence = menekan 🆘, lalu diam
source-student = diminta sendiri
source-supporter = 🚩 dari pendamping
source-lost-words = dari tulisannya yang macet, tidak sampai
source-supporter-words = dari tulisan pendamping

outcome-safe = Sudah tertolong
outcome-followed-up = Terus dipantau
outcome-referred = Dirujuk ke layanan lain
outcome-emergency-services = Layanan darurat dipanggil
outcome-false-alarm = Ternyata bukan bahaya

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

standing-joining = belum setuju kode etik
standing-signed = menunggu koordinator
standing-active = aktif
standing-declined = tidak diterima
standing-suspended = dihentikan sementara

what-forward = pesan terusan
what-voice = pesan suara
what-document = berkas
what-contact = kartu kontak
what-location = lokasi
what-video = video
what-video-note = video bulat
what-poll = jajak pendapat
what-sticker = stiker ini
what-animation = gambar bergerak
what-audio = berkas suara
what-story = cerita Telegram
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
dont-send = ❌ Jangan kirim
category-contact = kontak di luar
