### What peer supporters read.

duty =
    { $on ->
        [1] You are on duty until { $until }. Want to stop? Press ⚪.
       *[other] You are off duty. Ready to be there? Press 🟢.
    }
duty-on = You are on duty until { $until }. Thank you! When somebody wants to talk, the offer comes here. To stop: ⚪.
duty-off = You are off duty. Thank you! A conversation that is still running may take its time.
duty-over = Your time on duty is over. Thank you for being there. Now it is your turn to rest.
duty-extended = Your time on duty is over, but your conversation is still running, so I added a little. Close it gently, or 🚩 if a counselor is needed. No new offers come.
duty-missed = Two offers went by, so I have taken you off duty. That is fine, everybody is busy sometimes. When you are ready again: /duty.
duty-not-certified = Your training is not recorded yet, or has run out. Look at /training, or ask a coordinator to record training that you had elsewhere.
duty-no-counselor = I can reach no counselor on call, so duty cannot begin yet. Try again later, or ask a counselor to type /oncall in the group.
duty-already = You are on duty already. Until when? Type /duty.
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
paired-supporter =
    You are now with { $alias }. They read what you write here.
    Topic: { $topic }. Mood: { $mood ->
        [0] not said
       *[other] { $mood } of 5
    }.
    Say hello, then listen; advice can wait. In doubt or worried: 🚩. Done: 🔚.
back-with-student = The counselor has said goodbye. { $alias } is with you again; say hello. In doubt or worried: 🚩.
ended-supporter = This conversation is over. Thank you for being there. Three short questions, then rest.
flag-noted =
    Please notice: { $category }.
    Ask gently: “That sounds heavy. Would you like to tell me more?”
    I have not told a counselor. In any doubt: 🚩.
flag-seen =
    ❗ { $category } · { $level }
    I have told the counselors. Stay with them.
    Say: “Thank you for telling me. I am here. Are you in a safe place?”
    Do not: judge, ask how, promise silence.
    More worried: 🚩
words-lost = One message from whom you talk with got stuck here and did not reach you; they know. I saw a sign of danger in it:
flag-raised = It is right to say so. I have told the counselors. Please stay with them. How urgent is it?
ask-flag-reason = Level: { $level }. What is it about?
ask-flag-note = Is there something the counselor should know? Reply to this message with one sentence. Only the counselor in charge reads it. If there is nothing, just leave it.
flag-note-kept = Noted. Thank you, you did the right thing. If you are still talking, stay with them.
nothing-to-flag = You are with nobody now, so there is nothing to flag. If anybody is in danger: 🆘.
counselor-takes-over = A counselor is talking with them now. Thank you, what you did matters. You get no more messages from this conversation.
ask-heavy = How heavy was this conversation for you? 1 means light, 5 means very heavy.
ask-talked-about = What was it about, more or less?
ask-report = Is there something a counselor should know? Also if you need somebody to talk to yourself.
checked-in = Thank you. Take a breath, drink something, stretch. If it stays heavy, please tell a counselor.
checked-in-report = Thank you for saying so. I have asked the counselors to contact you; they see your name. I do not know yet when. Rest for now.
flag-unheard =
    It is right to say so. I could not reach any counselor right now, so please do not wait for us: if there is danger, ask them to call a helpline (🆘), and tell { $setting ->
        [school] an adult
       *[other] somebody
    } whom you trust. The flag is kept. How urgent is it?
flag-complete = All right. Thank you, you did the right thing.
note-asked-again = That note is too long. Please reply to this message with at most { $longest } letters.
contact-stopped = I didn't pass this on: there seems to be { $what } in it. Remember our code: no contact outside this place, for their sake and yours. If they need more, there is 🚩.

# A supporter's first conversations
first-watched = In your first { $count } conversations a counselor may read along, so that you are not alone with it. Usually I tell you; where it is about somebody's safety, not always. Afterwards you hear what they saw.
watch-card = 👁 New supporter: { $name } is with { $alias } (conversation { $number }).
watch-over = That is over.
peer-review = 💛 { $number }/3 · What you saw of { $name }: { $question }? They get your answer as warm feedback; no words are kept.
question-listening = listening
question-boundaries = boundaries and confidentiality
question-handing-over = handing over and asking for help
seen-good = 🌳 Good
seen-grow = 🌱 Could grow
seen-unseen = 👀 Not seen
peer-review-done = 💛 Thank you. What you ticked goes to them in kind words.
feedback =
    💛 A counselor read along with { $alias }, and thanks you.
    { $listening ->
        [good] 🌳 You listened well.
        [grow] 🌱 Listening: ask a little more, advise a little less.
       *[unseen] 🌤 Listening: not seen this time.
    }
    { $boundaries ->
        [good] 🌳 You kept your boundaries.
        [grow] 🌱 Boundaries: look at our code once more.
       *[unseen] 🌤 Boundaries: not seen this time.
    }
    { $handing_over ->
        [good] 🌳 You asked for help in time.
        [grow] 🌱 Handing over: 🧭 and 🚩 may come earlier.
       *[unseen] 🌤 Handing over: was not needed.
    }

# Care for supporters
talked-over = ✅ We talked it over
report-hard = It was hard for me
debrief =
    { $reason ->
        [urgent] Heavy words were spoken there.
        [load] That was the second heavy one for you today.
       *[hard] Thank you for saying that it was hard.
    } I have asked a counselor to talk it over with you; they see your name. No new offers until { $until }: rest now. Once you have talked, press this button.
debrief-alert =
    🫶 { $name } needs somebody to talk to: { $reason ->
        [urgent] there were urgent signs in their conversation.
        [load] they said twice today that it was heavy.
       *[hard] they say that it was hard.
    } Please contact them, then press ✅.
debrief-done = Noted: you talked it over. Look after yourself.
debrief-done-alert = 🫶 { $name }: talked over. Thank you.
