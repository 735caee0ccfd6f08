### Yang disampaikan `sebaya plan` kepada yang merencanakan program.

plan-assumed = { $students } orang, sekitar { $requests } permintaan seminggu. Slot dari pukul { $opens } sampai { $closes } setiap hari; tiap pendamping berjaga { $each } jam seminggu. Yang dicoba: { $weeks } minggu.
plan-team = { $supporters } pendamping, semuanya { $total } jam seminggu:
plan-night = Malam ({ $evening } sampai { $morning }): { $waits }
plan-day = Siang: { $waits }
plan-waits = separuh ditemui dalam { $half } menit, sembilan dari sepuluh yang ditemui dalam { $most } menit; { $within } dari semua dalam { $minutes } menit; { $left } pergi lebih dulu.
plan-nobody-asked = tidak ada yang minta ditemani saat ada yang berjaga.
plan-nobody-met = tidak ada yang ditemui; { $left } pergi.
plan-closed = { $closed } datang saat tidak ada yang berjaga, dan diberi tahu kapan ada yang datang.
plan-enough = Cukup: { $supporters } pendamping dengan { $each } jam seminggu masing-masing (semuanya { $total } jam). Dari yang datang malam hari, saat ada yang berjaga, { $share } atau lebih ditemui dalam { $minutes } menit.
plan-not-enough = Belum cukup: dengan { $supporters } pendamping, kurang dari { $share } yang datang malam hari ditemui dalam { $minutes } menit. Coba jam buka yang lebih sedikit (--open), giliran lebih banyak per orang (--shifts), atau tunggu lebih lama (--wait).
plan-differs = Programmu pasti berbeda: apa yang diandaikan, dan sedekat apa dengan bot sungguhan, ada di docs/programme.md.
plan-drawn-within = ditemui dalam { $minutes } menit
plan-drawn-left = pergi lebih dulu
plan-drawn-most = sembilan dari sepuluh menunggu paling lama
plan-drawn-half = separuh menunggu paling lama
plan-drawn-shares = Yang datang malam hari: dari 100
plan-drawn-waits = Yang datang malam hari: menit
plan-drawn-supporters = pendamping
