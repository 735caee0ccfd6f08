"""What this subject adds: what it tells, answers in words, and what the clock starts."""

from care.model.moments import Moment, then
from care.people.declaration import Asked, Subject
from care.people.permissions import Action
from care.services.referral import deadlines, steps
from care.services.referral.messages import ReferralMessage, ReferralPurpose

SUBJECT = Subject(
    messages=ReferralMessage,
    prompts={ReferralPurpose.REFERRAL_WORDS: Asked(steps.keep_words, Action.CASE, beside=True)},
    due=(deadlines.call,),
    waits={Moment.REFERRAL_DUE: then},
)
