-- Referrals: who should find help where, how far it has come, and what became of it. `words` are a few words for the
-- service, under the key of the conversation; `allowed` are the lines that the student lets be said.
CREATE TABLE referrals (
    id TEXT PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    student TEXT NOT NULL REFERENCES people (id),
    owner TEXT REFERENCES people (id),
    case_id TEXT REFERENCES cases (id),
    conversation TEXT REFERENCES conversations (id),
    alias TEXT NOT NULL,
    wisher TEXT NOT NULL,
    service TEXT NOT NULL,
    priority TEXT NOT NULL,
    state TEXT NOT NULL,
    how TEXT,
    outcome TEXT,
    allowed TEXT NOT NULL DEFAULT '',
    words BLOB,
    made_at INTEGER NOT NULL,
    moved_at INTEGER NOT NULL,
    sent_at INTEGER,
    outcome_at INTEGER,
    call_at INTEGER,
    rung INTEGER NOT NULL DEFAULT 0
);
-- One at a time to the same place: a second press adds none.
CREATE UNIQUE INDEX referrals_open ON referrals (student, service) WHERE call_at IS NOT NULL;
CREATE INDEX referrals_student ON referrals (student);
CREATE INDEX referrals_owner ON referrals (owner);
CREATE INDEX referrals_case ON referrals (case_id);
CREATE INDEX referrals_conversation ON referrals (conversation);
CREATE INDEX referrals_call ON referrals (call_at) WHERE call_at IS NOT NULL;
CREATE INDEX referrals_over ON referrals (moved_at) WHERE call_at IS NULL;

-- Cards that a friend hands over: a keyed hash, and the day on which it ends.
CREATE TABLE friend_cards (
    hash BLOB PRIMARY KEY,
    ends_at INTEGER NOT NULL
);

-- What students were asked about help outside, in cases that are open, goes on as a referral of two weeks.
INSERT INTO referrals (
    id, code, student, owner, case_id, conversation, alias, wisher, service, priority, state, made_at, moved_at, call_at
)
SELECT k.id, 'R' || substr(k.code, 2), k.student, k.owner, k.id, k.conversation, k.alias, 'counselor', w.consent_to,
    'normal', w.consent, COALESCE(k.claimed_at, k.opened_at), COALESCE(k.claimed_at, k.opened_at),
    COALESCE(k.claimed_at, k.opened_at) + 1209600000
FROM case_work w JOIN cases k ON k.id = w.case_id
WHERE k.state <> 'closed' AND w.consent_to IS NOT NULL AND w.consent IN ('asked', 'yes', 'no');
ALTER TABLE case_work DROP COLUMN referral;
ALTER TABLE case_work DROP COLUMN consent_to;
ALTER TABLE case_work DROP COLUMN consent;
