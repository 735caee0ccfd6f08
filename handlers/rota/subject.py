"""What this subject adds to the bot."""

from care.duty.messages import DutyMessage
from care.people.permissions import Action
from care.rota.messages import RotaMessage
from handlers.keyboards.keyboards import Key
from handlers.rendering.subject import Subject
from handlers.request.route import Route
from handlers.rota import rota_actions, rota_buttons, rota_screens

SUBJECT = Subject(
    commands={
        ("shifts", "jadwal"): Route(Action.SHIFTS, rota_actions.show_shifts, in_group=True),
    },
    keys={
        Key.SHIFTS: Route(Action.SHIFTS, rota_actions.show_shifts),
    },
    presses={
        "shifts": Route(Action.SHIFTS, rota_actions.show_shifts),
        "shift": Route(Action.SIGN_UP, rota_actions.show_shift),
        "sign-up": Route(Action.SIGN_UP, rota_actions.sign_up),
        "shift-back": Route(Action.SIGN_UP, rota_actions.give_back),
        "shift-swap": Route(Action.SIGN_UP, rota_actions.ask_swap),
        "shift-take": Route(Action.SIGN_UP, rota_actions.take),
        "slots": Route(Action.TIMETABLE, rota_actions.show_slots),
        "slot": Route(Action.TIMETABLE, rota_actions.show_slot),
        "slot-add": Route(Action.TIMETABLE, rota_actions.add_slot),
        "slot-remove": Route(Action.TIMETABLE, rota_actions.ask_removal),
        "slot-remove-do": Route(Action.TIMETABLE, rota_actions.remove_slot),
        "slot-needed": Route(Action.TIMETABLE, rota_actions.set_needed),
        "slot-skip": Route(Action.TIMETABLE, rota_actions.skip_slot),
        "days-off": Route(Action.TIMETABLE, rota_actions.show_days_off),
        "off-add": Route(Action.TIMETABLE, rota_actions.set_off),
        "off-month": Route(Action.TIMETABLE, rota_actions.show_month),
        "off-clear": Route(Action.TIMETABLE, rota_actions.clear_off),
        "call-me": Route(Action.ANSWER, rota_actions.call_me),
        "call": Route(Action.ANSWER, rota_actions.answer_call),
        "leave-queue": Route(Action.ANSWER, rota_actions.leave_queue),
        "confirm-on-call": Route(Action.ON_CALL, rota_actions.confirm_on_call),
    },
    buttons={
        **rota_buttons.BUTTONS,
    },
    screens={
        RotaMessage.SHIFTS: rota_screens.show_shifts,
        RotaMessage.SLOTS: rota_screens.show_slots,
        RotaMessage.SLOT_CHOSEN: rota_screens.show_slot,
        RotaMessage.SLOT_ADDED: rota_screens.show_slot,
        RotaMessage.SLOT_SURE: rota_screens.show_sure,
        RotaMessage.DAYS_OFF: rota_screens.show_days_off,
        DutyMessage.GAPS: rota_screens.show_gaps,
    },
)
