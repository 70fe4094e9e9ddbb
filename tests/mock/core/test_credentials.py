"""Credentials are checked before anything else, and each key separately."""

from __future__ import annotations

import copy
import re
from typing import TYPE_CHECKING, Any

import pytest

from datadog_incidents._http.library import httpx
from datadog_incidents.mock import MockDatadog
from datadog_incidents_api.operations import OPERATIONS

if TYPE_CHECKING:
    from ..conftest import Api

API, APP = "DD-API-KEY", "DD-APPLICATION-KEY"
VALID = {API: "mock-api-key", APP: "mock-app-key"}
TOKEN = "mock-access-token"
INCIDENTS = "/api/v2/incidents"
NEW = {"data": {"type": "incidents", "attributes": {"title": "t", "customer_impacted": False}}}
CALLS = [(one.method, re.sub(r"{\w+}", "i", one.path)) for one in OPERATIONS.values()]
REFUSALS = {
    "no credentials": ({}, 401),
    "no API key": ({APP: VALID[APP]}, 401),
    "no application key": ({API: VALID[API]}, 401),
    "empty API key": (VALID | {API: ""}, 401),
    "empty application key": (VALID | {APP: ""}, 401),
    "wrong API key": (VALID | {API: "wrong"}, 403),
    "wrong application key": (VALID | {APP: "wrong"}, 403),
    "keys swapped": ({API: VALID[APP], APP: VALID[API]}, 403),
    "a key and more": (VALID | {API: VALID[API] + "x"}, 403),
    "wrong API key, no application key": ({API: "wrong"}, 401),
    "wrong token": ({"Authorization": "Bearer wrong"}, 403),
    "empty token": ({"Authorization": "Bearer "}, 401),
    "token of another scheme": ({"Authorization": f"Basic {TOKEN}"}, 401),
    "a key as token": ({"Authorization": f"Bearer {VALID[API]}"}, 403),
    "not ASCII": (VALID | {API: "clé"}, 403),
}


@pytest.mark.parametrize(("headers", "status"), REFUSALS.values(), ids=REFUSALS)
def test_missing_is_401_and_wrong_is_403_before_any_other_error(
    datadog_mock: MockDatadog, headers: dict[str, str], status: int
) -> None:
    before = copy.deepcopy(vars(datadog_mock._server.state) | {"_random": None, "_now": None})
    sent = {name.encode(): value.encode("utf-8") for name, value in headers.items()}
    with httpx.Client(transport=datadog_mock.transport, base_url="http://localhost") as http:
        for method, path in CALLS:
            # The body is not JSON, the query parameter is repeated, and the IDs do not exist.
            reply = http.request(method, f"{path}?include=a&include=b", headers=sent, content=b"{")
            assert reply.status_code == status, (method, path)
            assert reply.json() == {"errors": ["Unauthorized" if status == 401 else "Forbidden"]}
            for key in (*VALID.values(), TOKEN):
                assert key not in reply.text
    assert vars(datadog_mock._server.state) | {"_random": None, "_now": None} == before


@pytest.mark.parametrize(
    "headers",
    [VALID, {"Authorization": f"Bearer {TOKEN}"}, {"authorization": f"bearer {TOKEN}"},
     {"Authorization": f"Bearer   {TOKEN}"},
     VALID | {"Authorization": f"Bearer {TOKEN}"}, VALID | {"Authorization": "Basic x"}],
    ids=["both keys", "token", "lower case", "several spaces", "token and keys", "keys and another scheme"],
)  # fmt: skip
def test_keys_or_a_token_are_accepted(datadog_mock: MockDatadog, headers: dict[str, str]) -> None:
    with httpx.Client(transport=datadog_mock.transport, base_url="http://localhost") as http:
        assert http.post(INCIDENTS, headers=headers, json=NEW).status_code == 201


@pytest.mark.parametrize("name", [API, APP])
def test_a_key_sent_twice_is_wrong(api: Api, name: str) -> None:
    twice = [*VALID.items(), (name, "other")]
    with httpx.Client(transport=api.mock.transport, base_url="http://localhost") as http:
        assert http.post(INCIDENTS, headers=twice, json=NEW).status_code == 403


def test_a_mock_accepts_the_keys_that_it_was_created_with(datadog_mock: MockDatadog) -> None:
    mock = MockDatadog(api_key="one", app_key="two", access_token="three")
    with httpx.Client(transport=mock.transport, base_url="http://localhost") as http:
        assert http.post(INCIDENTS, headers=VALID, json=NEW).status_code == 403
        assert http.post(INCIDENTS, headers={API: "one", APP: "two"}, json=NEW).status_code == 201
        assert http.post(INCIDENTS, headers={"Authorization": "Bearer three"}, json=NEW).status_code == 201


@pytest.mark.parametrize(
    ("argument", "value"),
    [("api_key", ""), ("app_key", ""), ("access_token", ""), ("api_key", "a b"), ("access_token", ["t"])],
)
def test_a_key_that_no_client_can_send_is_refused(argument: str, value: Any) -> None:
    options: dict[str, Any] = {argument: value}
    with pytest.raises(ValueError, match=f"^{argument} must consist of printable ASCII"):
        MockDatadog(**options)
