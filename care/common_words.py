"""Words that follow "my insta" or "my name" and are neither an account nor a name."""

COMMON = frozenset(
    """
    ada abis adalah adanya agak aja aktif aku akun anak apa apaan apalagi apanya asli atau atas atau awalnya baca
    bagus bahkan baik banget banyak baru bareng beda begitu belum bener berapa berat besar biar biasa bikin bisa blm
    boleh buat bukan buruk buruknya cari centang cuma dan dapet dari daripada dalam dah dengan deh di dia diam diri
    dong doang dua dulu eror error foto gak gada gabisa gak ganti gara gimana gini gitu habis hack hancur hanya hari
    harus hilang hingga hp iya ini isinya itu jadi jangan jarang jelas jelek jg juga jual kadang kagak kah kali kalo
    kalau kamu kan kapan karena kasih katanya kaya kayak kayaknya kebanyakan kecil kemana kemarin kena kenapa kepo
    kerja kita kok kosong kosongan kotor kurang kuno lagi lama lain langsung lewat libur login lupa mah makan malah
    mama mana mantan masih mati mau mereka merah milik minta mulai muncul nanti namanya namun nama ngga nggak ngilang
    nomor nya oleh on orang orangnya padahal pake pakai palsu pas pasaran password penuh pernah perlu private privat
    privasi punya rame rusak sama sampai sampe sangat saat saja salah satu saya sebagai sebelum sedang sekarang
    sekali selain selalu semua sendiri sepi seperti sering setelah siapa sih soal spam story suka supaya susah sudah
    tadi tahu takut tanpa tapi tau tau-tau telah tentang terus tetep tetap tiap tidak tiga trus trs tuh udah udh untuk
    unik utk waktu walau yang yaitu yuk
    aneh bahan becanda bully candaan ejekan ganteng gendut goblok bodoh monyet babi anjing cantik lucu culun cupu
    pendek kampungan kampung malu sedih bahagia capek nangis tenang panjang pendiam pinter rajin males malas mirip
    about account added after again all almost also always and another any anymore anytime anyway are asking at away
    back bad banned because been before being better blocked both broken but by called can come common cool crazy
    cringe crying dead deactivated deleted did different disabled down dumb everyone everything everywhere fake fat
    feed fine for forever friends from full fun gay getting gone good gross had hacked happening hard has have he her
    here him his hers how if important in instead is it its just kind kinda last later lazy like literally locked
    logged long lost mad mean message mine more most mostly much my never new nobody not nothing now of off okay old
    only open or our out over people pictures posts private probably public quiet really restricted ruined sad she
    short shut so some somewhere someone something still stories stuff stupid suspended that the their them then there
    they this through tomorrow tonight too trash ugly under unique up us used useless very was way weird were what
    when where which who why will with without wrong yet you your yours
    admin class dad everybody family food friend girl guy help home hope house info inspiration jobs kids mom mum music
    news photo photos recipe recipes school sister brother stranger strangers teacher team things tips video videos
    artis berita guru info inspirasi jodoh kakak kerjaan kosan lagu loker lowongan materi mentor pacar referensi
    resep teman temen tempat tugas tutorial video
    """.split()
)
