"""Scenarios with a small training in place of ours: what the rules of learning are, whatever is taught."""
