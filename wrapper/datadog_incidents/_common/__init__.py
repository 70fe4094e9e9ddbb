"""Helpers without dependencies of their own, shared by every other package."""
