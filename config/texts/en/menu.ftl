# Telegram's menu of commands, 60 letters at the most.
menu-talk = 💬 Talk to a peer
menu-counselor = Ask for a counselor
menu-sos = 🆘 I need help now
menu-end = 🔚 End the conversation
menu-resources = Reading and helplines
menu-language = Change the language
menu-privacy = What I keep, and for how long
menu-help = How this place works
menu-duty = Supporters: begin or end duty
menu-training = 🎓 Supporters: the training
menu-shifts = The week's shifts
menu-status = Who is on duty, who waits, open cases
menu-oncall = 📟 On call, or no longer
menu-people = The team
menu-invite = Invite a supporter or counselor
menu-unsend = Take my last message back
menu-lexicon = The lexicon of words of danger
