"""Environment variable that selects the server."""

from __future__ import annotations

BASE_URL_VARIABLE = "DATADOG_INCIDENTS_BASE_URL"
"""Address of the server, used instead of a site. The command `record` sets it for its program."""
