### One line for one helpline.

helpline-call = ☎️ { $number } – { $name } ({ $hours }, { $cost }, checked { $checked }). { $note }
helpline-whatsapp = 📱 { $number } (WhatsApp) – { $name } ({ $hours }, { $cost }, checked { $checked }). { $note }
helpline-web = 🌐 { $number } – { $name } ({ $hours }, { $cost }, checked { $checked }). { $note }
