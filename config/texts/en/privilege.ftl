### PINs, and the second person for decisions that one phone must not be enough for.

keypad-enter = 🔢 Enter your PIN, then press OK.
keypad-choose = 🔢 Choose a PIN of at least { $shortest } digits. You enter it before important decisions, such as accepting a counselor. No birthday, and do not keep it on this phone.
keypad-again = 🔢 The same PIN once more, then press OK.
keypad-hint-short = That is not long enough yet.
keypad-hint-weak = That PIN is too easy to guess. Choose another one, without repeats or runs.
keypad-hint-differs = The second one is not the same. Begin again.
keypad-hint-wrong =
    That PIN does not fit. { $left ->
        [1] You can try once more, then it is locked for an hour.
       *[other] You can try { $left } more times.
    }
digit-0 = 0
digit-1 = 1
digit-2 = 2
digit-3 = 3
digit-4 = 4
digit-5 = 5
digit-6 = 6
digit-7 = 7
digit-8 = 8
digit-9 = 9
keypad-back = ⌫
keypad-done = OK
keypad-next = OK
keypad-cancel = Cancel
pin-asked = 🔢 This needs a PIN. Enter it in the private chat with me.
pin-typed = 🔢 Do not type your PIN: press its digits on the buttons above. I have passed your message on to nobody, and I delete it here. Has somebody seen it? Ask the technician to delete your PIN, then choose a new one.
pin-kept = All right, I have kept your PIN, and nobody can read it. Forgotten? Whoever runs the bot can take it away on the server, and you choose a new one.
pin-chosen = 🔢 { $name } has chosen a new PIN. If that surprises you, ask them in person.
pin-cancelled = All right, nothing has changed.
pin-locked = 🔢 Your PIN was wrong three times, so it is locked for { $minutes } more minutes. Forgotten? Whoever runs the bot can take it away on the server: sebaya reset-pin
pin-locked-told = ⚠️ The PIN of { $name } was entered wrongly three times and is locked for an hour. Ask them in person. If their phone is lost, lock the account: /people
pin-reset = 🔢 Your PIN was taken away on the server by the technician. You choose a new one at your next important decision. If you did not ask for that, tell them at once.
pin-reset-told = ⚠️ The PIN of { $name } was taken away on the server by the technician, and { $name } will choose a new one. If you do not know of this, ask them in person.

act-second =
    { $by } wants to { $act }: { $name }. This needs a second person: you or another colleague.

    Ask them in person first: somebody else may have their phone.
act-asked = 🔢 { $by } wants to { $act }: { $name }. I am asking a second person, in their private chat. Nothing changes before.
act-server = 🔢 { $by } wants to { $act }: { $name }. There is no second person who has been here for long enough. Whoever has the server can confirm it: sebaya confirm
act-alone = 🔢 { $by } decided alone to { $act }: { $name }. There is no second person yet whom I could ask.
act-agreed = { $second } agrees that { $by } may { $act }: { $name }.
act-declined = { $second } does not agree that { $by } may { $act }: { $name }. Nothing has changed. Talk about it with each other.
act-gone = This request is over.
act-needs-another = This needs somebody else: not who asked for it, not whom it is about, and long enough in the role.
act-yes = ✅ I agree
act-no = ❌ No
act-lock = lock the account
act-suspend = pause the role
act-remove = remove from the team
act-promote = make coordinator
act-restore = open the counselor's role again
act-admit = accept a new counselor
act-move = move the counselors' group

deed-pin-chosen = chose a PIN
deed-pin-locked = entered a wrong PIN three times
deed-pin-reset = PIN taken away on the server
deed-act-ask = asked for a decision that needs a second person
deed-act-agree = agreed as the second person
deed-act-decline = did not agree as the second person
