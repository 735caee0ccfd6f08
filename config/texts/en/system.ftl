### Backups and restoring, lost keys, and safety texts that were not taken.

restored =
    Something here broke, and I was put back as I was on { $made }. What was said since then I do not know any more. { $count ->
        [0] { "" }
        [one] One message of yours did not arrive.
       *[other] { $count } messages of yours did not arrive.
    } Please write again what matters. In need now? 🆘
restored-group =
    The bot was restored from a backup of { $made }. What happened since is not known here: cases, who is on duty, who has joined. No word of earlier conversations can be read; earlier invitations are void. { $count } people were told. Please look at /status now, and at open cases.
backup-failed = There is no new backup: making one fails. Everything else works. Please tell whoever runs the bot; the log says why.
talks-unreadable =
    Sorry, something here broke. I cannot read any more what was written before this. { $count ->
        [0] { "" }
        [one] One message of yours did not arrive.
       *[other] { $count } messages of yours did not arrive.
    } You can go on here; please write again what matters. In need now? 🆘
talks-unreadable-group = ⚠️ The keys of { $count } conversations are lost or damaged: nobody can read any more what was written there, for a case neither. Those that run go on, and their people were told. Please look at open cases, and tell those who run this.
safety-shortened = ⚠️ Telegram did not take a safety text for somebody (such as the list of helplines). I sent its short form. Please ask whoever runs the bot to look at the log and at sebaya doctor.
safety-lost = ⚠️ There is a safety text that I could not show to somebody at all, not in its short form either. Look at the open cases with /status, and please tell whoever runs the bot at once.
