### Satu baris untuk satu layanan.

helpline-call = ☎️ { $number } – { $name } ({ $hours }, { $cost }, dicek { $checked }). { $note }
helpline-whatsapp = 📱 { $number } (WhatsApp) – { $name } ({ $hours }, { $cost }, dicek { $checked }). { $note }
helpline-web = 🌐 { $number } – { $name } ({ $hours }, { $cost }, dicek { $checked }). { $note }
