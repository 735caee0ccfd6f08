## Kata catatan tentang kerja kasus, sertifikat, dan yang terjadi dengan sendirinya

deed-release = menyerahkan kasus
deed-passed-on = sebuah kasus diteruskan ke yang lain
deed-keep = tetap memegang kasus
deed-case-note = menulis catatan kasus
deed-notes-read = membaca catatan kasus
deed-consent-yes = persetujuan rujukan diberikan
deed-consent-no = persetujuan rujukan tidak diberikan
deed-consult-answer = menjawab pertanyaan dari sebuah percakapan
deed-watch = ikut membaca percakapan pendamping baru
deed-reveal-tell = mengizinkan kabar dikirim
deed-reveal-told = orangnya diberi tahu bahwa akunnya dilihat
deed-paired = memulai percakapan
deed-hours-noted = mencatat jam pelatihan di tempat lain
deed-certified-elsewhere = mencatat sertifikat untuk pelatihan di tempat lain
deed-certified-training = mencatat sertifikat setelah pelatihan
deed-certified-refresher = memperpanjang sertifikat lewat penyegaran
deed-parent-code = membuat kode untuk orang tua
deed-parent-codes-void = membatalkan semua kode orang tua sebelumnya
deed-forgotten = seseorang sudah dilupakan, sesuai permintaannya
deed-purged = menghapus yang sudah cukup lama disimpan
