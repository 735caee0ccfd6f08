### Under 18, and what somebody reads about their own data.

# Under 18: what is asked, and what the programme's setting means
ask-age =
    In danger, or does somebody hurt you? Just write it, or 🆘. I tell a counselor without waiting for this answer.
    One question first: are you 18 or older? I keep only this answer, no birthday.
    What you just wrote I keep for { $text_hours } hours; nobody reads it. Send it again afterwards.
counselors-talk = Because you are younger than 18, a counselor talks with you here, not a peer. Just write, or press the button. I tell the counselors then. 🆘 is there at any time.
parents-first =
    Hurt by somebody at home, or in danger? You need no code: just write, 🏠, or 🆘. I tell the counselors.
    Otherwise you can talk once your parents agree. The code is from { $programme }. { $contact }
    You have it? 🔑. I keep your words { $text_hours } hours; nobody reads them.
ask-parent-code = Not safe at home, or in danger? You need no code: just write it here, or press 🏠 above, or 🆘. If it is safe: reply to this message with the code that your parents got.
parent-code-wrong = I do not know that code, or it is used up. Look at it once more and reply to this message with it. Not safe to ask at home? You need no code: just write, or press 🏠 above, or 🆘.
no-code-needed = Thank you for telling me. I have told the counselors; you need no code for this. It is not certain that one answers at once. Keep writing here: the counselor who answers can read it, and what you wrote before. Too hard to wait? 🆘
parents-agreed = Thank you. I have noted that your parents agree, and nothing else.
counselor-will-answer = The counselor who was with you has said goodbye. What you write from now on I keep for a counselor. I do not know yet who can answer, and when. 🆘 is always there.
of-age = 18 or older
under-age = Younger than 18
have-code = 🔑 I have the code
unsafe-home = 🏠 It is not safe at home

# In the counselors' group
parent-codes = Codes for parents who have agreed. A code for one { role-student } works once. A shared one, for example for a parents' evening, works for everybody who knows it. Both work for 90 days.
parent-code =
    { $shared ->
        [1] Shared code, for parents who have agreed, until { $until }:
       *[0] Code for the parents of one { role-student }, until { $until }:
    }
    { $code }
parent-codes-void = No code that was made before works any more. Whoever has used one goes on as before.
codes-unused = Codes are not used in this programme. They are when SEBAYA_MINORS is "code".
code-for-one = 🔑 For one of them
code-for-many = 👥 Shared
codes-void = 🗑 Let no old code work

# One's own data
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
