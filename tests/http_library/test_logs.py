"""What the HTTP libraries log by themselves: no header of a request, but what a response echoes of it."""

from __future__ import annotations

from typing import Any

import pytest

from datadog_incidents.errors import ForbiddenError

from ..client.loopback import always, reply, serving
from ..hostile.echoes import all_logs
from .both_libraries import LIBRARIES, Execute, both_clients

API_KEY, APP_KEY, GATE = "k3yk3yk3yk3y", "4pp4pp4pp4pp", "g4teg4teg4te"
SECRETS = (API_KEY, APP_KEY, GATE)
OPTIONS: dict[str, Any] = {"api_key": API_KEY, "app_key": APP_KEY, "headers": {"X-Gate": GATE}}


def transport(library: Any, execute: Execute) -> Any:
    """Transport to a socket, which creates its requests and connections itself."""
    return library.AsyncHTTPTransport() if "async" in execute.__name__ else library.HTTPTransport()


@both_clients
@pytest.mark.parametrize("name", LIBRARIES)
def test_headers_of_requests_are_not_logged(name: str, execute: Execute) -> None:
    library = LIBRARIES[name]
    with serving(always(reply())) as server, all_logs() as logs:
        execute(library, transport=transport(library, execute), base_url=server.url, **OPTIONS)
        (head,) = server.requests
    assert all(secret.encode() in head for secret in SECRETS)
    assert [text for text in logs if f"{core(name)}.http11 send_request_headers" in text]
    assert [text for text in logs if any(secret in text for secret in SECRETS)] == []


@both_clients
@pytest.mark.parametrize("name", LIBRARIES)
def test_echoes_in_heads_of_responses_are_logged(name: str, execute: Execute) -> None:
    """Therefore docs/options-and-hooks.md advises against level DEBUG for the loggers of connections."""
    library = LIBRARIES[name]
    echoing = reply(b"{}", f"403 no {API_KEY}", f"X-Other: {APP_KEY}")
    with serving(always(echoing)) as server, all_logs() as logs, pytest.raises(ForbiddenError):
        execute(library, transport=transport(library, execute), base_url=server.url, **OPTIONS)
    assert loggers_that_show(API_KEY, logs) == {name, f"{core(name)}.http11"}  # the reason phrase
    assert loggers_that_show(APP_KEY, logs) == {f"{core(name)}.http11"}


def core(name: str) -> str:
    """Package of the connections of a library, and its logger."""
    return name.replace("httpx", "httpcore")


def loggers_that_show(secret: str, logs: list[str]) -> set[str]:
    return {text.split()[0] for text in logs if secret in text}
