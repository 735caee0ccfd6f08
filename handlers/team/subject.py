"""What this subject adds to the bot."""

from care.model.card_kinds import CardKind
from care.people.permissions import Action
from care.team.messages import TeamMessage
from handlers.keyboards.keyboards import Key
from handlers.rendering.subject import Subject
from handlers.request.route import Route
from handlers.team import coordinator_actions, coordinator_buttons, status_board, team_actions, team_lists

SUBJECT = Subject(
    commands={
        ("setup",): Route(Action.SETUP, coordinator_actions.set_up, in_group=True, hides=True),
        ("invite",): Route(Action.INVITE, coordinator_actions.invite, in_group=True),
        ("people",): Route(Action.PEOPLE, team_actions.show_people, in_group=True),
    },
    keys={
        Key.PEOPLE: Route(Action.PEOPLE, team_actions.show_people),
    },
    presses={
        "invite": Route(Action.INVITE, coordinator_actions.invite),
        "decide": Route(Action.DECIDE, coordinator_actions.decide),
        "decline": Route(Action.DECIDE, coordinator_actions.decline),
        "certify": Route(Action.DECIDE, coordinator_actions.certify),
        "people": Route(Action.PEOPLE, team_actions.show_people),
        "person": Route(Action.PEOPLE, team_actions.show_colleague),
        "team": Route(Action.TEAM, team_actions.ask),
        "team-do": Route(Action.TEAM, team_actions.decide),
        "lock": Route(Action.LOCK, team_actions.ask),
        "lock-do": Route(Action.LOCK, team_actions.decide),
        "team-no": Route(Action.PEOPLE, team_actions.leave),
    },
    screens={
        TeamMessage.PEOPLE: team_actions.list_people,
        TeamMessage.STATUS: team_lists.list_status,
        TeamMessage.COLLEAGUE: team_actions.show_steps,
        TeamMessage.TEAM_SURE: team_actions.show_sure,
    },
    cards={
        CardKind.BOARD: status_board.show_board,
    },
    buttons=coordinator_buttons.BUTTONS,
    keyboards={
        TeamMessage.JOINED_SUPPORTER: "home",
        TeamMessage.JOINED_COUNSELOR: "home",
    },
)
