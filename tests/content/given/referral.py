"""What the code hands over to the texts about referrals."""

SAID = {"code", "state"}
TOLD = {"name", "sent", "referral", "how"}
GIVEN: dict[str, set[str]] = {
    "referral-own": {"name", "state", "asked"},
    "referral-words-shown": {"words"},
    **{key: {"line"} for key in ("referral-line-on", "referral-line-off")},
    **{f"referral-line-{line}": {"value"} for line in ("topic", "urgency", "age", "language")},
    **{f"referral-told-{kind}": TOLD for kind in ("yes", "later", "no", "sent", "duty", "thanks")},
    "referrals-own": {"count"},
    "referral-own-open": {"name"},
    "referrals": {"view", "count"},
    "referral-open": {"mark", "code"},
    "referral-file": {"code", "alias"},
    "referral-about": {"name", "wisher", "priority", "owner"},
    "referral-by": {"overdue", "who", "at"},
    "referral-may-say": {"count"},
    "referral-answer": SAID | {"alias", "referral"},
    "referral-due": SAID | {"alias", "mine", "referral"},
    "referral-taken": {"code", "name"},
    "referral-moved": SAID,
    "referral-not-yours": {"code"},
    "referral-life-only": {"code"},
    "referral-ask-words": {"code", "longest"},
    "referral-words-only": {"longest"},
    "referral-forgotten": {"code"},
    "mydata-referrals": {"count"},
    "friend-card-how": {"days"},
    "friend-card": {"code"},
    "friend-met": {"fresh"},
}
SAMPLES: dict[str, str | int] = {
    "line": "Topik: Kesepian",
    "value": "Kesepian",
    "sent": 0,
    "wisher": "Awalnya: seorang teman khawatir",
    "priority": "mendesak",
    "overdue": 0,
    "who": "menunggu kabar dari sana",
    "mine": 1,
    "asked": 1,
    "fresh": 1,
}
