"""What each button of this subject leads to, and who may press it: (action, what is done, roles)."""

from tests.handlers.drawing import COORDINATOR, EVERYBODY, STUDENT

PRESSED = [
    ("agree", "common_actions.agree", EVERYBODY),
    ("language", "common_actions.choose_language", EVERYBODY),
    ("sos", "common_actions.ask_sos", EVERYBODY),
    ("held", "common_actions.release", EVERYBODY),
    ("private", "common_actions.answer_private", EVERYBODY),
    ("privacy", "common_actions.show_privacy", EVERYBODY),
    ("resources", "common_actions.show_resources", EVERYBODY),
    ("end", "common_actions.confirm_end", EVERYBODY),
    ("helplines", "common_actions.show_helplines", EVERYBODY),
    ("hold", "common_actions.hold", EVERYBODY),
    ("focus", "common_actions.turn_to", EVERYBODY),
    ("whom", "common_actions.choose_whom", EVERYBODY),
    ("side", "common_actions.close_side", EVERYBODY),
    ("sign", "common_actions.sign", EVERYBODY),
    ("forget", "data_rights.answer", EVERYBODY),
    ("age", "minors.answer_age", STUDENT),
    ("have-code", "minors.ask_code", STUDENT),
    ("unsafe-home", "minors.ask_without_code", STUDENT),
    ("parent-code", "minors.make_code", COORDINATOR),
]
