### Nama bahasa, sebagaimana penuturnya menyebutnya.

language-id = Bahasa Indonesia
language-en = English
