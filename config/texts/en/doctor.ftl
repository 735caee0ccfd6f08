### What `sebaya doctor` finds, and how to mend it (…-mend).

doctor-well = All that a programme needs is there.
doctor-unwell = What is marked ✗ keeps the programme from working. Mend it from the top down.
doctor-unseen = What is marked · ({ $count }) cannot be checked yet. Start sebaya run, send /setup in the counselors' group, then sebaya doctor again.

doctor-proxy-fine = The proxy { $place } lets us through.
doctor-proxy-away = The proxy { $place } does not answer; whether Telegram does is not known.
doctor-proxy-away-mend = Look at the proxy, the network to it, and SEBAYA_PROXY.
doctor-proxy-refuses = The proxy { $place } answers, but does not let us through.
doctor-proxy-refuses-mend = Look at SEBAYA_PROXY: is its kind right (socks5 or http), are name and password, and may this machine reach Telegram through it?
doctor-telegram-fine = Telegram answers.
doctor-telegram-unreachable = { $url } cannot be reached ({ $kind }).
doctor-telegram-unreachable-mend = Look at the network, the firewall, and SEBAYA_TELEGRAM_API_URL. Messages wait at Telegram for 24 hours.
doctor-telegram-stranger = What answers at { $url } cannot show that it is Telegram. This machine says that it is { $now } (UTC).
doctor-telegram-stranger-mend = Is that the time? If not: timedatectl set-ntp true. If it is, somebody stands between here and Telegram: ask whose network it is.
doctor-telegram-unchecked = Telegram was not asked.
doctor-clock-fine = The clock agrees with Telegram's (off by { $seconds } s).
doctor-clock-off = The clock is off by { $seconds } seconds.
doctor-clock-off-mend = Let the machine set its time by itself, for example: timedatectl set-ntp true
doctor-clock-unchecked = The clock was not compared with Telegram's.
doctor-token-fine = The token is right: @{ $username }.
doctor-token-refused = Telegram does not know the token.
doctor-token-refused-mend = Copy it again from @BotFather (/mybots, API Token) into .env, then start the bot again.
doctor-token-odd = Telegram's answer to the token was odd (HTTP { $code }).
doctor-token-odd-mend = Try again in a minute. If it stays so, look at SEBAYA_TELEGRAM_API_URL.
doctor-token-unchecked = The token was not checked.
doctor-privacy-mode-fine = The privacy mode is on.
doctor-privacy-mode-off = The privacy mode is off: Telegram sends the bot every message of every group that it is in.
doctor-privacy-mode-off-mend = In @BotFather: /setprivacy, choose the bot, Enable.
doctor-privacy-mode-unchecked = The privacy mode was not checked.
doctor-botfather-fine = The switches of @BotFather stand as they should.
doctor-botfather-groups = The bot cannot be added to groups, so not to the counselors' group either.
doctor-botfather-groups-mend = In @BotFather: /mybots, the bot, Bot Settings, Allow Groups, turn on.
doctor-botfather-inline = Inline mode is on: the bot can be called in any chat, and has nothing to say there.
doctor-botfather-inline-mend = In @BotFather: /mybots, the bot, Bot Settings, Inline Mode, turn off.
doctor-botfather-business = Business mode is on: somebody could connect the bot to their own account and its private chats.
doctor-botfather-business-mend = In @BotFather: /mybots, the bot, Bot Settings, Business Mode, turn off.
doctor-botfather-topics = Topics are on in private chats: a talk may fall apart into several threads.
doctor-botfather-topics-mend = In @BotFather: /mybots, the bot, Bot Settings, Threaded Mode, turn off.
doctor-botfather-guest = Guest mode is on: the bot can be called into chats that it is not in, where others see who calls it.
doctor-botfather-guest-mend = In @BotFather: /mybots, the bot, Bot Settings, Guest Mode, turn off.
doctor-botfather-unchecked = The switches of @BotFather were not checked.

doctor-account-fine = The programme belongs to this account.
doctor-account-other = { $file } belongs to { $owner }, and you are { $here }: what follows may be different for the bot.
doctor-account-other-mend = Put sudo -u { $owner } before each command of Sebaya.
doctor-settings-fine = Nobody else on this machine can read the settings.
doctor-settings-open = { $file } can be read by others on this machine, and holds secrets.
doctor-settings-open-mend = chmod 600 { $file }
doctor-key-fine = The main key can be read.
doctor-key-missing = { $file } is not there.
doctor-key-missing-mend = Put your copy of the key back. Only without a database: sebaya init makes a new one.
doctor-key-open = { $file } can be read by others.
doctor-key-open-mend = chmod 600 { $file }
doctor-key-unreadable = { $file } holds no key that can be read.
doctor-key-unreadable-mend = Put your copy of the key back: one line, 32 bytes in base64url, readable by this account.
doctor-database-fine = The database is whole (version { $version }).
doctor-database-none = There is no database { $file } yet.
doctor-database-none-mend = The first sebaya run makes it. If there was one: look at SEBAYA_DATABASE_URL and at the folder you are in.
doctor-database-unreadable = { $file } cannot be read ({ $kind }).
doctor-database-unreadable-mend = Look at its owner and folder. If it is no database any more, stop the bot and restore a backup.
doctor-database-damaged = { $file } is damaged.
doctor-database-damaged-mend = Stop the bot, keep a copy of the files, look at the disk, and restore the newest backup.
doctor-database-open = { $file } can be read by others.
doctor-database-open-mend = chmod 600 { $file }
doctor-database-older = The database is of version { $version }; this program knows { $newest }.
doctor-database-older-mend = Nothing to do: the next start brings it forward. Or: sebaya migrate
doctor-database-newer = The database is of version { $version }, newer than this program ({ $newest }).
doctor-database-newer-mend = Update Sebaya. A database never goes back; docs/upgrading.md says how you do.
doctor-server-fine = PostgreSQL { $version } answers; the database is UTF-8, with words in the order of { $collation } (Sebaya uses an order of its own).
doctor-server-untried = PostgreSQL { $version } answers (order of words: { $collation }), but Sebaya was tried up to 18 only.
doctor-server-untried-mend = Rehearse on that server with invented people first, or use PostgreSQL 15 to 18.
doctor-server-unusable = The PostgreSQL cannot be used: { $why }
doctor-server-unusable-mend = Look at SEBAYA_DATABASE_URL, the network and the login's rights; docs/postgresql.md has each step.
doctor-server-writes-fine = The server takes changes.
doctor-server-writes-standby = This server is a stand-by that can only be read.
doctor-server-writes-standby-mend = Name the main server in SEBAYA_DATABASE_URL.
doctor-server-writes-read-only = This login may only read (default_transaction_read_only is on).
doctor-server-writes-read-only-mend = Let an administrator of the server turn it off for this login and database.
doctor-server-writes-unchecked = Whether the server takes changes was not checked.
doctor-server-rights-fine = The login has no more rights than it needs.
doctor-server-rights-superuser = The login may do everything on the server: what keeps programmes apart does not hold it.
doctor-server-rights-superuser-mend = Make a login for Sebaya alone, as docs/postgresql.md says.
doctor-server-rights-makes-roles = The login may make roles: up to PostgreSQL 15 it can take the rights of other roles that way.
doctor-server-rights-makes-roles-mend = ALTER ROLE … NOCREATEROLE; an administrator makes each programme's role, as docs/postgresql.md says.
doctor-server-rights-unchecked = The login's rights were not checked.
doctor-server-connections-fine = There is room for { $free } more connections.
doctor-server-connections-few = There is room for { $free } more connections; once it is full, the bot cannot connect again.
doctor-server-connections-few-mend = Raise max_connections, or the limit of this login or database.
doctor-server-connections-unchecked = The number of connections was not checked.
doctor-server-clock-fine = The server's clock agrees with this machine's ({ $seconds } seconds apart).
doctor-server-clock-off = The server's clock and this machine's are { $seconds } seconds apart.
doctor-server-clock-off-mend = The programme goes by this machine's. Let both set their time by themselves: timedatectl set-ntp true
doctor-server-clock-unchecked = The server's clock was not compared.
doctor-server-transactions-fine = No old transaction holds on to rows that were deleted.
doctor-server-transactions-long = Open for more than 10 minutes: { $count } transactions. Rows that were deleted may stay that long.
doctor-server-transactions-long-mend = Find in pg_stat_activity who opened them, and end them.
doctor-server-transactions-prepared = Prepared and never finished: { $count } transactions. Rows that were deleted stay until they end.
doctor-server-transactions-prepared-mend = Find them in pg_prepared_xacts, then ROLLBACK PREPARED. Sebaya never makes one.
doctor-server-transactions-unseen = Transactions of other logins cannot be seen; if you want that: GRANT pg_read_all_stats.
doctor-server-transactions-unchecked = Old transactions were not looked for.
doctor-server-between-fine = We are connected to the server itself.
doctor-server-between-pooler = A pooler stands between us and the server: each connection must get one of its own for its whole life, or the programme's lock is lost.
doctor-server-between-pooler-mend = Name the server's own address, or set the pooler as docs/postgresql.md says.
doctor-server-between-plain = The server is another machine, and the way there is open (no TLS).
doctor-server-between-plain-mend = Add sslmode=verify-full to its address.
doctor-server-between-unchecked = The way to the server was not checked.
doctor-server-size-fine = The programme takes { $megabytes } MB on the server. Only its administrator sees how full its disk is.
doctor-server-size-unchecked = The size on the server was not checked.
doctor-keys-server-fine = The database of keys is apart and can be used (PostgreSQL { $version }).
doctor-keys-server-unusable = The database of keys cannot be used: { $why }
doctor-keys-server-unusable-mend = Look at SEBAYA_KEYS_URL, the network and the login's rights. Without it the bot cannot run.
doctor-keys-server-same = The database of keys is the programme's own: its backups would hold the keys.
doctor-keys-server-same-mend = Make a second database, for keys alone, and name it in SEBAYA_KEYS_URL.
doctor-keys-server-rights = The login may not use the database of keys for this programme.
doctor-keys-server-rights-mend = Let an administrator of the keys' server run in that database: { $which }
doctor-keys-server-read-only = The database of keys takes no changes: no key can be made or destroyed.
doctor-keys-server-read-only-mend = Name a server that takes changes in SEBAYA_KEYS_URL.
doctor-keys-log-fine = A destroyed key is soon gone from the log of its server, too.
doctor-keys-log-archived = The server of the keys archives its log: destroyed keys stay in the archive.
doctor-keys-log-archived-mend = Set archive_mode = off there, restart it, delete the archive; or give the keys a server of their own.
doctor-keys-log-copied = The server of the keys is copied elsewhere ({ $count } replicas or slots): destroyed keys may stay there.
doctor-keys-log-copied-mend = Take the replicas and slots away, or give the keys a server of their own.
doctor-keys-log-long = Destroyed keys stay longer in the log of their server, because of: { $which }.
doctor-keys-log-long-mend = Set it as docs/postgresql.md says: archive_timeout = 1min, wal_recycle = off, wal_keep_size = 0, min_wal_size = 32MB, max_wal_size = 64MB, checkpoint_timeout = 5min.
doctor-keys-log-unchecked = The log of the server of the keys was not checked.
doctor-programme-none = There is no programme { $name } on the server yet.
doctor-programme-none-mend = The first sebaya run makes it. If there was one: look at the programme's name in SEBAYA_DATABASE_URL.
doctor-programme-rights = The login may not use the programme.
doctor-programme-rights-mend = Let an administrator of the database run: { $which }
doctor-programme-key-fine = The programme has a main key of its own, and a copy of it was handed out.
doctor-programme-key-shared = The programme still lies under the machine's key, which serves other programmes too.
doctor-programme-key-shared-mend = Stop the bot for a moment, then: sebaya rotate-key. After that it can be erased, or leave, by itself.
doctor-programme-key-no-copy = The programme's key is in the database of keys alone: if that breaks, everything is lost, backups too.
doctor-programme-key-no-copy-mend = sebaya programmes hand-out-key FILE, and keep that file apart from the backups.
doctor-programme-key-unfit = The programme's key does not open: { $why }
doctor-programme-key-unfit-mend = Put back the machine's right key, or the programme's key from its copy with sebaya programmes take-key.
doctor-programme-key-unchecked = The programme's key was not checked.
doctor-running-yes = The bot is running.
doctor-running-no = The bot is not running.
doctor-fit-fine = The key fits the database.
doctor-fit-foreign = The key is not the one that this database was made with.
doctor-fit-foreign-mend = Give the right key in SEBAYA_SECRET_KEY_FILE. Without it nothing here can be read.
doctor-fit-unchecked = Whether the key fits was not checked.
doctor-untouched-fine = The database, its roles, cases and group are as the bot wrote them.
doctor-untouched-form = The database has parts that the bot did not make: { $which }.
doctor-untouched-form-mend = Find out who changed it, then remove these parts or restore a backup. Until then the bot does not start.
doctor-untouched-rows = These rows were changed behind the bot: { $which }.
doctor-untouched-rows-mend = Find out who changed them. Restore a backup, or look at each row and run sebaya audit accept.
doctor-untouched-unchecked = Changes from outside were not looked for.
doctor-conversation-keys-fine = Each conversation's key is there.
doctor-conversation-keys-lost = The keys of { $count } conversations are missing, damaged, or of another main key: what was said there cannot be read ({ $file }).
doctor-conversation-keys-lost-mend = If the right { $file } still exists: stop the bot, put it back, start the bot. If it does not: start the bot again; people are told, and talk on.
doctor-conversation-keys-unchecked = The conversations' keys were not checked.
doctor-on-call-fine = Counselors on call: { $count }.
doctor-on-call-nobody = No counselor is on call: no new conversation begins.
doctor-on-call-nobody-mend = A counselor types /oncall in the group.
doctor-on-call-unchecked = Who is on call was not checked.

doctor-group-fine = The counselors' group can be reached.
doctor-group-none = There is no counselors' group yet.
doctor-group-none-mend = Make one, add the bot, and send there: /setup and the code from .env, or a new one from sebaya setup-code
doctor-group-gone = The bot is not in the counselors' group any more, or cannot write there.
doctor-group-gone-mend = Add it again. If the group is lost, make a new one, add the bot, and send there what sebaya setup-code shows
doctor-group-unchecked = The group was not checked.
doctor-right-delete-fine = It may delete messages there.
doctor-right-delete-missing = It may not delete messages there.
doctor-right-delete-missing-mend = In the group's settings: Administrators, the bot, allow "Delete messages".
doctor-right-delete-unchecked = Whether it may delete messages was not checked.
doctor-right-pin-fine = It may pin messages there.
doctor-right-pin-missing = It may not pin messages there, so the board stays unpinned.
doctor-right-pin-missing-mend = In the group's settings: Administrators, the bot, allow "Pin messages".
doctor-right-pin-unchecked = Whether it may pin messages was not checked.
doctor-right-members-fine = It sees who joins the group.
doctor-right-members-missing = It does not see who joins the group.
doctor-right-members-missing-mend = Make the bot an administrator of the group.
doctor-right-members-unchecked = Whether it sees who joins was not checked.

doctor-content-fine = Texts, lexicon, training, helplines and referrals can be used.
doctor-content-fault = { $kind }: { $why }
doctor-content-fault-mend = The bot still answers everybody. { $folder ->
    [none] That file is part of the program: install it again; your own content belongs in a folder of your own (SEBAYA_CONTENT_FOLDER).
   *[other] Mend that file, or move it out of { $folder }, then start the bot again. What is not in there is part of the program: install it again.
}
doctor-content-unusable = { $kind }: { $why }
doctor-content-unusable-mend = The bot does not start with this. { $folder ->
    [none] That file is part of the program: install it again; your own content belongs in a folder of your own (SEBAYA_CONTENT_FOLDER).
   *[other] Mend that file, or move it out of { $folder }. What is not in there is part of the program: install it again.
}
doctor-helplines-fine = All helplines were checked within 180 days.
doctor-helplines-stale = Not checked for more than 180 days: { $which }.
doctor-helplines-stale-mend = Call each of them, then set the new date in { $folder ->
    [none] a copy of helplines.toml in a folder of your own (SEBAYA_CONTENT_FOLDER)
   *[other] { $folder }/helplines.toml; if it is not there yet, begin with a copy of ours
}.
doctor-helplines-length-fine = The helplines fit one message.
doctor-helplines-length-long = The { $count } helplines fill { $messages } messages where somebody asks for all of them.
doctor-helplines-length-long-mend = Nobody reads so much in a bad hour. Keep the most important few, the first to be called on top, in { $folder ->
    [none] a copy of helplines.toml in a folder of your own (SEBAYA_CONTENT_FOLDER)
   *[other] { $folder }/helplines.toml; if it is not there yet, begin with a copy of ours
}.
doctor-helplines-length-unfit = A helpline cannot be shown: { $why }
doctor-helplines-length-unfit-mend = Shorten its words, or the text around them, in { $folder ->
    [none] a folder of your own (SEBAYA_CONTENT_FOLDER)
   *[other] { $folder }
}.
doctor-resources-fine = All resources were checked within 180 days.
doctor-resources-stale = Resources not checked for more than 180 days: { $which }.
doctor-resources-stale-mend = Ask each of them, then set the new date in { $folder ->
    [none] a copy of resources.toml in a folder of your own (SEBAYA_CONTENT_FOLDER)
   *[other] { $folder }/resources.toml; if it is not there yet, begin with a copy of ours
}.
doctor-resources-unreadable = The file of resources cannot be used: { $why }
doctor-resources-unreadable-mend = Correct it; resources.toml shows how it is written.
doctor-disk-fine = { $megabytes } MB are free.
doctor-disk-low = Only { $megabytes } MB are free.
doctor-disk-low-mend = Make room soon. A full disk stops the bot; 🆘 is still answered.
doctor-disk-empty = { $megabytes } MB are free: the disk is as good as full.
doctor-disk-empty-mend = Make room now. Nothing that was accepted is lost meanwhile.
doctor-backup-fine = The newest backup is { $hours } hours old.
doctor-backup-unset = No backups are made by the clock.
doctor-backup-unset-mend = Write SEBAYA_BACKUP_FOLDER=… into .env, a folder on another disk or machine, and start the bot again. A broken disk would take everything with it.
doctor-backup-none = There is no backup in { $folder }.
doctor-backup-none-mend = Make one now, and see that it is made every day.
doctor-backup-old = The newest backup is { $hours } hours old.
doctor-backup-old-mend = Look why no newer one was made: disk, rights, the bot's log.
doctor-backup-folder-fine = The folder of the backups can be written.
doctor-backup-folder-unwritable = The folder of the backups { $folder } is not there or cannot be written.
doctor-backup-folder-unwritable-mend = Mount its disk, free some space, or look at its rights. Until then there is no new backup; whoever asks is forgotten all the same.
doctor-forgotten-list-fine = The list of who was forgotten is whole wherever it is kept.
doctor-forgotten-list-behind = The copy of the list of who was forgotten lacks something: { $file }
doctor-forgotten-list-behind-mend = Make that place writable again and let the bot run: the copy follows by itself. Restore nothing with that copy alone.
doctor-forgotten-list-unwritable = { $file } cannot be written, so nobody can be forgotten.
doctor-forgotten-list-unwritable-mend = Look at free space, the folder's owner, and what is in that place. Whoever asked knows; the bot keeps trying.
doctor-version-fine = Sebaya { $sebaya }, Python { $python }.
doctor-reviews-fine = A clinician and a native speaker have read what people read here.
doctor-reviews-missing = Not reviewed, of { $of } parts that people read here: { $clinician } by a clinician, { $native_speaker } by a native speaker.
doctor-reviews-missing-mend = { $folder ->
    [none] `sebaya texts --review review.html` writes them all into one file for these two. For their sign-off make a folder of your own and name it in SEBAYA_CONTENT_FOLDER.
   *[other] `sebaya texts --review review.html` writes them all into one file for these two; their sign-off goes into { $folder }/reviewed.toml.
}
doctor-reviews-unreadable = What was reviewed cannot be read: { $why }
doctor-reviews-unreadable-mend = Mend that line of reviewed.toml.
doctor-sos-texts-fine = The texts after 🆘 were read: { $who }.
doctor-sos-texts-unread = No clinician has read the questions and texts after 🆘 yet.
doctor-sos-texts-unread-mend = Have a psychologist or doctor read config/texts/en/escalation.ftl, then set SEBAYA_SOS_REVIEWED to who it was and when. Until then: SEBAYA_SOS_QUESTIONS=off.
