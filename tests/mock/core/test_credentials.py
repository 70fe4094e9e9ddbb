"""Credentials are judged first, and each key by itself."""

from __future__ import annotations

import copy
import re
from typing import TYPE_CHECKING

import httpx
import pytest

from datadog_incidents.mock import MockDatadog
from datadog_incidents_api.operations import OPERATIONS

if TYPE_CHECKING:
    from ..conftest import Api

API, APP = "DD-API-KEY", "DD-APPLICATION-KEY"
RIGHT = {API: "mock-api-key", APP: "mock-app-key"}
TOKEN = "mock-access-token"
INCIDENTS = "/api/v2/incidents"
NEW = {"data": {"type": "incidents", "attributes": {"title": "t", "customer_impacted": False}}}
CALLS = [(one.method, re.sub(r"{\w+}", "i", one.path)) for one in OPERATIONS.values()]
REFUSALS = {
    "no credentials": ({}, 401),
    "no API key": ({APP: RIGHT[APP]}, 401),
    "no application key": ({API: RIGHT[API]}, 401),
    "empty API key": (RIGHT | {API: ""}, 401),
    "empty application key": (RIGHT | {APP: ""}, 401),
    "wrong API key": (RIGHT | {API: "wrong"}, 403),
    "wrong application key": (RIGHT | {APP: "wrong"}, 403),
    "keys swapped": ({API: RIGHT[APP], APP: RIGHT[API]}, 403),
    "a key and more": (RIGHT | {API: RIGHT[API] + "x"}, 403),
    "wrong API key, no application key": ({API: "wrong"}, 401),
    "wrong token": ({"Authorization": "Bearer wrong"}, 403),
    "empty token": ({"Authorization": "Bearer "}, 401),
    "token of another scheme": ({"Authorization": f"Basic {TOKEN}"}, 401),
    "a key as token": ({"Authorization": f"Bearer {RIGHT[API]}"}, 403),
    "not ASCII": (RIGHT | {API: "clé"}, 403),
}


@pytest.mark.parametrize(("headers", "status"), REFUSALS.values(), ids=REFUSALS)
def test_missing_is_401_and_wrong_is_403_whatever_else_is_amiss(
    datadog_mock: MockDatadog, headers: dict[str, str], status: int
) -> None:
    before = copy.deepcopy(vars(datadog_mock._server.state) | {"_random": None, "_now": None})
    sent = {name.encode(): value.encode("utf-8") for name, value in headers.items()}
    with httpx.Client(transport=datadog_mock.transport, base_url="http://localhost") as http:
        for method, path in CALLS:
            # The body is no JSON, the query is twice what it may be, and nothing named exists.
            reply = http.request(method, f"{path}?include=a&include=b", headers=sent, content=b"{")
            assert reply.status_code == status, (method, path)
            assert reply.json() == {"errors": ["Unauthorized" if status == 401 else "Forbidden"]}
            for key in (*RIGHT.values(), TOKEN):
                assert key not in reply.text
    assert vars(datadog_mock._server.state) | {"_random": None, "_now": None} == before


@pytest.mark.parametrize(
    "headers",
    [RIGHT, {"Authorization": f"Bearer {TOKEN}"}, {"authorization": f"bearer {TOKEN}"},
     RIGHT | {"Authorization": f"Bearer {TOKEN}"}, RIGHT | {"Authorization": "Basic x"}],
    ids=["both keys", "token", "lower case", "token and keys", "keys and another scheme"],
)  # fmt: skip
def test_keys_or_a_token_open(datadog_mock: MockDatadog, headers: dict[str, str]) -> None:
    with httpx.Client(transport=datadog_mock.transport, base_url="http://localhost") as http:
        assert http.post(INCIDENTS, headers=headers, json=NEW).status_code == 201


@pytest.mark.parametrize("name", [API, APP])
def test_a_key_sent_twice_is_no_key_of_the_mock(api: Api, name: str) -> None:
    twice = [*RIGHT.items(), (name, "other")]
    with httpx.Client(transport=api.mock.transport, base_url="http://localhost") as http:
        assert http.post(INCIDENTS, headers=twice, json=NEW).status_code == 403


def test_a_mock_takes_the_keys_it_was_made_with(datadog_mock: MockDatadog) -> None:
    mock = MockDatadog(api_key="one", app_key="two", access_token="three")
    with httpx.Client(transport=mock.transport, base_url="http://localhost") as http:
        assert http.post(INCIDENTS, headers=RIGHT, json=NEW).status_code == 403
        assert http.post(INCIDENTS, headers={API: "one", APP: "two"}, json=NEW).status_code == 201
        assert http.post(INCIDENTS, headers={"Authorization": "Bearer three"}, json=NEW).status_code == 201
