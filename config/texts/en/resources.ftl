### One unit or place of referral, as people read it.

resource-unit = 📍 { $name }. { $what } { $how } (checked { $checked })
resource-referral = ➡️ { $name }. { $what } { $how } (checked { $checked })
