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
poster-confidential = Teman sebaya hanya melihat nama samaran dan kata-katamu, tidak pernah nama, nomor, atau fotomu. Kalau nyawa atau keselamatan seseorang mungkin terancam, konselor boleh ikut membaca. Telegram menyimpan pesannya, dan pengelola bot secara teknis bisa membacanya.
poster-urgent-title = Bukan layanan darurat
poster-urgent = Tidak selalu ada yang bisa langsung menjawab. Dalam bahaya? Jangan menunggu kami. Telepon, atau datangi orang terdekat yang kamu percaya:
poster-footer = Ada pertanyaan? Hubungi { $programme }. { $contact }
