"""The queue of students, and whom it is offered to."""
