"""Scripted calls, whose responses show that a bug makes a difference."""
