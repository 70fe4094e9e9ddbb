# Derived from _async/resources/__init__.py by scripts/generate; do not edit.
"""Handwritten resources: incidents, todos and attachments."""
