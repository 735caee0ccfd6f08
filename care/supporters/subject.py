"""What this subject adds: what it tells."""

from care.people.declaration import Subject
from care.supporters.messages import SupporterMessage

SUBJECT = Subject(messages=SupporterMessage)
