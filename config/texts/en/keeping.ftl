### What somebody reads about their own data, about backups, and in reports.

mydata = What I keep about you:
mydata-address = • Your Telegram address, locked, and your language.
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
    [one] One shift or time on duty.
   *[other] { $count } shifts and times on duty.
}
mydata-certificates = • That your training is done, and until when that counts.
mydata-end =
    How long all this is kept: /privacy
    Delete it now: /forget
mydata-nothing = I keep nothing about you: you have not agreed to anything here. That you pressed Start is forgotten after a day.
forget-ask =
    Delete all that I keep about you? { $team ->
        [0] A conversation that is running ends.
       *[other] You leave the team, and who talks with you goes on with somebody else.
    }
    I cannot bring it back. What stands in this chat stays until you delete it on your phone.
forget-yes = ✅ Yes, delete everything
forget-no = ❌ No
forget-kept = Good. Nothing was deleted.
forget-held = I have noted it. I delete everything as soon as { $reason ->
        [report] the report that you are part of is closed: until then it needs what is kept.
       *[emergency] the emergency is over: until then a counselor needs it to help.
    } You do not have to ask again.
forget-last-coordinator = You are the only coordinator. First somebody else has to become one, else nobody can join any more.
forget-delayed = Sorry, I could not delete everything yet: something on this machine is broken. I keep your wish and keep trying; as soon as it works, everything is deleted and I tell you. You need not ask again.
forget-delayed-group = ⚠️ Somebody asked to be forgotten, and I cannot do it yet: the list of who was forgotten cannot be written on this machine. They know, and I keep trying. Please tell those who run this now.
forgotten =
    Done: all about you is deleted here. What is left in backups, without words, goes later. If you were ever to be kept apart from somebody, that stays, without names.
    If you like, delete this chat on your phone too. You can come back at any time with /start, and 🆘 still works.
case-forgotten = Case { $code } is gone: the person it was about has asked to be forgotten.
restored =
    Something here broke, and I was put back as I was on { $made }. What was said since then I do not know any more. { $count ->
        [0] { "" }
        [one] One message of yours did not arrive.
       *[other] { $count } messages of yours did not arrive.
    } Please write again what matters. In need now? 🆘
restored-group =
    The bot was restored from a backup of { $made }. What happened since is not known here: cases, who is on duty, who has joined. No word of earlier conversations can be read; earlier invitations are void. { $count } people were told. Please look at /status now, and at open cases.
backup-failed = There is no new backup: making one fails. Everything else works. Please tell whoever runs the bot; the log says why.
talks-unreadable =
    Sorry, something here broke. I cannot read any more what was written before this. { $count ->
        [0] { "" }
        [one] One message of yours did not arrive.
       *[other] { $count } messages of yours did not arrive.
    } You can go on here; please write again what matters. In need now? 🆘
talks-unreadable-group = ⚠️ The keys of { $count } conversations are lost or damaged: nobody can read any more what was written there, for a case neither. Those that run go on, and their people were told. Please look at open cases, and tell those who run this.
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
