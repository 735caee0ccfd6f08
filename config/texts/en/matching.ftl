### Who fits whom: wishes, offers, somebody else, and a counselor's review.

# Student
ask-wish-gender = Any wish about who is with you? If not, ⏭.
ask-wish-language = In which language would you like to talk? If it does not matter, ⏭.
wish-woman = A woman
wish-man = A man
wish-unmet = Nobody who fits your wish could come yet. Would you like to wait on, or is anyone fine? What you wrote is kept.
wait-on = Wait on
anyone = Anyone is fine
wish-kept = All right, I wait for somebody who fits. Changed your mind? Press the button above again. 🆘 is always there.
wish-dropped = All right, anyone who can. I tell you as soon as somebody is there for you.
another = 🔁 Look for another peer
another-sought = All right, I am looking for somebody else. You two will not be brought together again, and you need not explain anything. What you write from now on I keep for the next one. 🆘 is there.
show-resources = 📚 Helplines
review-offered =
    You come here often, and that is fine; this place stays open. A counselor would like to think with you about what else could help: a set time, { $setting ->
        [school] an adult
       *[other] somebody
    } whom you trust, another service. Would you like that? Press this button. If not, just leave it.

# Supporter
may-know = I may know this person
offer-known = Thank you for being honest. You two will not be brought together, and nobody asks why. This does not count as missed.
offer-taken = Another supporter has already taken this one. Thank you for being ready.
student-moved-on = The one who was with you would like to try somebody else. That is normal, and no judgement of you. You get no more messages from this conversation. Thank you for being there.
about-me = 👤 About me
profile = You may fill this in, or not: topics that you know from your own life, yourself, and the languages that you write in. Tap to mark, tap again to unmark. It is shown to nobody; I only use it to find who fits.
said = ✔ { $what }
gender-woman = I am a woman
gender-man = I am a man

# Counselors' group
further = 🤝 { $alias } is waiting, and only { $name } could come. They have met { $count } times within 14 days. May they meet once more?
further-yes = They may meet once more, says { $name }.
further-no = Not now, says { $name }. They go on waiting for somebody else.
let-meet = ✅ They may
not-now = ❌ Not now
review =
    🌱 Care review: { $alias }
    Conversations each week (the last 4 weeks): { $weeks }
    Longer than 60 minutes, this week: { $count }
    Coming often means needing more: a set time, somebody trusted, a referral. Nothing is closed to them.
review-yes = { $name } offers a talk.
review-no = No need now, says { $name }.
offer-talk = 🧑‍🏫 Offer a talk
no-need = ☑️ No need now
