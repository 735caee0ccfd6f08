"""What a supporter does."""
