### The record, roles, reports and identity: what counselors and coordinators read of them.

record = 📒 Who did what, the newest first:
record-older = Older
record-newest = Newest
record-programme = (by itself)
record-stranger = somebody unknown
deed-began = the record begins
deed-refused = tried what is not for their role
deed-setup = made this the counselors' group
deed-invite = made an invitation
deed-accept = accepted
deed-decline = did not accept
deed-certify = recorded the training
deed-on-call = on call
deed-off-call = no longer on call
deed-people = looked at the team
deed-status = looked at how things stand
deed-audit = read this record
deed-claim = took a case
deed-transcript = read the transcript
deed-photos = looked at photos of a transcript
deed-listen = began to read along
deed-listen-end = stopped reading along
deed-take-over = took the conversation over
deed-give-back = gave the conversation back
deed-close = closed the case
deed-ask-consent = asked for consent to a referral
deed-further = decided whether two may meet once more
deed-review = decided on a care review
deed-debrief = talked it over
deed-lexicon-added = added to the lexicon
deed-lexicon-on = turned on in the lexicon
deed-lexicon-off = turned off in the lexicon

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
your-role-paused = Your role as { $role } rests for now. Whoever you were with is looked after. A coordinator can tell you more. This place stays open to you too: 💬, and 🆘 at any time. { $contact }
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
