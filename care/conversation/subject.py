"""What this subject adds: what it tells, answers in words, and what the clock starts."""

from care.conversation import endings, handover, parting_note, silence_and_limits
from care.conversation.messages import ConversationMessage, ConversationPurpose
from care.model.moments import Moment
from care.people.declaration import Asked, Subject
from care.people.permissions import Action

SUBJECT = Subject(
    messages=ConversationMessage,
    prompts={
        ConversationPurpose.LINE: Asked(parting_note.keep, Action.ANSWER, of_oneself=True),
    },
    due=(
        endings.close_abandoned,
        silence_and_limits.watch,
        handover.remind_waiting,
        handover.look_on,
        handover.find_left_alone,
    ),
    waits={
        Moment.ASKING_BEGAN: lambda rules: (rules.conversation_idle,),
        Moment.TALK_BEGAN: lambda rules: (rules.conversation_soft_limit, rules.conversation_hard_limit),
        Moment.SUPPORTER_CAME: silence_and_limits.spans,
        Moment.WRITTEN_IN_TALK: silence_and_limits.spans,
        Moment.STIRRED: silence_and_limits.spans,
        Moment.AWAKE: silence_and_limits.spans,
        Moment.STILL_THERE_ASKED: lambda rules: (rules.idle_wait,),
        Moment.HANDOVER: lambda rules: (rules.ask_wait, rules.handover_wait),
    },
)
