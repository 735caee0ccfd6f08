### What `sebaya init` asks and shows.

init-ask-language = Bahasa / Language
init-ask-bot-token = Bot token (from @BotFather)
init-ask-programme-name = Name of your programme, as people will read it
init-ask-programme-contact = One line on how to reach you (may stay empty)
init-ask-setting = Where is it?
init-ask-timezone = Time zone
init-ask-minors = Under 18: who consents? school = you hold the parents' consent, code = with a code from you, counselor = only counselors talk with them

init-files = Files
init-made = Made in { $folder }: .env (settings, with the token), keys/ (two keys), data/ (for the database), content/ (helplines, resources and referrals of your own to change). Only your account can read them.
init-kept = Was there already and is kept: { $files }
init-keys = Keep a copy of keys/ away from this machine, for example on a USB stick in a locked drawer. Never put keys/ into a backup together with data/: who has both can read everything. Without keys/ nothing can be read, by you either.
init-botfather = @BotFather
init-token-checked = The token is right. Your bot is @{ $username }.
init-token-unchecked = The token was not checked (--offline). Check it later: sebaya doctor
init-privacy-mode = Leave the privacy mode on (/setprivacy: Enable) and allow groups (/setjoingroups: Enable). Both are so already in a new bot.
init-next = Next
init-run = 1. Start the bot, and let it run: sebaya run
init-group = 2. Make a Telegram group for the counselors alone.
init-link = 3. Open the link below, or scan it with your phone, and choose that group. Allow the two rights that are asked for: delete messages, pin messages.
init-add = 3. Add the bot to it as an administrator with two rights: delete messages, pin messages.
init-code = 4. If the bot does not answer there, send: /setup { $code } (works once; whoever sends it first becomes the coordinator, and the message is deleted). Another code: sebaya setup-code
init-start = 5. Open the link that the bot answers with, press Start, and say your name. Then look at everything: sebaya doctor
