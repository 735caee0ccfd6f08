### For whom a message is.

# What anybody may read
prompt-answered = Not passed on: I already have your answer to that message. If I asked once more, reply to the newer question. To write to the person you talk with, just write, without replying to that message.
prompt-gone = Not passed on: what I asked there is over. To write to the person you talk with, just write, without replying to that message. If you need help now: /sos.

# For whom? When something else is open beside the talk
for-whom = For whom is this message? I have not sent it yet. Choose one; what you write meanwhile goes there too.
whom-talk =
    { $who ->
        [one] 🗨 { $alias }
        [counselor-too] 👥 { $alias }
        [supporter-too] 👥 { $alias }
        [counselor] 🗨 The counselor
       *[next] 🗨 Whoever comes next
    }
whom-talk-chosen =
    { $who ->
        [one] ➡️ To { $alias }.
        [counselor-too] ➡️ To { $alias } and the counselor.
        [supporter-too] ➡️ To { $alias } and their supporter.
        [counselor] ➡️ To the counselor.
       *[next] ➡️ To whoever will be with you.
    } For { $chosen_minutes } minutes what you write next goes there too, unless something new comes.
whom-side-chosen = ➡️ { $side }. Not into the conversation. For { $chosen_minutes } minutes what you write next goes there too, unless something new comes.
whom-gone = This choice is over. If a message of yours was not sent, I have told you so here.
said-aside = ➡️ { $side }
side-over = ✖ Not now
side-done = ✔ Back to the talk
side-closed = All right, that is closed. What you write now goes into the conversation.

# Buttons under messages
choose-alias = { $alias }
