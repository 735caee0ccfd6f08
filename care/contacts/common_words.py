"""Words that follow "my insta" or "my name" and are neither an account nor a name."""

_WORDS = """
abis about account ada adalah adanya added admin after again agak aja aktif aku akun all almost also
always ambulans anak and aneh anjing another any anymore anytime anyway apa apaan apalagi apanya are
artis asking asli at atas atau awalnya away babi baca back bad bagus bahagia bahan bahkan baik banget
banned banyak bareng baru becanda because beda been before begitu being belum bener berapa berat berita
besar better biar biasa bikin bisa blm blocked bodoh boleh both broken brother buat bukan bully buruk
buruknya but by called can candaan cantik capek cari centang class come common cool crazy cringe crying
culun cuma cuman cupu dad dah dalam damkar dan dapet dari daripada deactivated dead deh deleted dengan
di dia diam did different dimana diri disabled disana disini doang dokter dong down dua dulu dumb ejekan
emang eror error everybody everyone everything everywhere fake family fat feed fine food for forever
foto friend friends from full fun gabisa gada gak ganteng ganti gara gay gendut getting gimana gini girl
gitu goblok gone good gross guru guy habis hack hacked had hancur hanya happening hard hari harus has
have he help her here hers hilang him hingga his home hope house how hp if important in info ini
inspirasi inspiration instead is isinya it its itu iya jadi jangan jarang jelas jelek jg jobs jodoh jual
juga just kadang kagak kah kakak kalau kali kalo kampung kampungan kamu kan kapan karena kasih katanya
kaya kayak kayaknya kayanya kebanyakan kecil kek kemana kemarin kena kenapa kepo kerja kerjaan kids kind
kinda kita kok konselor kosan kosong kosongan kotor kuno kurang lagi lagu lain lama langsung last later
lazy lewat libur like literally locked logged login loker long lost lowongan lucu lupa mad mah makan
makanya malah malas males malu mama mana mantan masih materi mati mau mean memang mentor merah mereka
message milik mine minta mirip mom monyet more most mostly much mulai mum muncul music my nama namanya
namun nangis nanti never new news ngga nggak ngilang nobody nomor not nothing now nya of off okay old
oleh on only open or orang orangnya our out over pacar padahal pakai pake palsu paman panjang pas
pasaran password pemadam pendek pendiam penuh people perawat perhatian perlu pernah petugas photo photos
pictures pinter polisi posts privasi privat private probably psikolog public punya quiet rajin rame
really recipe recipes referensi resep restricted ruined rusak saat sad saja salah sama sampai sampe sana
sangat satpam satu saya school sebab sebagai sebelum sedang sedih sejak sekali sekarang selain selalu
semua sendiri seperti sepi sering setelah setiap she short shut siapa sih sini sister so soal soalnya
some someone something somewhere spam still stories story stranger strangers stuff stupid sudah suka
supaya susah suspended suster tadi tahu takut tanpa tante tapi tau tau-tau teacher team telah teman
temen tempat tenang tentang terus tetap tetapi tetep that the their them then there they things this
through tiap tidak tiga tips tomorrow tonight too trash trs trus tugas tuh tutorial udah udh ugly under
unik unique untuk up us used useless utk very video videos waktu walau was way weird were what when
where which who why will with without wrong yaitu yang yet you your yours yuk
"""

COMMON = frozenset(_WORDS.split())
