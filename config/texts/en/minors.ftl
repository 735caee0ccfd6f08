### Under 18: what is asked, and what the programme's setting means.

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
