"""What each button of this subject leads to, and who may press it: (action, what is done, roles)."""

from tests.handlers.drawing import COORDINATOR, COUNSELORS, STUDENT, SUPPORTER, TEAM

PRESSED = [
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
    ("slot-needed", "rota_actions.set_needed", COORDINATOR),
    ("slot-skip", "rota_actions.skip_slot", COORDINATOR),
    ("days-off", "rota_actions.show_days_off", COORDINATOR),
    ("off-add", "rota_actions.set_off", COORDINATOR),
    ("off-month", "rota_actions.show_month", COORDINATOR),
    ("off-clear", "rota_actions.clear_off", COORDINATOR),
    ("call-me", "rota_actions.call_me", STUDENT),
    ("call", "rota_actions.answer_call", STUDENT),
    ("leave-queue", "rota_actions.leave_queue", STUDENT),
    ("confirm-on-call", "rota_actions.confirm_on_call", COUNSELORS),
]
