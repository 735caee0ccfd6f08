"""What each button of this subject leads to, and who may press it: (action, what is done, roles)."""

from tests.handlers.drawing import COUNSELORS

PRESSED = [
    ("audit", "audit_log.show", COUNSELORS),
    ("teach", "lexicon.teach", COUNSELORS),
    ("lexicon-kinds", "lexicon.show_kinds", COUNSELORS),
    ("lexicon-list", "lexicon.show_list", COUNSELORS),
    ("lexicon-found", "lexicon.show_found", COUNSELORS),
    ("lexicon-entry", "lexicon.show_entry", COUNSELORS),
    ("lexicon-turn", "lexicon.turn", COUNSELORS),
    ("lexicon-level", "lexicon.set_level", COUNSELORS),
    ("draft-tap", "lexicon.tap", COUNSELORS),
    ("draft-go", "lexicon.go", COUNSELORS),
    ("draft-level", "lexicon.choose_level", COUNSELORS),
    ("draft-kind", "lexicon.choose_kind", COUNSELORS),
    ("draft-save", "lexicon.save", COUNSELORS),
    ("draft-stop", "lexicon.cancel", COUNSELORS),
    ("missed", "lexicon.show_missed", COUNSELORS),
    ("missed-line", "lexicon.choose_missed", COUNSELORS),
]
