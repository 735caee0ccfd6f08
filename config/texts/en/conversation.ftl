### A talk, from its first question to its end.

# What those who talk about themselves read
ask-topic = I am glad that you are here. What would you like to talk about? Choose one, or ⏭ if you would rather not say. You can also just write: I keep it all for the peer who will be with you.
ask-topic-kept = Thank you for telling. I keep your words, and pass them on when a peer is there for you. What is it about, more or less? Choose one, or ⏭, or just keep writing.
ask-mood = How do you feel now? 1 means very bad, 5 means good. If you would rather not say, ⏭.
left-queue = You are no longer waiting. What had not arrived yet is not passed on to a peer. If I had told the counselors, they can still read it. Whenever you want to talk, press 💬. 🆘 is always there.
nothing-to-end = There is no conversation to end now. Want to begin one? Press 💬.
paired-student = { $alias } is here for you. What you wrote while waiting reaches them. Take your time. No need to give your name or number. To stop: 🔚. Need help now: 🆘.
ended-student =
    This conversation is over. Thank you for having the courage to talk. { $seconds ->
       *[0] Nothing more will come from it.
        [other] Not what you meant? Press ↩️ below within { $seconds } seconds; after that nothing more will come from it.
    } If you want to talk again later, press 💬.
thanked-afterwards = You are welcome. No talk is running now, so this reaches nobody; that is fine. If you want to talk again: 💬. Need help now: 🆘.
ended-by-other = The one who was with you has closed this conversation. That does not mean that you did anything wrong. Still want to talk? Press 💬 or 🧑‍🏫. Need help now: 🆘.
ask-mood-after = How do you feel now? 1 means very bad, 5 means good. If you would rather not say, ⏭.
ask-helped = Did the conversation help? Be honest, any answer is fine.
thanks = Thank you. Be gentle with yourself. If you want to talk again: 💬. If you need help now: 🆘. Is there something for those who run this? ✍️, or just leave it.
ask-line = What would you like to tell those who run this: what was good, what was missing? Reply to this message with one line, without names. They read it without your alias; the one who was with you does not. Changed your mind? /cancel.
line-kept = Thank you. I pass your line on to those who run this. I do not say whose it is, so nobody can answer it. Want to talk: 💬. Need help now: 🆘.
line-unread = Sorry, nobody can read it now but the one who was with you, so I have passed nothing on. Need help now: 🆘.
last-line = ✍️ A line to the programme, written after a conversation. I do not say whose, and nobody can answer it. It is deleted here together with that conversation.
cancelled =
    { $count ->
        [one] One message of yours
       *[other] { $count } messages of yours
    } did not arrive, because the conversation is over or the other side cannot get messages. Sorry.
left-alone = Sorry, this is my fault: nobody has read what you wrote last, because the one who was with you is no longer here. I still have your words. I am looking for somebody else now. If you cannot wait, press 🆘.
counselor-left = The counselor has said goodbye. { $alias } is with you again. 🆘 is there whenever you need it.

# What anybody may read
kind-refused = Sorry, I cannot pass on { $what }, because it could show who sent it. Please tell it in words, emoji or an ordinary photo.
caption-too-long = The words with it are too long, so I haven't sent it. Please send it without them first, then the words as a message of their own.
text-too-long = This message is too long to go in one piece, so I haven't passed it on. Please send it again in two or three parts.
edit-refused = I can't pass that change on; the others still see the earlier words. If it matters, please write it as a new message.
edit-unknown = Nobody sees that change, because I never passed that message on. If it matters, please write it as a new message.
edit-holds-contact = I haven't passed that change on: there seems to be { $what } in it. The others still see the earlier words.
contact-held = One moment: there seems to be { $what } in this message, so I haven't sent it. You don't need to show who you are here. Send it anyway?
voice-held = A voice can be recognised, so I haven't sent your voice message. If that is fine with you, send it; the next ones go right away.
private-ask = Send { $what } to the counselor? Only the counselor who talks with you now sees it, nobody else in the team. It is kept locked and deleted with this conversation; you can take it back with /unsend.
private-sent = I have sent it to the counselor, and to nobody else.
private-unsent = I have not sent it and have deleted it: that counselor no longer talks with you alone. If you still need to, send it again when a counselor talks with you.
held-sent = Sent.
held-dropped = All right, I didn't send it to anyone.
unsent = Taken back. If it was read before, I can't delete it from anyone's memory.
nothing-to-unsend = There is no message of yours that I can take back. Reply to your own message with /unsend.
unsend-failed = That message can't be taken back any more; Telegram allows it for 48 hours.
unsend-unsure = I stopped sending it, but it may have arrived already. If it did, I can't delete it there. I'm sorry.

# Buttons
key-handover = 🤝 Hand over
stay-longer = 🟢 Stay longer
handover-yes = ✅ All right
handover-no = ❌ I'd rather stay
want-next = 🤝 Go on with another peer
i-know-them = 🤫 I know this person
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
recused = Thank you for being honest. You two will not be brought together again, and I do not ask why. I look for somebody else for them, and do not tell them the reason. What you heard stays between you.
partner-left = The one who was with you cannot go on. Sorry, it is not your fault. I am looking for somebody else; I keep what you write now for them. 🆘 is always there.

# A supporter who stays beside a counselor: three write together
take-over-together = 👥 Talk, all three
beside-supporter = 👥 A counselor talks with them here too now, and asks you to stay beside. The counselor's messages start with 🧑‍🏫; the counselor leads. If you would rather go: 🔚, and nobody is left alone.
beside-thanks = You have left; the counselor is still with them. Thank you, what you did matters. You get no more messages from this conversation.
beside-gone = { $alias } has said goodbye. The counselor is still with you.
beside-left = You have left; the supporter is still with { $alias }. { $code } stays yours until you close it.
beside-gone-counselor = The supporter of { $alias } has left. You are talking with { $alias } alone now.

# What peer supporters read
duty-not-certified = Your training is not recorded yet, or has run out. Look at /training, or ask a coordinator to record training that you had elsewhere.
duty-no-counselor = I can reach no counselor on call, so duty cannot begin yet. Try again later, or ask a counselor to type /oncall in the group.
paired-supporter =
    You are now with { $alias }. They read what you write here.
    Topic: { $topic }. Mood: { $mood ->
        [0] not said
       *[other] { $mood } of 5
    }.
    Say hello, then listen; advice can wait. In doubt or worried: 🚩. Done: 🔚.
back-with-student = The counselor has said goodbye. { $alias } is with you again; say hello. In doubt or worried: 🚩.
ended-supporter =
    This conversation is over. Thank you for being there. Three short questions, then rest. { $seconds ->
       *[0] {""}
        [other] If it was not meant, they can go on with it for { $seconds } seconds.
    }
ask-heavy = How heavy was this conversation for you? 1 means light, 5 means very heavy.
ask-talked-about = What was it about, more or less?
ask-report = Is there something a counselor should know? Also if you need somebody to talk to yourself.
checked-in = Thank you. Take a breath, drink something, stretch. If it stays heavy, you may talk with a counselor too: /counselor.
checked-in-report =
    { $told ->
        [0] Thank you for saying so. I can reach no counselor right now. Please tell somebody whom you trust, or press 🆘 if you need help.
       *[other] Thank you for saying so. I have asked the counselors to contact you; they see your name. I do not know yet when.
    } Rest for now.
contact-stopped = I didn't pass this on: there seems to be { $what } in it. Remember our code: no contact outside this place, for their sake and yours. If they need more, there is 🚩.
report-hard = It was hard for me

# What counselors and coordinators read
student-left = They ended the conversation. Case { $code } stays yours until you close it.
check-in-alert = 📝 { $name } wants to say something after the conversation with { $alias }. Please contact them.
danger-without-case = 🆘 Somebody wrote words that sound like danger ({ $category } · { $level }): { $alias }. The message got stuck, and I could not open a case. They have the helplines. Please ask their supporter, and tell the technician now.
minutes =
    { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    }

# Buttons, and words that stand in sentences too
topic-none = not said
topic-studies =
    { $setting ->
        [workplace] Work
        [community] Study or work
       *[other] Studies
    }
topic-family = Family
topic-friends = Friends
topic-love = Love
topic-bullying = Being bullied
topic-loneliness = Loneliness
topic-mood = Feelings
topic-other = Something else
helped-yes = Yes, it helped
helped-some = A little
helped-no = No
write-line = ✍️ A line to the programme
what-forward = a forwarded message
what-voice = a voice message
what-document = a file
what-contact = a contact card
what-location = a location
what-live-location = a live location
what-venue = a place by its name
what-video = a video
what-video-note = a round video
what-poll = a poll
what-sticker = this sticker
what-animation = a moving picture
what-audio = a sound file
what-story = a story
what-rich = a message with more in it than words
what-via-bot = what another bot made
what-other = something like this
what-phone = a phone number
what-handle = an account name
what-email = an e-mail address
what-link = a link
what-address = an address
what-student-number =
    { $setting ->
        [workplace] a staff number
        [community] a membership number
       *[other] a student number
    }
what-name = your own name
what-invitation = an invitation to talk elsewhere
what-meeting = an invitation to meet
send-anyway = ⚠️ Send anyway
private-yes = ✅ Send to the counselor
private-no = ❌ Don't send
dont-send = ❌ Don't send

# Keys under the chat
key-talk = 💬 Talk with a peer
key-end = 🔚 End

# Buttons under messages
report-no = Nothing
report-yes = Yes, tell a counselor

# From 1 to 5: mood, then load
mark-1 = 1 😞
mark-2 = 2 🙁
mark-3 = 3 😐
mark-4 = 4 🙂
mark-5 = 5 😊
load-1 = 1 🪶
load-2 = 2
load-3 = 3
load-4 = 4
load-5 = 5 🪨

# Also
side-line = ✍️ Note to the programme
blocked = You can ask for a peer again from { $until }. Counselors stay open to you: /counselor, and in danger 🆘 at any time.
duty-silent = They waited long, and asked for somebody else. That is fine, everyone gets distracted sometimes. I have taken you off duty; when you are ready again: /duty.
another-sought = All right, I am looking for somebody else. You two will not be brought together again, and you need not explain anything. What you write from now on I keep for the next one. 🆘 is there.
review-offered =
    You come here often, and that is fine; this place stays open. A counselor would like to think with you about what else could help: a set time, { $setting ->
        [school] an adult
       *[other] somebody
    } whom you trust, another service. Would you like that? Press this button. If not, just leave it.
student-moved-on = The one who was with you would like to try somebody else. That is normal, and no judgement of you. You get no more messages from this conversation. Thank you for being there.
no-code-needed = Thank you for telling me. I have told the counselors; you need no code for this. It is not certain that one answers at once. Keep writing here: the counselor who answers can read it, and what you wrote before. Too hard to wait? 🆘
scan-failed = ⚠️ The lexicon is not working: messages still arrive, but nobody looks for signs of danger in them. Please tell the technician, and remind supporters of 🚩.
thanks-hard = Thank you for being honest. I am sorry that it did not help; that is not your fault. Would you like to talk with a counselor? Press this button; one may not answer at once. Need help now: 🆘. Is there something for those who run this? ✍️
end-ask = End the conversation with { $alias }? They read that you have closed it. If a counselor looks after them, I tell the counselor first.
end-stays = Good. You stay with { $alias }.
talk-ended = 🔔 { $code } ({ $alias }): { $by ->
        [supporter] their supporter closes the conversation
       *[other] I close their conversation, because it was silent for long
    }, so nobody is with them now. The case stays in your hands. 🗣 asks whether they would like to write with you.
ended-by-supporter = You have closed this conversation. Thank you for being there. Three short questions, then rest.
ended-idle = It was silent for long, so I close this conversation. It is not your fault. Thank you for being there. Three short questions, then rest.
ended-student-lost = The one you talked with can no longer get messages here, so this conversation is over. Why, I do not know; it is not your fault. If you worry, say so at the third question.
ended-by-counselor = The counselor has closed this conversation. Thank you for talking. To talk with a counselor again: 🧑‍🏫. With a peer: 💬. Need help now: 🆘.
ended-case-goes-on = The one who was with you has left. The counselor who looks after you is still there and has been told; what you two agreed still stands. To talk now: 🧑‍🏫 or 💬. Need help now: 🆘.
ended-meeting-stands = This conversation is closed. What you agreed still stands: on { $date } I ask here how you are, with a button for talking with a counselor. To talk sooner: 🧑‍🏫 or 💬. Need help now: 🆘.
ended-reported = The one who was with you has closed this conversation.
undone-student = ↩️ The conversation goes on. Just write, it is read there again.
undone-staff = ↩️ { $alias } goes on with the conversation. What you write here reaches them again. You can leave the questions above.
undone-waiting = ↩️ Good, you are waiting again. What you wrote is still kept.
undo-gone = That conversation cannot be opened again: the time is over, or the one who was with you cannot come back. To talk: 💬, or 🧑‍🏫 for a counselor. 🆘 is always there.
undo-end = ↩️ Go on with it
end-yes = 🔚 Yes, end it
end-no = ❌ Stay
report-thanks = Thank you for saying so; you did nothing wrong. I have ended this, and will not bring you two together here again. I do not say who you are, though they may guess. Afraid to meet them elsewhere? Tell somebody you trust, or 🧑‍🏫.
case-closed-student = A counselor has read what you wrote, and for now this is closed. Thank you for telling. Still want to talk? Press 💬 or 🧑‍🏫. Need help now: 🆘.
