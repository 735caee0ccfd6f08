### PIN, dan orang kedua untuk keputusan yang tidak boleh bisa dibuat dengan satu ponsel.

keypad-enter = 🔢 Masukkan PIN-mu, lalu tekan OK.
keypad-choose = 🔢 Pilih PIN, paling sedikit { $shortest } angka. Kamu memasukkannya sebelum keputusan penting, misalnya menerima konselor. Jangan pakai tanggal lahir, dan jangan simpan di ponsel ini.
keypad-again = 🔢 Sekali lagi PIN yang sama, lalu tekan OK.
keypad-hint-short = Belum cukup panjang.
keypad-hint-weak = PIN itu terlalu mudah ditebak. Pilih yang lain, tidak berulang dan tidak berurutan.
keypad-hint-differs = Yang kedua tidak sama. Mulai lagi dari awal.
keypad-hint-wrong =
    PIN itu tidak cocok. { $left ->
        [1] Kamu bisa mencoba sekali lagi, lalu PIN terkunci satu jam.
       *[other] Kamu bisa mencoba { $left } kali lagi.
    }
digit-0 = 0
digit-1 = 1
digit-2 = 2
digit-3 = 3
digit-4 = 4
digit-5 = 5
digit-6 = 6
digit-7 = 7
digit-8 = 8
digit-9 = 9
keypad-back = ⌫
keypad-done = OK
keypad-next = OK
keypad-cancel = Batal
pin-asked = 🔢 Ini perlu PIN. Masukkan di obrolan pribadi denganku.
pin-typed = 🔢 PIN jangan diketik: tekan angkanya pada tombol di atas. Pesanmu tidak aku teruskan, dan aku hapus dari chat ini. Ada yang melihatnya? Minta teknisi menghapus PIN-mu, lalu pilih yang baru.
pin-kept = Baik, PIN-mu aku simpan, dan tidak ada yang bisa membacanya. Lupa? Teknisi bisa menghapusnya di server, lalu kamu pilih yang baru.
pin-chosen = 🔢 { $name } memilih PIN baru. Kalau kalian heran, tanyakan langsung kepadanya.
pin-cancelled = Baik, tidak ada yang berubah.
pin-locked = 🔢 PIN-mu salah tiga kali, jadi terkunci { $minutes } menit lagi. Lupa? Teknisi bisa menghapusnya di server: sebaya reset-pin
pin-locked-told = ⚠️ PIN { $name } dimasukkan salah tiga kali, jadi terkunci satu jam. Tanyakan langsung kepadanya. Kalau ponselnya hilang, kunci akunnya: /people
pin-reset = 🔢 PIN-mu dihapus di server oleh teknisi. Pada keputusan penting berikutnya kamu memilih yang baru. Kalau bukan kamu yang minta, segera kabari mereka.
pin-reset-told = ⚠️ PIN { $name } dihapus di server oleh teknisi, dan { $name } akan memilih yang baru. Kalau kalian tidak tahu soal ini, tanyakan langsung kepadanya.

act-second =
    { $by } mau { $act }: { $name }. Ini perlu orang kedua, yaitu kamu atau rekan lain.

    Tanyakan dulu langsung kepadanya: ponselnya bisa saja dipegang orang lain.
act-asked = 🔢 { $by } mau { $act }: { $name }. Aku tanya orang kedua, di obrolan pribadinya. Sebelum itu tidak ada yang berubah.
act-server = 🔢 { $by } mau { $act }: { $name }. Tidak ada orang kedua yang cukup lama di sini. Yang punya server bisa menyetujuinya: sebaya confirm
act-alone = 🔢 { $by } memutuskan sendiri untuk { $act }: { $name }. Belum ada orang kedua di sini yang bisa aku tanya.
act-agreed = { $second } setuju: { $by } { $act }: { $name }.
act-declined = { $second } tidak setuju: { $by } mau { $act }: { $name }. Tidak ada yang berubah. Bicarakan dulu berdua.
act-gone = Permintaan ini sudah lewat.
act-needs-another = Ini perlu orang lain: bukan yang memintanya, bukan orangnya sendiri, dan sudah cukup lama di perannya.
act-yes = ✅ Aku setuju
act-no = ❌ Tidak
act-lock = mengunci akun
act-suspend = menghentikan peran sementara
act-remove = mengeluarkan dari tim
act-promote = menjadikan koordinator
act-restore = membuka lagi peran konselor
act-admit = menerima konselor baru
act-move = memindahkan grup konselor

deed-pin-chosen = memilih PIN
deed-pin-locked = salah memasukkan PIN tiga kali
deed-pin-reset = PIN dihapus di server
deed-act-ask = meminta keputusan yang perlu orang kedua
deed-act-agree = menyetujui sebagai orang kedua
deed-act-decline = tidak menyetujui sebagai orang kedua
