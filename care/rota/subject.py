"""What this subject adds: what it tells."""

from care.people.declaration import Subject
from care.rota.messages import RotaMessage

SUBJECT = Subject(messages=RotaMessage)
