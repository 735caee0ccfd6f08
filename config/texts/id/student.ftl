### Yang dibaca orang yang bercerita.

ask-topic = Senang kamu datang. Mau bercerita tentang apa? Pilih satu, atau ⏭ kalau belum mau bilang. Kamu juga boleh langsung menulis: semuanya kusimpan untuk teman sebaya yang menemanimu.
ask-topic-kept = Terima kasih sudah bercerita. Tulisanmu kusimpan, dan kusampaikan kalau ada teman sebaya yang menemanimu. Kira-kira ini tentang apa? Pilih satu, atau ⏭, atau tulis terus saja.
ask-mood = Bagaimana perasaanmu sekarang? 1 berarti berat sekali, 5 berarti baik. Kalau tidak mau bilang, ⏭.
already-talking = Kamu sudah ada dalam percakapan, atau sedang menunggu. Langsung tulis saja di sini. Mau berhenti? Tekan 🔚.
waiting-place =
    Aku sedang mencarikan teman sebaya. Kamu nomor { $place } di antrean. { $known ->
        [1] Pada jam begini biasanya sekitar { $usual } menit; pastinya aku tidak tahu.
       *[0] Berapa lama, aku belum tahu.
    } Tulis saja dulu: semuanya kusampaikan berurutan begitu ada yang menemanimu. Kalau tidak jadi, tekan 🔚. 🆘 selalu ada.
waiting-still =
    Aku tidak lupa padamu. Belum ada yang bisa menemanimu; kamu nomor { $place } di antrean.{ $known ->
        [1] {" "}Pada jam begini biasanya sekitar { $usual } menit.
       *[0] {""}
    } Boleh tetap menunggu, minta konselor, atau keluar dengan 🔚. Kalau tidak kuat menunggu, tekan 🆘.
nobody-on-duty = Maaf, sekarang belum ada teman sebaya yang bisa menemanimu, dan kapan ada, aku belum tahu. Itu bukan salahmu. Tulis saja di sini: semuanya kusimpan, dan kusampaikan berurutan begitu ada yang datang. Butuh bantuan sekarang? Tekan 🆘.
no-counselor = Sekarang belum ada konselor yang berjaga, jadi percakapan baru belum bisa kumulai. Kamu boleh menunggu: yang kamu tulis kusimpan dan kusampaikan berurutan nanti. Atau keluar dengan 🔚. Nomor bantuan: /sumber. Kalau butuh bantuan sekarang, tekan 🆘.
left-queue = Kamu tidak lagi menunggu. Tulisanmu yang belum sampai tidak kuteruskan ke teman sebaya. Kalau konselor sudah kuberi tahu, ia masih bisa membacanya. Kapan pun mau bercerita, tekan 💬. 🆘 selalu ada.
nothing-to-end = Sekarang tidak ada percakapan yang perlu diakhiri. Mau mulai bercerita? Tekan 💬.
paired-student = { $alias } ada di sini untukmu. Tulisanmu selama menunggu sampai kepadanya. Pelan-pelan saja. Tidak perlu menyebut nama atau nomormu. Mau selesai: 🔚. Butuh bantuan sekarang: 🆘.
ended-student = Percakapan ini sudah selesai. Terima kasih sudah berani bercerita. Tidak akan ada pesan lagi dari percakapan ini. Kalau nanti ingin bicara lagi, tekan 💬.
ended-by-other = Yang menemanimu sudah menutup percakapan ini. Itu tidak berarti kamu salah. Kalau masih ingin bicara, tekan 💬 atau 🧑‍🏫. Butuh bantuan sekarang: 🆘.
ask-mood-after = Bagaimana perasaanmu sekarang? 1 berarti berat sekali, 5 berarti baik. Kalau tidak mau bilang, ⏭.
ask-helped = Apakah percakapan tadi membantu? Jawab sejujurnya, tidak apa-apa.
thanks = Terima kasih, ya. Jaga dirimu pelan-pelan. Kalau ingin bicara lagi: 💬. Kalau butuh bantuan sekarang: 🆘. Ada pesan untuk pengelola tempat ini? ✍️, atau biarkan saja.
ask-line = Apa yang ingin kamu sampaikan ke pengelola: apa yang baik, apa yang kurang? Balas pesan ini dengan satu kalimat, tanpa nama. Mereka membacanya tanpa samaranmu; yang tadi menemanimu tidak. Kalau tidak ada, biarkan saja.
line-kept = Terima kasih. Pesanmu kuteruskan ke pengelola. Dari siapa tidak kusebut, jadi tidak ada yang bisa membalas. Mau bicara: 💬. Butuh bantuan sekarang: 🆘.
line-unread = Maaf, sekarang tidak ada yang bisa membacanya selain yang tadi menemanimu, jadi tidak kuteruskan. Butuh bantuan sekarang: 🆘.
last-line = ✍️ Pesan untuk pengelola, ditulis setelah sebuah percakapan. Dari siapa tidak kusebut, dan tidak bisa dibalas. Pesan ini hilang dari sini bersama kata-kata percakapan itu.
cancelled = { $count } pesanmu tidak sampai, karena percakapannya sudah selesai atau lawan bicaramu tidak bisa menerima pesan. Maaf, ya.
not-passed-on = Satu pesanmu tidak bisa kuteruskan dalam bentuk itu. Kalau masih penting, kirim lagi, ya: foto dikirim ulang, tulisan panjang dibagi jadi beberapa pesan. Kalau mendesak, tekan 🆘.
delayed = { $count } pesanmu belum sampai. Aku masih terus mencoba; tidak perlu kamu kirim ulang. Kalau mendesak, tekan 🆘.
partner-gone = Yang menemanimu tidak bisa lagi menerima pesan. Maaf, itu bukan salahmu. Kamu kembali ke antrean; yang kamu tulis sekarang tetap kusimpan untuk yang berikutnya. 🆘 selalu ada.
counselor-asked = Baik. Permintaanmu sudah kuteruskan kepada para konselor. Aku belum tahu siapa yang bisa menjawab, dan kapan. Tulis saja di sini; konselor yang menjawab bisa membacanya. Kalau tidak kuat menunggu, tekan 🆘.
counselor-reads = Seorang konselor sudah menerima kabar tentangmu, dan sekarang bisa membaca percakapanmu. Kamu boleh terus menulis di sini. Kalau ia ikut bicara, kamu kuberi tahu.
counselor-here = Sekarang kamu bicara langsung dengan seorang konselor. Ia bisa membaca tulisanmu yang terakhir, jadi tidak perlu mengulang semuanya. Mulai sekarang hanya kalian berdua yang menulis di sini.
supporter-is-counselor = { $alias } yang menemanimu juga seorang konselor. Mulai sekarang ia bicara denganmu sebagai konselor. Kalian tetap berdua; tidak perlu mengulang apa pun.
left-alone = Maaf, ini salahku: tulisanmu yang terakhir belum dibaca siapa pun, karena yang menemanimu sudah tidak di sini. Tulisanmu masih kusimpan. Sekarang kucarikan orang lain. Kalau tidak kuat menunggu, tekan 🆘.
counselor-left = Konselor sudah pamit. { $alias } kembali menemanimu di sini. 🆘 tetap ada kapan pun kamu perlu.
counselor-left-wait = Yang tadi menemanimu sudah pamit. Aku mencarikan teman sebaya untukmu. Yang kamu tulis mulai sekarang kusimpan untuknya. 🆘 tetap ada.
counselor-offered = Terima kasih sudah cerita. Kamu penting, dan aku khawatir. Jadi aku sudah memberi tahu para konselor; mereka boleh membaca ini, dan bertindak kalau ada bahaya. Belum tentu langsung ada yang menjawab. Tulis saja terus. Mau bicara langsung dengan konselor? Tekan tombol ini. Nomor bantuan kukirim juga.
help-a-friend =
    Baik sekali kamu peduli padanya. Tanya langsung dan tenang apakah ia terpikir untuk mati; bertanya tidak memunculkan ide itu. Dengarkan, temani, jangan janji merahasiakan, ajak { $setting ->
        [school] orang dewasa
       *[other] orang
    } yang kamu percaya. Gawat? 🆘 menampilkan nomor bantuan. Mau dibantu konselor? Tekan tombol ini.
no-counselor-yet = Sampai sekarang belum ada konselor yang bisa menjawab untukmu. Maaf. Aku tidak mau kamu sendirian, jadi jangan menunggu kami: hubungi salah satu nomor berikut sekarang, atau datangi orang yang kamu percaya. Kamu tetap boleh menulis di sini.
counselor-knows = Seorang konselor sudah memegang kabar tentangmu, dan barusan kuberi tahu lagi. Tulis saja di sini; ia bisa membacanya. Kalau tidak kuat menunggu, hubungi nomor bantuan: 🆘 menampilkannya.
case-closed-student = Konselor sudah membaca kabar darimu dan menutupnya. Kalau masih ingin bicara, tekan 💬 atau 🧑‍🏫. Butuh bantuan sekarang: 🆘.
