### Somebody of the team is accused: who must not know, who knows already, and what coordinators read.

about-team = 👤 About somebody in the team
report-team = Somebody else in the team
why-team = Somebody else in the team
category-team = Somebody in the team
accused-whom =
    { $by ->
        [student] If somebody in the team did something to you, it is not your fault. Who must not know? They will hear nothing of this. 🆘 is always there.
        [supporter] Who must not know? They will hear nothing of this. Do not talk about it with anybody in the team.
       *[coordinator] Who is this about? Whoever you choose will hear nothing more of this.
    }
    { $state ->
        [nobody] Right now nobody in the team may know, so I have told nobody.
        [waits] Who may know: { $names }. Without your answer I tell them after two minutes.
       *[told] Who knows: { $names }.
    }
accused-more = Other names …
accused-off-list = Not on this list
accused-unsaid = I do not want to say
accused-another = 👤 Choose one more name
accused-undo = ↩️ Wrong one
accused-named = { $name } will not know: they cannot read, take or hear of any of this.
accused-told = In the team only these know of it: { $names }. I do not know yet when they answer. Just write here. Must one of them not know? Say so at any time: /report. Danger: 🆘.
accused-soon = In two minutes at most I tell only these in the team: { $names }. Must one of them not know? Choose the name on the list above, or type /report. Danger: 🆘.
accused-nobody = I have told nobody in the team, because there is nobody who may know of this. It is not your fault. People outside can help now, also if it is somebody you know (129 is for violence). Tell somebody whom you trust, too.
accused-taken = { $name } has this now. If { $name } must not know, say so now: press this button.
accused-not-them = 👤 Not this person
accused-not = A coordinator has read it and understood that this is not about somebody in the team. If it is, you did nothing wrong: press 🚫, then “Somebody else in the team”. 🆘 is always there.
accused-seen =
    ❗ { $category } · { $level }
    This is for coordinators only, without whoever is named. Do not talk about it with anybody in the team.
    Say: “Thank you for telling me. It is not your fault.”
    Do not: ask for details, promise silence.
    More worried: 🚩
accused-alert =
    🔒 { $code } · { $level }
    { $alias }: { $category }
    This is about somebody in the team. Only you and whoever gets this message know: do not talk about it in the group. Can you? Press 🙋.
accused-question =
    🔒 { $code } · { $level }
    { $alias }: { $category }
    From the words, somebody in the team may be accused. Is it so? Read first (🙋). Until it is answered, the group does not know.
accused-yes = ✅ Yes, somebody in the team
accused-no = ❌ No, an ordinary case
accused-cleared = { $code }: all right, not about somebody in the team. If there is another danger in it, every counselor knows now; if not, I have closed it.
flag-raised-apart = Right to say so. This is about somebody in the team, so I told coordinators only, without whoever is named. Stay with them. How urgent is it?
case-elsewhere = You cannot open this case. Others look after it.
case-passed = { $code } is with the coordinators now. If you are writing with them, stay until somebody comes; to end: 🔚. Thank you for what you have done.
words-sealed = 🔒 Somebody in the team may be accused, and it is not clear who. So the words are for coordinators only. You can write with them: press 🗣. I ask them first, with your name.
reach-ask-by-name = { $name }, a counselor, can write with you now. They do not read what you have written. Would you like to? If { $name } must not know, press ❌: they will hear nothing more, and I look for somebody else. 🆘 is always there.
deed-guarded = kept a case for coordinators only
deed-accused-named = noted who must not know
deed-accused-yes = said yes: about somebody in the team
deed-accused-no = answered: not about the team
