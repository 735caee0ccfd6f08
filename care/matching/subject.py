"""What this subject adds: what it tells, what the clock starts, and when."""

from care.matching import offers, queue, repeat_pairs, wishes
from care.matching.messages import MatchingMessage
from care.model.moments import Moment, then
from care.people.declaration import Subject

SUBJECT = Subject(
    messages=MatchingMessage,
    due=(
        offers.expire,
        queue.queue_undecided,
        offers.match,
        wishes.ask_unmet,
    ),
    waits={
        Moment.OFFER_ENDS: then,
        Moment.OFFER_DECLINED: lambda _: (offers.ASK_AGAIN,),
        Moment.PAIRED: lambda _: (repeat_pairs.PERIOD,),
        Moment.REST_ENDS: then,
        Moment.WISHES_ASKED: lambda rules: (rules.ask_wait,),
        Moment.WRITTEN_WHILE_ASKED: lambda rules: (rules.ask_wait,),
        Moment.WAITING_BEGAN: lambda rules: (rules.wish_wait,),
        Moment.HELPER_LEFT: lambda rules: (rules.wish_wait,),
        Moment.NOTICE_DUE: then,
    },
)
