"""Audit of the requests that reached a mock: another reading of what a live server may receive."""

from __future__ import annotations

import json
from collections.abc import Iterable

from datadog_incidents.mock.core.calls import RecordedCall

from .foreign import Foreign

REACHES_OTHERS = (
    *("/ai/postmortem", "/attachments/postmortems", "/page", "/pages/link", "/servicenow-records"),
    *("/import", "google-chat-configurations", "google-meet-configurations", "/global/"),
)
"""Parts of the paths to which nothing may be written."""


def violations(calls: Iterable[RecordedCall], foreign: Foreign, run_id: str) -> list[str]:
    """Return what calls of a run violate, one message each."""
    ids = {one for several in foreign.ids.values() for one in several}
    found: list[str] = []
    for call in calls:
        if call.method == "GET" or (call.status or 0) in (401, 403):  # without a body in the log
            continue
        body = bytes(call.body).decode("utf-8", "replace")
        request = f"{call.method} {call.path} {body}"
        found += [f"names {one}: {request}" for one in ids if one in request.lower()]
        found += [f"reaches others: {request}" for one in REACHES_OTHERS if one in call.path]
        for text in ("notification_handles", '"enabled": true', '"enabled":true', "@ana"):
            if text in body.lower():
                found.append(f"has {text}: {request}")
        if call.method == "POST" and call.path.endswith("/incidents"):
            attributes = json.loads(body)["data"]["attributes"]
            if attributes.get("is_test") is not True:
                found.append(f"is no test: {request}")
            if not attributes["title"].startswith(f"[fuzz {run_id}]"):
                found.append(f"has no mark: {request}")
    return found
