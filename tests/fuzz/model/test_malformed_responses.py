"""Responses of another form than declared: failures, which do not end the run."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from datadog_incidents._http.library import httpx
from datadog_incidents.mock import MockDatadog

from .sessions import run_scenario, session_of

Change = Callable[[Any], Any]
FORMS: dict[str, Change] = {
    "an array": lambda document: [document],
    "data as an array": lambda document: {"data": [document["data"]]},
    "attributes as an array": lambda document: {"data": {**document["data"], "attributes": ["x"]}},
    "relationships as an array": lambda document: {"data": {**document["data"], "relationships": ["x"]}},
}


class ChangingTransport(httpx.BaseTransport):
    """Transport that changes the JSON of successful responses about one todo."""

    def __init__(self, mock: MockDatadog, method: str, change: Change) -> None:
        self._inner, self._method, self._change = mock.transport, method, change

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        response = self._inner.handle_request(request)
        response.read()
        document = json.loads(response.content) if response.is_success and response.content else None
        is_one = isinstance(document, dict) and isinstance(document.get("data"), dict)
        if request.method != self._method or not is_one or "todos" not in request.url.path:
            return response
        return httpx.Response(response.status_code, json=self._change(document))


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("form", FORMS)
def test_malformed_response_is_a_failure_and_no_error(form: str, method: str) -> None:
    mock = MockDatadog()
    session = session_of(mock, "todos", transport=ChangingTransport(mock, method, FORMS[form]))
    found = run_scenario(session, "created_is_read", "todos")
    operation = {"GET": "get_incident_todo", "POST": "create_incident_todo"}[method]
    assert any(key[:2] == ("response_conforms", operation) for key in found)


def test_error_of_the_fuzzer_itself_is_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise KeyError("no such key")

    monkeypatch.setattr("datadog_incidents.fuzz.model.scenarios.attributes.reads.check_others", broken)
    with pytest.raises(KeyError):
        run_scenario(session_of(MockDatadog(), "todos"), "created_is_read", "todos")
