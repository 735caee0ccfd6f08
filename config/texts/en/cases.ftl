### Whose a case is, and what the student hears while nobody has it.

release = 📤 Somebody else takes it
keep-case = 👌 I still have it
claimed-already = It is yours already. What you can do stands in your private chat with me.
released = 📤 { $code } ({ $alias }) is open again, and your colleagues have been told. Thank you for what you did.
rung-released = 📤 { $code } ({ $level }) is open again. Who can? Press 🙋.
owner-asked = ⏳ { $code } ({ $alias }) still needs you. Say 👌, go on, or let somebody else take it. Without a word from you it goes to your colleagues soon.
owner-stays = 👌 Thank you. { $code } stays yours.
owner-silent = { $code } ({ $alias }) has gone on to your colleagues, because it needed somebody now. That can happen to anyone. Thank you for having taken it.
owner-out = { $code } ({ $alias }) has gone on to other counselors. Thank you for what you did.
counselor-changes = The counselor who had taken this can't go on right now. I have just told the others; I don't know yet who will answer, and when. You did nothing wrong. These numbers answer now:
counselors-asked = No counselor has answered yet. I have just asked again, { $count ->
        [one] one of them
       *[other] { $count } of them
    } directly. If you don't want to wait: 🆘 shows numbers that answer now.
case-before = before: { $name }
card-moved = This card has moved, or its case is closed. What is open: /status

# The board
board-open =
    { $count ->
        [one] 🙋 1 case waits for somebody:
       *[other] 🙋 { $count } cases wait for somebody:
    }
board-quiet = ☑️ Nothing is waiting for you.
board-nobody = NOT TAKEN
board-more = … and { $count } more: /status
board-waiting =
    { $count ->
        [0] 💬 Nobody is waiting.
       *[other] 💬 Waiting: { $count }, the longest { $longest }
    }
board-on-duty = 🟢 On duty: { $names } ({ $count } talking)
board-beat = ⏱ As of { $at }
claim-code = 🙋 { $code }
cannot-pin = I may not pin my board here, so it stands above. To have it pinned: group settings, administrators, me, “Pin messages”.
group-found = The counselors' group works again: cards and the board are there, and new conversations begin.
board-away = ⚠️ I was out of reach from { $since } to { $until }.
back-again = ⚠️ I was out of reach from { $since } to { $until } and go on where I stopped. { $count ->
        [0] No case waits for somebody
        [one] 1 case waits for somebody
       *[other] { $count } cases wait for somebody
    }; waiting for a peer: { $waiting }. What was written meanwhile arrives now.
deaf = ⚠️ Since { $since } nothing that people write reaches me; I can only write. 🆘 does not reach me either. Those who run this have it in the log. Please think of who might need you now.
nothing-sent = ⚠️ From { $since } to { $until } I could not send anything. What had to wait goes out now.
