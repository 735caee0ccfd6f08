"""What each button of this subject leads to, and who may press it: (action, what is done, roles)."""

from tests.handlers.drawing import COORDINATOR, COUNSELORS

PRESSED = [
    ("invite", "coordinator_actions.invite", COORDINATOR),
    ("decide", "coordinator_actions.decide", COORDINATOR),
    ("decline", "coordinator_actions.decline", COORDINATOR),
    ("certify", "coordinator_actions.certify", COORDINATOR),
    ("people", "team_actions.show_people", COUNSELORS),
    ("person", "team_actions.show_colleague", COUNSELORS),
    ("team", "team_actions.ask", COORDINATOR),
    ("team-do", "team_actions.decide", COORDINATOR),
    ("lock", "team_actions.ask", COUNSELORS),
    ("lock-do", "team_actions.decide", COUNSELORS),
    ("team-no", "team_actions.leave", COUNSELORS),
]
