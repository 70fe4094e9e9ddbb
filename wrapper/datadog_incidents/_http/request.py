"""HTTP request of a single attempt: method, URL, headers and body."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from datadog_incidents_api.call import Call
from datadog_incidents_api.errors import InvalidRequestError
from datadog_incidents_api.types import UNSET

from .._common.secret import Secret
from ..version import VERSION
from .response_body import ACCEPTED_ENCODING
from .settings import Settings

USER_AGENT = f"datadog-incidents/{VERSION}"

# Shared, because `json.dumps` creates an encoder for every call with non-default options.
_to_json = json.JSONEncoder(allow_nan=False, ensure_ascii=False).encode


@dataclass(frozen=True, slots=True)
class Request:
    """HTTP request, whose headers include the credentials."""

    method: str
    url: str
    headers: Secret[Mapping[str, str]]
    content: bytes | None = field(repr=False)


def common_headers(
    settings: Settings, extra: Secret[dict[str, str]] | None = None, user_agent: str | None = None
) -> Secret[Mapping[str, str]]:
    """Headers of every request of a client, including the credentials.

    Args:
        settings: address and credentials of the client.
        extra: the application's own headers, validated.
        user_agent: text to append to the client's `User-Agent`.
    """
    return Secret(
        {
            **({} if extra is None else extra.reveal()),
            "Accept": "application/json",
            "Accept-Encoding": ACCEPTED_ENCODING,
            "User-Agent": f"{USER_AGENT} {user_agent}" if user_agent else USER_AGENT,
            **settings.headers,
        }
    )


def request_for(
    call: Call[Any], settings: Settings, headers: Secret[Mapping[str, str]] | None = None
) -> Request:
    """Create the HTTP request of a prepared call.

    Args:
        call: operation, path, query parameters and body.
        settings: address and credentials of the client.
        headers: result of `common_headers`, shared by many calls; None to build it from `settings`.

    Raises:
        InvalidRequestError: the body cannot be encoded as JSON.
    """
    url = settings.base_url + call.path
    if call.query:
        # Commas separate the items of a list; a percent-encoded one would be part of an item.
        url += "?" + urlencode(call.query, safe=",")
    if headers is None:
        headers = common_headers(settings)
    if call.body is UNSET:
        return Request(call.operation.method, url, headers, None)
    try:
        content = _to_json(call.body).encode()
    except (TypeError, ValueError, RecursionError) as error:
        raise InvalidRequestError(f"cannot be encoded as JSON: {error}", path="body") from None
    headers = Secret({**headers.reveal(), "Content-Type": "application/json"})
    return Request(call.operation.method, url, headers, content)
