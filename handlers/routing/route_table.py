"""All ways in: commands, keys and buttons of all subjects."""

from care.people.declaration import merged
from handlers.routing.subjects import SUBJECTS
from handlers.training.training_actions import practised_commands, practised_keys

COMMANDS = practised_commands(merged(one.commands for one in SUBJECTS))
KEYS = practised_keys(merged(one.keys for one in SUBJECTS))
PRESSES = merged(one.presses for one in SUBJECTS)
