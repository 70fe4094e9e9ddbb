"""Incident search: query grammar, matching and facets."""
