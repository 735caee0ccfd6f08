### Working a case: whose it is, listening in, advice, closing, and who somebody is.

# What those who talk about themselves read
counselor-here = You are now talking directly with a counselor. They can read what you wrote last, so you need not repeat everything. From now on only the two of you write here.
supporter-is-counselor = { $alias }, who is with you, is a counselor too. From now on they talk with you as a counselor. It is still just the two of you; there is no need to repeat anything.
counselor-left-wait = The one who was with you has said goodbye. I am looking for a peer for you. What you write from now on I keep for them. 🆘 is always there.

# Whose a case is, and what the student hears while nobody has it
release = 📤 Somebody else takes it
keep-case = 👌 I still have it
released = 📤 { $code } ({ $alias }) is open again, and I have asked who can take it. Thank you for what you did.
owner-asked = ⏳ { $code } ({ $alias }) still needs you. Say 👌, go on, or let somebody else take it. Without a word from you I soon open it to the others.
owner-stays = 👌 Thank you. { $code } stays yours.
owner-silent = { $code } ({ $alias }) is open again for whoever in the team can, because it needs somebody now. That can happen to anyone. Thank you for having taken it.
owner-out = { $code } ({ $alias }) is open for other counselors now. Thank you for what you did.

# Advice, and questions to the counselors
key-consult = 🧭 Ask a counselor
advise = 💡 Advise the supporter
answer-consult = ✋ I can answer
advise-ask = 💡 What would help { $name } now? Reply to this message. Only { $name } reads it; { $alias } does not see it.
nobody-to-advise = No supporter is with them now, so there is nobody to advise.
aside-of-counselor = 💡 From a counselor, only for you. { $alias } does not see it. To answer, reply to this message.
aside-of-supporter = 🧭 { $name } writes to you about { $alias }, who does not see it. To answer, reply to this message.
aside-words-only = Not passed on: here I take words only, { $longest } letters at the most. Please reply to that message again.
aside-over = Not passed on: this conversation is long over, and its words are deleted.
aside-unheard = No counselor can be reached right now. If there is danger, press 🚩, or show the helplines with 🆘.
aside-edited = Who got it still reads the earlier words. If the change matters, reply once more.
student-gone = I cannot reach { $alias } ({ $code }): they have blocked me, or their account is gone. Nothing arrives until they write again. In danger: 🪪.
nothing-to-consult = You are with nobody now. Does something weigh on you yourself? You may talk with a counselor too: /counselor.
consult-ask = { $after ->
    [0] 🧭 What would you like to ask? Reply to this message, in your own words and without names. Only counselors read it; { $alias } sees nothing of it. If somebody is in danger, do not wait: 🚩.
   *[other] 🧭 You are with nobody now. What would you like to ask about your last talk, with { $alias }? Write it in your own words and without names; only counselors read it. Is it about yourself? /counselor.
}
consult-sent =
    { $count ->
        [0] 🧭 Your question is kept, but I can reach no counselor right now. In danger do not wait: press 🚩, or show the helplines with 🆘.
        [one] 🧭 One counselor has your question now. If nobody answers within { $consult_minutes } minutes, I ask all of them. If you want to add something, reply to this message. Danger: 🚩.
       *[other] 🧭 { $count } counselors have your question now. If nobody answers within { $consult_minutes } minutes, I ask all of them. If you want to add something, reply to this message. Danger: 🚩.
    }
consult-repeated =
    { $count ->
        [0] 🧭 Sorry, I still can reach no counselor. Please do not wait for us: in danger press 🚩 and show the helplines with 🆘; otherwise you may end kindly with 🔚.
        [one] 🧭 Sorry, the one counselor whom I can reach has not answered yet, and I cannot promise when they will. In danger: 🚩. You may say that you do not know, or hand over with 🤝.
       *[other] 🧭 Sorry, nobody has answered yet. I have asked all { $count } counselors now, and cannot promise when one answers. In danger: 🚩. You may say that you do not know, or hand over with 🤝.
    }
consult-card = 🧭 { $name } has a question about { $alias }.
consult-open = Not answered yet. Who can?
consult-answered = Answered by { $name }.
consult-over = Over: who asked is no longer in the conversation.
menu-consult = Supporters: ask a counselor quietly

# Closing, notes, follow-up, consent
note = 📝 Note
show-notes = 🗒 Show the notes
ask-consent-of = 🤲 Ask about a referral
in-days-1 = Tomorrow
in-days-3 = In 3 days
in-days-7 = In a week
in-days-14 = In two weeks
say-yes = ✅ Yes
say-no = ❌ No
ask-referral = { $code }: where to?
ask-case-note = 📝 { $code }: anything to note? Reply to this message. Only whoever has this case reads it, and it goes when the words go. If there is nothing: /cancel.
case-note-kept = 📝 { $code }: noted.
case-notes = 📝 { $code } · { $alias }: noted before
ask-follow-up = { $code } ({ $alias }): shall I remind you to look again? If so, I also ask them whether I may write to them then.
follow-up-none = { $code }: no reminder. Thank you.
follow-up-set = { $code }: I remind you on { $date } in the morning. I have asked them whether I may write to them then.
follow-up-due =
    ⏰ { $code } · { $alias }: you wanted to look again today. { $written ->
        [written] They agreed, so I have asked them how they are, with a button for talking with a counselor.
        [talking] They are in a conversation now, so I have not written to them.
        [asked] They have not said whether we may write, so I have not.
       *[no] They do not want to be written to, so I have not.
    }
follow-up-student = Hello again. Some time ago a counselor was there for you, and you said that I may ask: how are you now? If you want to talk with one, press this button. If not, that is fine too. 🆘 is always there.
ask-may-write = May I ask you on { $date } how you are? You need not answer then. Without your ✅ I do not write.
may-write-yes = Thank you. I will ask you then. If you change your mind, press ❌.
may-write-no = All right, I will not write. You can come back at any time: 💬, 🧑‍🏫 or 🆘.
ask-consent-to = 🤲 { $code } ({ $alias }): which help outside do you suggest? I ask them. Until they say yes, pass nothing on, unless you must act: a life in danger, or a child hurt.

# The case list, one case, and handing it on
cases =
    { $view ->
        [mine] 🗂 Your cases: { $count }
        [closed] 🗄 Closed within { $days } days: { $count }
       *[open] 📋 Open cases: { $count }
    }
case-file = { $level } · { $code }
case-history = What was done:
case-unknown = There is no case with the code { $code } that you can see. /cases shows all of them.
case-code = { $mark } { $code }
to-cases-mine = 🗂 Mine
to-cases-open = 📋 Open
to-cases-closed = 🗄 Closed
next-take = ↳ Next: somebody takes it
next-talk = ↳ Now: talking with them
next-reach = ↳ Waiting: whether they want to write with a counselor
next-consent = ↳ Waiting: their answer about a referral
next-look = ↳ Next: look again, { $date }
next-decide = ↳ Next: talk, note, or close
next-none = ↳ Nothing more is needed
notes-which = 🗒 The notes on which case?
notes-of = 🗒 { $code }
no-notes = There is no note that you can read. Notes go when the words go.
hand-on = 📤 Hand on
hand-on-to = 👤 { $name }
hand-on-call = 📟 { $name }
hand-on-yes = 🙋 Yes, I take it
hand-on-ask = 📤 { $code }: to whom? Notes and history go along. Until your colleague says yes, it stays yours. 📟 means on call now.
hand-on-offer = 📤 { $name } would like to hand { $code } ({ $level }) on to you, with its notes and history. Can you take it?
hand-on-asked = 📤 { $code }: I have asked { $name }. Until there is a yes, it stays yours.
hand-on-not = All right, { $code } stays where it is.
hand-on-declined = { $code }: { $name } can't now. It stays yours; 📤 to ask somebody else.
hand-on-gone = This is over: the case is in other hands by now, or closed. See /cases.
handed-on = 📤 { $name } has { $code } now, with its notes and history. Thank you for what you did.
menu-cases = Counselors: the case list
menu-notes = Counselors: notes on my cases
key-my-cases = 🗂 My cases
key-open-cases = 📋 Open cases
key-board = 📊 How things stand
key-on-call = 📟 On call

# Writing with somebody who is in no conversation
reach-ask = A counselor would like to write with you here, because something you wrote or pressed worried us. Do you want to? Take your time. 🆘 is always there.
reach-asked = 🗣 { $code }: { $alias } is in no conversation now. I have asked whether they want to write with you. If there is no answer in { $minutes } minutes, I tell you.
reach-already = I have asked them already. The answer comes here as soon as there is one.
reach-no = { $code }: { $alias } does not want to write now. The case stays yours. Think of somebody near them who can help, and of a date for looking again.
reach-silent = { $code }: no answer from { $alias } for { $minutes } minutes. I do not know why. If they answer later, you hear it. Worried for their life? Talk with your team now; 🗣 asks once more.
reach-refused = All right. You need not. Whenever you want to: 🧑‍🏫 or 💬. Need help now: 🆘.
reach-waits = Thank you. The counselor has just given this to the team. Just write here; whoever answers can read it. 🆘 is always there.
reach-late = That is closed by now. If you want a counselor, press 🧑‍🏫. Need help now: 🆘.

# Who is it?
reveal = 🪪 Who is this?
reveal-reasons = 🪪 { $code }: two counselors together may see the account, for { $account_minutes } minutes; in an emergency you may alone. It is recorded, and they are told. Why is it needed?
reveal-life = Their life is in danger now
reveal-others = Somebody else is in danger
reveal-child = A child must be protected
reveal-law = The law demands it
reveal-in-words = { $code }: why, in your own words? Reply to this message. The other counselors read it.
reveal-alone = This needs a second counselor who has been in the role for long enough, and I can reach none now. In danger, do not wait: /resources shows the numbers.
reveal-waits = A request for this case is waiting for its answer already.
reveal-asked =
    🪪 { $name } asks to see who is behind { $code }.
    { $cause }: { $words }
    If you agree, both of you see it for { $account_minutes } minutes; it is recorded, and they are told. Agree?
reveal-yes = ✅ I agree
reveal-no = ❌ No
reveal-sent = 🪪 { $code }: I have asked the other counselors. If one agrees, and nobody objects within { $objection_minutes } minutes, you both see it here.
reveal-gone = This request is over.
reveal-needs-another = This needs the word of another counselor.
reveal-declined = 🪪 { $code }: a colleague does not agree. Talk about it with each other.
reveal-done = 🪪 { $code }: the account is shown here for { $account_minutes } minutes. They hear of it within a day. Would that be dangerous now? Then let it wait.
reveal-wait = ⏸ Dangerous now, let it wait
reveal-held = All right, I do not tell them yet. When it is safe, press this button.
reveal-tell = 📨 Tell them now
reveal-told = I have told them.
identity-unnamed = (Telegram gives no name)
identity-open = Tap the name or the number to open the account. It may not open: that depends on Telegram and on the person's settings. If not, search for the @name, or talk through 🗣.
identity = 🪪 { $code }. For your eyes only; I delete this after { $account_minutes } minutes.
revealed =
    { $alone ->
        [1] A counselor has
       *[other] Two counselors have
    } looked up which account you write from, out of worry for somebody's safety. It was noted who did it and why. Peers still see only an alias. You may ask about it: /counselor, or the { $programme } team. { $contact }
reveal-how = 🪪 { $code }: this is an emergency. You may open it alone now; all counselors hear of it at once, and a colleague looks at it afterwards.
reveal-two = With a second counselor
reveal-by-myself = Alone, now
reveal-too-new = You have not been in your role for long enough to agree to this. You may always object.
reveal-group = 🪪 { $name } asks to see the account of { $code }. If a counselor agrees, that happens in { $objection_minutes } minutes at the earliest. Until then any counselor may object.
reveal-object = ✋ I object
reveal-agreed =
    🪪 { $code }: agreed. { $minutes ->
        [1] In a minute you both see it, if nobody objects.
       *[other] In { $minutes } minutes you both see it, if nobody objects.
    }
reveal-objected = 🪪 The account of { $code } is not shown to { $name }: a counselor objects.
reveal-minute = 🪪 { $code }: your PIN cannot be used now, so your colleagues have a minute to object. Then you see it here.
reveal-soon =
    🪪 { $name } opens the account of { $code } alone, in a minute, without a PIN: { $cause }.
    “{ $words }”
reveal-soon-group = 🪪 { $name } opens the account of { $code } alone, in a minute, without a PIN, because of an emergency. Any counselor may object now.
reveal-opened = 🪪 { $name } has opened the account of { $code } alone, because of an emergency. A colleague looks at it afterwards.
reveal-review =
    🪪 { $name } has opened the account of { $code } alone: { $cause }.
    “{ $words }”
    What do you say?
reveal-review-right = 👍 That was right
reveal-review-talk = 🗨 We should talk about it
reveal-reviewed = 🪪 { $code }: { $name } says of the account that was opened alone: { $opinion }.
opinion-right = that was right
opinion-talk = we should talk about it
deed-reveal-object = objected to showing an account
deed-reveal-alone = opened an account alone, in an emergency
deed-reveal-review = said what they think of an account opened alone
status-reveals = 🪪 Accounts shown this month: { $count }
deed-reveal-ask = asked who somebody is
deed-reveal-agree = agreed, and saw the account
deed-reveal-decline = did not agree to show an account
deed-reveal-hold = let the notice wait

# What peer supporters read
counselor-takes-over = A counselor is talking with them now. Thank you, what you did matters. You get no more messages from this conversation.

# What counselors and coordinators read
taken-over = 🗣 You are talking with { $alias } ({ $code }). What you write here reaches them at once. Done: ↩️ give back, or ☑️ close.
given-back =
    { $peers ->
        [1] ↩️ { $alias } goes back to a peer or to the queue. { $code } stays yours until you close it.
       *[0] ↩️ You have stopped writing with { $alias }. No peer comes: they may be under 18, and may not talk with peers (yet). What they write waits for a counselor; { $code } stays yours until you close it.
    }
ask-outcome = ☑️ { $code } ({ $alias }): how did it end? Choosing closes the case; if you are talking with them, the conversation ends too.
case-closed = { $code } closed: { $outcome }. Thank you. Take care of yourself too.

# For whom? When something else is open beside the talk
side-counselor = 🧭 The counselor
side-counselor-of = 🧭 About { $alias }
side-supporter = 💡 The supporter only
side-supporter-of = 💡 About { $alias }
side-case-note = 📝 Case note
side-reveal-why = 🪪 Why to see the account

# A supporter who stays beside a counselor: three write together
taken-over-together = 👥 You are talking with { $alias } ({ $code }), and { $name } stays. Both read what you write; each message shows who wrote it. To go on without { $name }: 🗣. Done: ↩️ give back, or ☑️ close.
counselor-beside = A counselor now talks with you here too, and { $alias } stays. The counselor's messages start with 🧑‍🏫, { $alias }'s with 🤝. Both read what you write; you need not repeat everything.
nobody-to-stay = The supporter who was with them is busy or no longer on duty, so I cannot bring them back now.

# Buttons, and words that stand in sentences too
outcome-safe = Was helped
outcome-followed-up = Still being supported
outcome-referred = Referred elsewhere
outcome-emergency-services = Emergency services called
outcome-false-alarm = No danger after all

# Keys under the chat
key-give-back = ↩️ Give back
key-close = ☑️ Close the case

# Buttons under messages
take-over = 🗣 Talk directly
give-back = ↩️ Give back
close = ☑️ Close the case

# Also
reach-ask-by-name = { $name }, a counselor, can write with you now. They do not read what you have written. Would you like to? If { $name } must not know, press ❌: they hear nothing more from me, and I look for somebody else. 🆘 is always there.
case-quiet = 🌙 Reminders of this case rest until { $at }.
summary = ⏰ { $count ->
        [one] One case is not taken yet.
       *[other] { $count } cases are not taken yet.
    } Who can? Press 🙋.
