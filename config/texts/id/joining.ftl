### Yang dibaca orang yang bergabung sebagai pendamping atau konselor.

join-supporter =
    Terima kasih mau jadi pendamping sebaya di { $programme }!

    Kamu menemani orang lain lewat tulisan, saat kamu bertugas. Kamu mendengarkan; kamu tidak harus punya jawaban. Kalau khawatir, kamu memanggil konselor dengan 🚩.
    Langkahnya: namamu, kode etik, persetujuan koordinator, pelatihan. Lalu kamu bisa mulai.
join-counselor =
    Terima kasih mau jadi konselor di { $programme }!

    Kalau ada tanda bahaya, muncul kartu di grup konselor. Yang menekan 🙋 memegang kasusnya: ia membaca percakapan itu dan bisa bicara langsung.
    Langkahnya: namamu, kode etik, persetujuan koordinator. Lalu kamu bisa mulai.
ask-name = Dengan nama apa koordinator dan konselor mengenalmu? Balas pesan ini dengan namamu. Orang yang kamu temani tidak pernah melihatnya.
ask-name-counselor = Dengan nama apa tim mengenalmu? Balas pesan ini dengan namamu. Orang yang kamu temani tidak melihatnya, kecuali kalau ia bilang bahwa seseorang di tim berbuat sesuatu: ia memilih dari daftar nama konselor.
name-asked-again = Nama itu kosong atau terlalu panjang. Balas pesan ini dengan nama, paling panjang { $longest } huruf.
code-of-conduct =
    Sebagai { $role }, aku berjanji:

    1. Yang kudengar tetap rahasia. Tidak kusalin, kupotret, atau kuceritakan di luar program.
    2. Tidak ada hubungan pribadi di luar bot ini: tidak bertukar nomor atau akun, tidak mengajak bertemu.
    3. Aku mendengarkan tanpa menghakimi. Aku tidak memberi nasihat obat atau hukum.
    4. Kalau ragu atau ada bahaya, kuserahkan kepada yang lebih mampu. Aku tidak pernah berjanji merahasiakan bahaya.
    5. Aku mengenali batasku: aku istirahat, dan minta tolong kalau terasa berat.

    Setuju? Tekan ✅.
code-signed = Terima kasih. Para koordinator sudah kuberi tahu di grup. Kalau sudah ada keputusan, aku kabari di sini.
joined-supporter = Selamat datang, kamu diterima sebagai pendamping! Pelatihanmu ada di /latihan, sedikit demi sedikit, sekitar sepuluh menit. Setelah koordinator menyetujuinya, kamu bisa bertugas.
joined-counselor = Selamat datang, kamu diterima sebagai konselor! Kasus muncul di grup konselor; tekan 🙋 untuk mengambil. Mulai berjaga: ketik /oncall di grup.
certified = Pelatihanmu sudah tercatat, berlaku sampai { $until }. Kapan pun siap, tekan 🟢.
join-declined = Kali ini koordinator belum bisa menerimamu. Terima kasih sudah mau menolong; itu tetap berarti. Kalau ingin bercerita, tempat ini tetap terbuka: 💬. Ada pertanyaan? Tanya tim { $programme }. { $contact }
link-gone = Tautan ini sudah dipakai atau sudah lewat waktunya. Minta yang baru kepada koordinator. Mau bercerita? Ketik /start.
already-in-team = Kamu sudah terdaftar untuk peran ini. Ketik /start untuk melanjutkan.
name-kept = Baik, namamu kusimpan. Terima kasih.
