# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""Generated client of Datadog Incident Management API: models, prepared calls, resources; no I/O of its own.

Written by `scripts/generate` from `spec/`; never edited by hand. The package people import is
`datadog_incidents`.
"""
