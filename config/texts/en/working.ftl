### Working a case: listening in, advice, and what supporters and students read of it.

listen = 👁 Listen in
stop-listening = ⏹ Stop listening
listening = 👁 You are listening to { $alias } now. What is written there comes here too, without disturbing them. What you write here is not passed on.
listening-over = 👁 You no longer listen to { $alias }.
only-listening = You only listen there, so I passed nothing on. Want to talk with them? Press 🗣 in the case. Or stop listening:
nothing-to-hear = Nobody is talking there now, so there is nothing to listen to.
counselor-listens = 👁 A counselor reads along here now, to help you and them. Just go on as you were; you did nothing wrong.
counselor-listened = 👁 The counselor no longer reads along.

# Advice, and questions to the counselors
key-consult = 🧭 Ask a counselor
advise = 💡 Advise the supporter
answer-consult = ✋ I can answer
advise-ask = 💡 What would help { $name } now? Reply to this message. Only { $name } reads it; { $alias } does not see it.
nobody-to-advise = No supporter is with them now, so there is nobody to advise.
aside-of-counselor = 💡 From a counselor, only for you. { $alias } does not see it. To answer, reply to this message.
aside-of-supporter = 🧭 { $name } writes to you about { $alias }, who does not see it. To answer, reply to this message.
aside-words-only = Not passed on: here I take words only, { $longest } letters at the most. Please reply to that message again.
aside-over = Not passed on: this conversation is long over, and its words are deleted.
aside-unheard = No counselor can be reached right now. If there is danger, press 🚩, or show the helplines with 🆘.
aside-edited = Who got it still reads the earlier words. If the change matters, reply once more.
nothing-to-consult = You are with nobody now. If something from before weighs on you, tell a counselor directly.
consult-ask = 🧭 What would you like to ask? Reply to this message, in your own words and without names. Only counselors read it; { $alias } sees nothing of it. If somebody is in danger, do not wait: 🚩.
consult-sent =
    { $count ->
        [0] 🧭 Your question is kept, but I can reach no counselor right now. In danger do not wait: press 🚩, or show the helplines with 🆘.
        [one] 🧭 One counselor has your question now. If nobody answers within 5 minutes, I ask all of them. If you want to add something, reply to this message. Danger: 🚩.
       *[other] 🧭 { $count } counselors have your question now. If nobody answers within 5 minutes, I ask all of them. If you want to add something, reply to this message. Danger: 🚩.
    }
consult-repeated =
    { $count ->
        [0] 🧭 Sorry, I still can reach no counselor. Please do not wait for us: in danger press 🚩 and show the helplines with 🆘; otherwise you may end kindly with 🔚.
        [one] 🧭 Sorry, the one counselor whom I can reach has not answered yet, and I cannot promise when they will. In danger: 🚩. You may say that you do not know, or hand over with 🤝.
       *[other] 🧭 Sorry, nobody has answered yet. I have asked all { $count } counselors now, and cannot promise when one answers. In danger: 🚩. You may say that you do not know, or hand over with 🤝.
    }
consult-card = 🧭 { $name } has a question about { $alias }.
consult-open = Not answered yet. Who can?
consult-answered = Answered by { $name }.
menu-consult = Supporters: ask a counselor quietly
