### Names of languages, as those who speak them say.

language-id = Bahasa Indonesia
language-en = English
