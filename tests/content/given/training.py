"""What the code hands over to the texts of the training."""

GIVEN: dict[str, set[str]] = {
    "progress": {"count", "all", "minutes"},
    **{
        key: {"title"}
        for key in ("go-on", "module-new-version", "module-failed", "example-bad", "example-good")
    },
    "module-locked": {"first"},
    "question": {"number", "count"},
    "quiz-later": {"minutes"},
    "read-on": {"seconds"},
    **{key: {"score", "mark"} for key in ("quiz-passed", "quiz-failed")},
    "training-reminder": {"count", "minutes"},
    "trainee": {"name", "count", "all"},
    **{key: {"names"} for key in ("trainee-rehearsals", "trainee-harmed")},
    "trainee-hours": {"hours", "date", "name"},
    "certificate-line": {"date", "how"},
    "certificate-over": {"date"},
    "certified-before": {"renewal_days"},
    "training-coverage": {"count", "all", "soon", "days"},
    "certificate-ends": {"days"},
    **{key: {"until"} for key in ("refresher-early", "refresher-passed", "certificate-back")},
    "refresher-failed-group": {"name"},
    **{key: {"alias"} for key in ("rehearsal-begun", "practice-mark", "trainer-plays", "trainer-begins")},
    "practice-offer": {"title", "topic", "mood", "level", "minutes"},
    "trainer-wanted": {"name"},
    "trainer-playing": {"name", "trainer"},
    "plain": {"text"},
}
SAMPLES: dict[str, str | int] = {
    "all": 10,
    "title": "Tanda-tanda yang perlu bantuan orang yang lebih ahli",
    "first": "Tanda-tanda yang perlu bantuan orang yang lebih ahli",
    "score": 67,
    "mark": 80,
    "soon": 3,
    "days": 30,
    "trainer": "Bu Rina Kusumawardani",
    "text": "Aku dengar kamu",
}
