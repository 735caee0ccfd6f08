"""What this subject adds: what it tells, answers in words, and what the clock starts."""

from care.model.acts import Act
from care.model.moments import Moment
from care.people.declaration import Asked, Subject
from care.people.permissions import Action
from care.team import group, onboarding, status_board, team
from care.team.messages import TeamMessage, TeamPurpose

SUBJECT = Subject(
    messages=TeamMessage,
    prompts={
        TeamPurpose.NAME: Asked(onboarding.keep_name, Action.PROFILE, of_oneself=True),
    },
    acts={
        **dict.fromkeys((Act.LOCK, Act.SUSPEND, Act.REMOVE, Act.PROMOTE, Act.RESTORE), team.carry_out),
        Act.ADMIT: onboarding.admit,
        Act.MOVE: group.carry_out_move,
    },
    due=(status_board.keep,),
    waits={
        Moment.BOARD_SHOWN: lambda _: (status_board.GAP, status_board.TRIED, status_board.BEAT),
    },
)
