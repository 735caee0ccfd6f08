-- What was done in a case is found by the case.

CREATE INDEX audit_about ON audit (about, id);
