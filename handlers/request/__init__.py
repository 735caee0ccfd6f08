"""One update, reduced to what a rule needs; a way in, and who may take it."""
