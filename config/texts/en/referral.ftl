### Referral: from the suggestion to find help elsewhere to what came of it.

menu-referral = Other help that was suggested

# What those who talk about themselves read
referral-own =
    { $asked ->
        [1] 🤲 The counselor thinks that this could help you: { $name }. You decide. Tap what may be told; the rest is not. Only with a life in danger or a child being hurt must they act without your ✅ too; if they can, they talk with you first.
       *[0] 🤲 { $name }. { $state ->
            [later] You wanted to think about it first. There is no hurry.
            [yes] You said yes, and the counselor is arranging it.
            [no] You said no, and that is fine. If you change your mind, press ✅.
            [sent] It is arranged. How did it go? One tap is enough, if you like.
            [arrived] You have been there. How did it go? One tap is enough, if you like.
            [unknown] We do not know yet how it went. One tap tells us, if you like.
           *[other] Thank you for telling us. Want to talk again? 🧑‍🏫
        }
    }
referral-words-shown = The counselor wrote this for them; you are the first to read it:
    “{ $words }”
referral-line-on = ✅ { $line }
referral-line-off = ⬜ { $line }
referral-line-topic = Topic: { $value }
referral-line-urgency =
    { $value ->
        [emergency] It cannot wait
        [urgent] It is urgent
       *[normal] There is no hurry
    }
referral-line-age =
    { $value ->
        [adult] I am 18 or older
       *[younger] I am under 18
    }
referral-line-language =
    { $value ->
        [id] My language: Indonesian
       *[en] My language: English
    }
referral-line-summary = The counselor's words above
referral-line-reply = They may say how it went
referral-told-yes = ✅ Thank you. The counselor arranges what comes next with { $name }. Only what you chose is told. You may change your mind any time: 🤲.
referral-told-later = That is fine, there is no hurry. Nothing is told to anybody. When you are ready: 🤲, or /referral.
referral-told-no =
    { $sent ->
        [0] All right, the counselor does not talk about you with { $name }, and is there for you as before. Only with a life in danger or a child being hurt must they act; if they can, they talk with you first. Changed your mind? 🤲
       *[1] That is fine, from now on we tell { $name } nothing more. Honestly: what has reached them already we cannot take back. The counselor knows that you do not want it any more. 🧑‍🏫 is still there.
    }
referral-told-sent =
    { $how ->
        [letter] ✉️ The letter to { $name } is made. It says what you chose and nothing else.
        [phone] 📞 The counselor has talked with { $name }. They told what you chose and nothing else.
       *[together] 🚶 The counselor goes to { $name } with you.
    } Changed your mind, or want to say how it went? 🤲
referral-told-duty = Because a life may be in danger, the counselor has told { $name }, without your ✅ too. We said so from the beginning. The counselor would like to talk about it with you: 🧑‍🏫. Help right now: 🆘.
referral-told-thanks = Thank you for telling us. Your counselor knows too. To talk again: 🧑‍🏫.
referral-mine = 🤲 Look or change
referrals-own =
    { $count ->
        [0] 🤲 No other help waits for your answer now. Want to talk about it? 🧑‍🏫
       *[other] 🤲 Other help that we talked about:
    }
referral-own-open = 🤲 { $name }
referral-own-asked = waits for your answer
referral-own-later = you are thinking about it
referral-own-yes = you said yes
referral-own-no = you said no
referral-own-sent = it is arranged
referral-own-arrived = you have been there
referral-own-helped = it helped you
referral-own-elsewhere = you found help elsewhere
referral-own-did-not-go = you did not go
referral-own-refused = it was not possible there
referral-own-unknown = no news yet

# Buttons from the table of steps
referral-step-ask = 🤲 Ask them
referral-step-yes = ✅ Yes, you may
referral-step-later = 🕒 Not yet
referral-step-no = ❌ No
referral-step-letter = ✉️ By letter
referral-step-phone = 📞 By phone
referral-step-together = 🚶 Together
referral-step-duty = ❗ Duty to act: a life
referral-step-arrived = 📍 Arrived
referral-step-helped = 🌱 It helped
referral-step-elsewhere = ↪️ Elsewhere
referral-step-did-not-go = 👣 Did not go
referral-step-refused = 🧱 Turned away
referral-step-unknown = ❔ Not known
referral-step-look-in = 👀 Looked in
referral-step-call-off = 🗑 Call it off

# What counselors read
to-referrals-open = 📨 Open
to-referrals-mine = 📨 Mine
to-referrals-over = 🗄 Over
to-referrals-own = 🤲 For myself
referrals =
    { $view ->
        [mine] 📨 Referrals that you have: { $count }
        [over] 🗄 Referrals that are over: { $count }
       *[open] 📨 Open referrals: { $count }
    }
referral-open = { $mark } { $code }
referral-look = 📨 Look
referral-take = 🙋 I take it
referral-words = ✍️ Write to them
referral-file = 📨 { $code } · { $alias }
referral-about = To: { $name } · { $priority }
    { $wisher } · with: { $owner }
referral-wisher-friend = Began with: a friend who worried
referral-wisher-supporter = Began with: a peer supporter
referral-wisher-counselor = Began with: a counselor
referral-priority-emergency = emergency
referral-priority-urgent = urgent
referral-priority-normal = normal
referral-by =
    { $overdue ->
        [0] { $who } by { $at }
       *[1] ⏰ overdue: { $who }
    }
referral-waits-keeper = waits for its counselor
referral-waits-student = waits for their answer
referral-waits-service = waits for word from there
referral-may-say =
    { $count ->
        [0] What may be told: nothing
       *[other] What may be told:
    }
referral-state-wished = They have not been asked yet
referral-state-asked = They have been asked
referral-state-later = They want to think about it
referral-state-yes = They said yes
referral-state-no = They said no
referral-state-sent = Passed on
referral-state-arrived = They have been there
referral-state-helped = It helped
referral-state-elsewhere = Helped elsewhere
referral-state-did-not-go = Did not go
referral-state-refused = Turned away there
referral-state-unknown = Not known
referral-state-looked-in = Over: looked in on
referral-state-called-off = Called off
referral-answer = 📨 { $code } · { $alias }: { $state ->
        [yes] they say yes. Look at what may be told.
        [later] they want to think about it. Pass nothing on yet.
       *[no] they do not want it, or not any more. Pass nothing more on, unless you must act: a life in danger, or a child being hurt. Then tell them first, if you can.
        [arrived] they have been there.
        [helped] it helped.
        [elsewhere] they found help elsewhere.
        [did-not-go] they did not go.
        [refused] it was not possible there.
    }
referral-due =
    ⏰ { $code } · { $alias }: { $mine ->
        [1] its next step is overdue, and you have it.
       *[0] its next step is overdue. Any of you may take it.
    }
referral-taken = { $code }: { $name } has it now. Thank you for what you did.
referral-moved =
    { $code } has changed: { $state ->
        [wished] not asked yet.
        [asked] being asked.
        [later] being thought about.
        [yes] agreed to.
        [no] not wanted.
        [sent] passed on.
        [arrived] they have been there.
        [looked-in] over.
        [called-off] called off.
       *[other] it is known how it went.
    } Open it again to see it.
referral-gone = This referral is no longer there.
referral-not-yours = { $code }: this step is not yours to take.
referral-life-only = { $code }: without their yes only if a life is in danger and the case is an emergency.
referral-ask-words = ✍️ { $code }: what do they need to know? Reply to this message, { $longest } letters at the most, without names. The one it is about reads it first, and it is told only if they want it.
side-referral-words = ✍️ Words for a referral
referral-words-only = Words only, { $longest } letters at the most. Please reply to that message again.
referral-words-over = Not kept: what was said in that conversation is deleted.
referral-forgotten = { $code }: the one it is about asked for everything to be erased. The referral is gone with it.
mydata-referrals = • { $count ->
        [one] One referral: where to, how far it came, what may be told, and what came of it.
       *[other] { $count } referrals: where to, how far they came, what may be told, and what came of them.
    }

deed-referral-begin = noted a referral
deed-referral-ask = asked them about a referral
deed-referral-yes = they agreed to a referral
deed-referral-later = they think about a referral
deed-referral-no = they do not want a referral
deed-referral-letter = passed it on by letter
deed-referral-phone = passed it on by phone
deed-referral-together = went there with them
deed-referral-duty = passed it on without a yes: a life
deed-referral-arrived = they have been there
deed-referral-helped = referral: it helped
deed-referral-elsewhere = referral: elsewhere
deed-referral-did-not-go = referral: did not go
deed-referral-refused = referral: turned away
deed-referral-unknown = referral: not known
deed-referral-look-in = looked in on them
deed-referral-call-off = called a referral off
deed-referral-take = took a referral
deed-referral-overdue = a referral is overdue
deed-referral-handed-over = opened a referral to the others
deed-referral-read = looked at a referral

# Worried about a friend: five questions, what to say today, a card
key-friend = 🫶 Worried about a friend
menu-friend = Worried about a friend
friend = 🫶 It is good that you care about them. Five short questions, without their name. Your answers are not kept.
friend-begin = 🫶 What I can do
friend-yes = Yes
friend-no = No
friend-unsure = Not sure
friend-ask-life = 1/5 · Have they ever said, or seemed, that they want to die or hurt themselves?
friend-ask-harm = 2/5 · Is somebody hurting them, or are they afraid to go home?
friend-ask-changed = 3/5 · Have they changed lately? Sleep, food, staying away, often sad or angry.
friend-ask-talked = 4/5 · Have you asked them how they are, just the two of you?
friend-ask-adult =
    5/5 · Is there { $setting ->
        [school] an adult
       *[other] somebody else
    } whom they trust, and who knows?
friend-today = 🫶 What you can do today:
friend-say-life-yes = Do not leave them alone. Ask them calmly and directly if they are thinking of suicide; asking does not put the idea there. Do not promise to keep it secret.
friend-say-life-unsure = Ask calmly and directly: “Are you thinking of suicide?” Asking does not put the idea there. Do not promise to keep it secret.
friend-say-life-no = If you are ever in doubt, ask directly if they are thinking of suicide. Asking does not put the idea there.
friend-say-harm-yes = Say: “I believe you. It is not your fault.” Do not face the one who does it on your own.
friend-say-harm-unsure = Ask gently: “Are you safe at home?” They need not answer.
friend-say-harm-no = Say: “If somebody ever hurts you, you can tell me.”
friend-say-changed-yes = Say what you saw, not what you think of it: “You hardly eat with us. You are on my mind.”
friend-say-changed-unsure = Look out for a week: sleep, food, staying away. Then ask how they are.
friend-say-changed-no = Ask how they are, and wait. A little silence is fine.
friend-say-talked-yes = Ask again. Listen more than you talk; you need no answers.
friend-say-talked-unsure = Find a quiet place for the two of you: “Want to tell me? I am listening.”
friend-say-talked-no = Find a quiet place for the two of you: “You seem different. Want to tell me? I am listening.”
friend-say-adult-yes = Suggest that they see that person again. Offer to come along.
friend-say-adult-unsure = Ask: “Whom could you talk to about this? I will come with you.”
friend-say-adult-no = Offer: “Shall I come with you to somebody who can help?” The card below is for them.
friend-danger = Do not carry this alone. Is it serious right now? 🆘 and the helplines, for you too.
friend-you-too = You do not have to solve it. And how are you? 🧑‍🏫 is for you too.
friend-numbers = 📚 Helplines
friend-make-card = 💌 A card for them
friend-card-how = 💌 Send or show them the next message. The card works once, for { $days } days at the most. We note neither who asked for it nor who uses it.
friend-card =
    💌 Somebody cares about you. If you like, you can talk here under an alias, whenever you are ready:
    https://t.me/{ $username }?start={ $code }
friend-met =
    { $fresh ->
        [0] 💌 Hi, good that you came. This card was used already, or is too old; you are welcome all the same.
       *[1] 💌 Hi, good that you came. Somebody cares about you; who it is, we do not know. There is nothing you have to do. Take your time.
    }

# The monthly report
monthly-referred = What came of referrals passed on a month before
monthly-referred-days = Days until that was known
monthly-referred-by = Those referrals began with
cell-to-3d = up to 3 days
cell-to-7d = up to 7 days
cell-to-14d = up to 14 days
cell-friend = a friend
cell-supporter = a peer supporter
cell-counselor = a counselor
