### The team: the group, who joins, who decides, and the board.

# What people read who join as supporters or counselors
join-supporter =
    Thank you for wanting to be a peer supporter at { $programme }!

    You are there for others in writing, while you are on duty. You listen; you need not have the answers. When you are worried, you call a counselor with 🚩.
    The steps: your name, the code of conduct, a coordinator's yes, training. Then you can start.
join-counselor =
    Thank you for wanting to be a counselor at { $programme }!

    When there is a sign of danger, a card shows up in the counselors' group. Who presses 🙋 has the case: they read that conversation and can talk directly.
    The steps: your name, the code of conduct, a coordinator's yes. Then you can start.
ask-name = By what name should coordinators and counselors know you? Reply to this message with your name. Those whom you are there for never see it.
ask-name-counselor = By what name should the team know you? Reply to this message with it. Those whom you are there for do not see it, with one exception: whoever says that somebody in the team did something chooses from the counselors' names.
name-asked-again = I cannot use that name. Reply to this message with a name in letters that are read from left to right, { $longest } at most.
name-taken = The name “{ $name }” reads like somebody else's in the team, and you could be mixed up. Reply to this message with another one, for example with a family name.
code-of-conduct =
    As a { $role } I promise:

    1. What I hear stays confidential: I do not copy it, photograph it, or tell it outside the programme.
    2. We write in this bot only: no numbers, no accounts, no meeting outside.
    3. Nothing romantic or sexual with those I am there for, even if they begin.
    4. I take and give no money and no gifts.
    5. I do not judge or treat people differently, and do not push my faith or my choices.
    6. I give no advice on medicine or law. I am not on duty after alcohol or drugs.
    7. In doubt or danger: a counselor (🚩). I never keep danger secret.
    8. I rest, and ask for help when it gets heavy.
    9. A colleague breaks this? I report it: /report, then “… in the team”. They do not get my name.

    Do you agree? Press ✅.
code-of-conduct-counselor =
    As a { $role } I promise:

    1. What I read and hear stays confidential: I do not copy or photograph it, and share it only with those who must protect.
    2. If we meet, it is part of my work: at its place and hours, and they want it. Not by private numbers or accounts. I do not find out who they are without a reason.
    3. Nothing romantic, private or sexual, no money, no gifts. No marks or punishment for what I read.
    4. I do not judge or treat people differently, do not push my faith or my choices, and promise nothing that is not mine to give.
    5. A life in danger or a child hurt: I act, and tell them first if I can. I never keep danger secret.
    6. I am not on call after alcohol or drugs. I know my limits, hand on, and rest.
    7. A colleague breaks this? I report it: /report, then “… in the team”. They do not get my name.

    Do you agree? Press ✅.
code-signed = Thank you. I have told the coordinators in the group. Once they have decided, I will tell you here.
joined-supporter = Welcome, you are accepted as a peer supporter! Your training is at /training, in pieces of about ten minutes. Once a coordinator has signed it, you can go on duty.
joined-counselor = Welcome, you are accepted as a counselor! Cases show up in the counselors' group; press 🙋 to take one. To go on call, type /oncall in the group.
decline-sure = ❌ Decline { $name }? They are told at once, and can come in again only by a new invitation.
join-declined = The coordinators cannot take you in this time. Thank you for wanting to help; that counts. If you want to talk, this place stays open: 💬. Questions? Ask the { $programme } team. { $contact }
link-gone = This link has been used or has run out. Please ask a coordinator for a new one. Want to talk? Type /start.
already-in-team = You are in the team for this role already. Type /start to go on.
name-kept = All right, I keep your name. Thank you.

# Roles and the group
applicant-removed = No longer in the team.
standing-removed = no longer in the team
one-colleague = { $name }
colleague = { $name } · { $role }. What should be decided? I ask once more before anything happens.
step-promote = ⭐ Make coordinator
step-suspend = ⏸ Pause this role
step-remove = 🗑 Remove from the team
step-restore = ▶️ Open the role again
step-lock = 🔒 Lock out now
team-sure =
    { $name }: { $step }?
    Somebody else takes over their conversations at once, and open cases are free again.
team-yes = ✅ Yes, do it
team-no = ❌ No, leave it
team-stays = All right, nothing has changed.
team-changed = { $by } has decided for { $name }: { $done }.
done-promote = coordinator too from now on
done-suspend = role paused
done-remove = no longer in the team
done-restore = role open again
done-lock = locked out at once
your-role-promoted = You are a coordinator now too: you can invite, decide who joins, and decide about the team with /people.
your-role-paused = Your role as { $role } rests for now. If you were with somebody, I look for somebody else for them. A coordinator can explain it. This place stays open to you too: 💬, and 🆘 at any time. { $contact }
your-role-removed = You are no longer in the team as { $role }. Thank you for all that you gave. This place stays open to you too: 💬, and 🆘 at any time. Questions? Ask the { $programme } team. { $contact }
your-role-restored = Your role as { $role } is open again. Good to have you back. /start shows what you can do.
your-role-locked = A colleague has closed this account's access for now, in case somebody else holds your phone. If all is well, ask a coordinator to open it again. 🆘 is there for you at any time.
your-role-left =
    You are no longer in the counselors' group, so your role as a counselor rests, and your cases are free again. { $how ->
        [sent-out] Somebody removed you; talk to a coordinator.
       *[left] If that was by mistake: join again, and write something there.
    } 🆘 is there for you at any time.
your-role-back =
    You were seen in the counselors' group again, so your role is open again. { $watches ->
        [0] On call? Type /oncall in the group.
       *[other] You are on call again 📟, as before.
    } Cases that were yours can be taken again: 🙋.
your-role-doubted = Telegram says that you are no longer in the counselors' group. I doubt it, so your role stays. If you are there, write something in the group. If not, ask to be added again.
last-coordinator = You are the last coordinator: nobody could decide after that. Make somebody else coordinator first.
stranger = ⚠️ Somebody is in this group who is no counselor here, and can read what is written. Do you know them? Then invite them: /invite counselor. If not, remove them from the group.
counselor-left-group =
    { $name } is no longer in this group, so their role as a counselor rests. Their cases are free again. { $how ->
        [sent-out] A coordinator can open the role again: /people.
       *[left] Once they are seen here again, the role is open again.
    }
counselor-back-in-group = { $name } was seen in this group again, so their role as a counselor is open again.
counselors-doubted =
    ⚠️ Telegram says: no longer in this group: { $names }. I doubt it (several at once, or the last one), so nothing changes. If it is true, decide with /people. If not, it is enough to write something here.
rights-missing = I am no administrator of this group, so Telegram does not tell me who joins. Please make me one, with no other right than to pin and delete messages.
deed-promote = made coordinator
deed-suspend = paused a role
deed-remove = removed from the team
deed-restore = opened a role again
deed-lock = locked out
deed-left-group = has left the group
deed-back-in-group = seen in the group again, role open again
deed-stranger = was in the group without being a counselor

# The board
board-open =
    { $count ->
        [one] 🙋 1 case waits for somebody:
       *[other] 🙋 { $count } cases wait for somebody:
    }
board-quiet = ☑️ No case is waiting to be taken.
board-nobody = NOT TAKEN
board-more = … and { $count } more: /status
board-waiting =
    { $count ->
        [0] 💬 Waiting for a peer: nobody
       *[other] 💬 Waiting for a peer: { $count }, longest { $longest }
    }
board-later = 🔔 To be written to later: { $count }, longest { $longest }
board-for-counselor = 🧑‍🏫 Waiting for a counselor: { $count }, longest { $longest }
board-on-duty = 🟢 On duty: { $names } ({ $count } talking)
board-beat = ⏱ As of { $at }
cannot-pin = I may not pin my board here, so it stands above. To have it pinned: group settings, administrators, me, “Pin messages”.
board-away = ⚠️ I was out of reach from { $since } to { $until }.

# What counselors and coordinators read
setup-done =
    This is now the counselors' group of { $programme }. Who sent the code is coordinator and counselor, and on call 📟.
    One more step: open this link and press Start.
    https://t.me/{ $username }?start=hello
    Then invite the team: /invite supporter, /invite counselor.
setup-wrong = That code opens nothing. Each code works once. Whoever runs the bot makes a new one on the server: sebaya setup-code
setup-how = The code is missing. Send: /setup CODE. It comes from the technician.
setup-later = You have sent too many codes that open nothing. Wait { $minutes ->
        [one] a minute
       *[other] { $minutes } minutes
    }, then try again.
setup-in-group = Send /setup CODE in the counselors' group, not here. Add me to that group first.
setup-code-readable = I may not delete messages in this group. Please delete your message with the code yourself.
group-moved =
    ⚠️ { $named ->
        [0] Somebody who has no name here yet
       *[other] { $name }
    } moved the counselors' group of { $programme } to another Telegram group, { $moment }, with a new code from the server. If you do not know about this, tell the technician at once.
group-taken =
    ⚠️ { $named ->
        [0] Somebody who has no name here yet
       *[other] { $name }
    } became coordinator of { $programme }, { $moment }, with a new code from the server. If you do not know about this, tell the technician at once.
group-moves =
    ⚠️ { $named ->
        [0] Somebody who has no name here yet
       *[other] { $name }
    } wants to move the counselors' group of { $programme } to another Telegram group, { $moment }, with a new code from the server. That needs one of you in the new group. If this surprises you, do not press, and tell the technician.
group-confirm = This group is to be the counselors' group. Open cases move here once a counselor who is known presses this button and enters their PIN.
group-is-ours = ✅ Yes, this is our group
invitation =
    Invitation as a { $role }. For one person, once, valid { $link_hours } hours. Send it directly to them:
    https://t.me/{ $username }?start={ $code }
invite-whom = Whom is the invitation for?
applicant = 👋 { $name } wants to join as a { $role }.
people = Our team:
status = How things stand
off-call = 📟 { $name } is no longer on call. Thank you.
last-on-call = 📟 { $name } is no longer on call. Now nobody is: no new conversation begins until somebody types /oncall.
people-nobody = Nobody here yet. Invite with /invite.
people-none-so = Nobody's name has “{ $words }” in it. Everybody: /people.
people-find = In a hurry? Type /people and part of a name.
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
status-waiting = 💬 Waiting for a peer: { $count }
status-cases = Open cases: { $count }
nobody = nobody

# Buttons, and words that stand in sentences too
standing-joining = code of conduct not agreed yet
standing-signed = waiting for a coordinator
standing-active = active
standing-declined = not accepted
standing-suspended = suspended for now

# Buttons under messages
sign-code = ✅ I promise
invite-supporter = Peer supporter
invite-counselor = Counselor
accept-trained = ✅ Accept, is trained
accept-untrained = 🎓 Accept, training later
accept-counselor = ✅ Accept
decline-applicant = ❌ Decline
training-done = ✅ Training is done

# Also
side-name = 👋 My name
key-people = 📇 The team
go-on-call = 📟 On call
go-off-call = ⚪ Off call
on-call-state = 📟 On call now: { $count ->
        [0] nobody
       *[other] { $names }
    }. { $name } { $on ->
        [1] is on call
       *[other] is not on call
    }. To change it, press one of these; it changes for the one who presses.
