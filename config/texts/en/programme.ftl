### The record, the lexicon, and the month's report: what those who run the programme read.

# The record
record = 📒 Who did what, the newest first:
record-older = Older
record-newest = Newest
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
deed-certified-elsewhere = recorded a certificate for training elsewhere
deed-certified-training = recorded a certificate after the training
deed-certified-refresher = renewed the certificate with the refresher
deed-parent-code = made a code for parents
deed-parent-codes-void = made all earlier codes for parents void
deed-forgotten = somebody was forgotten, as they asked
deed-taken-as-is = took rows that were changed from outside as they stand
deed-purged = deleted what was kept long enough

# Lexicon
lexicon =
    📖 { $count } entries, { $added } added here, { $off } turned off.
    Search: /lexicon WORD
    Try a sentence: /lexicon try SENTENCE
    Add: /lexicon add
    Turn off or on: /lexicon off ID, /lexicon on ID
lexicon-found = 📖 Lexicon:
lexicon-entry = { $entry } · { $level } · { $category } · ✓ { $confirmed } ✗ { $refuted }
lexicon-is-off = (off)
lexicon-nothing = There is no entry “{ $words }” in the lexicon.
lexicon-tried = 📖 That sentence would raise a flag: { $level }. It is not kept.
lexicon-raises-nothing = 📖 That sentence would raise no flag. It is not kept.
lexicon-ask =
    Reply to this message with one entry, one thing a line:

    id: a-short-name
    level: note, concern, urgent or emergency
    category: for example suicide
    pattern: the words (several lines if you like)
    why: the reason
    yes: an example that must be found (two or more)
    no: an example that must not

    Write examples of your own, never what somebody wrote here.
lexicon-mistake = Not kept yet: { $mistake } ({ $words }). Mend it, and reply to this message with the whole entry.
mistake-missing = this line is missing
mistake-id = a name has small letters, digits and hyphens, 3 to 40
mistake-id-taken = this name is taken
mistake-level = there is no such level
mistake-category = there is no such category
mistake-pattern = this pattern can't be read, or fits nearly every sentence
mistake-not-found = this example should be found, and is not
mistake-found = this example should not be found, and is
lexicon-left-out =
    ⚠️ Added here, but not looked for any more ({ $count }), because they do not fit the new lexicon files: { $names }
    Please write them anew under the same name: /lexicon add

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
side-lexicon-entry = 🔎 Lexicon entry
mistake-dear = this pattern has too many parts, or too much room between them; make it shorter
