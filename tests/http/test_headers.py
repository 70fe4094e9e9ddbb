"""User-supplied headers cannot inject others or replace the client's own; errors never contain a value."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from datadog_incidents import IncidentsClient
from datadog_incidents._http.headers import RESERVED
from datadog_incidents._http.library import httpx
from datadog_incidents.errors import ConfigurationError
from datadog_incidents.version import VERSION

SECRET = "s3cr3ts3cr3t"


def send_with_client(**options: Any) -> httpx.Headers:
    """Headers of a request, with options given to the client."""
    requests: list[httpx.Request] = []

    def reply(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return httpx.Response(204)

    client = IncidentsClient(access_token="t", transport=httpx.MockTransport(reply), **options)
    client.users.delete("u")
    return requests[0].headers


def send_with_options(**options: Any) -> httpx.Headers:
    """Headers of a request, with options given to `with_options`."""
    requests: list[httpx.Request] = []

    def reply(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return httpx.Response(204)

    client = IncidentsClient(access_token="t", transport=httpx.MockTransport(reply))
    client.with_options(**options).users.delete("u")
    return requests[0].headers


client_and_options = pytest.mark.parametrize(
    "send", [send_with_client, send_with_options], ids=["client", "with_options"]
)
Send = Callable[..., httpx.Headers]


@client_and_options
def test_headers_are_sent(send: Send) -> None:
    headers = send(headers={"X-Team": "checkout", "traceparent": "00-1-2-01"})
    assert (headers["x-team"], headers["traceparent"]) == ("checkout", "00-1-2-01")
    assert headers["authorization"] == "Bearer t"


@client_and_options
@pytest.mark.parametrize("name", sorted(RESERVED))
@pytest.mark.parametrize("case", [str.lower, str.upper, str.title], ids=["lower", "upper", "title"])
def test_reserved_header_is_refused(send: Send, name: str, case: Callable[[str], str]) -> None:
    with pytest.raises(ConfigurationError, match=f"{case(name)} cannot be set") as caught:
        send(headers={case(name): SECRET})
    assert SECRET not in str(caught.value)


@client_and_options
@pytest.mark.parametrize(
    "value",
    [
        "a\r\nX-Evil: 1",
        "a\nb",
        "a\rb",
        "a\0b",
        "\x7f",
        "é",
        "\u2028",
        "\udc80",
        " a",
        "a ",
        "",
        "\t",
        b"a",
        7,
        None,
    ],
    ids=ascii,
)
def test_invalid_value_is_refused_and_not_shown(send: Send, value: Any) -> None:
    value = SECRET + value if isinstance(value, str) and value.startswith("a") else value
    with pytest.raises(ConfigurationError, match="the value of X-Team") as caught:
        send(headers={"X-Team": value})
    assert SECRET not in str(caught.value)


@client_and_options
@pytest.mark.parametrize(
    "name", ["", "X Team", "X-Team:", "X\r\nEvil", "X\0", "é", "X(", b"X", 7, None], ids=ascii
)
def test_invalid_name_is_refused(send: Send, name: Any) -> None:
    with pytest.raises(ConfigurationError, match="is not a valid header name"):
        send(headers={name: "a"})


@client_and_options
def test_duplicate_name_that_differs_in_case_is_refused(send: Send) -> None:
    with pytest.raises(ConfigurationError, match="duplicate name x-a"):
        send(headers={"X-A": "1", "x-a": "2"})


@client_and_options
@pytest.mark.parametrize("wrong", [[("X-Team", "a")], "X-Team: a", 7])
def test_headers_other_than_a_mapping_are_refused(send: Send, wrong: Any) -> None:
    with pytest.raises(ConfigurationError, match="must be a mapping"):
        send(headers=wrong)


def test_user_agent_contains_the_version() -> None:
    assert send_with_client()["user-agent"] == f"datadog-incidents/{VERSION}"


def test_application_can_extend_the_user_agent() -> None:
    agent = send_with_client(user_agent="checkout-bot/2.1 (team web)")["user-agent"]
    assert agent == f"datadog-incidents/{VERSION} checkout-bot/2.1 (team web)"


@pytest.mark.parametrize("wrong", ["a\r\nX-Evil: 1", "", "é", 7])
def test_invalid_user_agent_is_refused(wrong: Any) -> None:
    with pytest.raises(ConfigurationError, match="user_agent"):
        send_with_client(user_agent=wrong)
