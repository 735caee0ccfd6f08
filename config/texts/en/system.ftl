### What the machine makes necessary: late messages, one's own data, backups, outages.

# What those who talk about themselves read
not-passed-on = One message of yours could not be passed on as it is. If it still matters, please send it again: a photo anew, a long text in shorter pieces. If it is urgent, press 🆘.
voice-refused = Your voice message did not arrive: the account it was for takes no voice messages from anybody. It is not because of you. Please write it in words instead. If it is urgent, press 🆘.
delayed =
    { $count ->
        [one] One message of yours has
       *[other] { $count } messages of yours have
    } not arrived yet. I keep trying; no need to send again. If it is urgent, press 🆘.
partner-gone = The one who was with you cannot get messages any more. Sorry, it is not your fault. You are back in the queue; I keep what you write now for the next one. 🆘 is always there.

# What anybody may read
was-away = I was out of reach for about { $away } hours. Telegram keeps messages for me for 24 hours only, so something you wrote may be lost. I am sorry. Please write again what matters; I am here again. Need help now? Send 🆘 for the helplines.
not-answered = Sorry, I cannot show a message of mine here, or not all of it. Nothing is lost, and what you have done stands. Waiting for an answer? Please try once more. If it still does not come, tell the { $programme } team.
identity-stopped = I didn't pass your message on, because your name or account number is in it. Please write it again without.

restored =
    Something here broke, and I was put back as I was on { $made }. What was said since then I do not know any more. { $count ->
        [0] { "" }
        [one] One message of yours did not arrive.
       *[other] { $count } messages of yours did not arrive.
    } Please write again what matters. In need now? 🆘
restored-group =
    The bot was restored from a backup of { $made }. What happened since is not known here: cases, who is on duty, who has joined. No word of earlier conversations can be read; earlier invitations are void. { $count ->
        [one] One person was told.
       *[other] { $count } people were told.
    } Please look at /status now, and at open cases.
backup-failed = There is no new backup: making one fails. Everything else works. Please tell the technician; the log says why.
talks-unreadable =
    Sorry, something here broke. I cannot read any more what was written before this. { $count ->
        [0] { "" }
        [one] One message of yours did not arrive.
       *[other] { $count } messages of yours did not arrive.
    } You can go on here; please write again what matters. In need now? 🆘
talks-unreadable-group = ⚠️ The keys of { $count ->
        [one] one conversation
       *[other] { $count } conversations
    } are lost or damaged: nobody can read any more what was written there, for a case neither. Those that run go on, and their people were told. Please look at open cases, and tell the technician.
safety-shortened = ⚠️ Telegram did not take a safety text for somebody (such as the list of helplines). I sent its short form. Please ask the technician to look at the log and at sebaya doctor.
safety-lost = ⚠️ There is a safety text that I could not show to somebody at all, not in its short form either. Look at the open cases with /status, and please tell the technician at once.

# What counselors and coordinators read
failure = I could not handle one message or button; its sender is being told. For the technician: { $reference }
rule-failed = Something that I do by myself got stuck. I keep trying, and messages still arrive. For the technician: { $reference }
another-copy = ⚠️ Another copy of this bot is running somewhere. Some messages may go there and never reach us. Please tell the technician: stop the other copy.
webhook-elsewhere = ⚠️ Messages for this bot were led to another program, at { $host }. I have put that right, and they come to us again. Please tell the technician: whoever set it has this bot's token. If it was none of us, the token has to be replaced at BotFather.
group-lost = I cannot write in the counselors' group. Cases come directly to you here, and no new conversation begins until the group works again. Please check whether I am still a member there.
was-away-group =
    I was out of reach for about { $away } hours and am back. Telegram keeps messages for me for 24 hours only, so some may be lost, 🆘 too. { $count ->
        [0] Nobody is in a conversation now.
        [one] I have told the one person who is in a conversation.
       *[other] I have told the { $count } people who are in a conversation.
    } Please look at what is open: /status
not-shown = There is something that I cannot show here. See /status, and ask directly where needed.
identity-alert = ⚠️ I stopped a message at the last moment, because its writer's name or account number was in it. Nothing arrived. The writer knows.

# One's own data
mydata = What I keep about you:
mydata-nothing = I keep nothing about you: you have not agreed to anything here. That you pressed Start is forgotten after a day.
forget-ask =
    Delete all that I keep about you? { $team ->
        [0] A conversation that is running ends.
       *[other] You leave the team, and who talks with you goes on with somebody else.
    }{ $case ->
        [0] {""}
       *[other] {" "}The counselor who looks after you cannot reach you any more; I tell them only that you asked to be forgotten.
    }
    I cannot bring it back. This chat stays until you delete it on your phone.
forget-kept = Good. Nothing was deleted.
forget-held = I have noted it. I delete everything as soon as { $reason ->
        [report] the report that you are part of is closed: until then it needs what is kept.
       *[emergency] the emergency is over: until then a counselor needs it to help.
    } You do not have to ask again.
forget-last-coordinator = You are the only coordinator. First somebody else has to become one, else nobody can join any more.
forget-delayed = Sorry, I could not delete everything yet: something on this machine is broken. I keep your wish and keep trying; as soon as it works, everything is deleted and I tell you. You need not ask again.
forget-delayed-group = ⚠️ Somebody asked to be forgotten, and I cannot do it yet: the list of who was forgotten cannot be written on this machine. They know, and I keep trying. Please tell the technician now.
forgotten =
    Done: all about you is deleted here. What is left in backups, without words, goes later. If you were ever to be kept apart from somebody, that stays, without names.
    If you like, delete this chat on your phone too. You can come back at any time with /start, and 🆘 still works.
case-forgotten = Case { $code } is gone: the person it was about has asked to be forgotten.

# The board
group-found = The counselors' group works again: cards and the board are there, and new conversations begin.
back-again = ⚠️ I was out of reach from { $since } to { $until } and go on where I stopped. { $count ->
        [0] No case waits for somebody
        [one] 1 case waits for somebody
       *[other] { $count } cases wait for somebody
    }; waiting for a peer: { $waiting }. What was written meanwhile arrives now.
deaf = ⚠️ Since { $since } nothing that people write reaches me; I can only write. 🆘 does not reach me either. Whoever runs the bot has it in the log. Please think of who might need you now.
clock-changed = 🕰️ { $way ->
        [back] The server's clock was put back by { $minutes } minutes. Open alerts and reminders count anew from now
       *[ahead] The server's clock jumped ahead by { $minutes } minutes, or the server was asleep. What had to wait is done now
    }. Times in the latest messages may be wrong; please look at the open cases.
nothing-sent = ⚠️ From { $since } to { $until } I could not send anything. What had to wait goes out now.
