"""Names that people go by and that are everyday words as well, in Indonesian and English."""

_WORDS = """
    abadi agung akbar alam amal aman amber angel anggun angin april arif art august autumn awan ayu bagas
    bahagia baik bakti bayu berkah bersih bill bintang biru bliss brook budi bulan bumi bunga cahaya cantik
    cerah cerdas chance charity charm cherry cinta citra daisy damai daun dawn destiny dewa dewi dian doa
    dream drew emas embun ever faith fajar fern flora forest frank galaksi gene gita grace grant guntur guruh
    guy happy harapan harmony hati hazel heart heather hidayah hijau honey hope hujan hunter ilham ilmu iman
    indah insan intan ivy jack jade jasmine jati jaya jelita jingga joy juang juli june juni justice karang
    karya kasih kejora kenangan kirana kukuh kurnia langit laut lestari liberty lily lintang lirih love luck
    lucky lucu luna mahkota maret mark mary mata mawar may mega mekar melati melody mentari merah mercy
    merdeka mike miles moon mulia mutiara nada nick norm nur olive opal padi pagi pat patience pearl pelangi
    pelita penny permadani permata pertama pertiwi perwira pesona petir pop precious prince princess purnama
    pusaka puspa putih putra putri rahmat rain raja rajin ramadhan ratu ray reed rejeki rembulan restu rezeki
    riang rich rindu river rob robin rock rose ruby ruh sabar sabda sage sahabat samudera samudra sandy sari
    satria sejati sekar sembilan semesta senang senja senyum september serenity seruni setia shade siang
    sinar sky skye sore star storm subuh suci sue sukma summer sun sunny sunshine surga surya syukur tari
    taruna teguh tenang terang tirta trinity trust tulus tunggal utama victor victory violet virtue wade
    wahyu wangi ward warna wijaya will willow winter wren wulan yakin
"""
EVERYDAY = frozenset(_WORDS.split())
