"""Notifications: which rules fire, what they send, and its delivery to a webhook."""
