### Conduct: somebody is reported, or somebody of the team is accused.

# Reports: what those who report read, and those who decide
key-report = 🚫 Report
report-whom = Whom is it about?
report-reasons = I am sorry that something was not right. What was it? I do not say who reports, though they may guess; this is for the coordinators. Changed your mind? Then press nothing.
report-sexual = Sexual words or pictures
report-threats = Threats or insults
report-outside = Contact outside
report-false-identity = Pretended to be another
report-else = Something else
report-how-long = For how long should they not ask for a peer? 🆘 and counselors stay open to them. Longer than that, a coordinator decides.
block-day = 24 hours
block-week = 7 days
report-apart = Thank you for saying so; you did nothing wrong. You two will not write to each other here again. I do not say who you are, though they may guess. Here you can go on.
report-next = Would you like somebody else to be there for you? 🆘 is always there too.
report-nobody = I can reach nobody here who could look into it now. Please tell somebody whom you trust, or the { $programme } team. { $contact }
report-kept = Thank you. I have ended this, and will not bring you two together here again. Look after yourself.
report-line =
    { $told ->
        [0] I keep your report for a coordinator.
       *[1] I have passed your report on to the coordinators, and tell you once it is decided.
    } If you like, add one line: reply to this message. If not: /cancel.
report-noted = Noted. Thank you.
report-before =
    { $state ->
        [decided] You have reported this already, and a coordinator has decided on it.
        [taken] You have reported this already. A coordinator is looking into it.
       *[waits] You have reported this already. No coordinator has taken it yet; I keep reminding them.
    }
nothing-to-report = There is no conversation that I could report now. It works during one, and for { $report_hours } hours after it. About somebody in the team? Press the button. Worried about something else? 🆘
report-rests = Somebody has said that something in a conversation was not right. Until a coordinator has looked into it, your role rests. That is no judgement yet; you will be told what comes of it. If it is heavy: 🆘 and 💬 are there for you too.
report-card = 🚫 { $code }: { $name } was reported. { $why }. { $open ->
        [1] Their role is open until you decide; please look soon.
       *[0] Nobody new is offered to them meanwhile.
    } Only coordinators get this. Who looks into it? Press 🙋.
report-nobody-left = No supporter is on duty now: the last one rests because of a report, until coordinators have looked into it. { $count ->
        [0] Nobody is waiting.
        [one] One person who waits comes to you; the case is below.
       *[other] { $count } people who wait come to you; the cases are below.
    }
waits-for-counselors = No peer is on duty right now. You are not forgotten: I have told the counselors that you are waiting. If waiting is too hard: 🆘 is always there.
report-taken = 🚫 { $code }: { $name }. { $why }. Read what was said first; then decide. I ask for your reason before anything happens.
report-read = 📄 Read what was said
report-gone = This report is closed, or somebody else has it.
report-words = 📝 From who reported: { $note }
report-reason = Decision: { $verdict }. Reply to this message with your reason. It is kept with the report, and nothing happens before that.
report-closed = { $code } is closed: { $verdict }. Thank you.
report-answered = A person has looked into what you reported, and has decided. Thank you for speaking up. I will not bring you two together here again. If you would like to talk: 💬, and 🆘 at any time.
report-rest = A coordinator has read what was said, and it did not fit what we promise. Your role rests until { $until }; then it opens again. A coordinator can explain it. 💬 and 🆘 stay open to you.
report-out = A coordinator has read what was said. It did not fit what we promise, so your role here has ended. I know that this is hard to read. 💬 and 🆘 stay open to you. Questions? Ask the { $programme } team. { $contact }
report-not-upheld = A coordinator has read what was said, and your role is open again. Thank you for your patience; that was no easy time. If you would like to talk it over, tell a counselor.
blocked-now =
    { $state ->
        [decided] A coordinator has read that conversation: something in it hurt the other side.
        [told] The one who was with you says that something in that conversation was hurtful. I have told the coordinators; if they lift this, I tell you.
       *[nobody] The one who was with you says that something in that conversation was hurtful.
    } You can ask for a peer again from { $until }. You may still ask for a counselor (/counselor), who may not be there at once; in danger: 🆘.
unblocked = A person has looked into it: you can ask for a peer again now, with 💬.
why-sexual = Sexual words or pictures
why-threats = Threats or insults
why-outside = Contact outside
why-false-identity = Pretended to be another
why-else = Something else
verdict-week = Role rests for 7 days
verdict-month = Role rests for 30 days
verdict-removed = Out of the team
verdict-restored = Not upheld, role open again
verdict-kept = It stays as it is
verdict-longer = No peer for 30 days
verdict-lifted = May ask for a peer again now
deed-report = a report came in
deed-report-take = took a report
deed-report-read = read what was said in a report
deed-report-decide = decided on a report

# Somebody of the team is accused: who must not know, who knows already, and what coordinators read
report-team = Somebody else in the team
why-team = Somebody else in the team
category-team = Somebody in the team
accused-off-list = Not on this list
accused-unsaid = I do not want to say
accused-another = 👤 Choose one more name
accused-undo = ↩️ Wrong one
accused-named = { $name } does not learn of this from me: here they cannot read, take or hear any of it.
accused-not-them = 👤 Not this person
accused-not = A coordinator has read it and understood that this is not about somebody in the team. If it is, you did nothing wrong: type /report, then “Somebody else in the team”. 🆘 is always there.
accused-alert =
    🔒 { $code } · { $level }
    { $alias }: { $category }
    This is about somebody in the team. Only you and whoever gets this message know: do not talk about it in the group. Can you? Press 🙋.
accused-question =
    🔒 { $code } · { $level }
    { $alias }: { $category }
    From the words, somebody in the team may be accused. Is it so? Read first (🙋). Until it is answered, the group does not know.
accused-yes = ✅ Yes, somebody in the team
accused-no = ❌ No, an ordinary case
accused-cleared = { $code }: all right, not about somebody in the team. If there is another danger in it, every counselor knows now; if not, I have closed it.
deed-guarded = kept a case for coordinators only
deed-accused-named = noted who must not know
deed-accused-yes = said yes: about somebody in the team
deed-accused-no = answered: not about the team

# Also
side-report-note = 🚫 My report
side-report-reason = 🚫 Reason for the decision
