"""Duty and its hours, the rota, students to call back, counselors on call."""
