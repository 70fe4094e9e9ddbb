"""Incident search: query grammar, matching, facets."""
