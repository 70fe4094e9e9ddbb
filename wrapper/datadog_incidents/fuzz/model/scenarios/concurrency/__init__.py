"""Requests at the same time."""
