"""Headers that callers add: none can inject, none replaces what the client sets, and no value is shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from datadog_incidents import IncidentsClient
from datadog_incidents._http.headers import RESERVED
from datadog_incidents.errors import ConfigurationError
from datadog_incidents.version import VERSION

SECRET = "s3cr3ts3cr3t"


def sent(**options: Any) -> httpx.Headers:
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(204)

    client = IncidentsClient(access_token="t", transport=httpx.MockTransport(answer), **options)
    client.users.delete("u")
    return seen[0].headers


def through_options(**options: Any) -> httpx.Headers:
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(204)

    client = IncidentsClient(access_token="t", transport=httpx.MockTransport(answer))
    client.with_options(**options).users.delete("u")
    return seen[0].headers


ways = pytest.mark.parametrize("send", [sent, through_options], ids=["client", "with_options"])
Send = Callable[..., httpx.Headers]


@ways
def test_headers_are_sent(send: Send) -> None:
    headers = send(headers={"X-Team": "checkout", "traceparent": "00-1-2-01"})
    assert (headers["x-team"], headers["traceparent"]) == ("checkout", "00-1-2-01")
    assert headers["authorization"] == "Bearer t"


@ways
@pytest.mark.parametrize("name", sorted(RESERVED))
@pytest.mark.parametrize("spelt", [str.lower, str.upper, str.title], ids=["lower", "upper", "title"])
def test_what_the_client_sets_is_refused(send: Send, name: str, spelt: Callable[[str], str]) -> None:
    with pytest.raises(ConfigurationError, match=f"{spelt(name)} cannot be set") as caught:
        send(headers={spelt(name): SECRET})
    assert SECRET not in str(caught.value)


@ways
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
def test_values_that_cannot_be_sent_are_refused_unseen(send: Send, value: Any) -> None:
    value = SECRET + value if isinstance(value, str) and value.startswith("a") else value
    with pytest.raises(ConfigurationError, match="the value of X-Team") as caught:
        send(headers={"X-Team": value})
    assert SECRET not in str(caught.value)


@ways
@pytest.mark.parametrize(
    "name", ["", "X Team", "X-Team:", "X\r\nEvil", "X\0", "é", "X(", b"X", 7, None], ids=ascii
)
def test_names_that_cannot_be_sent_are_refused(send: Send, name: Any) -> None:
    with pytest.raises(ConfigurationError, match="is no header name"):
        send(headers={name: "a"})


@ways
def test_a_name_in_two_spellings_is_refused(send: Send) -> None:
    with pytest.raises(ConfigurationError, match="x-a is there twice"):
        send(headers={"X-A": "1", "x-a": "2"})


@ways
@pytest.mark.parametrize("wrong", [[("X-Team", "a")], "X-Team: a", 7])
def test_headers_are_a_mapping(send: Send, wrong: Any) -> None:
    with pytest.raises(ConfigurationError, match="must be a mapping"):
        send(headers=wrong)


def test_the_user_agent_names_the_version() -> None:
    assert sent()["user-agent"] == f"datadog-incidents/{VERSION}"


def test_a_program_can_add_to_the_user_agent() -> None:
    agent = sent(user_agent="checkout-bot/2.1 (team web)")["user-agent"]
    assert agent == f"datadog-incidents/{VERSION} checkout-bot/2.1 (team web)"


@pytest.mark.parametrize("wrong", ["a\r\nX-Evil: 1", "", "é", 7])
def test_a_user_agent_that_cannot_be_sent_is_refused(wrong: Any) -> None:
    with pytest.raises(ConfigurationError, match="user_agent"):
        sent(user_agent=wrong)
