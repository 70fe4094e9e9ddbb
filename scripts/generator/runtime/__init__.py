"""Handwritten modules of `datadog_incidents_api`, copied next to the generated ones."""
