### Danger: 🆘, flags, cases, and reading along.

# What those who talk about themselves read
counselor-asked = All right. I have passed your wish on to the counselors. I do not know yet who can answer, and when. Just write here; the counselor who answers can read it. If waiting is too hard, press 🆘.
counselor-reads = So that you are not alone with this, a counselor is looking after you now and can read what you write here. You did nothing wrong; just keep writing. If they join in, I will tell you.
counselor-has-it = A counselor has your message now. They read it so that you need not tell it twice, and can write to you here. I do not know yet when; just keep writing. If you cannot wait: 🆘
counselor-offered =
    Thank you for telling. You matter. I have told the counselors; they may read this, and act if there is danger. It is not certain that one answers at once. You can keep writing. Want to talk directly with a counselor? Press this button. { $numbers ->
        [0] Helplines: 🆘.
       *[other] I am sending helplines too.
    }
help-a-friend =
    Good that you care about them. Ask directly and calmly if they are thinking of suicide; asking does not give them the idea. Listen, stay with them, promise no secrecy, and bring in { $setting ->
        [school] an adult
       *[other] somebody
    } whom you trust. Urgent? 🆘 has helplines, for you too. A counselor can help you help: press this button.
no-counselor-yet =
    No counselor has been able to answer for you yet. I am sorry. I do not want you to be alone, so do not wait for us: { $numbers ->
        [0] contact a helpline now (🆘 shows them)
       *[other] contact one of these numbers now
    }, or go to somebody whom you trust. You can still write here.
counselor-knows = A counselor already has what you wrote, and I have told them again just now. Write here; they can read it. If you cannot wait, call one of the helplines: 🆘 shows them.

# What anybody may read
sos-ask = I am here. May I tell a counselor now? Press ✅ for yes, ❌ for not yet. If you stay silent, I will soon tell them all the same, because I do not want you to be alone.
sos-ask-guest = I am here. May I tell a counselor now? If you press ✅, I keep what is needed so that a counselor can write to you, and act if a life is in danger. Without ✅ I tell nobody. You can still contact the numbers above.
sos-told = Thank you for telling me. I have told the counselors. I do not know yet who can answer, and when. You can keep writing here. If there is danger now, do not wait: contact the numbers above, or go to somebody near you whom you trust.
sos-write-here = Thank you for telling me. I have told the counselors. I do not know yet who can answer, and when. Just write here; the counselor who answers can read it. If there is danger now, do not wait: contact the numbers above, or go to somebody near you whom you trust.
sos-not-now = All right, I am not telling a counselor now. You can still contact the numbers above, and you can press 🆘 again at any time.
sos-silence = You have not answered. So I have told the counselors that you pressed 🆘. I do not know yet who can answer, and when. You can contact the numbers above now. If you turn out to be fine, that is all right.

# What peer supporters read
flag-noted =
    Please notice: { $category }.
    { $hint }
    I have not told a counselor. In any doubt: 🚩.
flag-seen =
    ❗ { $category } · { $level }
    I have told the counselors. Stay with them.
    { $hint }
    More worried: 🚩
flag-together =
    ❗ { $why }
    { $told ->
        [0] I have not told a counselor. In any doubt: 🚩
       *[other] I have told the counselors. More worried: 🚩
    }
    Stay with them. Ask directly, gently: “It sounds like a lot. Are you thinking of suicide?”
words-lost = One message from the one you are with got stuck here and did not reach you; they know. I saw a sign of danger in it:
flag-raised = It is right to say so. I have told the counselors. Please stay with them. How urgent is it?
ask-flag-reason = Level: { $level }. What is it about?
ask-flag-note = Is there something the counselor should know? Reply to this message with one sentence. Only the counselor in charge reads it. If there is nothing, just leave it.
flag-note-kept = Noted. Thank you, you did the right thing. If you are still talking, stay with them.
nothing-to-flag = You are not with anybody now, so there is nothing to flag. If anybody is in danger: 🆘.
flag-unheard =
    It is right to say so. I could not reach any counselor right now, so please do not wait for us: if there is danger, ask them to call a helpline (🆘), and tell { $setting ->
        [school] an adult
       *[other] somebody
    } whom you trust. The flag is kept. How urgent is it?
flag-complete = All right. Thank you, you did the right thing.
note-asked-again = That note is too long. Please reply to this message with at most { $longest } letters.

# What counselors and coordinators read
case =
    { $alias } · { $category } · { $source }
    Came in at { $at }
case-without-code =
    🔑 No code from the parents yet: { $why ->
        [home] they say that home is not safe
        [sos] they pressed 🆘
        [words] there are signs of danger in their words
       *[other] they asked for a counselor
    }. Talk with them first, before you contact their home.
case-without-peers = 🧑‍🏫 No peer talks with them here: they are under 18, or have not said their age. Only a counselor can answer.
case-entry = 🔎 Heard: { $heard }
case-guess = 🤔 A guess, no pattern: like “{ $category }”. It may be wrong, so read first.
case-again = 🔁 { $count } signs so far, the last at { $at }.
case-state-open = 🙋 NOT TAKEN YET
case-state-claimed = 👤 Taken by { $name }
case-state-closed = ☑️ Closed by { $name }: { $outcome }
rung =
    ⏰ { $code } ({ $level }) not taken yet, { $minutes ->
        [0] just came in
        [one] 1 minute
       *[other] { $minutes } minutes
    }. Who can? Press 🙋.
alert =
    🔔 { $code } · { $level }
    { $alias }: { $category }
    Nobody has taken it yet. Can you? Press 🙋.
level-risen =
    ⬆️ { $code } · now: { $level }
    { $alias }: { $category }
    More urgent than before. This case is yours.
sign-again =
    🔁 { $code } · { $level }
    { $alias }: { $category }
    There is another sign. This case is yours.
claimed =
    { $code } is yours now. Thank you.
    { $alias }: { $category } · { $level }
    Usually 🗣 comes first. When it is over: ☑️.
claimed-by-other = { $name } has taken it. Thank you for being ready.
transcript = 📄 { $code }, part { $part } of { $parts }
transcript-empty = { $code }: there are no words to show yet.
transcript-note = 📝 Supporter's note: { $note }
transcript-gone = (deleted)
transcript-photo = photo
not-owner = This case is not yours. If it is still open, press 🙋 on its card first.
case-gone = This case is closed, or it is unclear which one you mean. Use the button under the case's message.
waiting-cases = Every case is taken. Thank you.
no-conversation = No conversation is running in this case now. 🗣 asks them whether they want to write with you. The case stays open until you close it.
rung-risen = ⏫ { $code } is now: { $level }. Who can? Press 🙋.
transcript-voice = voice message
transcript-location = location, only in the chat of the counselor who got it
transcript-before = (before the change: { $words })
transcript-withdrawn = (taken back by its writer)

# Whose a case is, and what the student hears while nobody has it
claimed-already = It is yours already. What you can do is in your private chat with me.
rung-released = 📤 { $code } ({ $level }) is open again. Who can? Press 🙋.
counselor-changes =
    The counselor who had taken this can't go on right now. I have just asked again who can; I don't know yet who will answer, and when. You did nothing wrong. { $numbers ->
        [0] Helplines: 🆘.
       *[other] These numbers answer now:
    }
counselors-asked = No counselor has answered yet. I have just asked again, { $count ->
        [one] one of them
       *[other] { $count } of them
    } directly. If you don't want to wait: 🆘 shows numbers that answer now.
case-before = before: { $name }
card-moved = This card has moved, or its case is closed. What is open: /status

# Listening in
listen = 👁 Listen in
stop-listening = ⏹ Stop listening
listening = 👁 You are listening to { $alias } now. What is written there comes here too, without disturbing them. What you write here is not passed on.
listening-over = 👁 You no longer listen to { $alias }.
nothing-to-hear = Nobody is talking there now, so there is nothing to listen to.
counselor-listens = 👁 A counselor reads along here now, to help you and them. Just go on as you were; you did nothing wrong.
counselor-listened = 👁 The counselor no longer reads along.

# Somebody of the team is accused: who must not know, who knows already, and what coordinators read
about-team = 👤 About somebody in the team
accused-whom =
    { $by ->
        [student] If somebody in the team did something to you, it is not your fault. Who must not know? They hear nothing of this from me. 🆘 is always there.
        [supporter] Who must not know? They hear nothing of this from me. Do not talk about it with anybody in the team.
       *[coordinator] Who is this about? Whoever you choose hears nothing more of this from me.
    }
    { $state ->
        [nobody] Right now nobody in the team may know, so I have told nobody.
        [waits] Who may know: { $names }. Without your answer I tell them after { $named_minutes } min.
       *[told] Who knows: { $names }.
    }
accused-told = In the team only these know of it: { $names }. I do not know yet when they answer. Just write here. Must one of them not know? Say so at any time: /report. Danger: 🆘.
accused-soon = Within { $named_minutes } min I tell only these in the team: { $names }. Must one of them not know? Choose the name on the list above, or type /report. Danger: 🆘.
accused-nobody =
    I have told nobody in the team, because there is nobody who may know of this. It is not your fault. People outside can help now, also if it is somebody you know: { $numbers ->
        [0] 🆘 shows the numbers
       *[other] the numbers are below
    }. Tell somebody whom you trust, too.
accused-taken = { $name } has this now. If { $name } must not know, say so now: press this button.
accused-seen =
    ❗ { $category } · { $level }
    This is for coordinators only, without whoever is named. Do not talk about it with anybody in the team.
    Say: “Thank you for telling me. It is not your fault.”
    Do not: ask for details, promise silence.
    More worried: 🚩
flag-raised-apart = Right to say so. This is about somebody in the team, so I told coordinators only, without whoever is named. Stay with them. How urgent is it?
case-passed = { $code } is with the coordinators now. If you are writing with them, stay until somebody comes; to end: 🔚. Thank you for what you have done.

# Buttons, and words that stand in sentences too
level-none = None
level-note = Mild
level-concern = Concern
level-urgent = Urgent
level-emergency = Emergency
category-sextortion = Threatened with pictures
category-forced-marriage = Forced to marry
category-unreal-signs = Hears or sees what is not there
category-suicide = Thoughts of suicide
category-self-harm = Self-harm
category-violence = Violence
category-violence-at-home = Violence at home
category-sexual-violence = Sexual violence
category-violence-to-others = Wants to hurt others
category-bullying = Being bullied
category-severe-distress = Severe distress
category-substances = Drugs or alcohol
category-eating = Trouble with eating
category-gambling-debt = Gambling or debt
category-pregnancy = Pregnancy
category-leaving-home = Leaving home
category-grooming = Luring (grooming)
category-incitement = Telling somebody to die or hurt themselves
category-third-person = Somebody else in danger
category-beyond-me = Needs a counselor
category-sos = Asked for help now
category-counselor-asked = Asked for a counselor
category-unsafe-home = Not safe at home
category-several-signs = Several heavy things at once
category-mood-fell = Mood has fallen
category-goodbye-said = A goodbye after signs of danger
source-mood = from the mood they chose
why-several-signs = { $count } things in the last hour: { $signs }
why-mood-fell = Their mood has fallen, and this was heard: { $signs }
why-goodbye-said = They said goodbye, after signs of danger before
sign-alone = feels alone
sign-burden = feels like a burden
sign-sleep = cannot sleep
sign-weary = tired of life
sign-named = speaks of dying or self-harm
sign-told-to-die = words that tell somebody to die
sign-goodbye = says goodbye
category-earlier = A sign in earlier messages
source-words = from their words
source-sos = pressed 🆘
source-silence = pressed 🆘, then silent
source-student = asked themselves
source-supporter = 🚩 from the supporter
source-lost-words = from words that got stuck, nobody has them
source-supporter-words = from the supporter's words
category-contact = contact outside

# Keys under the chat
key-counselor = 🧑‍🏫 Ask for a counselor
key-sos = 🆘 I need help now
key-sos-yes = ✅ Yes, tell a counselor
key-sos-no = ❌ Not now
key-flag = 🚩 Tell a counselor

# Buttons under messages
want-counselor = 🧑‍🏫 Talk with a counselor
claim = 🙋 I take it

# Also
side-flag-note = 🚩 Note for the counselor
colleague-listens = 👁 { $name } reads along with { $alias } now. { $code } stays yours.
show-photos = 🖼 Photos ({ $count })
photos =
    🖼 { $code }: { $count ->
        [one] there is a photo in it. It comes here
       *[other] there are { $count } photos in it. They come here
    } when you press the button, and cannot be passed on.
claim-code = 🙋 { $code }
danger-ask = Thank you for having the courage to write that. May I tell a counselor? ✅ means yes to this alone: I keep what is needed so that a counselor can write to you, and act if a life is in danger. I have not kept what you wrote. Without ✅ I tell nobody; 🆘 is always there.
danger-still = I am still here. I have not kept what you write, and nobody has read it. May I tell a counselor? Press ✅ or ❌ below this chat. ✅ means yes to this alone. Helplines: 🆘.
helplines-next = If one does not answer, try another.
helplines-more = 📚 More numbers
helpline-write = 📱 WhatsApp { $number }
helpline-open = 🌐 { $host }
helpline-call-first =
    ☎️ { $number }
    { $name }, { $when } ({ $hours }, { $cost })
helpline-whatsapp-first =
    📱 { $number } (WhatsApp)
    { $name }, { $when } ({ $hours }, { $cost })
helpline-web-first =
    🌐 { $number }
    { $name }, { $when } ({ $hours }, { $cost })
sos-safe =
    May I ask three things? Only the counselor who takes this reads the answers. You can skip each one, and write anything at any time.

    Are you safe right now?
sos-company = Is somebody near you whom you can call over?
sos-reach = If you are thinking of a way to hurt yourself: is it within your reach right now?
sos-safe-y = Yes, I am safe
sos-safe-n = No, I am not safe
sos-company-y = Somebody is near me
sos-company-n = I am alone
sos-reach-y = Yes, within my reach
sos-reach-n = No
sos-call-now =
    Thank you for being honest. Do not wait for an answer here. Call now, or ask somebody near you to call:

    { $numbers }

    { $told ->
        [0] {""}
       *[other] I have also told the counselors once more.
    }
sos-steps = What you can do now, slowly:
sos-step-away = • What you thought of: give it to somebody, or go to another room.
sos-step-go = • Go to somebody, or call them. It is enough to say: “stay with me”.
sos-step-near = • Call over who is near you. It is enough to say: “stay with me”.
sos-truth-called = Counselors I have told: { $count }. None has taken it yet, and I do not know when one will. Keep writing here.
sos-truth-owned = A counselor has this and can read what you write. I do not know when they will answer.
sos-truth-nobody = Right now there is nobody here whom I can tell. Do not wait for us: 🆘 shows the helplines.
sos-answers = 🆘 { $code } · { $alias }, answered by buttons:
sos-answer-safe = Safe right now: { $answer }
sos-answer-company = Somebody is near: { $answer }
sos-answer-reach = What they thought of is within reach: { $answer }
sos-said-y = yes
sos-said-n = NO
sos-said-s = skipped
sos-said-a = not answered yet
breathe = 🫁 Breathe
ground = 🌿 Look round
write-first = ✏️ Write it to yourself first
bot-line = 🤖 Bot:
case-taken = 🙋 { $name } has taken { $code }. Nobody else needs to.
