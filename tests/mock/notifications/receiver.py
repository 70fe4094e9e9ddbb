"""Receiver of webhooks for tests, as a transport that opens no connection."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from threading import Event
from typing import Any

from datadog_incidents._http.library import httpx
from datadog_incidents.mock import MockDatadog, Webhook

from ..conftest import Api
from .test_rules import add_rule

URL = "http://ana:s3cret@receiver.example:8000/hook/t0ken?key=k3y"
SHOWN = "http://receiver.example:8000"


class Receiver(httpx.BaseTransport):
    """Transport that gives responses one after the other, and 200 after the last.

    Args:
        responses: statuses, or errors to raise.

    Attributes:
        requests: requests received.
    """

    def __init__(self, *responses: int | BaseException) -> None:
        self.requests: list[httpx.Request] = []
        self._responses = iter(responses)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        response = next(self._responses, 200)
        if isinstance(response, BaseException):
            raise response
        return httpx.Response(response)

    @property
    def titles(self) -> list[str]:
        """Titles of the incidents in the payloads received."""
        return [json.loads(one.content)["incident_title"] for one in self.requests]


class Gate(Receiver):
    """Receiver that does not respond before it is opened."""

    def __init__(self, *responses: int | Exception) -> None:
        super().__init__(*responses)
        self.entered, self.opened = Event(), Event()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.entered.set()
        assert self.opened.wait(20)
        return super().handle_request(request)


def declared(
    receiver: httpx.BaseTransport, titles: Iterable[str] = ("Drill",), **webhook: Any
) -> MockDatadog:
    """Return a mock in which incidents with these titles have been declared, each with a notification."""
    options: dict[str, Any] = {"retry_delay": 0.0, "transport": receiver} | webhook
    mock = MockDatadog(webhook=Webhook(URL, **options))
    api = Api(mock)
    add_rule(api)
    for title in titles:
        api.create(title=title)
    return mock


def declaring(mock: MockDatadog) -> Callable[[str], object]:
    """Return a function that declares an incident with a title."""
    api = Api(mock)
    return lambda title: api.create(title=title)
