"""Incidents: what follows from their attributes, and what children and settings do to them."""
