### Conversations: silence, limits, handing over, and three who write together.

# Buttons
key-handover = 🤝 Hand over
stay-longer = 🟢 Stay longer
handover-yes = ✅ All right
handover-no = ❌ I'd rather stay
want-next = 🤝 Go on with another peer
here-i-am = 👋 I am still here

span =
    { $hours ->
        [0] { $rest } min
       *[other] { $rest ->
            [0] { $hours } h
           *[other] { $hours } h { $rest } min
        }
    }
source-programme = seen by the programme itself
category-nobody-left = No supporter left
category-silent = Silent after signs of danger

# Limits and silence
soft-limit-student = You have been talking for about { $minutes } minutes. There is no hurry. It may be good to think: what else would you most like to say today?
soft-limit-supporter = You have been talking for about { $minutes } minutes. Gently move towards the end: what do they need most after this? If needed: 🤝 hand over, or 🚩.
hard-limit-student = You have been talking for about { $minutes } minutes, which is tiring too. You can end with 🔚, go on with another peer, or simply go on: then press nothing.
hard-limit-supporter = You have been talking for about { $minutes } minutes. You can end with 🔚, hand over with 🤝, or go on if both of you still want to. Look after your own strength too.
nudge = { $alias } waits for your answer. A short word is enough: “I am still here”. Cannot go on? Press 🤝.
offer-another = { $alias } has not answered for a while. It is not your fault. You can keep waiting, or press 🔁 and I look for somebody else. Need help now: 🆘.
answered-meanwhile = { $alias } has answered. Have a look first. If it still does not fit: 🔚, and then 🔁 for somebody else.
still-there = It has been quiet here for a while. Still there? Write anything, or press 👋. If it is enough: 🔚. If nothing comes, I gently close this conversation in a little while.
still-here = { $alias } is still here.
closed-in-silence = It was quiet for long, so I have closed this conversation for now. Thank you for talking; you did nothing wrong. Whenever you want to again: 💬. Need help now: 🆘.

# Handing over
ask-handover = { $alias } has to stop soon. It is not because of you. May I find another peer for you? Until somebody takes over, { $alias } stays here. If you do not answer, I begin to look.
handover-asked = I am asking them. Please stay until somebody takes over; I will tell you.
handover-already = I have asked, or am looking already. Please stay until somebody takes over.
handover-sought = I am looking already. The one who is here stays until somebody takes over.
handover-stays = All right, { $alias } stays with you. It cannot be for ever, so say what matters most first. To stop: 🔚.
handover-refused = They would rather stay with you. Be there a little longer if you can, then end with a kind word: 🔚. Worried, or have to leave now? 🚩 tells a counselor.
handover-looking = I am looking for another peer. { $alias } stays until somebody takes over. Changed your mind? Press this button.
handover-wait = I am looking for somebody to relieve you. Please stay until they take over; then you can rest.
handover-nobody = No other peer can be with you right now. I have noted it for the counselors, and keep looking. I have asked { $alias } to stay. If waiting is too hard: 🆘.
handover-unmet = Nobody can relieve you yet. I have noted it for the counselors. Please stay if you can; I keep looking. If you really have to go, say goodbye kindly first, then 🔚.
handover-done = { $alias } is with you now. They do not see what you said before; tell them as much as you like. To stop: 🔚. Need help now: 🆘.
handover-taken = You go on from another supporter. You do not see what was said before, so gently ask what matters most now, without asking for everything again.
handed-over = Somebody has taken over. Thank you for being there until now. You get no more messages from this conversation. Three short questions, then rest.
nothing-to-hand-over = You are with nobody now, so there is nothing to hand over.
partner-left = The one who was with you cannot go on. Sorry, it is not your fault. I am looking for somebody else; I keep what you write now for them. 🆘 is always there.

# A supporter who stays beside a counselor: three write together
take-over-together = 👥 Talk, all three
taken-over-together = 👥 You are talking with { $alias } ({ $code }), and { $name } stays. Both read what you write; before each message stands whose it is. To go on without { $name }: 🗣. Done: ↩️ give back, or ☑️ close.
counselor-beside = A counselor now talks with you here too, and { $alias } stays. 🧑‍🏫 stands before the counselor's words, 🤝 before { $alias }'s. Both read what you write; you need not repeat everything.
beside-supporter = 👥 A counselor talks with them here too now, and asks you to stay beside. 🧑‍🏫 stands before the counselor's words; the counselor leads. If you would rather go: 🔚, and nobody is left alone.
beside-thanks = You have left; the counselor is still with them. Thank you, what you did matters. You get no more messages from this conversation.
beside-gone = { $alias } has said goodbye. The counselor is still with you.
beside-left = You have left; the supporter is still with { $alias }. { $code } stays yours until you close it.
beside-gone-counselor = The supporter of { $alias } has left. You are talking with { $alias } alone now.
nobody-to-stay = The supporter who was with them is busy or no longer on duty, so I cannot bring them back now.
