"""Messages and questions about training; each says one of many things, see `training_replies`."""

from care.model.message_kinds import MessageKind, Trait
from care.model.prompts import Purpose


class TrainingMessage(MessageKind):
    """What people are told about training."""

    LEARNING = "learning"
    TRAINING = "training"
    PRACTICE = "practice", Trait.PROTECTED


class TrainingPurpose(Purpose):
    """What people are asked in words about training."""

    HOURS_ELSEWHERE = "hours-elsewhere"
