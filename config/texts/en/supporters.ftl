### Supporters: talking it over after a heavy talk, and first conversations.

# A supporter's first conversations
first-watched = In your { $count ->
        [one] first conversation
       *[other] first { $count } conversations
    } a counselor may read along, so that you are not alone with it. Usually I tell you; where it is about somebody's safety, not always. Afterwards you hear what they saw.
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
debrief =
    { $reason ->
        [urgent] Something heavy came up there.
        [load] That was the second heavy one for you within a day.
       *[hard] Thank you for saying that it was hard.
    } { $told ->
        [0] I can reach no counselor right now; please tell somebody whom you trust.
       *[other] I have asked the counselors to talk it over with you; they see your name.
    } No new offers until { $until }: rest now. Once you have talked, press this button.
debrief-alert =
    🫶 { $name } needs somebody to talk to: { $reason ->
        [urgent] there were urgent signs in their conversation.
        [load] they said twice within a day that it was heavy.
       *[hard] they say that it was hard.
    } Please contact them, then press ✅.
debrief-again =
    🫶 Still open for { $days ->
        [one] a day
       *[other] { $days } days
    }: { $name } was to talk with one of you after a heavy conversation, and nobody has confirmed it. Please contact them, then press ✅.
debrief-done = Noted: you talked it over. Look after yourself.
debrief-done-alert = 🫶 { $name }: talked over. Thank you.

# Also
certified = Your training is recorded, valid until { $until }. Whenever you are ready, press 🟢.
hint-any =
    Say: “Thank you for telling me. I am here. Are you in a safe place?”
    Do not: judge, ask how, promise silence.
hint-suicide =
    Ask directly: “Thank you for saying that. Are you thinking of suicide?”
    Do not: say “you're not thinking of it, are you?”, ask how, promise silence.
hint-third-person =
    Say: “It is good that you care. Who is with them now? And how are you?”
    Do not: ask for their name, leave it all to the one who tells you.
hint-violence =
    Say: “I believe you. This is not your fault. Are you safe right now?”
    Do not: ask for details, tell them to fight back or be patient, promise silence.
hint-sexual-violence =
    Say: “Thank you for telling me. I believe you. This is not your fault.”
    Do not: ask for details, tell them to fight back or forgive, promise silence.
hint-grooming =
    Say: “Thank you for telling me. They are doing wrong, not you, even if you wrote back.”
    Do not: blame, ask to see the chat, tell them to meet that person.
hint-sextortion =
    Say: “This is not your fault. Do not pay, send nothing more, keep the chat. Are you thinking of suicide?”
    Do not: blame, ask to see the pictures.
hint-no-shame =
    Say: “Thank you for being honest. I do not judge you. What is hardest now?”
    Do not: lecture, frighten, ask for sums. No hope left? Ask directly about suicide.
hint-violence-to-others =
    Say: “You sound very angry. Who is with you now?”
    Do not: dare them, agree, go there yourself.
hint-leaving-home =
    Say: “Thank you for telling me. Is it not safe at home? Where will you be tonight?”
    Do not: tell them to leave or to go back, offer your place.
hint-forced-marriage =
    Say: “You have a right to choose. Thank you for telling me. When is it, and whom do you trust?”
    Do not: talk to their family, tell them to run away alone.
hint-unreal-signs =
    Say: “That must be frightening. I am here. Are you in a safe place?”
    Do not: argue about what is real, laugh, agree that it is.
