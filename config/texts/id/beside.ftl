### Pendamping yang tetap menemani di samping konselor: bertiga menulis.

take-over-together = 👥 Bicara bertiga
taken-over-together = 👥 Kamu bicara dengan { $alias } ({ $code }), dan { $name } tetap ikut. Keduanya membaca tulisanmu; di depan tiap pesan tertulis itu dari siapa. Mau lanjut tanpa { $name }: 🗣. Selesai: ↩️ kembalikan, atau ☑️ tutup.
counselor-beside = Sekarang seorang konselor juga bicara denganmu di sini, dan { $alias } tetap menemani. 🧑‍🏫 di depan kata-kata konselor, 🤝 di depan kata-kata { $alias }. Keduanya membaca tulisanmu; tidak perlu mengulang semuanya.
beside-supporter = 👥 Seorang konselor sekarang juga bicara dengannya di sini, dan memintamu tetap menemani. 🧑‍🏫 di depan kata-kata konselor; ia yang memimpin. Kalau kamu lebih ingin pamit: 🔚, tidak ada yang jadi sendirian.
beside-thanks = Kamu sudah pamit; konselor masih bersamanya. Terima kasih, bagianmu berarti. Pesan dari percakapan ini tidak masuk ke sini lagi.
beside-gone = { $alias } sudah pamit. Konselor masih bersamamu.
beside-left = Kamu sudah pamit; pendamping masih bersama { $alias }. { $code } tetap di tanganmu sampai kamu tutup.
beside-gone-counselor = Pendamping { $alias } sudah pamit. Sekarang kamu bicara berdua dengan { $alias }.
nobody-to-stay = Pendamping yang tadi bersamanya sedang sibuk atau tidak bertugas lagi, jadi belum bisa kupanggil kembali.
