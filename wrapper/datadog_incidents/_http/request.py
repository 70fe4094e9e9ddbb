"""HTTP request of one attempt: method, URL, headers and body, independent of any HTTP library."""

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
from .response_body import ACCEPTED
from .settings import Settings

USER_AGENT = f"datadog-incidents/{VERSION}"

# Made once: `json.dumps` makes an encoder for each call that asks for anything special.
_as_json = json.JSONEncoder(allow_nan=False, ensure_ascii=False).encode


@dataclass(frozen=True, slots=True)
class Request:
    """One HTTP request; its headers carry the credentials."""

    method: str
    url: str
    headers: Secret[Mapping[str, str]]
    content: bytes | None = field(repr=False)


def common_headers(
    settings: Settings, own: Secret[dict[str, str]] | None = None, user_agent: str | None = None
) -> Secret[Mapping[str, str]]:
    """What every request of a client carries: credentials, and what the caller adds."""
    return Secret(
        {
            **({} if own is None else own.reveal()),
            "Accept": "application/json",
            "Accept-Encoding": ACCEPTED,
            "User-Agent": f"{USER_AGENT} {user_agent}" if user_agent else USER_AGENT,
            **settings.headers,
        }
    )


def request_for(
    call: Call[Any], settings: Settings, headers: Secret[Mapping[str, str]] | None = None
) -> Request:
    """Turn a prepared call into an HTTP request.

    Args:
        headers: what `common_headers` made, once for many calls.

    Raises:
        InvalidRequestError: the body holds something that is not JSON.
    """
    url = settings.base_url + call.path
    if call.query:
        # A comma joins the items of a list; encoded, it would be part of one.
        url += "?" + urlencode(call.query, safe=",")
    if headers is None:
        headers = common_headers(settings)
    if call.body is UNSET:
        return Request(call.operation.method, url, headers, None)
    try:
        content = _as_json(call.body).encode()
    except (TypeError, ValueError, RecursionError) as error:
        raise InvalidRequestError(f"not JSON: {error}", path="body") from None
    with_type = Secret({**headers.reveal(), "Content-Type": "application/json"})
    return Request(call.operation.method, url, with_type, content)
