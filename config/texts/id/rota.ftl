### Jadwal: yang dibaca pendamping dan koordinator.

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
shift-signed = Terima kasih! Jadwal ini milikmu: { $shift }. Sebelum mulai, aku ingatkan. Tidak bisa? Tekan ↩️, makin awal makin baik.
shift-mine = Jadwalmu: { $shift }. ↩️ langsung mengembalikannya. 🔀 menanyakan pendamping lain; sampai ada yang mengambil, tetap jadwalmu.
shift-given-back = Baik, { $shift } sekarang kosong lagi. Terima kasih sudah bilang.
shift-full = Jadwal ini sudah cukup orang. Terima kasih! Lihat yang lain: /jadwal.
shift-begun = Jadwal ini sudah dimulai. Mau membantu sekarang? /tugas, lalu 🟢.
shift-yours = Jadwal ini sudah jadi milikmu.
shift-not-certified = Pelatihanmu belum tercatat, atau habis sebelum jadwal ini. Minta koordinator mencatatnya, ya.
shift-overlaps = Kamu punya jadwal lain di waktu itu. Kembalikan dulu yang itu, atau pilih yang lain.
shift-too-much = Dengan jadwal ini jam tugasmu terlalu banyak untuk sehari atau seminggu. Terima kasih sudah mau! Pilih yang lain, ya.
shift-gone = Jadwal ini sudah lewat, tidak ada, atau bukan milikmu lagi. Yang ada: /jadwal.
shift-cancelled = Jadwal ini tidak jadi ada: { $shift }. Kamu tidak perlu datang. Terima kasih sudah bersedia.
swap-wanted = Seorang pendamping tidak bisa datang pada jadwal ini: { $shift }. Bisa kamu gantikan? Kalau tidak, biarkan saja pesan ini.
swap-asked = Sudah aku tanyakan kepada { $count } pendamping lain. Sampai ada yang mengambil { $shift }, tetap jadwalmu.
swap-asked-before = Untuk jadwal ini sudah aku tanyakan. Kalau tidak ada yang mengambil, kembalikan dengan ↩️.
swap-nobody = Sekarang tidak ada pendamping lain yang bisa mengambil jadwal ini. Kalau kamu tidak bisa, kembalikan dengan ↩️; koordinator melihatnya di jadwal.
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
slot-wrong = Waktunya tidak cocok: jadwal berakhir setelah mulai, dan lamanya { $minutes } menit sampai { $hours } jam.
slot-too-long = Jadwal ini lebih panjang dari batas tugas satu pendamping dalam sehari. Bagi jadi dua, ya.
slot-past = Waktu itu sudah lewat. Pilih yang lebih nanti, ya.
slot-exists = Sudah ada jadwal tepat di waktu ini. Jumlah orangnya bisa diubah: /jadwal, 🗑, lalu 👥.
slots = Jadwal mingguan. Tekan salah satu untuk mengubahnya.
slot-chosen = { $slot }. Apa yang diubah? Yang sudah mendaftar akan aku beri tahu.
slot-more = Mulai sekarang jadwal ini perlu berapa pendamping? Yang sudah mendaftar tetap ikut.
slot-sure = { $slot }: hapus seterusnya? Yang sudah mendaftar akan aku beri tahu kalau tugas itu tidak jadi.
slot-removed = Jadwal ini sudah dihapus. Yang sudah mendaftar aku beri tahu.
days-off = Tanpa tugas: saat itu tidak ada yang bertugas, dan yang mencari teman sebaya membaca sampai kapan. Tekan salah satu supaya ada tugas lagi.
days-off-none = Belum ada tanggal tanpa tugas.
off-first = Mulai tanggal berapa tidak ada tugas? Bulan-bulan berikutnya ada di bawah.
off-length = Berapa hari?
one-date = Sekali saja, satu tanggal
one-slot = { $slot }
change-needed = 👥 Berapa orang
whole-month = { month-short } { $year }
remove-slot = 🗑 Hapus seterusnya
skip-slot = Kecuali { $day }
add-day-off = ➕ Hari tanpa tugas
take-duty-back = 🔓 { $day }
days-long = { $count } hari
clock = { $at }
shift-free = Ada jadwal yang kosong lagi: { $shift }. Kurang { $count } pendamping. /jadwal
gap-line = ⚠️ { $hours }: { $there } dari { $needed }
gap-on-call = 📟 Sekarang tidak ada konselor yang berjaga: tanpa itu percakapan baru tidak dimulai. /oncall
status-shifts = Jadwal hari ini:
status-no-shifts = Hari ini tidak ada jadwal lagi.

# Hari
weekday-0 = Senin
weekday-1 = Selasa
weekday-2 = Rabu
weekday-3 = Kamis
weekday-4 = Jumat
weekday-5 = Sabtu
weekday-6 = Minggu
month-name =
    { $month ->
        [m1] Januari
        [m2] Februari
        [m3] Maret
        [m4] April
        [m5] Mei
        [m6] Juni
        [m7] Juli
        [m8] Agustus
        [m9] September
        [m10] Oktober
        [m11] November
       *[m12] Desember
    }
month-short =
    { $month ->
        [m1] Jan
        [m2] Feb
        [m3] Mar
        [m4] Apr
        [m5] Mei
        [m6] Jun
        [m7] Jul
        [m8] Agu
        [m9] Sep
        [m10] Okt
        [m11] Nov
       *[m12] Des
    }
date-long = { $weekday } { $day } { month-name }
date-full = { $day } { month-name } { $year }
date-short = { $day } { month-short }
at-today = hari ini { $at }
at-tomorrow = besok { $at }
short-day-0 = Sen { $day } { month-short }
short-day-1 = Sel { $day } { month-short }
short-day-2 = Rab { $day } { month-short }
short-day-3 = Kam { $day } { month-short }
short-day-4 = Jum { $day } { month-short }
short-day-5 = Sab { $day } { month-short }
short-day-6 = Min { $day } { month-short }

# Lainnya
duty-day-full = Hari ini jam tugasmu sudah penuh atau hampir penuh ({ $limit_span } sehari). Terima kasih! Istirahat dulu; besok boleh lagi.
duty-row-full = Kamu sudah bertugas { $limit_span } berturut-turut, atau hampir. Terima kasih! Istirahat dulu: setelah { $pause_hours } jam tanpa tugas boleh lagi.
duty-holiday = Hari-hari ini tidak ada tugas. Mulai lagi { $date }. Selamat beristirahat! Kalau mestinya ada tugas, tanya koordinator, ya.
duty-week-full = Minggu ini jam tugasmu sudah penuh atau hampir penuh ({ $limit_span } seminggu). Terima kasih! Senin boleh lagi.
key-shifts = 🗓 Jadwal
