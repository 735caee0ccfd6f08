### What those who talk about themselves read.

ask-topic = I am glad that you are here. What would you like to talk about? Choose one, or ⏭ if you would rather not say. You can also just write: I keep it all for the peer who will be with you.
ask-topic-kept = Thank you for telling. I keep your words, and pass them on when a peer is there for you. What is it about, more or less? Choose one, or ⏭, or just keep writing.
ask-mood = How do you feel now? 1 means very bad, 5 means good. If you would rather not say, ⏭.
already-talking = You are in a conversation already, or waiting for one. Just write here. Want to stop? Press 🔚.
waiting-place =
    I am looking for a peer. You are number { $place } in the queue. { $known ->
        [1] At this hour it usually takes about { $usual ->
            [one] a minute
           *[other] { $usual } minutes
        }; I cannot promise it.
       *[0] I do not know yet how long it takes.
    } Just write: everything is passed on in order as soon as somebody is there for you. Changed your mind? 🔚. 🆘 is always there.
waiting-still =
    I have not forgotten you. No peer can be with you yet; you are number { $place } in the queue.{ $known ->
        [1] {" "}At this hour it usually takes about { $usual ->
            [one] a minute.
           *[other] { $usual } minutes.
        }
       *[0] {""}
    } You can keep waiting, ask for a counselor, or leave with 🔚. If waiting is too hard, press 🆘.
nobody-on-duty = I am sorry: no peer can be with you right now, and I do not know yet when one can. It is not your fault. Just write here: I keep everything, and pass it on in order once somebody comes. Need help now? Press 🆘.
no-counselor = No counselor is on call right now, so I cannot begin a new conversation yet. You may wait: I keep what you write, and pass it on in order later. Or leave with 🔚. Helplines: /resources. If you need help now, press 🆘.
left-queue = You are no longer waiting. What had not arrived yet is not passed on to a peer. If I had told the counselors, they can still read it. Whenever you want to talk, press 💬. 🆘 is always there.
nothing-to-end = There is no conversation to end now. Want to begin one? Press 💬.
paired-student = { $alias } is here for you. What you wrote while waiting reaches them. Take your time. No need to give your name or number. To stop: 🔚. Need help now: 🆘.
ended-student = This conversation is over. Thank you for having the courage to talk. Nothing more will come from it. If you want to talk again later, press 💬.
ended-by-other = The one who was with you has closed this conversation. That does not mean that you did anything wrong. Still want to talk? Press 💬 or 🧑‍🏫. Need help now: 🆘.
ask-mood-after = How do you feel now? 1 means very bad, 5 means good. If you would rather not say, ⏭.
ask-helped = Did the conversation help? Be honest, any answer is fine.
thanks = Thank you. Be gentle with yourself. If you want to talk again: 💬. If you need help now: 🆘. Is there something for those who run this? ✍️, or just leave it.
ask-line = What would you like to tell those who run this: what was good, what was missing? Reply to this message with one line, without names. They read it without your alias; the one who was with you does not. If there is nothing, just leave it.
line-kept = Thank you. I pass your line on to those who run this. I do not say whose it is, so nobody can answer it. Want to talk: 💬. Need help now: 🆘.
line-unread = Sorry, nobody can read it now but the one who was with you, so I have passed nothing on. Need help now: 🆘.
last-line = ✍️ A line to the programme, written after a conversation. I do not say whose, and nobody can answer it. It goes from here when the words of that conversation go.
cancelled =
    { $count ->
        [one] One message of yours
       *[other] { $count } messages of yours
    } did not arrive, because the conversation is over or the other side cannot get messages. Sorry.
not-passed-on = One message of yours could not be passed on as it is. If it still matters, please send it again: a photo anew, a long text in shorter pieces. If it is urgent, press 🆘.
delayed =
    { $count ->
        [one] One message of yours has
       *[other] { $count } messages of yours have
    } not arrived yet. I keep trying; no need to send again. If it is urgent, press 🆘.
partner-gone = The one who was with you cannot get messages any more. Sorry, it is not your fault. You are back in the queue; I keep what you write now for the next one. 🆘 is always there.
counselor-asked = All right. I have passed your wish on to the counselors. I do not know yet who can answer, and when. Just write here; the counselor who answers can read it. If waiting is too hard, press 🆘.
counselor-reads = A counselor now knows about you and can read your conversation. You can keep writing here. If they join in, I will tell you.
counselor-here = You are now talking directly with a counselor. They can read what you wrote last, so you need not repeat everything. From now on only the two of you write here.
supporter-is-counselor = { $alias }, who is with you, is a counselor too. From now on they talk with you as a counselor. It is still just the two of you; there is no need to repeat anything.
left-alone = Sorry, this is my fault: nobody has read what you wrote last, because the one who was with you is no longer here. I still have your words. I am looking for somebody else now. If you cannot wait, press 🆘.
counselor-left = The counselor has said goodbye. { $alias } is with you again. 🆘 is there whenever you need it.
counselor-left-wait = The one who was with you has said goodbye. I am looking for a peer for you. What you write from now on I keep for them. 🆘 is always there.
counselor-offered = Thank you for telling. You matter, and I am worried. So I have told the counselors; they may read this, and act if there is danger. It is not certain that one answers at once. You can keep writing. Want to talk directly with a counselor? Press this button. I send helplines too.
help-a-friend =
    Good that you care about them. Ask directly and calmly if they think of dying; asking does not give them the idea. Listen, stay with them, promise no secrecy, and bring in { $setting ->
        [school] an adult
       *[other] somebody
    } whom you trust. Urgent? 🆘 has helplines, for you too. A counselor can help you help: press this button.
no-counselor-yet = No counselor has been able to answer for you yet. I am sorry. I do not want you to be alone, so do not wait for us: contact one of these numbers now, or go to somebody whom you trust. You can still write here.
counselor-knows = A counselor already has what you wrote, and I have told them again just now. Write here; they can read it. If you cannot wait, call one of the helplines: 🆘 shows them.
case-closed-student = A counselor has read what you wrote and has closed it. If you still want to talk, press 💬 or 🧑‍🏫. Need help now: 🆘.
