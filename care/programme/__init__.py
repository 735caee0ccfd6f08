"""The programme as a whole: its figures, its lexicon."""
