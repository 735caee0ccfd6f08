"""Every way in there is: commands, keys and buttons of all subjects."""

from handlers.casework import case_actions, counselor_actions, identity_disclosure
from handlers.conduct import accusations, reports
from handlers.duty import supporter_actions
from handlers.keyboards.keyboards import Key
from handlers.matching import student_actions
from handlers.people import common_actions, data_rights, minors
from handlers.programme import audit_log, lexicon
from handlers.request.route import Route
from handlers.rota import rota_actions
from handlers.team import coordinator_actions, team_actions
from handlers.training import training_actions

MODULES = (
    accusations,
    common_actions,
    student_actions,
    supporter_actions,
    counselor_actions,
    coordinator_actions,
    lexicon,
    minors,
    data_rights,
    team_actions,
    audit_log,
    reports,
    identity_disclosure,
    rota_actions,
    training_actions,
    case_actions,
)
COMMANDS: dict[tuple[str, ...], Route] = {}
KEYS: dict[Key, Route] = {}
PRESSES: dict[str, Route] = {}
for module in MODULES:
    COMMANDS.update(module.COMMANDS)
    KEYS.update(getattr(module, "KEYS", {}))
    PRESSES.update(module.PRESSES)
training_actions.practise(KEYS, COMMANDS)
