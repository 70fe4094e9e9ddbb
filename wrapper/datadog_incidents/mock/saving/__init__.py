"""Snapshots of the state of a mock, and the file in which the command keeps it."""
