### Jadwal: yang dibaca pendamping, koordinator, konselor yang berjaga, dan yang menunggu jam tugas.

# Yang menunggu
opens-later = Maaf, sekarang belum ada teman sebaya yang bisa menemanimu. Itu bukan salahmu. Sudah ada yang berjanji datang mulai { $opens }. Tulis saja di sini: semuanya kusimpan, dan kusampaikan berurutan begitu ada yang datang. Butuh bantuan sekarang? Tekan 🆘.
opens-today = hari ini pukul { $at }
opens-tomorrow = besok pukul { $at }
closed-choice = Kamu mau bagaimana? Boleh menunggu di sini. Boleh juga kukabari nanti: begitu benar-benar ada yang datang, aku menulis kepadamu. Atau bicara dengan konselor.
closed-still =
    Aku tidak lupa padamu. Belum ada teman sebaya yang bisa menemanimu. { $known ->
        [1] Sudah ada yang berjanji datang mulai { $opens }.
       *[0] Kapan ada, aku belum tahu.
    } Tulisanmu kusimpan. Boleh tetap menunggu, kukabari nanti, atau bicara dengan konselor. Kalau tidak kuat menunggu, tekan 🆘.
call-noted = Baik. Sudah ada yang berjanji datang mulai { $opens }. Begitu benar-benar ada yang bertugas, aku menulis kepadamu. Yang kamu tulis sampai saat itu kusimpan. Tidak jadi? 🔚. Kalau butuh bantuan sekarang, tekan 🆘.
call-noted-open = Baik. Kapan ada teman sebaya yang bertugas, aku belum tahu. Begitu ada, aku menulis kepadamu. Yang kamu tulis sampai saat itu kusimpan. Tidak jadi? 🔚. Kalau butuh bantuan sekarang, tekan 🆘.
called = Sekarang ada teman sebaya yang bertugas. Masih mau bicara? Tekan ✅, atau langsung tulis saja. Tulisanmu yang tadi juga kusampaikan.
wait-long = Kamu sudah menunggu lama, dan belum ada yang bisa datang. Maaf ya, ini bukan karena kamu. Masih mau bicara? Tekan ✅ atau tulis saja: urutanmu tetap. Kalau tidak ada kabar, nanti permintaan ini kututup. Butuh bantuan sekarang: 🆘.
call-unanswered = Sudah kutanya apakah kamu masih mau bicara, tetapi belum ada jawaban. Tidak apa-apa. Permintaan ini kututup, supaya tulisanmu tidak terlalu lama tersimpan di sini. Kapan pun mau lagi: 💬. Butuh bantuan sekarang: 🆘.
opening-moved = Maaf, tidak ada yang bisa datang pada waktu yang kusebut. Janji berikutnya: { $opens }. Tulisanmu kusimpan sampai saat itu. Kalau tidak bisa menunggu: /konselor, atau 🆘 kalau butuh bantuan sekarang.
opening-gone = Maaf, tidak ada yang bisa datang pada waktu yang kusebut, dan belum ada yang berjanji di waktu lain. Tulisanmu kusimpan. Kalau tidak bisa menunggu: /konselor, nomor bantuan di /sumber, atau 🆘 kalau butuh bantuan sekarang.
call-me = 🔔 Kabari aku nanti
call-yes = ✅ Ya, sekarang
call-no = ❌ Tidak jadi
leave-waiting = 🔚 Tidak jadi

# Pendamping
shifts = Jadwal tugas (waktu { $zone })
shifts-none = Belum ada jadwal di sini.
shift-line = • { $hours }: { $there } dari { $needed }
shift-line-mine = ⭐ { $hours }: { $there } dari { $needed }
no-duty = • tidak ada tugas di tanggal ini
free-shift = ➕ { $shift }
my-shift = ⭐ { $shift }
week-before = ◀️ Minggu sebelumnya
week-after = ▶️ Minggu berikutnya
shift-signed = Terima kasih! Jadwal ini milikmu: { $shift }. Sebelum mulai, kuingatkan. Tidak bisa? Tekan ↩️, makin awal makin baik.
shift-mine = Jadwalmu: { $shift }. ↩️ langsung mengembalikannya. 🔀 menanyakan pendamping lain; sampai ada yang mengambil, tetap jadwalmu.
shift-given-back = Baik, { $shift } sekarang kosong lagi. Terima kasih sudah bilang.
shift-full = Jadwal ini sudah cukup orang. Terima kasih! Lihat yang lain: /jadwal.
shift-begun = Jadwal ini sudah dimulai. Mau membantu sekarang? /tugas, lalu 🟢.
shift-yours = Jadwal ini sudah jadi milikmu.
shift-not-certified = Pelatihanmu belum tercatat, atau habis sebelum jadwal ini. Minta koordinator mencatatnya, ya.
shift-overlaps = Kamu punya jadwal lain di waktu itu. Kembalikan dulu yang itu, atau pilih yang lain.
shift-too-much = Dengan jadwal ini jam tugasmu terlalu banyak untuk sehari atau seminggu. Terima kasih sudah mau! Pilih yang lain, ya.
shift-gone = Jadwal ini sudah lewat, tidak ada, atau bukan milikmu lagi. Yang ada: /jadwal.
shift-soon = Sebentar lagi jadwalmu: { $shift }. Sudah cukup istirahat? Kalau tidak bisa: ↩️.
shift-now = Sekarang jadwalmu: { $shift }. Siap? Tekan 🟢. Tidak bisa? ↩️, langsung kukabarkan.
shift-missed = Jadwalmu sudah dimulai ({ $shift }), tetapi kamu belum terlihat. Bisa terjadi, kok. Koordinator sudah kuberi tahu. Kalau bisa datang sekarang: 🟢 di /tugas.
shift-cancelled = Jadwal ini tidak jadi ada: { $shift }. Kamu tidak perlu datang. Terima kasih sudah bersedia.
swap-wanted = Seorang pendamping tidak bisa datang pada jadwal ini: { $shift }. Bisa kamu gantikan? Kalau tidak, biarkan saja pesan ini.
swap-asked = Sudah kutanyakan kepada { $count } pendamping lain. Sampai ada yang mengambil { $shift }, tetap jadwalmu.
swap-asked-before = Untuk jadwal ini sudah kutanyakan. Kalau tidak ada yang mengambil, kembalikan dengan ↩️.
swap-nobody = Sekarang tidak ada pendamping lain yang bisa mengambil jadwal ini. Kalau kamu tidak bisa, kembalikan dengan ↩️; koordinator akan tahu.
swap-taken = Jadwalmu sudah ada yang mengambil: { $shift }. Kamu tidak perlu datang.
swap-gone = Jadwal ini sudah ada yang mengambil. Terima kasih sudah siap.
give-shift-back = ↩️ Kembalikan
ask-swap = 🔀 Minta tukar
take-shift = ✅ Aku ambil

# Koordinator
add-slot = ➕ Jadwal baru
show-slots = 🗑 Ubah jadwal
show-days-off = 🏖 Hari tanpa tugas
slot-day = Jadwal baru: hari apa? Berulang setiap minggu.
slot-date = Tanggal berapa?
slot-hour = Mulai jam berapa?
slot-minute = Tepatnya mulai kapan?
slot-end = Sampai kapan? Boleh lewat tengah malam.
slot-needed = Perlu berapa pendamping?
slot-added = Mulai sekarang setiap minggu: { $slot }. Pendamping melihatnya di /jadwal.
slot-added-once = Satu kali: { $slot }. Pendamping melihatnya di /jadwal.
slot-wrong = Waktunya tidak cocok: jadwal berakhir setelah mulai, dan lamanya 15 menit sampai 8 jam.
slot-too-long = Jadwal ini lebih panjang dari batas tugas satu pendamping dalam sehari. Bagi jadi dua, ya.
slot-past = Waktu itu sudah lewat. Pilih yang lebih nanti, ya.
slot-exists = Sudah ada jadwal tepat di waktu ini.
slots = Jadwal mingguan. Tekan salah satu untuk mengubahnya.
slot-chosen = { $slot }. Apa yang diubah? Yang sudah mendaftar akan kuberi tahu.
slot-sure = { $slot }: hapus seterusnya? Yang sudah mendaftar akan kuberi tahu kalau tugas itu tidak jadi.
slot-removed = Jadwal ini sudah dihapus. Yang sudah mendaftar kuberi tahu.
days-off = Tanpa tugas. Tekan salah satu supaya ada tugas lagi.
days-off-none = Belum ada tanggal tanpa tugas.
off-first = Mulai tanggal berapa tidak ada tugas?
off-length = Berapa hari?
one-date = Sekali saja, satu tanggal
one-slot = { $slot }
remove-slot = 🗑 Hapus seterusnya
skip-slot = Kecuali { $day }
add-day-off = ➕ Hari tanpa tugas
take-duty-back = 🔓 { $day }
days-long = { $count } hari
clock = { $at }
no-show = { $name } tidak datang pada jadwal { $shift }. Tolong tanyakan dengan baik apakah ia baik-baik saja.
shift-lapsed = { $name } tidak bisa menjalankan jadwal { $shift }: tidak aktif, pelatihannya tidak berlaku, atau tidak bisa dihubungi. Tempatnya kosong lagi.
shift-free = Ada jadwal yang kosong lagi: { $shift }. Kurang { $count } pendamping. /jadwal
gaps = ⚠️ Yang masih kurang pada { $day }:
gap-line = ⚠️ { $hours }: { $there } dari { $needed }
gap-on-call = 📟 Sekarang tidak ada konselor yang berjaga: tanpa itu percakapan baru tidak dimulai. /oncall
status-shifts = Jadwal hari ini:
status-no-shifts = Hari ini tidak ada jadwal lagi.

# Konselor yang berjaga
on-call-ask = Kamu sedang berjaga 📟. Masih di sana? Konfirmasi sebelum { $until }, ya; kalau tidak, kuanggap selesai, supaya tidak ada yang mengandalkanmu sia-sia.
on-call-confirmed = 📟 Terima kasih, kamu masih berjaga.
on-call-over = Belum ada jawaban, jadi kamu tidak lagi berjaga. Tidak apa-apa. Kalau ternyata masih bisa, tekan 📟.
nobody-on-call = 📟 Sekarang tidak ada yang berjaga. Percakapan yang berjalan tetap berjalan, tetapi yang baru tidak dimulai sampai ada yang mengetik /oncall. Yang menunggu kuberi tahu.
still-on-call = 📟 Masih di sini
on-call-again = 📟 Berjaga lagi

# Hari
weekday-0 = Senin
weekday-1 = Selasa
weekday-2 = Rabu
weekday-3 = Kamis
weekday-4 = Jumat
weekday-5 = Sabtu
weekday-6 = Minggu
short-day-0 = Sen { $date }
short-day-1 = Sel { $date }
short-day-2 = Rab { $date }
short-day-3 = Kam { $date }
short-day-4 = Jum { $date }
short-day-5 = Sab { $date }
short-day-6 = Min { $date }
