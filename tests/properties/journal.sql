-- What the database itself notes down while a run goes on: rows that come and go between two looks.
-- The triggers write inside the programme's own transactions: what was rolled back was never noted.

CREATE TABLE journal_rows (id INTEGER PRIMARY KEY, chat, what, kind, params, message, writer, present);
CREATE TABLE journal_gone (id INTEGER PRIMARY KEY, chat, what, kind, state, expires_at);
CREATE TABLE journal_taken (id INTEGER PRIMARY KEY, readable, subject);
CREATE TABLE journal_messages (id INTEGER PRIMARY KEY, rows_before);
CREATE TABLE journal_fit (what, person, fit);
CREATE TABLE journal_closings (student, flag);
CREATE TABLE journal_owners (student, owner);

CREATE TABLE journal_held (chat, source, question);
CREATE TABLE journal_spoken (id INTEGER PRIMARY KEY, conversation, person);
CREATE TABLE journal_choices (question, conversation, topic);
CREATE TABLE journal_unheard (message, person);
CREATE TABLE journal_forgotten (person);
CREATE TABLE journal_erased (source, id, conversation);

CREATE VIEW journal_able AS
    SELECT d.person, MAX(c.valid_until) AS until
    FROM duties d
    JOIN members m ON m.person = d.person AND m.role = 'supporter' AND m.standing = 'active'
    JOIN certificates c ON c.person = d.person
    WHERE d.ended_at IS NULL GROUP BY d.person;

-- Students of whom somebody in the team may not know: a pair that is kept apart is a keyed hash, so that
-- where there is one, it may be anybody's.
CREATE VIEW journal_guarded AS
    SELECT student FROM cases WHERE guard IS NOT NULL AND state <> 'closed'
    UNION SELECT id FROM people WHERE EXISTS (SELECT 1 FROM kept_out);

-- What a card is about; a card of another view is about what nobody is forgotten with.
CREATE VIEW journal_subjects AS
    SELECT 'case' AS view, id AS about FROM cases WHERE guard IS NULL
    UNION ALL SELECT 'further', id FROM further_meetings
    UNION ALL SELECT 'review', id FROM care_reviews
    UNION ALL SELECT 'consult', h.id FROM threads h
        JOIN conversations v ON v.id = h.conversation AND v.student NOT IN (SELECT student FROM journal_guarded)
    UNION ALL SELECT 'watch', w.conversation FROM watched w
        JOIN conversations v ON v.id = w.conversation AND v.student NOT IN (SELECT student FROM journal_guarded)
    UNION ALL SELECT 'summary', 'open' WHERE EXISTS (SELECT 1 FROM cases WHERE state = 'open' AND guard IS NULL)
    UNION ALL SELECT 'rung', id FROM cases WHERE state = 'open' AND guard IS NULL
    UNION ALL SELECT 'alert', k.id || ' ' || c.id FROM cases k CROSS JOIN chats c
        WHERE k.state = 'open' AND k.student NOT IN (SELECT student FROM journal_guarded)
    UNION ALL SELECT 'level-risen', k.id || ' ' || c.id FROM cases k CROSS JOIN chats c
        WHERE k.state = 'claimed' AND k.student NOT IN (SELECT student FROM journal_guarded);

-- The case or report by which somebody may read what was said.
CREATE VIEW journal_readable AS
    SELECT p.chat, k.code AS what FROM cases k JOIN people p ON p.id = k.owner WHERE k.state = 'claimed'
    UNION ALL
    SELECT p.chat, r.id FROM reports r JOIN people p ON p.id = r.taken_by WHERE r.verdict IS NULL;

-- In which role somebody is shown what is about students.
CREATE TABLE journal_about_students (role TEXT NOT NULL, kind TEXT NOT NULL);

CREATE TRIGGER journal_row AFTER INSERT ON outbox BEGIN
    INSERT INTO journal_rows SELECT
        NEW.id, NEW.chat, NEW.what, NEW.kind, NEW.params, NEW.message, NEW.writer, COUNT(*)
    FROM participants t JOIN people p ON p.id = t.person
    WHERE p.chat = NEW.chat AND t.conversation = NEW.conversation AND t.mode <> 'left';
END;

-- Parameters are sealed for the row's own number, and so come after it.
CREATE TRIGGER journal_row_filled AFTER UPDATE OF params ON outbox BEGIN
    UPDATE journal_rows SET params = NEW.params WHERE id = NEW.id;
END;

-- A row is worded in the transaction that takes it: what it could say then is what these hold.
CREATE TRIGGER journal_row_taken AFTER UPDATE OF state ON outbox WHEN NEW.state = 'sending' BEGIN
    INSERT OR REPLACE INTO journal_taken SELECT
        NEW.id,
        (SELECT GROUP_CONCAT(what, ' ') FROM journal_readable WHERE chat = NEW.chat),
        NEW.kind NOT IN ('case', 'rung', 'alert', 'level-risen', 'consult', 'watch', 'summary')
            AND NOT EXISTS (SELECT 1 FROM journal_forgotten)
            AND NOT (EXISTS (SELECT 1 FROM journal_guarded) AND EXISTS (
                SELECT 1 FROM journal_about_students WHERE kind = NEW.kind AND role = 'counselor'))
        OR EXISTS (
            SELECT 1 FROM journal_subjects WHERE view = NEW.kind AND about = NEW.about);
END;

-- What waits for or from somebody who asked to be forgotten goes with them, and is no row that was lost;
-- neither is what somebody was to see of students in a role that rests by now, what a list shows instead, a
-- keypad that is dead, or a question after 🆘 that is answered or asked anew.
CREATE TRIGGER journal_row_gone AFTER DELETE ON outbox WHEN NOT EXISTS (
    SELECT 1 FROM farewells f JOIN people p ON p.id = f.person
    WHERE p.chat IN (OLD.chat, OLD.writer)
        OR EXISTS (SELECT 1 FROM conversations v WHERE v.id = OLD.conversation AND v.student = p.id)
) AND NOT (OLD.state = 'ready' AND OLD.what IN ('notice', 'card') AND EXISTS (
    SELECT 1 FROM journal_about_students s
    JOIN people p ON p.chat = OLD.chat
    JOIN members m ON m.person = p.id AND m.role = s.role AND m.standing <> 'active'
    WHERE s.kind = OLD.kind
)) AND NOT (OLD.state = 'ready' AND OLD.kind IN ('rung', 'alert') AND EXISTS (
    SELECT 1 FROM outbox o WHERE o.chat = OLD.chat AND o.kind IN ('summary', 'calls') AND o.state = 'ready'
)) AND NOT (OLD.state = 'ready' AND OLD.kind IN (
    'keypad', 'sos-ask', 'sos-ask-guest', 'danger-ask', 'danger-still', 'not-answered'
)) BEGIN
    INSERT INTO journal_gone VALUES (OLD.id, OLD.chat, OLD.what, OLD.kind, OLD.state, OLD.expires_at);
END;

CREATE TRIGGER journal_message AFTER INSERT ON messages BEGIN
    INSERT INTO journal_messages SELECT NEW.id, COALESCE(MAX(id), 0) FROM journal_rows;
END;

CREATE TRIGGER journal_waiting AFTER INSERT ON held BEGIN
    INSERT INTO journal_held VALUES (NEW.chat, NEW.source, NEW.question);
END;

CREATE TRIGGER journal_choice AFTER UPDATE OF chosen_at ON addressees WHEN NEW.chosen_at IS NOT NULL BEGIN
    INSERT INTO journal_choices VALUES (NEW.question, NEW.chosen, NEW.topic);
END;

CREATE TRIGGER journal_listener AFTER INSERT ON messages WHEN EXISTS (
    SELECT 1 FROM participants t
    WHERE t.conversation = NEW.conversation AND t.person = NEW.person AND t.mode <> 'speaking'
) BEGIN
    INSERT INTO journal_unheard VALUES (NEW.id, NEW.person);
END;

CREATE TRIGGER journal_erasure AFTER DELETE ON messages BEGIN
    INSERT INTO journal_erased VALUES (OLD.source, OLD.id, OLD.conversation);
END;

CREATE TRIGGER journal_farewell AFTER DELETE ON people BEGIN
    INSERT INTO journal_forgotten VALUES (OLD.id);
END;

CREATE TRIGGER journal_offer AFTER INSERT ON offers BEGIN
    INSERT INTO journal_fit SELECT 'offered', NEW.person, COUNT(*) FROM journal_able a
    WHERE a.person = NEW.person AND a.until > NEW.expires_at - 60000;
END;

CREATE TRIGGER journal_seat AFTER INSERT ON participants WHEN NEW.part = 'supporter' BEGIN
    INSERT INTO journal_fit SELECT 'paired', NEW.person, COUNT(*) FROM journal_able a
    WHERE a.person = NEW.person AND a.until > NEW.joined_at;
END;

-- A seat that somebody comes back to has no time of its own: that of their last offer stands in.
CREATE TRIGGER journal_return AFTER UPDATE OF mode ON participants
WHEN NEW.part = 'supporter' AND OLD.mode = 'left' AND NEW.mode <> 'left' BEGIN
    INSERT INTO journal_fit SELECT 'returned', NEW.person, COUNT(*) FROM journal_able a
    WHERE a.person = NEW.person
        AND a.until > (SELECT MAX(expires_at) - 60000 FROM offers WHERE person = NEW.person);
END;

-- Who listened and speaks now has read what they heard.
CREATE TRIGGER journal_speaker AFTER UPDATE OF mode ON participants
WHEN NEW.mode = 'speaking' AND OLD.mode <> 'speaking' BEGIN
    INSERT INTO journal_spoken (conversation, person) VALUES (NEW.conversation, NEW.person);
END;

CREATE TRIGGER journal_owner AFTER UPDATE OF owner ON cases WHEN NEW.owner IS NOT NULL BEGIN
    INSERT INTO journal_owners VALUES (NEW.student, NEW.owner);
END;

-- Who has taken a report may read what was said there, as an owner may.
CREATE TRIGGER journal_report AFTER UPDATE OF taken_by ON reports WHEN NEW.taken_by IS NOT NULL BEGIN
    INSERT INTO journal_owners SELECT student, NEW.taken_by FROM conversations WHERE id = NEW.conversation;
END;

CREATE TRIGGER journal_closing AFTER UPDATE OF state ON cases WHEN NEW.state = 'closed' BEGIN
    INSERT INTO journal_closings SELECT NEW.student, MAX(id) FROM flags WHERE student = NEW.student;
END;
