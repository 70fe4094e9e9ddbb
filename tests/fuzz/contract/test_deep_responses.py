"""A server may store members that it does not know, nested as deep as they were sent."""

from __future__ import annotations

import json
from typing import Any

import pytest

from datadog_incidents._http.library import httpx
from datadog_incidents.fuzz.contract.engine import ContractEngine
from datadog_incidents.fuzz.exchanges import MAX_DEPTH, parsed
from datadog_incidents.mock import MockDatadog

from ...amounts import some
from .conftest import NewSession

OPERATIONS = ("create_incident", "list_incidents", "get_incident", "delete_incident")


def nested(depth: int) -> Any:
    """Return arrays in arrays."""
    value: Any = []
    for _ in range(depth):
        value = [value]
    return value


@pytest.mark.parametrize("depth", some([2 * MAX_DEPTH, MAX_DEPTH - 10], 2))
def test_all_operations_are_tested_if_lists_contain_deep_values(
    new_session: NewSession, monkeypatch: pytest.MonkeyPatch, depth: int
) -> None:
    mock = MockDatadog()
    plain = mock.transport

    def add_deep_values(request: httpx.Request) -> httpx.Response:
        response = plain.handle_request(request)
        response.read()
        if response.status_code != 200 or not response.content:
            return response
        document = response.json()
        for resource in document["data"] if isinstance(document.get("data"), list) else [document["data"]]:
            resource["attributes"]["newer"] = nested(depth)
        return httpx.Response(200, headers=response.headers, content=json.dumps(document))

    monkeypatch.setattr(mock, "transport", httpx.MockTransport(add_deep_values))
    session = new_session(mock, operations=OPERATIONS, mock=None)
    ContractEngine().run(session)
    assert session.progress.cases > 100
    assert not [one for one in session.progress.gaps if "the phase" in one]
    assert not [one for one in session.progress.notes if "Error" in one]


@pytest.mark.parametrize(("depth", "is_parsed"), [(MAX_DEPTH - 2, True), (MAX_DEPTH, False), (10_000, False)])
def test_the_depth_of_json_is_limited(depth: int, is_parsed: bool) -> None:
    text = "[" * (depth + 1) + "]" * (depth + 1)
    assert (parsed(text.encode()) is not None) == is_parsed
