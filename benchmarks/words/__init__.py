"""Measuring the keyword flags: tables with intervals, and what a scan costs."""
