"""Every way in there is: commands, keys and buttons of all subjects."""

from handlers import (
    accusations,
    anyone,
    coordinator,
    counselor,
    lexicon,
    minors,
    own_data,
    people,
    record,
    reports,
    reveals,
    rota,
    student,
    supporter,
    training,
    working,
)
from handlers.keyboards import Key
from handlers.routes import Route

MODULES = (
    accusations,
    anyone,
    student,
    supporter,
    counselor,
    coordinator,
    lexicon,
    minors,
    own_data,
    people,
    record,
    reports,
    reveals,
    rota,
    training,
    working,
)
COMMANDS: dict[tuple[str, ...], Route] = {}
KEYS: dict[Key, Route] = {}
PRESSES: dict[str, Route] = {}
for module in MODULES:
    COMMANDS.update(module.COMMANDS)
    KEYS.update(getattr(module, "KEYS", {}))
    PRESSES.update(module.PRESSES)
training.practise(KEYS, COMMANDS)
