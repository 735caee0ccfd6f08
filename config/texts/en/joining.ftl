### What people read who join as supporters or counselors.

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
name-asked-again = That name is empty or too long. Reply to this message with a name of at most { $longest } letters.
code-of-conduct =
    As a { $role }, I promise:

    1. What I hear stays confidential. I do not copy it, photograph it, or tell it outside the programme.
    2. No personal contact outside this bot: no numbers, no accounts, no invitations to meet.
    3. I listen without judging. I give no advice on medicine or law.
    4. In doubt or danger I hand over to somebody who can do more. I never promise to keep a danger secret.
    5. I know my limits: I rest, and ask for help when it gets heavy.

    Do you agree? Press ✅.
code-signed = Thank you. I have told the coordinators in the group. Once they have decided, I will tell you here.
joined-supporter = Welcome, you are accepted as a peer supporter! Your training is at /training, in pieces of about ten minutes. Once a coordinator has signed it, you can go on duty.
joined-counselor = Welcome, you are accepted as a counselor! Cases show up in the counselors' group; press 🙋 to take one. To go on call, type /oncall in the group.
certified = Your training is recorded, valid until { $until }. Whenever you are ready, press 🟢.
join-declined = The coordinators cannot take you in this time. Thank you for wanting to help; that counts. If you want to talk, this place stays open: 💬. Questions? Ask the { $programme } team. { $contact }
link-gone = This link has been used or has run out. Please ask a coordinator for a new one. Want to talk? Type /start.
already-in-team = You are in the team for this role already. Type /start to go on.
name-kept = All right, I keep your name. Thank you.
