"""HTTP request of a single attempt: method, URL, headers and body."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from datadog_incidents_api.types import UNSET, Call

from .._common.secret import Secret
from ..version import VERSION
from .json_body import to_json
from .response_body import ACCEPTED_ENCODING
from .settings import Settings

USER_AGENT = f"datadog-incidents/{VERSION}"


JSON = "application/json"


class Request:
    """HTTP request, whose headers include the credentials."""

    __slots__ = ("content", "headers", "method", "url")

    def __init__(
        self, method: str, url: str, headers: Secret[Mapping[str, str]], content: bytes | None
    ) -> None:
        self.method = method
        self.url = url
        self.headers = headers
        self.content = content

    def __repr__(self) -> str:
        return f"<Request {self.method} {self.url}>"


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
            "Accept": JSON,
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
        InvalidRequestError: a value of the body cannot be encoded as JSON; `path` is its location.
    """
    url = settings.base_url + call.path
    if call.query:
        # Commas separate the items of a list; a percent-encoded one would be part of an item.
        url += "?" + urlencode(call.query, safe=",")
    if headers is None:
        headers = common_headers(settings)
    accept = call.operation.accept
    if call.body is UNSET:
        if accept != JSON:
            headers = Secret({**headers.reveal(), "Accept": accept})
        return Request(call.operation.method, url, headers, None)
    headers = Secret({**headers.reveal(), "Accept": accept, "Content-Type": JSON})
    return Request(call.operation.method, url, headers, to_json(call.body))
