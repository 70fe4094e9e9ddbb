"""Attributes of a resource: what was sent is what is read, now and after other calls."""
