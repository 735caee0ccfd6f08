-- Whether an alias is free is looked up; reading all that are taken took as long as there are people waiting.

CREATE INDEX participants_alias ON participants (alias);
