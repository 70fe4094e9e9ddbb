"""Environment variables that select the server and the HTTP library."""

from __future__ import annotations

BASE_URL_VARIABLE = "DD_INCIDENTS_BASE_URL"
"""Address of the server, used instead of a site. The command `record` sets it for its program."""

FORMER_BASE_URL_VARIABLE = "DATADOG_INCIDENTS_BASE_URL"
"""Former name of the same variable, which is still accepted."""

ALLOW_HTTP_VARIABLE = "DD_INCIDENTS_ALLOW_HTTP"
"""Whether the address may be plain HTTP to another machine."""

SITE_VARIABLE = "DD_SITE"

HTTP_LIBRARY_VARIABLE = "DD_INCIDENTS_HTTP"
"""HTTP library to use, `httpx` or `httpx2`."""
