### What anybody may read.

welcome =
    Hi. Here you can talk with a peer at { $setting ->
        [campus] your campus
        [workplace] your workplace
        [community] your community
       *[other] your school
    }. I am a bot; people answer. Run by the { $programme } team. { $contact }

    • A peer sees only an alias and your words, not your name, number or profile photo.
    • Confidential, with a limit: a counselor may read when there may be danger, or the peer is new.
    • A life in danger or a child hurt: then counselors must act and tell those who protect, not whoever hurts, even if you do not want it yet. If they can, they talk with you first. They may look up your account; usually you hear of it afterwards.
    • Telegram stores the messages; whoever runs the bot could technically read them.
    • I delete your words { $text_hours } hours later, or { $case_days } days if a counselor had to help.
    • No emergency service; an answer can take time.

    In danger? Send 🆘, now too. If you agree, press ✅.
welcome-kept-nothing =
    What you just wrote was not kept. Press ✅, then send it again.

    { welcome }
home =
    I am here. Want to talk? Just write, or press 💬.
    Talk with a counselor: 🧑‍🏫
    Helplines: 📚
    Need help now: 🆘
team-home =
    Hello, and thank you for being part of this.
    Supporters: /training to learn, /duty to go on or off duty, /shifts for the week.
    Counselors: cases show up in the group; those that you take come here.
    Want to talk yourself? 💬. Need help now? 🆘.
help =
    You can simply write here. Or choose:

    🆘 /sos: I need help now
    💬 /talk: talk with a peer
    🧑‍🏫 /counselor: ask for a counselor
    🔚 /end: end the conversation
    /unsend: take back a message of yours
    🚫 /report: something was not right
    📚 /resources: helplines
    /privacy, /mydata, /forget: what I keep, and deleting it
    /language: another language

    Supporters: /training, /duty, /shifts, 🚩 /flag, 🧭 /consult
    Counselors' group: 📟 /oncall, /status, /shifts, /invite, /people, /audit
privacy =
    What is stored, and who sees it:

    • Your Telegram address, locked, so that answers reach you. Peers do not see it.
    • Your words, locked too. Their key is gone { $text_hours } hours after the end, or { $case_days } days after a counselor helped.
    • Notes without words, such as when: { $kept_days } days, longer if there may have been danger.
    • A peer sees an alias and your words. When there may be danger, or the peer is new, a counselor may read them.
    • A life in danger or a child hurt: then counselors must act and tell those who protect, not whoever hurts, even if you do not want it yet; if they can, they talk with you first. They may look up your account; usually you hear of it.
    • Telegram stores this chat too; whoever runs the bot could technically read it. On your phone it stays until you delete it.

    What I keep about you: /mydata. Delete it all: /forget. Questions? Ask { $programme }. { $contact }
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
    } whom you trust. If one does not answer, try another.
not-delivered = Sorry, something got stuck here. What you just sent or pressed was not taken. Please try once more. If you need help now, press 🆘.
not-for-you = This one is not for your role here. Type /help to see what you can do. If you need help now: /sos.
not-possible = That cannot be done now. Nothing has changed. Please look at the latest message here.
button-gone = This button no longer works. Please use a newer message, or type /start.
prompt-answered = Not passed on: I already have your answer to that message. If I asked once more, reply to the newer question. To write to the person you talk with, just write, without replying to that message.
prompt-gone = Not passed on: what I asked there is over. To write to the person you talk with, just write, without replying to that message. If you need help now: /sos.
too-fast = Let us take it slowly… I did not pass this on, nor what you send in the { $seconds } seconds after it. Send it again after that. Need help now? 🆘 always works.
pressed-too-fast = Let us take it slowly… I have not done this yet. Press again in { $seconds } seconds. If you need help now, 🆘 always works.
kind-refused = Sorry, I cannot pass on { $what }, because it could show who sent it. Please tell it in words, emoji or an ordinary photo.
was-away = I was out of reach for about { $away } hours. Telegram keeps messages for me for 24 hours only, so something you wrote may be lost. I am sorry. Please write again what matters; I am here again. Need help now? Send 🆘 for the helplines.
caption-too-long = The words with it are too long, so I haven't sent it. Please send it without them first, then the words as a message of their own.
nobody-listens = Your message reached nobody: you are not in that conversation now. Want to talk? Press 💬. If you need help now, press 🆘.
to-whom = You are in more than one conversation, so I have not sent your message yet. First choose whom it is for, then send it again.
focused = All right. Your next message goes to { $alias }.
press-start =
    Open this link and press Start, so that I can write to you. Then try again here.
    https://t.me/{ $username }?start=hello
sos-ask = I am here. May I tell a counselor now? Press ✅ for yes, ❌ for not yet. If you stay silent, I will soon tell them all the same, because I do not want you to be alone.
sos-ask-guest = I am here. May I tell a counselor now? If you press ✅, I keep what is needed so that a counselor can write to you, and act if a life is in danger. Without ✅ I tell nobody. You can still contact the numbers above.
sos-told = Thank you for telling me. I have told the counselors. I do not know yet who can answer, and when. You can keep writing here. If there is danger now, do not wait: contact the numbers above, or go to somebody near you whom you trust.
sos-write-here = Thank you for telling me. I have told the counselors. I do not know yet who can answer, and when. Just write here; the counselor who answers can read it. If there is danger now, do not wait: contact the numbers above, or go to somebody near you whom you trust.
sos-not-now = All right, I am not telling a counselor now. You can still contact the numbers above, and you can press 🆘 again at any time.
sos-silence = You have not answered, and I am worried. So I have told the counselors that you pressed 🆘. I do not know yet who can answer, and when. You can contact the numbers above now. If you turn out to be fine, that is all right.
edit-refused = I can't pass that change on; the others still see the earlier words. If it matters, please write it as a new message.
edit-unknown = Nobody sees that change, because I never passed that message on. If it matters, please write it as a new message.
edit-holds-contact = I haven't passed that change on: there seems to be { $what } in it. The others still see the earlier words.
contact-held = One moment: there seems to be { $what } in this message, so I haven't sent it. You don't need to show who you are here. Send it anyway?
voice-held = A voice can be recognised, so I haven't sent your voice message. If that is fine with you, send it; the next ones go right away.
held-sent = Sent.
held-dropped = All right, I didn't send it to anyone.
identity-stopped = I didn't pass your message on, because your name or account number is in it. Please write it again without.
unsent = Taken back. If it was read before, I can't delete it from anyone's memory.
nothing-to-unsend = There is no message of yours that I can take back. Reply to your own message with /unsend.
unsend-failed = That message can't be taken back any more; Telegram allows it for 48 hours.
unsend-unsure = I stopped sending it, but it may have arrived already. If it did, I can't delete it there. I'm sorry.
