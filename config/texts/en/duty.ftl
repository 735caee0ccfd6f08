### Duty: hours, being called when somebody comes, and being on call.

# Supporter: hours of duty
duty-hours = You were on duty { $today_span } today, of { $day_span } at most, and { $week_span } this week, of { $limit_span }. Only you see this.
duty-day-full = You have been on duty nearly or all of { $limit_span } today, which is the most for a day. Thank you! Rest now; tomorrow again.
duty-week-full = You have been on duty nearly or all of { $limit_span } this week, which is the most for a week. Thank you! On Monday again.
duty-cut =
    { $period ->
        [day] This duty lasts until { $until } only: by then the { $limit_span } of today are full. You need rest too.
       *[other] This duty lasts until { $until } only: by then the { $limit_span } of this week are full. You need rest too.
    }
duty-ending = Your duty ends at { $until }. Still strong, and want to stay longer? Press 🟢. If that is enough, just leave it.
duty-handover = Your time on duty is over, and you are still with somebody. I am asking whether they may go on with another peer. Please stay until somebody takes over; you did nothing wrong.
duty-expired = Your certificate does not count now, so I have ended your duty. Thank you for being there. To begin again: /training. If you are still with somebody, please stay until you are relieved.
duty-suspended = Your duty is stopped for now, and whoever you were with gets another peer. A coordinator decides how it goes on; please ask them. If you need to talk yourself: 🆘 and 💬 are there.
duty-silent = They waited long, and asked for somebody else. That is fine, everybody is drawn away sometimes. I have taken you off duty; when you are ready again: /duty.

# Those who wait
opens-later = I am sorry: no peer can be with you right now. It is not your fault. A peer has promised to be here from { $opens }. Just write here: I keep everything, and pass it on in order once somebody comes. Need help now? Press 🆘.
opens-today = today, { $at }
opens-tomorrow = tomorrow, { $at }
closed-choice = What would you like? You can wait here. Or I write to you later, once somebody is really there. Or talk with a counselor.
closed-still =
    I have not forgotten you. No peer can be with you yet. { $known ->
        [1] A peer has promised to be here from { $opens }.
       *[0] I do not know yet when one can.
    } I keep what you write. You can go on waiting, have me write to you later, or talk with a counselor. If you cannot wait, press 🆘.
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
