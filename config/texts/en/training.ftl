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
training-complete = You have passed everything that is compulsory. Thank you for your care! I have told the coordinators; once one of them has signed, you can go on duty.

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
training-incomplete = Not everything compulsory is passed yet. For training elsewhere there is a button of its own on the card of joining.
certified-before = This certificate is still valid for more than { $renewal_days } days.
ask-hours = Training elsewhere: reply to this message with hours; date; trainer. For example: 6; 12-03-2026; Red Cross course
hours-wrong = I could not read that. Reply to this message with three parts and ; between them: hours; date; trainer. For example: 6; 12-03-2026; Red Cross course
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

# With a trainer
trainer-asked = 🎭 I have asked in the counselors' group who plays the one in need. I will tell you here.
trainer-nobody = There is no counselors' group yet, so nobody can be asked.
trainer-none = 🎭 No trainer had time this once. It is not because of you: ask again another time, or rehearse with one of the others at /training.
trainer-is-you = You cannot play the other side too. Somebody else, please.
trainer-taken = Somebody else plays already, or it is over.
trainer-wanted = 🎭 { $name } would like to rehearse. Who plays the one in need?
trainer-playing = 🎭 { $name } rehearses, { $trainer } plays the one in need.
trainer-over = 🎭 This rehearsal is over.
trainer-plays = 🎭 PRACTICE: you are { $alias } now. Write as they would; what you write is marked and not kept. 🔚 ends it.
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
