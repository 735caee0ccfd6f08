"""Every subject of the rules: a new one is one line here. Their due rules run in this order."""

from care.casework.subject import SUBJECT as CASEWORK
from care.conduct.subject import SUBJECT as CONDUCT
from care.conversation.subject import SUBJECT as CONVERSATION
from care.duty.subject import SUBJECT as DUTY
from care.escalation.subject import SUBJECT as ESCALATION
from care.matching.subject import SUBJECT as MATCHING
from care.model.prompts import Done
from care.people.declaration import merged
from care.people.privilege.subject import SUBJECT as PRIVILEGE
from care.people.subject import SUBJECT as PEOPLE
from care.programme.subject import SUBJECT as PROGRAMME
from care.rota.subject import SUBJECT as ROTA
from care.services.referral.subject import SUBJECT as REFERRAL
from care.supporters.subject import SUBJECT as SUPPORTERS
from care.team.subject import SUBJECT as TEAM
from care.training.subject import SUBJECT as TRAINING

SUBJECTS = (
    PROGRAMME,
    ESCALATION,
    TRAINING,  # a certificate that ended is told before its duty ends
    DUTY,
    CONVERSATION,
    MATCHING,  # after all that may bring somebody back to the queue, or make somebody free
    CASEWORK,
    PEOPLE,
    ROTA,
    SUPPORTERS,
    REFERRAL,
    CONDUCT,
    TEAM,
    PRIVILEGE,
)
PROMPTS = merged(one.prompts for one in SUBJECTS)
PURPOSES = {purpose.value: purpose for purpose in (*PROMPTS, *Done)}
"""Every purpose of a prompt, found again by its name."""
