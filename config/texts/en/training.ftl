### What trainees read, and coordinators about them. The lessons themselves are in config/training.

learning = More about your training: /training
training = More about your training: /training
practice = This is practice: /training
training-empty = There is nothing to learn here yet. Please ask your coordinator.

# Modules
progress =
    🎓 Your training: { $count } of { $all } passed.
    { $minutes ->
        [0] All done, wonderful!
       *[other] { $minutes ->
            [one] About a minute is left.
           *[other] About { $minutes } minutes are left.
        } Small pieces are fine: I remember where you are.
    }
go-on = ▶ { $title }
module-locked = This opens once you have passed “{ $first }”.
module-new-version = “{ $title }” has been renewed since you were here, so it starts at its first card again. Thank you for reading it once more.
lesson-old = This card is an old one. The newest is further down, or open /training.
read-on = Take your time, this card is worth reading to the end. You can go on in { $seconds } { $seconds ->
    [one] second
   *[other] seconds
}.
example-bad = ✗ { $title }: better not like this
example-good = ✓ { $title }: better like this

# Quizzes
question = Question { $number } of { $count }
quiz-read-first = Please read all cards first. You have not been on the last one yet.
quiz-later = Let it sink in a little and read again. You can try once more in { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    }.
quiz-passed-before = You have passed this quiz already. Reading again is always possible.
quiz-answered = You have answered this question already. The first answer counts.
quiz-outdated = The questions have been renewed meanwhile, so this quiz is over. Open /training and begin again. What you passed stays passed.
quiz-counts = This module is compulsory. If you do not pass its quiz, your duty rests until you do, and a conversation that is running is handed over. No hurry: you may read again first.
module-failed = “{ $title }” is compulsory, so your duty rests until you pass its quiz. It is no punishment. Read again slowly, then try once more; as soon as you pass, you can go on duty again.
quiz-passed = ✅ { $score }%: passed! Well done.
quiz-failed = { $score }%. For this one you need { $mark }%. No problem: read the parts below again, then try once more.
read-again = Worth reading again:
training-complete = You have passed everything that is compulsory, and practised. Thank you for your care! I have told the coordinators; once one of them has signed, you can go on duty.

# Reminders
ask-reminders = May I remind you when you stop for long? At most once a week, and only until you are done.
reminders-on = All right: at most once a week, by day.
reminders-off = All right, I will not remind you. Your training waits at /training.
training-reminder =
    Your training waits for you: { $count ->
        [one] one module
       *[other] { $count } modules
    }, about { $minutes ->
        [one] a minute
       *[other] { $minutes } minutes
    } in all. Ten minutes today is plenty.

# Certificates
trainee = { $name }: { $count } of { $all } modules
trainee-harmed = ⚠️ Words that hurt in rehearsals: { $names }. Please talk with them; I do not keep the words.
harm-name-incites = telling or daring somebody to die
harm-name-gives-means = naming a way
harm-name-grooms = too personal, or a secret between two
harm-name-humiliates = belittling
harm-name-condemns = condemning
harm-name-blames = blaming, or pressing with guilt
harm-name-asks-method = asking how or with what
harm-name-sexualises = sexual words
harm-name-tells-to-pay = telling them to pay or to obey a blackmailer
harm-name-destroys-evidence = telling them to delete proof
harm-name-contact = offering contact or a meeting
harm-name-promises-secrecy = promising silence
trainee-rehearsals = 🎭 Rehearsed: { $names }
trainee-hours = ⏱ Elsewhere: { $hours } h, { $date }, { $name }
nothing-yet = nothing yet
with-trainer = with a trainer
certificate-line = 📜 Certificate until { $date } ({ $how })
certificate-over = 📜 Certificate ended on { $date }
certified-by-elsewhere = trained elsewhere
certified-by-training = signed by a coordinator
certified-by-refresher = refresher
training-coverage =
    🎓 Trained: { $count } of { $all }{ $soon ->
        [0] .
       *[other] , { $soon } end within { $days } days.
    }
training-incomplete = Something is still missing, a module or a rehearsal; the card shows which. For training elsewhere there is a button of its own on the card of joining.
certified-before = This certificate is still valid for more than { $renewal_days } days.
ask-hours = Training elsewhere: reply to this message with hours; date; place; trainer. For example: 6; 12-03-2026; Red Cross, town; Ms Sari
hours-wrong = I could not read that. Reply to this message with four parts and ; between them: hours; date; place; trainer. For example: 6; 12-03-2026; Red Cross, town; Ms Sari
hours-noted = Noted. The card in the group shows it.
certificate-ends = Your certificate ends in { $days ->
        [0] less than a day
        [one] 1 day
       *[other] { $days } days
    }. A short refresher of about 10 minutes renews it. No hurry, but before it ends is easiest.
certificate-ended = Your certificate has ended, so duty rests for now. Thank you for all you gave. A short refresher of about 10 minutes renews it, whenever you like.
certificate-back = Your certificate counts again, until { $until }. Good to have you back! When you are ready: /duty.
refresher-early = Your certificate is still valid for long. The refresher opens on { $until }.
refresher-closed = The refresher is not open for you. Please ask a coordinator how to go on.
refresher-passed = Your certificate is renewed, until { $until }. Thank you for staying with us!
refresher-failed = That was the last try for now, so your duty rests. This says nothing bad about you: some things need a talk rather than a quiz. The coordinators know, and will go through it with you.
refresher-failed-group = { $name } did not pass the refresher three times, so their duty rests. Please talk with them; the card shows where they are. ✅ there opens duty again.

# Rehearsals
rehearsals =
    🎭 Rehearse with somebody who is not real. You see the real keys, and every message is marked PRACTICE. Nobody else reads it, and I do not keep what you write. If something hurts, coordinators see that it did.
    What would you like to try?
rehearsals-needed = For a certificate: all with ★, { $others } more of your choice, and one with a trainer, without words that hurt.
rehearsals-none =
    🎭 Rehearse with a trainer who plays the one in need. Every message is marked PRACTICE, and what you write is not kept.
ask-trainer = 🧑‍🏫 With a trainer
rehearsal-not-now = Rehearsing waits while you are on duty or in a conversation: somebody real may need you.
rehearsal-already = A rehearsal is running already. End it with 🔚 first.
rehearsal-declined = All right, another time. The rehearsals are at /training.
rehearsal-begun = 🎭 PRACTICE: you are now with { $alias }, who is not real. Write as you would write. All keys can be pressed; nobody is called. If you need help yourself: /sos.
rehearsal-text-only = 🎭 PRACTICE: please write words only, not too many at once.
rehearsal-over = 🎭 PRACTICE is over, because nothing was written for a while. You can begin again at /training.
rehearsal-left = 🎭 PRACTICE is over: something real comes first. This message went to where it belongs.
rehearsal-outdated = 🎭 PRACTICE: this rehearsal has been renewed meanwhile. Please begin it again at /training.
harm-incites = 🛑 That sentence tells or dares somebody to die, even if you meant it as a joke. Somebody in despair may do it. Try: “Thank you for telling me. I'm here. Are you thinking of suicide?” Then 🚩.
harm-gives-means = 🛑 That sentence names a way. Somebody in despair may follow it, even if you meant it as a joke. Never do that. Try: “I'm worried about you. Who is near you now?” Then 🚩.
harm-grooms = 🛑 That sentence is too personal, makes a secret between two, or draws them away from here. They are fragile, and here you are the stronger one. Try: “Outside of here I can't. I won't spread it; if you're in danger, I bring in a counselor.”
harm-humiliates = 🛑 Words like “drama” or “attention” make people ashamed and silent, just when they need somebody most. Try: “That must be so heavy. Thank you for telling me.”
harm-condemns = 🛑 “Sin”, “hell” or “more faith” add guilt, and they may want to disappear even more. Their faith can be a strength when they name it themselves. Try: “I'm not judging. What is the heaviest part tonight?”
harm-blames = 🛑 “You're the one who…” or “think of your mum” leaves them alone with the guilt, and they stop talking. The one who hurts them is at fault. Try: “It's not your fault. Thank you for telling me.”
harm-asks-method = 🛑 Asking how or with what makes them picture it again. We ask whether they are safe, not how. Try: “Are you safe right now? Who is near you?” Then 🚩.
harm-sexualises = 🛑 Words like that about a body, or such an offer, hurt them, even if you meant to be nice or funny. Here it is never all right. Try: “Thank you for telling me. What is the hardest part?”
harm-tells-to-pay = 🛑 Blackmailers who are paid or obeyed usually ask for more, and they are trapped even deeper. Try: “Don't pay and don't answer for now. It's not your fault. Can I bring in a counselor?” Then 🚩.
harm-destroys-evidence = 🛑 Those messages and screenshots are proof: without them it is hard to help. Try: “Don't delete anything yet, keep it as proof. Can I bring in a counselor?” Then 🚩.
harm-contact = 🛑 Outside of here nobody looks after the two of you, and no counselor can help. Try: “Outside of here I can't, sorry. In here I'm listening.”
harm-promises-secrecy = 🛑 You promised silence. That promise cannot be kept when there is danger, and they lose trust just when they need it most. Try: “I won't spread it. If you're in danger, I bring in a counselor, because I care.”
rehearsal-harmed = This rehearsal does not count. It is no punishment: this is the place to learn. Coordinators see that it happened, not your words, so that they can help you. Begin again at any time: /training
rehearsal-cut-short = It does not count yet, because the story has not come to its end. Try again whenever you like, and stay until it is over: /training
rehearsal-feedback = 🎭 PRACTICE is over. Thank you! What I noticed:
practice-mark = 🎭 PRACTICE · { $alias }:
practice-aside = 🎭 PRACTICE:
practice-supporter = the trainee
practice-offer =
    🎭 PRACTICE: { $title }
    Somebody wants to talk. Can you be there?
    Topic: { $topic }
    Mood: { $mood } of 5 (1 bad, 5 good)
    Sign of danger: { $level }
    About { $minutes } minutes
practice-flag = 🎭 PRACTICE: in a real conversation the counselors would be told right now.
practice-consult = 🎭 PRACTICE: in a real conversation a counselor would now be asked quietly; the one you support does not see it.
practice-handover = 🎭 PRACTICE: in a real conversation the one you support would now be asked whether somebody else may take over.
practice-left = 🎭 PRACTICE: (They read that sentence, were silent for a long time, and left.)
practice-again = r u even reading? u already wrote that
practice-stopped = 🎭 PRACTICE: that message was not passed on, because there is contact or an invitation outside in it. The same happens in a real conversation; if it is tried again, a counselor is told.

# Practice before duty
practice-next = You have passed every module, well done! What is left is practice: { $count } more { $count ->
    [one] rehearsal
   *[other] rehearsals
}. 🎭 shows which.
practice-first = The refresher opens once what is missing is done. Have a look at /training.
practice-reminder = Your modules are done; { $count } { $count ->
    [one] rehearsal is
   *[other] rehearsals are
} left. One tonight is plenty.
practice-lacks = 🎭 Still missing: { $names }
others-left = { $count } freely chosen { $count ->
    [one] rehearsal
   *[other] rehearsals
}
live-left = one rehearsal with a trainer
from-people-own = 👥 What is here is only a part. From people, face to face and in supervision: 24 to 32 hours. Ask your coordinator when.
from-people = 👥 From people, not from a bot: 24 to 32 hours, face to face and in supervision. Noted so far: { $hours } h.

# What is new, by a date
catch-up =
    🎓 The training has grown, so that you are better prepared. Your certificate stays valid.
    Please do what is new by { $until }: { $modules ->
        [0] rehearsals: { $rehearsals }.
       *[other] modules: { $modules }, rehearsals: { $rehearsals }.
    } Take it in small pieces.
catch-up-soon =
    🎓 Just a reminder. By { $until } there is still this to do: { $modules ->
        [0] rehearsals: { $rehearsals }.
       *[other] modules: { $modules }, rehearsals: { $rehearsals }.
    } If time is short, tell your coordinator.
catch-up-until = ⏳ What is new is to be done by { $date }. Until then the certificate stays valid.
catch-up-rests = The time is over and something is still missing, so your duty rests for now. This is no punishment, and all that you have done still counts. As soon as it is done you can go on duty again.
catch-up-group = 🎓 The training has grown: { $count } certified { $count ->
    [one] supporter has
   *[other] supporters have
} { $days } days to do what is new, 🎭 with one of you included. For those who were trained elsewhere: note where, when and how many hours (⏱ on their card).
catch-up-group-soon = 🎓 Time to do what is new in the training is nearly over for { $count } { $count ->
    [one] supporter
   *[other] supporters
}. After that their duty rests. Who is waiting for 🎭 with a trainer?
catch-up-group-rests = 🎓 Time to do what is new in the training is over for { $count } { $count ->
    [one] supporter
   *[other] supporters
}, so their duty rests for now. Their cards show what is missing.
caught-up = All that was new is done. Thank you for learning on!

# The sheet, after a rehearsal with a trainer
sheet = 📋 Practice sheet: { $name }
sheet-skill = { $number } of { $count }: { $name }
sheet-level-1 = 1 · hurts
sheet-level-2 = 2 · partly
sheet-level-3 = 3 · basics
sheet-level-4 = 4 · skilled
skill-listening = Listening
skill-listening-means =
    4: asks openly, says back what was meant, leaves room.
    3: answers what was told.
    2: mostly asks or talks about themselves.
    1: ignores or cuts off, even when it mattered most.
skill-warmth = Warmth
skill-warmth-means =
    4: the other feels accepted, also when the story is hard.
    3: friendly, does not judge.
    2: cold or in a hurry.
    1: belittles, blames, shames or condemns.
skill-safety = Keeping safe
skill-safety-means =
    4: sees the sign, asks directly and calmly, presses 🚩 soon, stays.
    3: asks directly, or presses 🚩.
    2: misses one sign.
    1: dares, names a way, or leaves clear danger alone.
skill-honesty = Honest about secrets
skill-honesty-means =
    4: explains the limit warmly before it is needed.
    3: promises no more than can be kept.
    2: does not name the limit when asked.
    1: promises to keep quiet, or tells others.
skill-limits = Knowing limits
skill-limits-means =
    4: lets the other choose their own next step.
    3: no diagnosis, no advice on medicine or law.
    2: a lot of advice.
    1: diagnoses, leads outside, or becomes too personal.
skill-connecting = Connecting
skill-connecting-means =
    4: finds together who can help, and ends well.
    3: names somebody who can help.
    2: just stops.
    1: leaves them in danger, or to carry it alone.
sheet-hurtful = ⚠️ Level 1: { $names }. With that there is no duty for now. Talk it over kindly, and practise again any time.
sheet-save = ✅ Save
sheet-again = ↩️ Fill in again
sheet-drop = ⏭ Too short to say
sheet-kept = Kept on their training card. Thank you!
sheet-waits = 📋 Waiting for the sheet of { $trainer }.
sheet-waits-own = 📋 Waiting for your trainer's sheet.
sheet-gone = 📋 This sheet is no longer there.
sheet-own = 📋 This is how the trainer saw your rehearsal:
sheet-own-counts = This rehearsal with a trainer counts. Thank you for daring to practise!
sheet-own-harmed = Some words in this rehearsal hurt, so it does not count yet. You can try again any time.
sheet-own-hurtful = { $names }: something there could still hurt people, so it is not yet time for duty. This is no punishment; a rehearsal is the place to learn. Talk it over with your trainer, then try again any time.
sheet-dropped = 🎭 That rehearsal was too short to judge, so it does not count yet. Try again with a trainer any time.
sheet-rests = So your duty rests until one rehearsal with a trainer goes without it. Somebody else carries on a running conversation.
sheet-first = In their last rehearsal with a trainer something could still hurt people. Practise once more (🎭) before you certify them.
hours-first = First note where, when and for how many hours they were trained: ⏱ on their training card.
hours-missing = ⏱ Where, when and for how many hours they were trained is not noted yet: /training
trainee-sheet = 📋 { $date }, { $trainer }: { $levels }

# With a trainer
trainer-asked = 🎭 I have asked in the counselors' group who plays the one in need. I will tell you here.
trainer-nobody = There is no counselors' group yet, so nobody can be asked.
trainer-none = 🎭 No trainer had time this once. It is not because of you: ask again another time, or rehearse with one of the others at /training.
trainer-is-you = You cannot play the other side too. Somebody else, please.
trainer-taken = Somebody else plays already, or it is over.
trainer-wanted = 🎭 { $name } would like to rehearse. Who plays the one in need?
trainer-playing = 🎭 { $name } rehearses, { $trainer } plays the one in need.
trainer-over = 🎭 This rehearsal is over.
trainer-plays = 🎭 PRACTICE: you are { $alias } now. Write as they would; what you write is marked and not kept. 🔚 ends it; a short sheet for you comes after.
trainer-begins = 🎭 PRACTICE: a trainer plays { $alias }. Say hello! What you write is not kept. 🔚 ends it.
trainer-harmed = ⚠️ What the trainee just wrote could hurt somebody real, so this rehearsal does not count. They know why. Go on if you like, then talk it over kindly.
trainer-done = 🎭 PRACTICE is over. Thank you both! Talk over what went well, and what you would do otherwise.

# Buttons
plain = { $text }
take-quiz = ❓ The quiz
next-question = ▶ Next question
quiz-again = Try once more
read-module = 📖 Read again
all-modules = 🎓 All modules
own-training = 🎓 My training
open-training = 🎓 Go on
show-rehearsals = 🎭 Rehearse
take-refresher = 🎓 Take the refresher
remind-yes = ✅ Yes, remind me
remind-no = ❌ No reminders
sign-off = ✅ Certify
note-hours = ⏱ Training elsewhere
no-trainer = ❌ Never mind
play-student = 🎭 I play the one in need

# Also
side-hours-elsewhere = 🎓 Training hours
key-training = 🎓 Training
