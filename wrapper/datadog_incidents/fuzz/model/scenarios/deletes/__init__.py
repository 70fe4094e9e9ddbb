"""Deletes: what was deleted is gone, and what is left goes on."""
