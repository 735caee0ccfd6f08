### Menangani kasus: ikut menyimak, saran, dan yang dibaca pendamping serta siswa tentang itu.

listen = 👁 Ikut simak
stop-listening = ⏹ Berhenti menyimak
listening = 👁 Kamu sekarang menyimak { $alias }. Yang mereka tulis masuk ke sini juga, tanpa mengganggunya. Yang kamu tulis di sini tidak diteruskan.
listening-over = 👁 Kamu tidak lagi menyimak { $alias }.
only-listening = Kamu hanya menyimak di sana, jadi tidak kuteruskan. Mau bicara dengannya? Tekan 🗣 di kasusnya. Atau berhenti menyimak:
nothing-to-hear = Sekarang tidak ada yang bicara di sana, jadi belum ada yang bisa disimak.
counselor-listens = 👁 Seorang konselor sekarang ikut membaca di sini, untuk membantumu dan dia. Lanjutkan saja seperti biasa; kamu tidak salah apa-apa.
counselor-listened = 👁 Konselor tidak lagi ikut membaca.
