### Satu unit atau tempat rujukan, seperti yang dibaca orang.

resource-unit = 📍 { $name }. { $what } { $how } (dicek { $checked })
resource-referral = ➡️ { $name }. { $what } { $how } (dicek { $checked })
