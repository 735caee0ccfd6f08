### A supporter who stays beside a counselor: three write together.

take-over-together = 👥 Talk, all three
taken-over-together = 👥 You are talking with { $alias } ({ $code }), and { $name } stays. Both read what you write; before each message stands whose it is. To go on without { $name }: 🗣. Done: ↩️ give back, or ☑️ close.
counselor-beside = A counselor now talks with you here too, and { $alias } stays. 🧑‍🏫 stands before the counselor's words, 🤝 before { $alias }'s. Both read what you write; you need not repeat everything.
beside-supporter = 👥 A counselor talks with them here too now, and asks you to stay beside. 🧑‍🏫 stands before the counselor's words; the counselor leads. If you would rather go: 🔚, and nobody is left alone.
beside-thanks = You have left; the counselor is still with them. Thank you, what you did matters. You get no more messages from this conversation.
beside-gone = { $alias } has said goodbye. The counselor is still with you.
beside-left = You have left; the supporter is still with { $alias }. { $code } stays yours until you close it.
beside-gone-counselor = The supporter of { $alias } has left. You are talking with { $alias } alone now.
nobody-to-stay = The supporter who was with them is busy or no longer on duty, so I cannot bring them back now.
