"""What each button leads to, and who may press it: (action, what is done, roles)."""

import pytest

from handlers.routing.route_table import PRESSES
from tests.handlers.drawing import COUNSELORS, EVERYBODY, ways

STUDENT, SUPPORTER, COORDINATOR = "student", "supporter", "coordinator"
TEAM = "coordinator counselor supporter"
KNOWN = "coordinator counselor student supporter"
PEOPLE = [
    ("agree", "common_actions.agree", EVERYBODY),
    ("language", "common_actions.choose_language", EVERYBODY),
    ("sos", "common_actions.ask_sos", EVERYBODY),
    ("held", "common_actions.release", EVERYBODY),
    ("resources", "common_actions.show_resources", EVERYBODY),
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
MATCHING = [
    ("topic", "student_actions.answer_topic", STUDENT),
    ("mood", "student_actions.answer_mood", STUDENT),
    ("wish", "wishes.answer_wish", STUDENT),
    ("unmet", "wishes.answer_unmet", STUDENT),
    ("another", "student_actions.ask_for_another", STUDENT),
    ("mood-after", "student_actions.answer_mood_after", STUDENT),
    ("helped", "student_actions.answer_helped", STUDENT),
    ("line", "parting_note.ask", STUDENT),
    ("counselor", "student_actions.ask_for_counselor", STUDENT),
    ("handover", "student_actions.answer_handover", EVERYBODY),
    ("instead", "student_actions.want_another", EVERYBODY),
    ("still-here", "student_actions.still_here", EVERYBODY),
]
ROTA = [
    ("shifts", "rota_actions.show_shifts", TEAM),
    ("shift", "rota_actions.show_shift", SUPPORTER),
    ("sign-up", "rota_actions.sign_up", SUPPORTER),
    ("shift-back", "rota_actions.give_back", SUPPORTER),
    ("shift-swap", "rota_actions.ask_swap", SUPPORTER),
    ("shift-take", "rota_actions.take", SUPPORTER),
    ("slots", "rota_actions.show_slots", COORDINATOR),
    ("slot", "rota_actions.show_slot", COORDINATOR),
    ("slot-add", "rota_actions.add_slot", COORDINATOR),
    ("slot-remove", "rota_actions.ask_removal", COORDINATOR),
    ("slot-remove-do", "rota_actions.remove_slot", COORDINATOR),
    ("slot-skip", "rota_actions.skip_slot", COORDINATOR),
    ("days-off", "rota_actions.show_days_off", COORDINATOR),
    ("off-add", "rota_actions.set_off", COORDINATOR),
    ("off-clear", "rota_actions.clear_off", COORDINATOR),
    ("call-me", "rota_actions.call_me", STUDENT),
    ("call", "rota_actions.answer_call", STUDENT),
    ("leave-queue", "rota_actions.leave_queue", STUDENT),
    ("confirm-on-call", "rota_actions.confirm_on_call", COUNSELORS),
]
DUTY = [
    ("duty", "supporter_actions.change_duty", SUPPORTER),
    ("offer", "supporter_actions.answer_offer", SUPPORTER),
    ("about-me", "supporter_actions.show_profile", EVERYBODY),
    ("profile", "supporter_actions.change_profile", EVERYBODY),
    ("flag-level", "supporter_actions.flag_how_urgent", SUPPORTER),
    ("flag-reason", "supporter_actions.flag_why", SUPPORTER),
    ("check-in", "supporter_actions.check_in", SUPPORTER),
    ("debrief", "supporter_actions.talked_over", TEAM),
]
CASEWORK = [
    ("photos", "case_actions.show_photos", COUNSELORS),
    ("watch", "case_actions.watch", COUNSELORS),
    ("peer", "case_actions.review_peer", COUNSELORS),
    ("listen", "case_actions.listen", COUNSELORS),
    ("stop-listening", "case_actions.stop_listening", COUNSELORS),
    ("advise", "case_actions.advise", COUNSELORS),
    ("advise-case", "case_actions.advise_in_case", COUNSELORS),
    ("answer-consult", "case_actions.offer_answer", COUNSELORS),
    ("note", "case_actions.note", COUNSELORS),
    ("show-notes", "case_actions.show_notes", COUNSELORS),
    ("referral", "case_actions.keep_referral", COUNSELORS),
    ("follow-up", "case_actions.set_follow_up", COUNSELORS),
    ("may-write", "case_actions.answer_may_write", EVERYBODY),
    ("reach", "case_actions.answer_reach", EVERYBODY),
    ("ask-consent", "case_actions.ask_consent", COUNSELORS),
    ("consent-to", "case_actions.consent_to", COUNSELORS),
    ("consent", "case_actions.answer_consent", EVERYBODY),
    ("claim", "counselor_actions.claim", COUNSELORS),
    ("release", "counselor_actions.release", COUNSELORS),
    ("keep-case", "counselor_actions.keep", COUNSELORS),
    ("take-over", "counselor_actions.take_over", COUNSELORS),
    ("together", "counselor_actions.take_over_together", COUNSELORS),
    ("give-back", "counselor_actions.give_back", COUNSELORS),
    ("close", "counselor_actions.ask_outcome", COUNSELORS),
    ("outcome", "counselor_actions.close", COUNSELORS),
    ("further", "counselor_actions.decide_further", COUNSELORS),
    ("review", "counselor_actions.decide_review", COUNSELORS),
    ("reveal", "identity_disclosure.ask", COUNSELORS),
    ("reveal-why", "identity_disclosure.ask_why", COUNSELORS),
    ("reveal-do", "identity_disclosure.decide", COUNSELORS),
    ("reveal-hold", "identity_disclosure.hold", COUNSELORS),
    ("reveal-tell", "identity_disclosure.tell_now", COUNSELORS),
]
CONDUCT = [
    ("report-team", "accusations.say", STUDENT),
    ("flag-team", "accusations.flag", SUPPORTER),
    ("accuse", "accusations.name", KNOWN),
    ("accuse-nobody", "accusations.decline", KNOWN),
    ("accuse-undo", "accusations.undo", KNOWN),
    ("accused", "accusations.turn", KNOWN),
    ("accused-so", "accusations.answer", COORDINATOR),
    ("report", "reports.ask", KNOWN),
    ("report-whom", "reports.ask_why", KNOWN),
    ("report-why", "reports.give_reason", KNOWN),
    ("report-long", "reports.block", KNOWN),
    ("report-take", "reports.take", COORDINATOR),
    ("report-read", "reports.read", COORDINATOR),
    ("report-do", "reports.decide", COORDINATOR),
]
TRAINING = [
    ("training", "training_actions.show_own", SUPPORTER),
    ("module", "training_actions.open_module", SUPPORTER),
    ("lesson", "training_actions.turn", SUPPORTER),
    ("quiz", "training_actions.take_quiz", SUPPORTER),
    ("quiz-answer", "training_actions.answer", SUPPORTER),
    ("quiz-next", "training_actions.next_question", SUPPORTER),
    ("remind", "training_actions.remind", SUPPORTER),
    ("rehearsals", "training_actions.show_rehearsals", SUPPORTER),
    ("rehearse", "training_actions.rehearse", SUPPORTER),
    ("rehearsal", "training_actions.answer_rehearsal", SUPPORTER),
    ("play", "training_actions.play", COUNSELORS),
    ("trainee", "training_actions.show_trainee", COUNSELORS),
    ("sign-off", "training_actions.sign_off", COORDINATOR),
    ("hours-elsewhere", "training_actions.note_hours", COORDINATOR),
]
PROGRAMME = [
    ("audit", "audit_log.show", COUNSELORS),
]
TEAMS = [
    ("invite", "coordinator_actions.invite", COORDINATOR),
    ("decide", "coordinator_actions.decide", COORDINATOR),
    ("certify", "coordinator_actions.certify", COORDINATOR),
    ("person", "team_actions.show_colleague", COUNSELORS),
    ("team", "team_actions.ask", COORDINATOR),
    ("team-do", "team_actions.decide", COORDINATOR),
    ("lock", "team_actions.ask", COUNSELORS),
    ("lock-do", "team_actions.decide", COUNSELORS),
    ("team-no", "team_actions.leave", COUNSELORS),
]
ALL = [*PEOPLE, *MATCHING, *ROTA, *DUTY, *CASEWORK, *CONDUCT, *TRAINING, *PROGRAMME, *TEAMS]


@pytest.mark.parametrize(("press", "done", "roles"), ALL)
def test_a_press_does_its_own_and_is_for_these_roles(press: str, done: str, roles: str) -> None:
    assert ways(PRESSES[press]) == (done, roles)


def test_no_press_is_untried() -> None:
    assert sorted(PRESSES) == sorted(press for press, _, _ in ALL)


def test_a_button_is_served_wherever_it_hangs_and_its_message_is_never_hidden() -> None:
    assert not [name for name, route in PRESSES.items() if route.hides or route.alone]
