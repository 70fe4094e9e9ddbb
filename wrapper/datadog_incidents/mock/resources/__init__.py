"""Behavior of each resource of the API."""
