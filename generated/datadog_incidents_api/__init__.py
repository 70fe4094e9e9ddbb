# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""Generated code of the client for the Datadog Incident Management API, without I/O: models, calls, resources.

Written by `scripts/generate` from `spec/`; do not edit. Applications import `datadog_incidents` instead.
"""
