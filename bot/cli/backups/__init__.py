"""Commands that make a whole copy of a programme, and bring one back or elsewhere."""
