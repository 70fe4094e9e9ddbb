"""Tokens with a part of the scopes may call the operations whose scopes they have, and no others."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterable

import pytest

from datadog_incidents._http.library import httpx
from datadog_incidents.errors import ForbiddenError
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.core.scopes import SCOPES
from datadog_incidents_api.operations import OPERATIONS
from datadog_incidents_api.types import Operation

INCIDENTS = "/api/v2/incidents"


def status(mock: MockDatadog, operation: Operation, scopes: Iterable[str]) -> int:
    """Status of an otherwise invalid call with a token: no JSON, a repeated parameter, and unknown IDs."""
    mock.add_token("limited", scopes)
    path = re.sub(r"{\w+}", "i", operation.path) + "?include=a&include=b"
    with httpx.Client(transport=mock.transport, base_url="http://localhost") as http:
        received = http.request(
            operation.method, path, headers={"Authorization": "Bearer limited"}, content=b"{"
        )
    if received.status_code == 403:
        lacking = [one for one in operation.scopes if one not in scopes]
        message = f"Failed permission authorization checks: missing {', '.join(lacking)}"
        assert received.json() == {"errors": ["Forbidden", message]}
    return received.status_code


def test_a_token_without_a_scope_of_the_operation_gives_403_before_any_other_error(
    datadog_mock: MockDatadog,
) -> None:
    before = copy.deepcopy(vars(datadog_mock._server.state) | {"_random": None, "_now": None})
    for operation in OPERATIONS.values():
        assert status(datadog_mock, operation, ()) == 403, operation.id
        for scope in operation.scopes:
            assert status(datadog_mock, operation, SCOPES - {scope}) == 403, operation.id
    assert vars(datadog_mock._server.state) | {"_random": None, "_now": None} == before


def test_the_error_names_the_missing_scope(datadog_mock: MockDatadog) -> None:
    datadog_mock.add_token("reader", ["incident_read"])
    with datadog_mock.client(access_token="reader") as client, pytest.raises(ForbiddenError) as caught:
        client.incidents.create(title="Drill")
    assert "missing incident_write" in str(caught.value)
    assert "reader" not in str(caught.value)


def test_an_unknown_token_is_told_no_scope(datadog_mock: MockDatadog) -> None:
    with httpx.Client(transport=datadog_mock.transport, base_url="http://localhost") as http:
        received = http.get(INCIDENTS, headers={"Authorization": "Bearer unknown"})
    assert (received.status_code, received.json()) == (403, {"errors": ["Forbidden"]})


def test_a_token_with_the_scopes_of_the_operation_is_accepted(datadog_mock: MockDatadog) -> None:
    for operation in OPERATIONS.values():
        assert status(datadog_mock, operation, operation.scopes) not in (401, 403), operation.id


@pytest.mark.parametrize(("method", "path", "expected"), [("GET", "/api/v2/x", 404), ("PUT", INCIDENTS, 405)])
def test_what_is_no_operation_requires_no_scope(
    datadog_mock: MockDatadog, method: str, path: str, expected: int
) -> None:
    datadog_mock.add_token("limited", ())
    with httpx.Client(transport=datadog_mock.transport, base_url="http://localhost") as http:
        received = http.request(method, path, headers={"Authorization": "Bearer limited"})
    assert received.status_code == expected


def test_scopes_of_a_known_token_are_replaced_and_remain_after_a_reset(datadog_mock: MockDatadog) -> None:
    listing = OPERATIONS["list_incident_types"]
    assert status(datadog_mock, listing, ["incident_write"]) == 403
    datadog_mock.add_token("limited", ["incident_read"])
    datadog_mock.reset()
    with datadog_mock.client(access_token="limited") as client:
        assert len([*client.types.list()]) == 1


@pytest.mark.parametrize(
    ("token", "scopes", "message"),
    [
        ("t", ["incident_reed"], r"unknown scopes 'incident_reed': known are incident_notification_sett"),
        ("t", None, r"scopes must be a list of strings, such as \['incident_read'\], not None"),
        ("t", [["incident_read"]], "scopes must be a list of strings"),
        ("t", ["incident_read", "b", "a"], "unknown scopes 'a', 'b': known are"),
        ("", [], "printable ASCII characters"),
        ("a b", [], "printable ASCII characters"),
        ("t\u00f6ken", [], "printable ASCII characters"),
        ("mock-access-token", ["incident_read"], "access_token has all scopes"),
    ],
)
def test_an_unusable_token_is_refused(
    datadog_mock: MockDatadog, token: str, scopes: list[str], message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        datadog_mock.add_token(token, scopes)
    with datadog_mock.client() as client:
        client.incidents.create(title="Drill")


def test_one_scope_may_be_a_string(datadog_mock: MockDatadog) -> None:
    assert status(datadog_mock, OPERATIONS["list_incidents"], "incident_read") != 403


def test_tokens_are_in_no_text(datadog_mock: MockDatadog) -> None:
    datadog_mock.add_token("limited-token", ["incident_read"])
    server = datadog_mock._server
    assert "limited-token" not in " ".join(map(repr, [datadog_mock, server, server._keys]))
