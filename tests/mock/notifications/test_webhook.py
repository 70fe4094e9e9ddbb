"""Webhooks: checks of their arguments, and a delivery over a real connection."""

from __future__ import annotations

import copy
import json
import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from datadog_incidents._http.library import httpx
from datadog_incidents.mock import MockDatadog, Notifications, Webhook

from ..conftest import Api
from .receiver import SHOWN, URL
from .test_rules import add_rule

EXPECTED = "the URL of a webhook must be an http or https address such as http://127.0.0.1:9000/hook"


def _nested(levels: int) -> list[Any]:
    value: list[Any] = []
    for _ in range(levels - 1):
        value = [value]
    return value


class Handler(BaseHTTPRequestHandler):
    """Handler of requests that responds with 503 to the first of them, and with 204 to all others."""

    received: list[tuple[str, str | None, bytes]]

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["content-length"]))
        self.received.append((self.path, self.headers["authorization"], body))
        self.send_response(503 if len(self.received) == 1 else 204)
        self.send_header("content-length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: Any) -> None:  # as in the base class
        pass


@pytest.fixture
def received() -> Iterator[tuple[int, list[tuple[str, str | None, bytes]]]]:
    """Return the port of a server, and the list of requests that it fills."""
    Handler.received = []
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server.server_address[1], Handler.received
        server.shutdown()
        thread.join()


def test_a_notification_arrives_over_http(
    received: tuple[int, list[tuple[str, str | None, bytes]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    port, requests = received
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    monkeypatch.delenv("NO_PROXY", raising=False)
    mock = MockDatadog(webhook=f"http://ana:s3%20cret@127.0.0.1:{port}/hook?a=b")
    add_rule(Api(mock))
    incident = Api(mock).create(title="Drill")
    (one,) = mock.notifications.wait()
    assert (one.status, one.attempts, one.response_status) == ("sent", 2, 204)
    assert [(path, key) for path, key, _ in requests] == [("/hook?a=b", "Basic YW5hOnMzIGNyZXQ=")] * 2
    payload = json.loads(requests[1][2])
    assert (payload["incident_title"], payload["incident_uuid"]) == ("Drill", incident["id"])


def test_a_port_on_which_nothing_listens() -> None:
    mock = MockDatadog(webhook=Webhook("http://127.0.0.1:1/hook", retry_delay=0))
    add_rule(Api(mock))
    Api(mock).create()
    (one,) = mock.notifications.wait()
    assert (one.status, one.attempts) == ("failed", 6)
    assert one.error == "the request failed with ConnectError"


def test_a_repr_shows_no_secret() -> None:
    assert repr(Webhook(URL, payload={"key": "k3y"})) == (
        f"Webhook(url={SHOWN!r}, name=None, retry_delay=0.1)"
    )


@pytest.mark.parametrize("url", ["http://127.0.0.1:9000", "HTTPS://example.com/x", "http://[::1]:80/", URL])
def test_valid_urls(url: str) -> None:
    assert Webhook(url).url == url
    assert MockDatadog(webhook=url).notifications == []


@pytest.mark.parametrize(
    ("url", "problem"),
    [
        ("", "; this one is empty, or has whitespace, control or non-ASCII characters"),
        ("http://s3cret.com/ x", "; this one is empty, or has whitespace, control or non-ASCII characters"),
        ("http://s3crét.com", "; this one is empty, or has whitespace, control or non-ASCII characters"),
        ("ftp://s3cret.com", "; this one has another scheme, or none"),
        ("s3cret.com/hook", "; this one has another scheme, or none"),
        ("file:///s3cret", "; this one has another scheme, or none"),
        ("http:s3cret", "; this one has another scheme, or none"),
        ("http://", "; host or port of this one cannot be parsed"),
        ("http:///s3cret", "; host or port of this one cannot be parsed"),
        ("http://a:s3cret@", "; host or port of this one cannot be parsed"),
        ("http://h:s3cret", "; host or port of this one cannot be parsed"),
        ("http://h:99999/s3cret", "; host or port of this one cannot be parsed"),
        ("http://h:0/s3cret", "; host or port of this one cannot be parsed"),
        ("http://[s3cret/", "; host or port of this one cannot be parsed"),
        (7, ", not int"),
        (None, ", not NoneType"),
    ],
)
def test_invalid_urls(url: Any, problem: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(EXPECTED + problem)}$"):
        Webhook(url)
    if isinstance(url, str):
        with pytest.raises(ValueError, match="the URL of a webhook must be"):
            MockDatadog(webhook=url)


def test_another_type_as_the_webhook_of_a_mock() -> None:
    wrong: Any = 7
    with pytest.raises(ValueError, match=r"webhook must be a URL such as .*, or a Webhook, not int"):
        MockDatadog(webhook=wrong)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"payload": ["a"]}, "payload must be a mapping, which is sent as JSON, not list"),
        (
            {"payload": {"a": object()}},
            "payload must be JSON: Object of type object is not JSON serializable",
        ),
        ({"payload": {"a": float("nan")}}, "payload must be JSON: Out of range float values"),
        ({"payload": {"a": _nested(51)}}, "payload must not be nested more than 50 levels deep"),
        ({"payload": {"a": _nested(100_000)}}, "payload must be JSON: "),
        ({"name": ""}, "name of a webhook must be letters, digits, - and _, not ''"),
        ({"name": "@webhook-x"}, "name of a webhook must be letters, digits, - and _, not '@webhook-x'"),
        ({"retry_delay": -1}, "retry_delay must be a number of seconds from 0 to 3600, not -1"),
        ({"retry_delay": 3601}, "retry_delay must be a number of seconds from 0 to 3600, not 3601"),
        ({"retry_delay": float("inf")}, "retry_delay must be a number of seconds from 0 to 3600, not inf"),
        ({"retry_delay": True}, "retry_delay must be a number of seconds from 0 to 3600, not True"),
        ({"transport": "x"}, "transport must be a synchronous transport of httpx or httpx2, not str"),
    ],
)
def test_invalid_options(options: Any, message: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(message)}"):
        Webhook(URL, **options)


def test_the_deepest_payload_is_filled() -> None:
    mock = MockDatadog(webhook=Webhook(URL, payload={"a": _nested(50)}, name="other"))
    add_rule(Api(mock))
    Api(mock).create()
    assert mock.notifications[0].payload == {"a": _nested(50)}


def test_a_mock_is_a_receiver_too() -> None:
    other = MockDatadog()
    mock = MockDatadog(webhook=Webhook("http://localhost/hook", transport=other.transport))
    add_rule(Api(mock))
    Api(mock).create()
    (one,) = mock.notifications.wait()
    assert (one.status, one.response_status) == ("failed", 404)
    assert other.calls[0].path == "/hook"
    assert isinstance(other.transport, httpx.BaseTransport)


def test_copies_of_the_list_are_plain_lists() -> None:
    mock = MockDatadog()
    add_rule(Api(mock))
    Api(mock).create()
    assert isinstance(mock.notifications, Notifications)
    assert type(copy.copy(mock.notifications)) is list
