"""Relationships: what they lead to, whatever becomes of either end."""
