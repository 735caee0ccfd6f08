"""What this subject keeps: its repositories, and its sealed and hashed columns."""

from storage.conduct.reports import NOTE, WHY, StoredReports
from storage.sealing.sealed_columns import Hashed, Lost, NewKey, Sealed

Reports = StoredReports

COLUMNS = (
    Sealed("reports", "note", NOTE, lost=Lost.EMPTIED),
    Sealed("reports", "why", WHY, lost=Lost.EMPTIED),
    Hashed("blocks", "hash", NewKey.LIFTED),
    Hashed("report_budget", "hash", NewKey.LIFTED),
)
OWN = {"reports": "reports.reporter", "decisions": "reports.taken_by"}
"""What `/mydata` counts: the columns that name a person, by the kind of thing that they mean."""
