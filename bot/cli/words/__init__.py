"""Measuring what is heard in words: labelled tables, learned weights, intervals."""
