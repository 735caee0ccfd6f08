### Who fits whom: the queue, wishes, offers, and a counselor's review.

# What those who talk about themselves read
waiting-place =
    I am looking for a peer. You are number { $place } in the queue. { $known ->
        [1] At this hour it usually takes about { $usual ->
            [one] a minute
           *[other] { $usual } minutes
        }; I cannot promise it.
       *[0] I do not know yet how long it takes.
    } Just write: everything is passed on in order as soon as somebody is there for you. Changed your mind? 🔚. 🆘 is always there.
waiting-still =
    I have not forgotten you. No peer can be with you yet; you are number { $place } in the queue.{ $known ->
        [1] {" "}At this hour it usually takes about { $usual ->
            [one] a minute.
           *[other] { $usual } minutes.
        }
       *[0] {""}
    } You can keep waiting, ask for a counselor, or leave with 🔚. If waiting is too hard, press 🆘.
nobody-on-duty = I am sorry: no peer can be with you right now, and I do not know yet when one can. It is not your fault. Just write here: I keep everything, and pass it on in order once somebody comes. Need help now? Press 🆘.
no-counselor = No counselor is on call right now, so I cannot begin a new conversation yet. You may wait: I keep what you write, and pass it on in order later. Or leave with 🔚. Helplines: /resources. If you need help now, press 🆘.

# Student
ask-wish-gender = Would you like anyone in particular to be with you? If not, ⏭.
ask-wish-language = In which language would you like to talk? If it does not matter, ⏭.
wish-woman = A woman
wish-man = A man
wish-unmet = Nobody who fits your wish could come yet. Would you like to keep waiting, or is anyone fine? What you wrote is kept.
wait-on = Keep waiting
anyone = Anyone is fine
wish-kept = All right, I'll wait for somebody who fits. Changed your mind? Press the button above again. 🆘 is always there.
wish-dropped = All right, anyone who can. I'll tell you as soon as somebody is there for you.
another = 🔁 Look for another peer
show-resources = 📚 Helplines

# Supporter
may-know = I may know this person
offer-known = Thank you for being honest. You two will not be brought together, and I do not ask why. This does not count as missed.
offer-taken = Another supporter has already taken this one. Thank you for being ready.
about-me = 👤 About me
profile = You may fill this in, or not: topics that you know from your own life, yourself, and the languages that you write in. Tap to mark, tap again to unmark. It is shown to nobody; I only use it to find who fits.
said = ✔ { $what }
gender-woman = I am a woman
gender-man = I am a man

# Counselors' group
further = 🤝 { $alias } is waiting, and only { $name } could come. They have met { $count } times within { $days } days. May they meet once more?
further-yes = They may meet once more, says { $name }.
further-no = Not now, says { $name }. They keep waiting for somebody else.
let-meet = ✅ They may
not-now = ❌ Not now
review =
    🌱 Care review: { $alias }
    Conversations each week (the last 4 weeks): { $weeks }
    Longer than { $minutes } minutes, this week: { $count }
    Coming often means needing more: a set time, somebody trusted, a referral. Nothing is closed to them.
review-yes = { $name } offers a talk.
review-no = No need now, says { $name }.
offer-talk = 🧑‍🏫 Offer a talk
no-need = ☑️ No need now

# What peer supporters read
duty-missed = Two offers went by, so I have taken you off duty. That is fine, everybody is busy sometimes. When you are ready again: /duty.
offer =
    Somebody wants to talk. Can you be there?
    Topic: { $topic }
    Mood: { $mood ->
        [0] not said
       *[other] { $mood } of 5 (1 bad, 5 good)
    }
    Sign of danger: { $level }
    Waiting: { $waited ->
        [0] just now
        [one] 1 minute
       *[other] { $waited } minutes
    }
    Answer within { $seconds } seconds. Not now? Press ❌, that is fine.
offer-gone = This offer is over: its time has passed, or they no longer wait. Thank you for being ready.
offer-missed = That offer went by. That is fine. Need a rest? Type /duty, then press ⚪.
offer-declined = All right, that is fine. I will look for somebody else.
offers-rest = You have declined three offers in a row. That is fine, perhaps you need a break. Until { $until } nobody is offered to you; then I ask again. Want to go off duty? Type /duty, then press ⚪.

# Those who wait
opens-later = I am sorry: no peer can be with you right now. It is not your fault. A peer has promised to be here from { $opens }. Just write here: I keep everything, and pass it on in order once somebody comes. Need help now? Press 🆘.
peers-away =
    There are no peers until { $date }: these days nobody is on duty.{ $known ->
        [1] {" "}A peer has promised to be here from { $opens }.
       *[0] {""}
    } A counselor can be asked: /counselor. Helplines: /resources. What you write here I keep and pass on later. Need help now? Press 🆘.
closed-choice = What would you like? You can wait here. Or I write to you later, once somebody is really there. Or talk with a counselor.
closed-still =
    I have not forgotten you. No peer can be with you yet. { $known ->
        [1] A peer has promised to be here from { $opens }.
       *[0] I do not know yet when one can.
    } I keep what you write. You can go on waiting, have me write to you later, or talk with a counselor. If you cannot wait, press 🆘.

# Buttons under messages
accept = ✅ I will be there
decline = ❌ Not now

# Also
counselor-will-answer = The counselor who was with you has stopped writing for now; it is not because of you. What you write from now on I keep for a counselor. When one answers, I do not know yet. 🆘 is always there.
waiting-heard =
    { $who ->
        [owned] I am a bot. A counselor has this and can read it; I do not know when they will answer. If you cannot wait: 🆘
        [counselor] I am a bot, and honestly: no counselor has answered yet. I have told them. Your words are kept, and the counselor who answers can read them. If you cannot wait: 🆘
        [nobody] I am a bot, and honestly: nobody is here right now. Your words are kept, and I pass them on in order as soon as somebody comes. If you cannot wait: 🆘
       *[peer] I am a bot, and honestly: nobody is reading this yet. You are number { $place } in the queue; I pass everything on in order as soon as somebody is there for you. If you cannot wait: 🆘
    }
