# Derived from _async/resources/__init__.py by scripts/generate; do not edit.
"""Resources with handwritten methods: incidents, todos and attachments."""
