-- What calls a counselor is a card now, worded when it is sent. A call that waits in the old form goes: the ladder calls again.
DELETE FROM outbox WHERE what = 'notice' AND kind IN ('alert', 'level-risen', 'rung', 'rung-risen', 'rung-released');
