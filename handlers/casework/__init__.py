"""What a counselor does with a case."""
