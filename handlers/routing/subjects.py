"""All subjects of the handlers; a new one is one line here."""

from handlers.casework.subject import SUBJECT as CASEWORK
from handlers.conduct.subject import SUBJECT as CONDUCT
from handlers.conversation.subject import SUBJECT as CONVERSATION
from handlers.duty.subject import SUBJECT as DUTY
from handlers.escalation.subject import SUBJECT as ESCALATION
from handlers.matching.subject import SUBJECT as MATCHING
from handlers.people.subject import SUBJECT as PEOPLE
from handlers.privilege.subject import SUBJECT as PRIVILEGE
from handlers.programme.subject import SUBJECT as PROGRAMME
from handlers.rota.subject import SUBJECT as ROTA
from handlers.services.referral.subject import SUBJECT as REFERRAL
from handlers.team.subject import SUBJECT as TEAM
from handlers.training.subject import SUBJECT as TRAINING

SUBJECTS = (
    PEOPLE,
    CONVERSATION,
    MATCHING,
    ROTA,
    DUTY,
    CASEWORK,
    ESCALATION,
    CONDUCT,
    REFERRAL,
    TRAINING,
    PROGRAMME,
    TEAM,
    PRIVILEGE,
)
