"""The settings of the programme in this folder, for commands that read or write what belongs to it."""

from config.settings.owners import belonging, require_own
from config.settings.settings import Settings, load_settings


def own_settings() -> Settings:
    """Return the settings; raises `SettingsMistake`, or `WrongAccount` where they are another account's."""
    settings = load_settings()
    require_own(*belonging(settings))
    return settings
