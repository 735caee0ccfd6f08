### For whom a message is.

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
    } For 10 minutes what you write next goes there too, unless something new comes.
whom-side-chosen = ➡️ { $side }. Not into the conversation. For 10 minutes what you write next goes there too, unless something new comes.
whom-gone = This choice is over. If a message of yours was not sent, I have told you so here.
said-aside = ➡️ { $side }
words-returned =
    Not sent to anybody yet: { $count ->
        [1] this message of yours.
       *[other] these { $count } messages of yours.
    } If it still matters, send it again.
side-over = ✖ Not now
side-done = ✔ Back to the talk
side-closed = All right, that is closed. What you write now goes into the conversation.
side-counselor = 🧭 The counselor
side-counselor-of = 🧭 About { $alias }
side-supporter = 💡 The supporter only
side-supporter-of = 💡 About { $alias }
side-flag-note = 🚩 Note for the counselor
side-case-note = 📝 Case note
side-report-note = 🚫 My report
side-report-reason = 🚫 Reason for the decision
side-reveal-why = 🪪 Why to see the account
side-lexicon-entry = 🔎 Lexicon entry
side-hours-elsewhere = 🎓 Training hours
side-name = 👋 My name
side-parent-code = 🔑 Parent code
side-line = ✍️ Note to the programme
