"""Handwritten resources: incidents, todos and attachments."""
