### The record, the lexicon, and the month's report: what those who run the programme read.

# The record
record = 📒 Who did what, the newest first:
record-older = Older
record-newest = Newest
record-unknown = Nothing called “{ $words }” is in this record. Try a name, a date like 2-3-2026, or a word like “case”.
record-programme = (by itself)
record-stranger = somebody unknown
deed-began = the record begins
deed-refused = tried what is not for their role
deed-setup = made this the counselors' group
deed-invite = made an invitation
deed-accept = accepted
deed-decline = did not accept
deed-certify = recorded the training
deed-on-call = on call
deed-off-call = no longer on call
deed-people = looked at the team
deed-status = looked at how things stand
deed-audit = read this record
deed-claim = took a case
deed-transcript = read the transcript
deed-photos = looked at photos of a transcript
deed-listen = began to read along
deed-listen-end = stopped reading along
deed-take-over = took the conversation over
deed-give-back = gave the conversation back
deed-close = closed the case
deed-ask-consent = asked for consent to a referral
deed-further = decided whether two may meet once more
deed-review = decided on a care review
deed-debrief = talked it over
deed-lexicon-added = added to the lexicon
deed-lexicon-on = turned on in the lexicon
deed-lexicon-off = turned off in the lexicon
deed-lexicon-level = changed a level in the lexicon

# What the record says of working a case, of certificates, and of what happens by itself
deed-release = gave a case on
deed-hand-on = handed a case on to a colleague
deed-cases = looked at the list of cases
deed-case-read = opened a case
deed-passed-on = a case went on to others
deed-keep = kept a case
deed-case-note = wrote a note on a case
deed-notes-read = read the notes on a case
deed-consent-yes = consent to a referral was given
deed-consent-no = consent to a referral was not given
deed-consult-answer = answered a question from a conversation
deed-watch = read along with somebody new
deed-reveal-tell = let the notice go out
deed-reveal-told = the person was told that their account was seen
deed-paired = began a conversation
deed-hours-noted = noted hours of training elsewhere
deed-practice-sheet = filled in a practice sheet
deed-certified-elsewhere = recorded a certificate for training elsewhere
deed-certified-training = recorded a certificate after the training
deed-certified-refresher = renewed the certificate with the refresher
deed-parent-code = made a code for parents
deed-parent-code-back = took the parents' yes of one child back
deed-parent-codes-void = made all earlier codes for parents void
deed-trainee = opened a training record
deed-slot-added = added hours to the timetable
deed-slot-removed = removed hours from the timetable
deed-day-off = set a date without duty
deed-day-on = opened a date again
deed-backup = a backup was made
deed-restored = restored from a backup
deed-key-changed = the main key was changed
deed-exported = this record was copied to a file
deed-forgotten = somebody was forgotten, as they asked
deed-taken-as-is = took rows that were changed from outside as they stand
deed-purged = deleted what was kept long enough

# Lexicon
lexicon =
    📖 Lexicon: { $count } entries, { $added } taught here, { $off } turned off.

    Was a sentence of danger missed? Teach one like it.
    Search: /lexicon WORD
    Try a sentence: /lexicon try SENTENCE
lexicon-guesses = 🤔 Guesses of the second opinion: right { $confirmed } times, wrong { $refuted } times
lexicon-teach = ✏️ Teach a sentence
lexicon-to-kinds = 📚 See all entries
lexicon-to-added = 👥 What was taught here
lexicon-to-off = 🔕 What is turned off
lexicon-kinds = 📚 Entries about what?
lexicon-list = 📖 { $title }: { $count }
lexicon-found = 📖 What fits:
lexicon-number = { $number }
lexicon-before = ◀️ Before
lexicon-after = Next ▶️
lexicon-verdicts = right { $confirmed } times, wrong { $refuted } times
lexicon-is-off = 🔕 turned off
lexicon-nothing = There is nothing about “{ $words }” in the lexicon yet. Would you like to teach it? Type /lexicon
lexicon-entry =
    📖 Heard: { $heard }
    { $level } · { $category }
lexicon-examples = For example:
lexicon-entry-gone = This entry is not in the lexicon any more.
lexicon-off = 🔕 Turn off
lexicon-on = 🔔 Turn on again
lexicon-undo = ↩️ Undo
lexicon-changed =
    📖 { $name } { $change ->
        [added] taught something new
        [off] turned this off
        [on] turned this on again
       *[level] changed the level
    }: { $heard }
    { $change ->
        [level] { $before } → { $level }
       *[other] { $level } · { $category }
    }
lexicon-tried = 📖 That sentence would raise a flag: { $level }. It is not kept.
lexicon-raises-nothing = 📖 That sentence would raise no flag yet. It is not kept. Would you like to teach it? Type /lexicon
lexicon-ask =
    ✏️ Write one sentence like the one that was missed, in your own words.

    No names, no numbers. I do not keep the sentence; only its key words, once you agree.
lexicon-again =
    { $mistake }

    Please try again.
mistake-letters = I can only learn from words; emoji or numbers alone are not enough.
mistake-long = That is too long for one entry. Take only the part that matters.
mistake-contact = There seems to be a name, a number or an account in it. Please write it without.
mistake-short = One word alone is too little: it can turn up anywhere.
mistake-names = I only see names there. Write what is said, without names.
mistake-nothing = Those words are too common; there is nothing yet that I could listen for.
lexicon-same = This is in the lexicon already: { $heard }
lexicon-fewer = At most { $count } words. Leave one out first.
lexicon-more = At least one word has to be heard.
lexicon-common = These words are too common: nearly everybody writes them. Use another word as well.
lexicon-wide = Too many ordinary sentences would be caught. Add a word, or choose a milder level.
lexicon-of-team = This is about somebody in the team, so it can't be changed or taught from here.
lexicon-missed =
    🔎 { $code }: which sentence was missed?

    Press its number. The sentence is not kept; I only take words that I know already.
lexicon-no-lines = There are no words in this case yet.
lexicon-not-from-line = I can't propose anything from that line. Teach a sentence like it in your own words: /lexicon
lexicon-left-out =
    ⚠️ Taught here, but not looked for any more ({ $count }), because they do not fit the new lexicon files: { $names }
    Please teach them again: /lexicon
missed = 🔎 Something was missed
spoken-id = Indonesian
spoken-en = English
spoken-jv = Javanese
spoken-su = Sundanese
pick-none = ▫️ Only in a talk
pick-note = ⚪ Mild
pick-concern = 🟡 Concern
pick-urgent = 🟠 Urgent
pick-emergency = 🔴 Emergency

# Teaching a sentence, step by step
draft-known =
    🔎 A sentence like that is heard already: { $heard }
    Its flag is { $level } now.

    If the level is not right, just change the level. Or teach something new.
draft-change-level = 🎚 Change the level
draft-anyway = ✏️ Teach something new
draft-words = 🔎 This will be heard: { $heard }
draft-like = • { $word }, also: { $others }
draft-examples = Sentences that are heard too, also mistyped or with other words between:
draft-tap = Tap a word to change it: with words like it, that word alone, or not used. The more words, the narrower.
draft-word-wide = ✅ { $word } and the like
draft-word-alone = ☑️ only { $word }
draft-word-left = ➖ { $word } (not used)
draft-next = Next ▶️
draft-stop = ✖️ Cancel
draft-level =
    🔎 { $heard }
    When it is heard, how urgent is it?

    ⚪ only the supporter sees it
    🟡 counselors are told, it may wait a day
    🟠 a counselor is called now
    🔴 a life is in danger this very moment
draft-kind =
    🔎 { $heard }
    What is it about?
draft-tried =
    🔎 { $heard }
    { $level } · { $category }

    { $count ->
        [0] Tried on { $of } everyday sentences: none is caught by mistake.
        [one] Tried on { $of } everyday sentences: one is caught, though it is harmless:
       *[other] Tried on { $of } everyday sentences: { $count } are caught, though they are harmless. For example:
    }
draft-wide =

    ⚠️ That is a lot: counselors will often be called for ordinary things. Keep it all the same?
draft-too-wide =

    ⛔ That is too many for this level. Add a word, or choose a milder level.
draft-save = 💾 Keep it
draft-save-anyway = ⚠️ Keep it anyway
draft-to-words = ◀️ Change the words
draft-to-level = 🎚 Change the level
draft-over = 📖 This form is done.

# What it is about
kind-suicide = Suicide
kind-self-harm = Self-harm
kind-violence-at-home = Violence at home
kind-sexual-violence = Sexual violence
kind-sextortion = Pictures as threat
kind-grooming = Luring (grooming)
kind-bullying = Bullying
kind-violence-to-others = Hurting others
kind-third-person = Somebody else
kind-severe-distress = Severe distress
kind-eating = Eating
kind-substances = Drugs, alcohol
kind-gambling-debt = Gambling, debt
kind-pregnancy = Pregnancy
kind-forced-marriage = Forced marriage
kind-leaving-home = Leaving home
kind-unreal-signs = Voices, visions
kind-incitement = Told to die
kind-team = Somebody in team

# What was not checked for long
late-checks = 🗂 Nobody has checked these for more than { $days } days. Please call or ask, then have the technician write the new date into the list:
late-check = • { $name } ({ $kind }): last on { $date }, kept by { $owner }
late-law = • { $name } ({ $kind }): last on { $date }, ask a lawyer
listed-helpline = helpline
listed-resource = unit or place
listed-referral = place to be referred to
listed-law = law

# The month's report
monthly = Report for { $month }
monthly-wait = Waits
monthly-topic = Topics of conversations
monthly-mood = Mood after, compared with before
monthly-helped = Whether it helped
monthly-flagged = Highest flag of a conversation
monthly-claim = Until a counselor took a case
monthly-outcome = How cases stood when the month ended
monthly-answered = Said how they felt before and after, in percent: { $count }
monthly-hours = Supporters' hours on duty: { $count }
monthly-certified = Supporters with a valid certificate at the end of the month: { $count }
monthly-covered = Hours with a counselor on call, in percent: { $count }
monthly-hidden = –: fewer than five, or hidden so that fewer than five cannot be computed.
cell-to-5m = up to 5 min
cell-to-15m = up to 15 min
cell-to-1h = up to 1 h
cell-longer = longer
cell-never = nobody
cell-better = better
cell-same = the same
cell-worse = worse
cell-yes = yes
cell-some = a little
cell-no = no
cell-not-said = not said
cell-open = still open

# Also
side-lexicon-entry = 🔎 Teach a sentence
