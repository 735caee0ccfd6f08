### Poster yang dibuat `sebaya poster`.

poster-title = Butuh teman cerita?
poster-what = Tulis ke teman sebaya di { $setting ->
        [campus] kampusmu
        [workplace] tempat kerjamu
        [community] komunitasmu
       *[other] sekolahmu
    }, tanpa menyebut nama. Yang menjawab manusia, dan sudah dilatih. Gratis. Dijalankan oleh { $programme }.
poster-how = Pindai ini dengan HP-mu, atau cari di Telegram:
poster-confidential-title = Rahasia, tetapi ada batasnya
poster-confidential = Teman sebaya melihat nama samaran dan kata-katamu, bukan nama, nomor, atau foto profilmu. Kalau ada tanda bahaya, atau teman sebayanya baru, konselor boleh membaca. Nyawa terancam atau anak disakiti: konselor wajib bertindak dan memberi tahu yang melindungi. Telegram dan teknisi kami bisa membaca.
poster-urgent-title = Bukan layanan darurat
poster-urgent = Tidak selalu ada yang bisa langsung menjawab. Dalam bahaya? Jangan menunggu kami. Telepon, atau datangi orang terdekat yang kamu percaya:
poster-footer = Ada pertanyaan? Hubungi { $programme }. { $contact }
