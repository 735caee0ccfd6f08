### What `sebaya plan` tells those who plan a programme.

plan-assumed = { $students } people, about { $requests } requests a week. Slots from { $opens } to { $closes } every day; each supporter is there { $each } hours a week. Rehearsed: { $weeks ->
    [one] one week.
   *[other] { $weeks } weeks.
}
plan-team = { $supporters } supporters, { $total } hours a week in all:
plan-night = At night ({ $evening } to { $morning }): { $waits }
plan-day = By day: { $waits }
plan-waits = half are met within { $half } minutes, nine in ten of those who are met within { $most }; { $within } of all within { $minutes } minutes; { $left } leave before.
plan-nobody-asked = nobody asked while somebody was on duty.
plan-nobody-met = nobody was met; { $left } leave.
plan-closed = { $closed } ask while nobody is on duty, and hear when somebody comes.
plan-enough = Enough: { $supporters } supporters with { $each } hours a week each ({ $total } in all). Of those who ask at night, while somebody is on duty, { $share } or more are met within { $minutes } minutes.
plan-not-enough = Not enough: with { $supporters } supporters fewer than { $share } of those who ask at night are met within { $minutes } minutes. Try fewer opening hours (--open), more shifts each (--shifts), or a longer wait (--wait).
plan-differs = Your programme differs: what is assumed, and how near it comes to the real bot, stands in docs/programme.md.
plan-drawn-within = met within { $minutes } minutes
plan-drawn-left = left before
plan-drawn-most = nine in ten wait at most
plan-drawn-half = half wait at most
plan-drawn-shares = Who asks at night: of 100
plan-drawn-waits = Who asks at night: minutes
plan-drawn-supporters = supporters
