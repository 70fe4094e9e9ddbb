"""Handwritten modules of `datadog_incidents_api`, copied into the generated package."""
