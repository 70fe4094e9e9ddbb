"""Requests of calls, and the resources that requests name."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import quote, urlencode

from datadog_incidents_api.operations import OPERATIONS

from ..exchanges import Exchange, Request
from .json_parts import as_object


def request(
    operation: str,
    path: Mapping[str, str],
    *,
    query: Mapping[str, str] | None = None,
    body: Any = None,
) -> Request:
    """Return the request of a call; for arguments see `ServerModel.call`."""
    found = OPERATIONS[operation]
    url = found.path
    for name, value in path.items():
        url = url.replace(f"{{{name}}}", quote(value, safe=""))
    headers = {"accept": found.accept}
    content = b""
    if body is not None:
        headers["content-type"] = "application/json"
        content = json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
    return Request(
        found.method, url, urlencode(as_object(query), quote_via=quote), headers, content, operation=operation
    )


def named_id(request: Request) -> str | None:
    """Return the ID of the resource in a request body; None if it has none."""
    found = as_object(as_object(request.json()).get("data")).get("id")
    return found if isinstance(found, str) else None


def repeats(request: Request, exchanges: Iterable[Exchange]) -> bool:
    """Return whether an earlier request, with success, has named the same resource."""
    named = named_id(request)
    return named is not None and any(
        one.response.ok and one.request.path == request.path and named_id(one.request) == named
        for one in exchanges
        if one.request.operation == request.operation
    )
