"""What this subject hears in words, and does when it is due."""

from care.matching import offers, queue, wishes
from care.people.declaration import Subject

SUBJECT = Subject(
    due=(
        offers.expire,
        queue.queue_undecided,
        offers.match,
        wishes.ask_unmet,
        queue.remind_waiting,
    ),
)
