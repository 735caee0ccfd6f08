"""PINs on keypads, and the second person of a privileged act."""
