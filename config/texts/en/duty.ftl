### Duty: on and off, hours, being called when somebody comes, and being on call.

# Supporter: hours of duty
duty-hours = You were on duty { $today_span } today, of { $day_span } at most, and { $week_span } this week, of { $limit_span }. Only you see this.
duty-cut =
    { $period ->
        [day] This duty lasts until { $until } only: by then the { $limit_span } of today are full. You need rest too.
       *[other] This duty lasts until { $until } only: by then the { $limit_span } of this week are full. You need rest too.
    }
duty-ending = Your duty ends at { $until }. Still strong, and want to stay longer? Press 🟢. If that is enough, just leave it.
duty-handover = Your time on duty is over, and you are still with somebody. I am asking whether they may go on with another peer. Please stay until somebody takes over; you did nothing wrong.
duty-expired = Your certificate does not count now, so I have ended your duty. Thank you for being there. To begin again: /training. If you are still with somebody, please stay until you are relieved.
duty-suspended = Your duty is stopped for now. If you were with somebody, I look for another peer for them. A coordinator decides how it goes on; please ask them. If you need to talk yourself: 🆘 and 💬 are there.

# Those who wait
opens-today = today, { $at }
opens-tomorrow = tomorrow, { $at }
call-noted = All right. A peer has promised to be here from { $opens }. I write to you as soon as somebody is really on duty. What you write until then I keep. Changed your mind? 🔚. If you need help now, press 🆘.
call-noted-open = All right. I do not know yet when a peer comes on duty. I write to you as soon as somebody is there. What you write until then I keep. Changed your mind? 🔚. If you need help now, press 🆘.
called = A peer is on duty now. Do you still want to talk? Press ✅, or just write. What you wrote before is passed on too.
wait-long = You have waited long, and nobody could come yet. I am sorry; that is not because of you. Do you still want to talk? Press ✅ or just write: you keep your place. If I hear nothing I close this request later. Need help now: 🆘.
call-unanswered = I asked whether you still want to talk, and heard nothing. That is fine. I have closed this request so that nothing of yours lies here for long. Whenever you want to again: 💬. Need help now: 🆘.
opening-moved = I am sorry: nobody could come at the time that I told you. The next time that a peer has promised is { $opens }. I keep your words until then. If you cannot wait: /counselor, or 🆘 for help now.
opening-gone = I am sorry: nobody could come at the time that I told you, and nobody has promised another time yet. I keep your words. If you cannot wait: /counselor, helplines at /resources, or 🆘 for help now.
call-me = 🔔 Write to me later
call-yes = ✅ Yes, now
call-no = ❌ No longer
leave-waiting = 🔚 Leave it for now

# Counselors on call
on-call-ask = You are on call 📟. Still there? Please confirm before { $until }; otherwise I take you off, so that nobody counts on you in vain.
on-call-confirmed = 📟 Thank you, you are still on call.
on-call-over = I heard nothing, so you are no longer on call. That is fine. If you are there after all, press 📟.
nobody-on-call = 📟 Nobody is on call now. Running conversations go on, but no new one begins until somebody types /oncall. Whoever waits is told so.
still-on-call = 📟 Still there
on-call-again = 📟 On call again

# What peer supporters read
duty =
    { $on ->
        [1] You are on duty until { $until }. Want to stop? Press ⚪.
       *[other] You are off duty. Ready to be there? Press 🟢.
    }
duty-on = You are on duty until { $until }. Thank you! When somebody wants to talk, the offer comes here. To stop: ⚪.
duty-off = You are off duty. Thank you! A conversation that is still running may take its time.
duty-over = Your time on duty is over. Thank you for being there. Now it is your turn to rest.
duty-extended = Your time on duty is over, but your conversation is still running, so I added a little. Close it gently, or 🚩 if a counselor is needed. No new offers come.
duty-already = You are on duty already. Until when? Type /duty.

# What counselors and coordinators read
on-call = 📟 { $name } is on call now. Thank you.

# Supporters
shift-soon = Your shift begins soon: { $shift }. Are you rested enough? If you cannot make it: ↩️.
shift-now = Your shift is now: { $shift }. Ready? Press 🟢. Cannot make it? ↩️, so that your place is free again.
shift-missed = Your shift has begun ({ $shift }), and I did not see you. That can happen. I have told the coordinators. If you can come now: 🟢 in /duty.

# Coordinators
no-show = { $name } did not come to the shift { $shift }. Please ask kindly whether all is well.
shift-lapsed = { $name } cannot do the shift { $shift }: not active, no valid training record, or out of reach. The place is free again.
gaps = ⚠️ Gaps on { $day }:

# Buttons under messages
go-on-duty = 🟢 Go on duty
go-off-duty = ⚪ Go off duty

# Also
key-duty = 🟢 My duty
