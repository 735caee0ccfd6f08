### What counselors and coordinators read, in their group and alone.

setup-done =
    This is now the counselors' group of { $programme }. Who sent the code is coordinator and counselor, and on call 📟.
    One more step: open this link and press Start.
    https://t.me/{ $username }?start=hello
    Then invite the team: /invite supporter, /invite counselor.
setup-wrong = That code opens nothing. Each code works once. Whoever runs the bot makes a new one on the server: sebaya setup-code
setup-how = The code is missing. Send: /setup CODE. It comes from whoever runs the bot.
setup-later = You have sent too many codes that open nothing. Wait { $minutes } minutes, then try again.
setup-in-group = Send /setup CODE in the counselors' group, not here. Add me to that group first.
setup-code-readable = I may not delete messages in this group. Please delete your message with the code yourself.
group-moved =
    ⚠️ { $named ->
        [0] Somebody who has no name here yet
       *[other] { $name }
    } moved the counselors' group of { $programme } to another Telegram group, { $moment }, with a new code from the server. If you do not know about this, tell whoever runs the bot at once.
group-taken =
    ⚠️ { $named ->
        [0] Somebody who has no name here yet
       *[other] { $name }
    } became coordinator of { $programme }, { $moment }, with a new code from the server. If you do not know about this, tell whoever runs the bot at once.
invitation =
    Invitation as a { $role }. For one person, once, valid { $link_hours } hours. Send it directly to them:
    https://t.me/{ $username }?start={ $code }
invite-whom = Whom is the invitation for?
group-only = This works in the counselors' group only.
applicant = 👋 { $name } wants to join as a { $role }.
people = Our team:
status = How things stand
on-call = 📟 { $name } is on call now. Thank you.
off-call = 📟 { $name } is no longer on call. Thank you.
last-on-call = 📟 { $name } is no longer on call. Now nobody is: no new conversation begins until somebody types /oncall.
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
case-entry = Pattern: { $entry }
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
    ⬆️ { $code } · { $level }
    { $alias }: { $category }
    There is a new sign. This case is yours.
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
no-conversation = No conversation is running in this case now. 🗣 asks them whether they want to write with you. The case stays open until you close it.
taken-over = 🗣 You are talking with { $alias } ({ $code }). What you write here reaches them at once. Done: ↩️ give back, or ☑️ close.
given-back = ↩️ { $alias } goes back to a peer or to the queue. { $code } stays yours until you close it.
ask-outcome = ☑️ { $code } ({ $alias }): how did it end? Choosing closes the case; if you are talking with them, the conversation ends too.
case-closed = { $code } closed: { $outcome }. Thank you. Take care of yourself too.
student-left = They ended the conversation. Case { $code } stays yours until you close it.
check-in-alert = 📝 { $name } wants to say something after the conversation with { $alias }. Please contact them.
failure = I could not handle one message or button; its sender is being told. For those who run this: { $reference }
rule-failed = Something that I do by myself got stuck. I keep trying, and messages still arrive. For those who run this: { $reference }
danger-without-case = 🆘 Somebody wrote words that sound like danger ({ $category } · { $level }): { $alias }. The message got stuck, and I could not open a case. They have the helplines. Please ask their supporter, and tell those who run this now.
another-copy = ⚠️ Another copy of this bot is running somewhere. Some messages may go there and never reach us. Please tell those who run this: stop the other copy.
group-lost = I cannot write in the counselors' group. Cases come directly to you here, and no new conversation begins until the group works again. Please check whether I am still a member there.
was-away-group =
    I was out of reach for about { $away } hours and am back. Telegram keeps messages for me for 24 hours only, so some may be lost, 🆘 too. { $count ->
        [0] Nobody is in a conversation now.
        [one] I have told the one person who is in a conversation.
       *[other] I have told the { $count } people who are in a conversation.
    } Please look at what is open: /status
people-nobody = Nobody here yet. Invite with /invite.
applicant-joining = Has not agreed to the code of conduct yet.
applicant-signed = Has agreed to the code of conduct. Accept?
applicant-active = Accepted.
applicant-declined = Not accepted.
applicant-suspended = Suspended for now.
applicant-untrained = training not recorded yet
certified-until = trained, until { $date }
mark-on-duty = on duty now
mark-on-call = on call 📟
mark-not-started = on call, but has not pressed Start
status-on-duty = On duty: { $names }
status-on-call = 📟 On call: { $names }
status-waiting = Waiting: { $count }
status-cases = Open cases: { $count }
minutes =
    { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    }
nobody = nobody
not-shown = There is something that I cannot show here. See /status, and ask directly where needed.
not-anonymously = This was written in the name of the group, so I cannot tell who you are. Write with your own account, then try again.
rung-risen = ⏫ { $code } is now: { $level }. Who can? Press 🙋.
identity-alert = ⚠️ I stopped a message at the last moment, because its writer's name or account number was in it. Nothing arrived. The writer knows.
transcript-voice = voice message
transcript-before = (before the change: { $words })
transcript-withdrawn = (taken back by its writer)
