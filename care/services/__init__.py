"""What lies beyond the talk, a package for each subject: referral, counselling."""
