"""Recorded exchanges in the form that they had on the wire, and recordings made of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from datadog_incidents.testing.scrubber import RawExchange, Scrubber

FIXTURES = Path(__file__).parents[1] / "recordings" / "fixtures"

Recorded = dict[str, Any]


def raw(step: Recorded) -> RawExchange:
    """Return an exchange of a recording as it was on the wire."""
    request, response = step["request"], step["response"]
    query = urlencode([tuple(one) for one in request["query"]])
    content_type = response["content_type"]
    return RawExchange(
        request["method"],
        request["path"] + (f"?{query}" if query else ""),
        _content(request["body"]),
        response["status"],
        {} if content_type is None else {"content-type": content_type},
        _content(response["body"]),
    )


def scrubbed(recorded: Recorded) -> Recorded:
    """Return a recording as the recorder would have written it."""
    scrubber = Scrubber()
    steps = [scrubber.exchange(raw(step)) for step in recorded["interactions"]]
    return recorded | {"scrubbed": True, "interactions": steps}


def _content(body: Any) -> bytes:
    return b"" if body is None else json.dumps(body).encode()
