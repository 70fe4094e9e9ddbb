"""Health check of the served mock, e.g. for containers: no keys, no effect on state, calls and faults."""

from __future__ import annotations

from datadog_incidents.version import VERSION

from ..core.messages import Refused, Reply, Request, json_reply

HEALTH = "/health"
"""Path of the health check, outside of the paths of the API."""


def health(request: Request) -> Reply:
    """Answer a health check."""
    if request.method not in ("GET", "HEAD"):
        return Refused(405, "Method not allowed", headers=(("allow", "GET, HEAD"),)).reply()
    return json_reply(200, {"status": "ok", "version": VERSION})
