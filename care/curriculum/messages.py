"""Messages about training; each says one of many things, see `training_replies`."""

from care.model.message_kinds import MessageKind, Trait


class TrainingMessage(MessageKind):
    """What people are told about training."""

    LEARNING = "learning"
    TRAINING = "training"
    PRACTICE = "practice", Trait.PROTECTED
