"""What a trainee has done, certificates, rehearsals."""
