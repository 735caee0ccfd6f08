### The rota: what supporters and coordinators read.

# Supporters
shifts = Shifts (times of { $zone })
shifts-none = No shifts here yet.
shift-line = • { $hours }: { $there } of { $needed }
shift-line-mine = ⭐ { $hours }: { $there } of { $needed }
no-duty = • no duty on this date
free-shift = ➕ { $shift }
my-shift = ⭐ { $shift }
week-before = ◀️ Week before
week-after = ▶️ Next week
shift-signed = Thank you! This shift is yours: { $shift }. I remind you shortly before. Cannot make it? Press ↩️, the earlier the better.
shift-mine = Your shift: { $shift }. ↩️ gives it back at once. 🔀 asks the other supporters; until somebody takes it, it stays yours.
shift-given-back = All right, { $shift } is free again. Thank you for saying so.
shift-full = This shift has enough people already. Thank you! Look at the others: /shifts.
shift-begun = This shift has begun already. Want to help now? /duty, then 🟢.
shift-yours = This shift is yours already.
shift-not-certified = Your training is not recorded, or runs out before this shift. Please ask a coordinator to record it.
shift-overlaps = You have another shift at that time. Give that one back first, or choose another.
shift-too-much = With this shift you would have more hours than is good for one day or one week. Thank you for wanting to! Please choose another.
shift-gone = This shift is over, does not take place, or is not yours any more. What there is: /shifts.
shift-cancelled = There is no duty in this shift after all: { $shift }. You need not come. Thank you for having been ready.
swap-wanted = Another supporter cannot make this shift: { $shift }. Can you take it? If not, just leave this message.
swap-asked =
    I have asked { $count ->
        [one] one other supporter
       *[other] { $count } other supporters
    }. Until somebody takes { $shift }, it stays yours.
swap-asked-before = I have asked for this shift already. If nobody takes it, you can give it back with ↩️.
swap-nobody = Nobody else can take this shift right now. If you cannot make it, give it back with ↩️; the coordinators see it in the shifts.
swap-taken = Somebody has taken your shift: { $shift }. You need not come.
swap-gone = Somebody has taken this shift already. Thank you for being ready.
give-shift-back = ↩️ Give back
ask-swap = 🔀 Ask for a swap
take-shift = ✅ I take it

# Coordinators
add-slot = ➕ New slot
show-slots = 🗑 Change slots
show-days-off = 🏖 Days without duty
slot-day = A new slot: on which weekday? It comes back every week.
slot-date = On which date?
slot-hour = From which hour?
slot-minute = From when exactly?
slot-end = Until when? It may go on past midnight.
slot-needed = How many supporters are needed?
slot-added = Every week from now on: { $slot }. Supporters find it in /shifts.
slot-added-once = Once: { $slot }. Supporters find it in /shifts.
slot-wrong = These times do not fit: a slot ends after it begins, and lasts { $minutes } minutes to { $hours } hours.
slot-too-long = This slot is longer than one supporter may be on duty in a day. Please make two of it.
slot-past = That time is over already. Please choose a later one.
slot-exists = There is a slot at exactly this time already. How many it needs can be changed: /shifts, 🗑, then 👥.
slots = Slots. Press one to change it.
slot-chosen = { $slot }. What shall change? Whoever has signed up is told.
slot-more = How many supporters does this slot need from now on? Nobody who has signed up is sent away.
slot-sure = { $slot }: remove it for good? Whoever has signed up is told that it does not take place.
slot-removed = This slot is gone. Whoever had signed up has been told.
days-off = Without duty: nobody goes on duty then, and those who ask for a peer read until when. Press one to have duty there again.
days-off-none = There is no date without duty ahead.
off-first = From which date on is there no duty? Later months are below.
off-length = For how many days?
one-date = Once only, on one date
one-slot = { $slot }
change-needed = 👥 How many
whole-month = { month-short } { $year }
remove-slot = 🗑 Remove for good
skip-slot = Not on { $day }
add-day-off = ➕ Days without duty
take-duty-back = 🔓 { $day }
days-long =
    { $count ->
        [one] 1 day
       *[other] { $count } days
    }
clock = { $at }
shift-free =
    A shift has become free: { $shift }. { $count ->
        [one] One supporter is
       *[other] { $count } supporters are
    } missing. /shifts
gap-line = ⚠️ { $hours }: { $there } of { $needed }
gap-on-call = 📟 Nobody is on call right now: without that no conversation begins. /oncall
status-shifts = Shifts today:
status-no-shifts = No more shifts today.

# Days
weekday-0 = Monday
weekday-1 = Tuesday
weekday-2 = Wednesday
weekday-3 = Thursday
weekday-4 = Friday
weekday-5 = Saturday
weekday-6 = Sunday
month-name =
    { $month ->
        [m1] January
        [m2] February
        [m3] March
        [m4] April
        [m5] May
        [m6] June
        [m7] July
        [m8] August
        [m9] September
        [m10] October
        [m11] November
       *[m12] December
    }
month-short =
    { $month ->
        [m1] Jan
        [m2] Feb
        [m3] Mar
        [m4] Apr
        [m5] May
        [m6] Jun
        [m7] Jul
        [m8] Aug
        [m9] Sep
        [m10] Oct
        [m11] Nov
       *[m12] Dec
    }
date-long = { $weekday } { $day } { month-name }
date-full = { $day } { month-name } { $year }
date-short = { $day } { month-short }
at-today = today { $at }
at-tomorrow = tomorrow { $at }
short-day-0 = Mon { $day } { month-short }
short-day-1 = Tue { $day } { month-short }
short-day-2 = Wed { $day } { month-short }
short-day-3 = Thu { $day } { month-short }
short-day-4 = Fri { $day } { month-short }
short-day-5 = Sat { $day } { month-short }
short-day-6 = Sun { $day } { month-short }

# Also
duty-day-full = Your hours of duty today are full or nearly full ({ $limit_span } a day). Thank you! Rest now; you can go on duty again tomorrow.
duty-row-full = You have been on duty for { $limit_span } in a row, or nearly. Thank you! Rest now: after { $pause_hours } hours off duty you can go on again.
duty-holiday = There is no duty these days. It begins again on { $date }. Rest well! If a day of duty is missing here, ask a coordinator.
duty-week-full = Your hours of duty this week are full or nearly full ({ $limit_span } a week). Thank you! You can go on duty again on Monday.
key-shifts = 🗓 Shifts
