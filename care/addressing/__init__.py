"""For whom words are meant: a talk, or something open beside it."""
