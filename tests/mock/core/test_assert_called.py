"""`assert_called` counts the calls of an operation, and shows what differs."""

from __future__ import annotations

import re
from typing import Any

import pytest

from datadog_incidents.mock import MockDatadog

from ..conftest import INCIDENTS, Api


def create(title: str, **attributes: Any) -> dict[str, Any]:
    return {"data": {"attributes": {"title": title, **attributes}}}


@pytest.fixture
def mock(api: Api) -> MockDatadog:
    """Return a mock that was called."""
    api.create(title="Drill", notification_handles=[{"handle": "@a"}, {"handle": "@b", "display_name": "B"}])
    api.call("GET", f"{INCIDENTS}/i")
    api.create(title="Fire")
    return api.mock


@pytest.mark.parametrize(
    ("arguments", "titles"),
    [
        ({}, ["Drill", "Fire"]),
        ({"times": 2}, ["Drill", "Fire"]),
        ({"times": 1, "body": create("Drill")}, ["Drill"]),
        ({"body": create("Fire", customer_impacted=False)}, ["Fire"]),
        ({"times": 0, "body": create("Flood")}, []),
        ({"times": 2, "body": {"data": {"type": "incidents"}}}, ["Drill", "Fire"]),
        ({"times": 2, "body": {}}, ["Drill", "Fire"]),
        ({"times": 1, "body": create("Drill", notification_handles=({"handle": "@a"}, {}))}, ["Drill"]),
    ],
)
def test_calls_that_were_made_are_returned(
    mock: MockDatadog, arguments: dict[str, Any], titles: list[str]
) -> None:
    found = mock.assert_called("create_incident", **arguments)
    assert [call.json["data"]["attributes"]["title"] for call in found] == titles


def message(mock: MockDatadog, operation: str = "create_incident", **arguments: Any) -> str:
    with pytest.raises(AssertionError) as caught:
        mock.assert_called(operation, **arguments)
    return re.sub("[0-9a-f-]{36}", "ID", str(caught.value))


def test_the_message_lists_the_calls_and_what_differs(mock: MockDatadog) -> None:
    body = create("Drill", customer_impacted=True, notification_handles=[{"handle": "@a"}, {"handle": "@c"}])
    assert message(mock, times=1, body=body) == (
        "expected 1 call of create_incident with the given body, found none; the mock received:\n"
        "  1. create_incident: POST /api/v2/incidents -> 201\n"
        "       data.attributes.customer_impacted: expected true, got false\n"
        '       data.attributes.notification_handles[1].handle: expected "@c", got "@b"\n'
        "  2. get_incident: GET /api/v2/incidents/i -> 404\n"
        "  3. create_incident: POST /api/v2/incidents -> 201\n"
        '       data.attributes.title: expected "Drill", got "Fire"\n'
        "       data.attributes.customer_impacted: expected true, got false\n"
        '       data.attributes.notification_handles: expected [{"handle": "@a"}, {"handle": "@c"}],'
        " but is missing"
    )


def test_the_message_counts_calls(mock: MockDatadog) -> None:
    head = "expected 3 calls of create_incident, found 2; the mock received:"
    assert message(mock, times=3).splitlines()[0] == head
    head = "expected at least one call of delete_incident, found none; the mock received:"
    assert message(mock, "delete_incident").splitlines()[0] == head
    head = "expected 0 calls of create_incident, found 2; the mock received:"
    assert message(mock, times=0).splitlines()[0] == head


def test_the_message_says_that_there_were_no_calls(datadog_mock: MockDatadog) -> None:
    expected = "expected at least one call of create_incident, found none; the mock received no calls"
    assert message(datadog_mock) == expected


@pytest.mark.parametrize(
    ("wanted", "difference"),
    [
        ({"a": 1}, "a: expected 1, but is missing"),
        ({"n": True}, "n: expected true, got 1"),
        ({"n": "1"}, 'n: expected "1", got 1'),
        ({"n": {"a": 1}}, 'n: expected {"a": 1}, got 1'),
        ({"list": [1]}, "list: expected 1 item, got 2: [1, 2]"),
        ({"list": [2, 1]}, "list[0]: expected 2, got 1"),
        ({"n": None}, "n: expected null, got 1"),
        ([], 'the body: expected [], got {"n": 1, "list": [1, 2]}'),
    ],
)
def test_differences_are_located(datadog_mock: MockDatadog, wanted: Any, difference: str) -> None:
    api = Api(datadog_mock)
    with api.http:
        api.call("POST", INCIDENTS, {"n": 1, "list": [1, 2]})
    assert message(datadog_mock, body=wanted).splitlines()[2] == f"       {difference}"


def test_a_body_that_is_not_json_differs(api: Api) -> None:
    api.http.post(INCIDENTS, content=b"{")
    assert "       the body is not valid JSON: " in message(api.mock, body={})


def test_long_messages_are_cut(api: Api) -> None:
    body = {"data": {str(number): "x" * 1000 for number in range(50)}}
    for _ in range(30):
        api.call("POST", INCIDENTS, body)
    wanted = {"data": {str(number): "y" * 1000 for number in range(50)}}
    text = message(api.mock, body=wanted)
    assert "  ... 10 earlier calls\n  11. create_incident" in text
    assert "       ... 40 more differences" in text
    assert len(text) < 20 * 11 * 300
    assert "(1002 characters)" in text


@pytest.mark.parametrize(
    ("operation", "arguments", "expected"),
    [
        ("getIncident", {}, "unknown operation 'getIncident'; did you mean 'get_incident'?"),
        ("get_incident", {"times": -1}, "times must be a whole number of at least 0, not -1"),
        ("get_incident", {"times": True}, "times must be a whole number of at least 0, not True"),
        (
            "get_incident",
            {"body": {"a": {1, 2}}},
            "body must be JSON: Object of type set is not JSON serializable",
        ),
        ("get_incident", {"body": float("nan")}, "body must be JSON: "),
    ],
)
def test_invalid_arguments_are_rejected(
    datadog_mock: MockDatadog, operation: str, arguments: Any, expected: str
) -> None:
    with pytest.raises(ValueError, match=re.escape(expected)):
        datadog_mock.assert_called(operation, **arguments)
