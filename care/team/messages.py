"""Messages and questions about coming into the team and leaving it."""

from care.model.message_kinds import MessageKind, Trait
from care.model.prompts import Purpose


class TeamMessage(MessageKind):
    """What people are told about coming into the team and leaving it."""

    ON_CALL_STATE = "on-call-state"
    JOIN_SUPPORTER = "join-supporter"
    JOIN_COUNSELOR = "join-counselor"
    ASK_NAME = "ask-name"
    NAME_ASKED_AGAIN = "name-asked-again"
    NAME_TAKEN = "name-taken"
    CODE_OF_CONDUCT = "code-of-conduct"
    CODE_SIGNED = "code-signed"
    JOINED_SUPPORTER = "joined-supporter"
    JOINED_COUNSELOR = "joined-counselor"
    JOIN_DECLINED = "join-declined"
    LINK_GONE = "link-gone"
    ALREADY_IN_TEAM = "already-in-team"
    NAME_KEPT = "name-kept"
    SETUP_DONE = "setup-done"
    SETUP_WRONG = "setup-wrong"
    SETUP_HOW = "setup-how"
    SETUP_LATER = "setup-later"
    SETUP_IN_GROUP = "setup-in-group"
    SETUP_CODE_READABLE = "setup-code-readable"
    GROUP_MOVED = "group-moved"
    GROUP_TAKEN = "group-taken"
    GROUP_MOVES = "group-moves"
    GROUP_CONFIRM = "group-confirm"
    INVITATION = "invitation"
    INVITE_WHOM = "invite-whom", Trait.IN_CHAT
    PEOPLE = "people"
    STATUS = "status"
    OFF_CALL = "off-call"
    LAST_ON_CALL = "last-on-call"
    CANNOT_PIN = "cannot-pin"
    COLLEAGUE = "colleague"
    TEAM_SURE = "team-sure"
    TEAM_STAYS = "team-stays"
    ROLE_CHANGED = "team-changed"
    ROLE_PROMOTED = "your-role-promoted"
    ROLE_PAUSED = "your-role-paused"
    ROLE_REMOVED = "your-role-removed"
    ROLE_RESTORED = "your-role-restored"
    ROLE_LOCKED = "your-role-locked"
    ROLE_LEFT = "your-role-left"
    ROLE_BACK = "your-role-back"
    ROLE_DOUBTED = "your-role-doubted"
    LAST_COORDINATOR = "last-coordinator"
    STRANGER = "stranger"
    COUNSELOR_LEFT_GROUP = "counselor-left-group"
    COUNSELOR_BACK = "counselor-back-in-group"
    COUNSELORS_DOUBTED = "counselors-doubted"
    RIGHTS_MISSING = "rights-missing"


class TeamPurpose(Purpose):
    """What people are asked in words about coming into the team and leaving it."""

    NAME = "name"
