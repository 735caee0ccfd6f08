"""Longer words that stand behind the name of a platform or a game and are no account there."""

_WORDS = """
    account accounts achievement addict aktivitas algorithm algoritma already android anonim
    anonymous aplikasi application artists artworks authentic balance banget bareng baterai battery
    beban beberapa bekas belakangan berantakan berhenti berisik bermasalah bersama biasanya bintang
    birthday bising bocil bonus bosan bosen broadcast bronze browser business calling campaign candu
    capek captions category ceria cerita challenge champion channel channels chapter character
    classic classroom clickbait comment comments community company concert connection content
    contents controller crash creator creators crystal damai dancing database deadline delivery
    depresi desktop developer development diamond diamonds diary digital discount discussion display
    download dragon drama dramas education edukasi emoticon epic episode eror error event everyday
    exclusive experience explore facebook family favorite favourite feature features feedback
    figures filters flower followers following football founder freestyle friends gambar gaming
    gelap general generation glory goals gold gosip gossip grandmaster graphics gratis grup hancur
    hashtag headset hiburan highlight highlights history hoaks horror hubungan hunting ilang
    immortal influencer informasi information instagram interface international internet jahat
    jakarta jaringan jualan jurusan kacau kadang kalah kampanye kampus kangen kantor kasihan keadaan
    kebanned kebanyakan kebobolan kebuka kecewa kegiatan kehapus kelasku keluarga keluargaku kemarin
    kembali kenceng kesayangan keyboard keywords kolaborasi komentar komunitas konten kosong laggy
    lambat lancar langganan lapangan laporan latihan lebaran legend legendary lelet lemot library
    life limited literasi livestream lockdown lovers lowkey mabar macet maintenance makanan malam
    malware marah marketing marketplace masalah masyarakat materi meeting membership memories menang
    menarik mental mentions merchandise messages messenger moderator moments monitor montage muak
    musikal mythic nangis nasional netizen network ngaco ngadat ngebug ngehang ngelag noob notif
    notification notifikasi nyala nyesel obrolan official offline olahraga olshop online orientasi
    original package pagi pandemi parah partner password patch payment pecinta pelajar pelajaran
    pelan pelarian pelit pembelajaran pendidikan pengguna pengumuman penipuan penting penuh
    percakapan perempuan perusahaan photography pictures platform platinum playlist podcast politik
    populer positif poster postingan premium pribadi private problem production profil profile
    program promosi protection provider publik putus quality question questions racun ranked
    reaction reading recipes reminder replay request review reviews ribet rusuh sampah sampe season
    sedih seharian sejarah sekarang sekolah sekolahan selalu selebgram semalaman semester seminar
    senang sendirian sensitif september serem server setting settings shopping siang silver skin
    skincare skripsi sosial special spoiler sponsor sticker stickers stiker storage stories streamer
    streaming stres stuck student students sudah sunyi support tagihan tampilan tanggal technology
    teknologi telegram template temporary terkadang terlalu tersebut tetangga thailand together
    tontonan topic tournament toxic tracker traffic trauma trending turnamen tutorial unfollow
    unggahan universe update updated upgrade username verified verifikasi version vibes viral
    virtual warnings warrior website weekend wrapped youtube youtuber
"""
PLAIN_WORDS = frozenset(_WORDS.split())
