"""Where a programme lies: a file, or a schema of a server, and what stands beside it."""

from pathlib import Path
from typing import Protocol

from config.settings.environment import SettingsMistake

ONLY_A_FILE = "this works on a SQLite file so far; docs/postgresql.md says what to do with a PostgreSQL"


ON_A_SERVER = Path("sebaya.postgresql")
"""What stands beside a programme in a PostgreSQL is called after this, in the programme's folder."""


class Named(Protocol):
    """The settings that say it."""

    @property
    def database_url(self) -> str: ...
    @property
    def backup_folder(self) -> Path | None: ...
    @property
    def erasures_file(self) -> Path | None: ...
    @property
    def is_on_a_server(self) -> bool: ...
    @property
    def database_path(self) -> Path: ...
    @property
    def beside(self) -> Path: ...


class Places:
    """What follows from the settings that name places."""

    @property
    def is_on_a_server(self: Named) -> bool:
        """Return whether the programme lies in a PostgreSQL."""
        return self.database_url.startswith("postgresql:")

    @property
    def database_path(self: Named) -> Path:
        """Return the database's file, relative to the working directory unless there are four slashes.

        Raises `SettingsMistake` where there is none: what works on a file alone says so.
        """
        if self.is_on_a_server:
            raise SettingsMistake(ONLY_A_FILE)
        return Path(self.database_url.removeprefix("sqlite:///"))

    @property
    def beside(self: Named) -> Path:
        """Return the path whose neighbours are the list of forgotten people and the conversations' keys."""
        return ON_A_SERVER if self.is_on_a_server else self.database_path

    @property
    def erasures_path(self: Named) -> Path:
        """Return the list of forgotten people: as set, else beside the backups, else the database."""
        beside = (self.backup_folder or self.beside.parent) / f"{self.beside.name}.erasures"
        return self.erasures_file or beside
