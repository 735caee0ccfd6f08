### Who somebody is: agreeing, language, under 18, where they are.

# What those who talk about themselves read
already-talking = You are in a conversation already, or waiting for one. Just write here. Want to stop? Press 🔚.

# What anybody may read
welcome =
    Hi! Here you talk with a peer. I am a bot, they are people, from { $programme }.

    • They see an alias, not your account.
    • Confidential, with a limit. Signs of danger, a new peer: counselors may read.
    • A life in danger, a child hurt: counselors must act, and talk with you first if they can.
    • Telegram and the technician could read.

    No emergency service. In danger? 🆘. You agree? ✅
welcome-kept-nothing =
    What you just wrote was not kept. Press ✅, then send it again.

    { welcome }
home =
    I am here. Want to talk? Just write, or press 💬.
    Talk with a counselor: 🧑‍🏫
    Helplines: 📚
    Need help now: 🆘
team-home = Hello, and thank you for wanting to help. There is nothing for you to do here for the team yet; I tell you as soon as there is. Want to talk yourself? 💬. Need help now? 🆘.
counselor-home =
    Hello. Your cases: { $mine }. Not taken by anybody: { $open }. You are { $on ->
        [1] on call
       *[other] not on call
    }.
    🗂 your cases · 📋 all open ones · 📊 how things stand · 📟 on call · 📇 the team
supporter-home =
    Hello, and thank you for being there for others.
    🟢 begin or end duty · 🗓 shifts · 🎓 training · 🧭 ask a counselor
    Is it heavy for you yourself? 🫂. That is no sign of weakness.
need-somebody = You may need somebody too. 💬 brings you to a peer, who sees only an alias. 🧑‍🏫 goes straight to a counselor. Your duty can wait. Back: the key below.
help = ❓ What you can do here
help-guest =
    Read the message above, then press ✅. After that you can talk.
    🆘 /sos: I need help now, without ✅ too
    📚 /resources: helplines
    /privacy: what I keep
    /language: another language
help-student =
    You can simply write here. Or choose:
    🆘 /sos: I need help now
    💬 /talk: talk with a peer
    🧑‍🏫 /counselor: ask for a counselor
    🚫 /report: something was not right
    📚 /resources: helplines
    /privacy, /mydata, /forget: what I keep, and deleting it
    /language: another language
help-supporter =
    As a supporter:
    🟢 /duty: begin or end duty
    🗓 /shifts: this week's shifts
    🎓 /training: the training
    🧭 /consult: ask a counselor about the one you are with
    🫂 you need somebody yourself · 🆘 /sos
    /mydata, /forget, /language
help-counselor =
    As a counselor:
    🗂 your cases · 📋 /cases: open ones, yours, and closed ones
    /notes: the notes on your cases
    📊 /status: how things stand · 📟 /oncall: on call
    📇 /people: the team · /shifts, /lexicon, /audit
    To hand a case on: 📤 in the case.
help-coordinator = As a coordinator, in the counselors' group: /invite brings somebody in, /people is for the team, /parents for parents' codes.
help-group =
    In this group:
    /status: who is on duty, who waits, open cases
    📟 /oncall: on call, or no longer
    /shifts: this week's shifts
    /people: the team · /training: the team's training
    /invite: bring somebody in · /parents: parents' codes
    /lexicon: words of danger · /audit: who did what
    Cases and their notes: write to me alone, /cases.
help-elsewhere = There is nothing for me to do in this group. Write to me alone: https://t.me/{ $username }
help-talk-student =
    You are talking, so what you write reaches the one who is with you.
    🆘 /sos: I need help now
    🔚 /end: end the conversation
    /unsend: take back a message of yours
    🚫 /report: something was not right
help-talk-supporter =
    You are with somebody, so what you write reaches them.
    🚩 /flag: tell a counselor
    🧭 /consult: ask a counselor; they do not see it
    🤝 /handover: ask somebody else to go on
    🔚 /end: say goodbye
    /unsend: take back a message of yours
help-talk-counselor =
    You are talking with somebody, so what you write reaches them.
    ↩️ give back to a peer · ☑️ close the case
    /cases: your cases · /notes: their notes
    /unsend: take back a message of yours
key-help = ❓ Help
key-need = 🫂 I need somebody
key-as-counselor = 🗃 Counselor
key-as-supporter = 🎧 Supporter
privacy-who =
    👀 Who sees what

    • Peers: an alias and your words. Not your name, number or profile photo.
    • A counselor may read when there may be danger, when you ask for one, or when the peer is new.
    • What you took back is shown to nobody; words of danger, only to your case's counselor.
    • Telegram and your phone keep this chat. Our technician could technically read it.
privacy-limit =
    🛟 Where confidential ends

    A life in danger or a child hurt: counselors must act and tell those who can protect, not whoever hurts, even if you do not want it yet. If they can, they talk with you first.
    { $setting ->
        [school] Your parents are told if that helps you, not if it puts you in danger.
       *[other] {""}
    }
    Counselors may look up your account; usually you hear of it afterwards.
privacy =
    🗄 What is kept

    • Your Telegram address, locked, so that answers reach you.
    • Your words and answers. Their key is gone { $text_hours } hours after the end, or { $case_days } days after a counselor helped.
    • Notes without words: { $kept_days } days, longer if there may have been danger.

    See it: /mydata. Delete it: /forget. Ask the { $programme } team. { $contact }
privacy-more = 📖 All of it
language = Choose your language.
resources =
    You do not have to carry this alone. Telling { $setting ->
        [school] an adult
       *[other] somebody
    } whom you trust is often a good start. These services are for you too. Want a counselor from here? Type /counselor.
helplines =
    You are not alone. If anybody is in danger now, do not wait: contact one of these, or go to { $setting ->
        [school] the nearest adult
       *[other] the nearest person
    } whom you trust.
leaving-now = You have asked me to forget you, and I am doing that right now. So I pass on nothing of what you have just written. 🆘 is still there.
not-delivered = Sorry, something got stuck here. What you just sent or pressed was not taken. Please try once more. If you need help now, press 🆘.
not-for-you = This one is not for your role here. Type /help to see what you can do. If you need help now: /sos.
not-possible = That cannot be done now. Nothing has changed. Please look at the latest message here.
button-gone = This button no longer works. Please use a newer message, or type /start.
too-fast = Let us take it slowly… I did not pass this on, nor what you send in the { $seconds ->
        [one] second
       *[other] { $seconds } seconds
    } after it. Send it again after that. Need help now? 🆘 always works.
pressed-too-fast = Let us take it slowly… I have not done this yet. Press again in { $seconds ->
        [one] a second
       *[other] { $seconds } seconds
    }. If you need help now, 🆘 always works.
nobody-listens = Your message reached nobody: you are not in that conversation now. Want to talk? Press 💬. If you need help now, press 🆘.
nobody-listens-counselor = This reached nobody: you are not in a talk here now. To talk with somebody you look after: type /cases, open the case, press 🗣. If you need help now: 🆘.
nobody-listens-supporter = This reached nobody: you are not with anybody now. A question for a counselor? 🧭. Having a hard time yourself? 🫂 or 💬. If you need help now: 🆘.
to-whom = You are in more than one conversation, so I have not sent your message yet. First choose whom it is for, then send it again.
focused = All right. Your next message goes to { $alias }.
press-start =
    Open this link and press Start, so that I can write to you. Then try again here.
    https://t.me/{ $username }?start=hello

# Under 18: what is asked, and what the programme's setting means
ask-age =
    In danger, or does somebody hurt you? Just write it, or 🆘. I tell a counselor without waiting for this answer.
    First, once a year: are you 18 or older? I keep only this answer, no birthday.
    What you write before that I keep { $text_hours } hours; read only in danger. Send it again then.
counselors-talk = Because you are younger than 18, a counselor talks with you here, not a peer. Just write, or press the button. I tell the counselors then. 🆘 is there at any time.
parents-first =
    Hurt by somebody at home, or in danger? You need no code: just write, 🏠, or 🆘. I tell the counselors.
    Otherwise you can talk once your parents agree. The code is from { $programme }. { $contact }
    You have it? 🔑. I keep your words { $text_hours } hours; read only in danger.
ask-parent-code = Not safe at home, or in danger? You need no code: just write it here, or press 🏠 above, or 🆘. If it is safe: reply to this message with the code that your parents got.
parent-code-wrong = I do not know that code, or it is used up. Look at it once more and reply to this message with it. Not safe to ask at home? You need no code: just write, or press 🏠 above, or 🆘.
parents-agreed = Thank you. I have noted that your parents agree; with the code they can take it back.
of-age = 18 or older
under-age = Younger than 18
have-code = 🔑 I have the code
unsafe-home = 🏠 It is not safe at home

# In the counselors' group
parent-codes = Codes for parents who have agreed. A code for one { role-student } works once. A shared one, for example for a parents' evening, works for everybody who knows it. Both work for { $code_days } days.
parent-code =
    { $shared ->
        [1] Shared code, for parents who have agreed, until { $until }:
       *[0] Code for the parents of one { role-student }, until { $until }:
    }
    { $code }
ask-code-back = Which code did these parents get? Reply to this message with it. Their child then talks with no peer any more; a counselor, 🆘 and helplines stay.
code-back-unknown = Nobody's consent stands under this code: it may be mistyped, not used yet, taken back before, or shared. Whose a shared code was is not kept; 🗑 in /parents stops it for those who come.
code-back-done = Noted: these parents no longer agree. Their child has been told, and talks with no peer any more. A new code opens it again.
parents-withdrew = Your parents no longer agree that you talk with peers here. You did nothing wrong. A counselor is there for you as before: just write, or 🏠 if it is not safe at home. Now, or in danger: 🆘.
codes-sure = Make every code that was made so far void? Parents who have not used theirs need a new one. Whoever has used one goes on as before.
parent-codes-void = No code that was made before works any more. Whoever has used one goes on as before.
codes-unused = Codes are not used in this programme. They are when SEBAYA_MINORS is "code".
code-for-one = 🔑 For one of them
code-for-many = 👥 Shared
code-back = ↩️ Parents take it back
codes-void = 🗑 Cancel all old codes

# One's own data
mydata-address = • Your Telegram address, locked, your language, and when you began.
mydata-agreed = • That you agreed to the first text here, on { $date }.
mydata-name = • The name that the team knows you by: { $name }.
mydata-conversations = • { $count ->
    [one] One conversation: when it was, the alias, its topic.
   *[other] { $count } conversations: when they were, the aliases, their topics.
}
mydata-readable = • The words of { $count ->
    [one] one of them
   *[other] { $count } of them
}, locked, until their key is destroyed.
mydata-answers = • What you tapped about { $count ->
    [one] one of them
   *[other] { $count } of them
}: how you felt, whether it helped.
mydata-flags = • { $count ->
    [one] One note
   *[other] { $count } notes
} without words that somebody may have been in danger.
mydata-duties = • { $count ->
    [one] One shift, time on duty or offer.
   *[other] { $count } shifts, times on duty and offers.
}
mydata-certificates = • That your training is done, and until when that counts.
mydata-pins = • A hash of your PIN, which nobody can read.
mydata-parents = • That your parents or guardians agreed, on { $date }.
mydata-age = • What you answered about your age: { $age ->
    [adult] of age
   *[other] under age
}.
mydata-cases = • { $count ->
    [one] One case
   *[other] { $count } cases
}: code, alias, how urgent, what counselors noted, and how it ended.
mydata-reviews = • { $count ->
    [one] Once
   *[other] { $count } times
} the team looked at how often you come.
mydata-reports = • { $count ->
    [one] One report
   *[other] { $count } reports
} of yours, with what was decided.
mydata-roles = • Your role in the team, since when, and your times on call.
mydata-profile = • What you said about yourself as a supporter: gender, languages, topics.
mydata-training = • { $count ->
    [one] One step
   *[other] { $count } steps
} of training: what you read, quizzes, rehearsals, hours elsewhere.
mydata-debriefs = • { $count ->
    [one] One request
   *[other] { $count } requests
} to talk over a heavy conversation.
mydata-watched = • { $count ->
    [one] One note
   *[other] { $count } notes
} on your first talks, which a counselor read along.
mydata-owned = • { $count ->
    [one] One case
   *[other] { $count } cases
} that you look after or looked after.
mydata-notes = • { $count ->
    [one] One note, question or answer
   *[other] { $count } notes, questions and answers
} that you wrote for the team.
mydata-decisions = • { $count ->
    [one] One decision or entry
   *[other] { $count } decisions and entries
} of yours for the programme.
mydata-record = • { $count ->
    [one] One line
   *[other] { $count } lines
} in the record of what was done, without words from conversations.
mydata-passing = • For a short time: what is being sent and what is being asked. As hashes that nobody can read: whom you are not brought together with, and the limit on reports.
mydata-end =
    How long all this is kept: /privacy
    Delete it now: /forget
forget-yes = ✅ Yes, delete everything
forget-no = ❌ No

# What counselors and coordinators read
group-only = This works in the counselors' group only.
not-anonymously = This was written in the name of the group, so I cannot tell who you are. Write with your own account, then try again.

# Buttons, and words that stand in sentences too
role-guest = guest
role-student =
    { $setting ->
        [workplace] employee
        [community] member
       *[other] student
    }
role-supporter = peer supporter
role-counselor = counselor
role-coordinator = coordinator

# Keys under the chat
key-resources = 📚 Helplines

# Buttons under messages
page-before = ◀
page-here = { $page }/{ $of }
page-after = ▶
agree = ✅ I agree
skip = ⏭ Skip
prompt-placeholder = Write here (or /cancel)

# Also
words-returned =
    Not sent to anybody yet: { $count ->
        [1] this message of yours.
       *[other] these { $count } messages of yours.
    } If it still matters, send it again.
side-code-back = ↩️ Code of parents
side-parent-code = 🔑 Parent code
only-listening = You only listen there, so I passed nothing on. Want to talk with them? Press 🗣 in the case. Or stop listening:
case-elsewhere = You cannot open this case. Others look after it.
words-sealed = 🔒 Somebody in the team may be accused, and it is not clear who. So the words are for coordinators only. You can write with them: press 🗣. I ask them first, with your name.
helplines-all = All the numbers that there are here. In danger now, begin with the first.
welcome-short = I have not kept what you wrote. I am a bot; people answer once you agree to the text from before: ✅. To read it again: /start. Need help now: 🆘.
hold-breathe = With me, slowly. Breathe in through your nose: 1, 2, 3, 4. Hold: 1, 2. Breathe out through your mouth: 1, 2, 3, 4, 5, 6. Five times. If you get dizzy, just breathe as usual. Shoulders down, feet on the floor. Not better yet? That is all right too.
hold-ground = Look around you, slowly: 5 things you see, 4 you can touch, 3 sounds, 2 smells, 1 taste in your mouth. Name them one by one, silently is fine. Then press your feet into the floor. You are here, now.
hold-write = Write it to yourself first, on paper or in your phone's notes: what happened, what is hardest, what you need now. It need not be tidy, and nobody has to read it. If you like, send some of it here.
