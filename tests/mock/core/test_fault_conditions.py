"""Faults apply to the calls that meet their conditions, as often and as randomly as specified."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from datadog_incidents import RetryPolicy
from datadog_incidents._http.library import httpx
from datadog_incidents.mock import MockDatadog, ReceivedRequest
from datadog_incidents.mock.core.fault_conditions import FaultConditions
from datadog_incidents.mock.core.messages import Request
from datadog_incidents.mock.serving.uvicorn_server import serving

from ..conftest import INCIDENTS, Api

ONE, OTHER = f"{INCIDENTS}/one", f"{INCIDENTS}/other"


def statuses(api: Api, *paths: str) -> list[int]:
    return [api.call("GET", path).status_code for path in paths]


def test_after_leaves_calls_alone_first(api: Api) -> None:
    api.mock.fail_next(500, after=2, operation="get_incident", times=2)
    assert statuses(api, ONE, INCIDENTS, ONE, INCIDENTS, ONE, ONE, ONE) == [404, 200, 404, 200, 500, 500, 404]


def test_calls_that_get_an_earlier_fault_count_for_after(api: Api) -> None:
    api.mock.fail_next(502)
    api.mock.fail_next(500, after=2)
    api.mock.fail_next(503, after=2)
    assert statuses(api, *[ONE] * 5) == [502, 404, 500, 503, 404]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (ONE, [500, 404, 200]),
        (f"{INCIDENTS}/{{incident_id}}", [500, 500, 200]),
        (f"{INCIDENTS}/*", [500, 500, 200]),
        (f"{INCIDENTS}/o*", [500, 500, 200]),
        (f"{INCIDENTS}/*ther", [404, 500, 200]),
        (INCIDENTS, [404, 404, 500]),
        ("/api/*/incidents", [404, 404, 500]),
    ],
)
def test_a_path_selects_calls(api: Api, path: str, expected: list[int]) -> None:
    api.mock.fail_next(500, path=path, times=2)
    assert statuses(api, ONE, OTHER, INCIDENTS) == expected


@given(
    segment=st.lists(st.sampled_from(["a", "b", "ab", "*", "{a}"]), min_size=1, max_size=5),
    text=st.text("ab", min_size=1, max_size=8),
)
def test_wildcards_stand_for_any_text(segment: list[str], text: str) -> None:
    wildcard = {"*": ".+", "{a}": ".+"}
    expression = "".join(wildcard.get(one, one) for one in segment)
    conditions = FaultConditions(path=f"{INCIDENTS}/{''.join(segment)}")
    request = Request("GET", f"{INCIDENTS}/{text}", "", {}, b"")
    assert conditions.met_by("get_incident", request) == bool(re.fullmatch(expression, text))


def test_many_wildcards_take_no_time(api: Api) -> None:
    """With a regular expression, it would take years, and nothing could interrupt it."""
    api.mock.fail_next(500, path=f"{INCIDENTS}/{'*a' * 30}b")
    start = time.process_time()
    assert statuses(api, f"{INCIDENTS}/{'a' * 5000}c", f"{INCIDENTS}/{'a' * 5000}b") == [404, 500]
    assert time.process_time() - start < 1


def test_a_path_does_not_match_a_longer_one(api: Api) -> None:
    api.mock.fail_next(500, path=f"{INCIDENTS}/*")
    assert statuses(api, f"{ONE}/attachments", ONE) == [404, 500]


def test_match_decides_by_the_request(api: Api) -> None:
    seen: list[ReceivedRequest] = []

    def has_title(request: ReceivedRequest) -> bool:
        seen.append(request)
        return bool(request.method == "POST" and request.json["data"]["attributes"]["title"] == "Drill")

    api.mock.fail_next(503, match=has_title)
    body: Any = {"data": {"type": "incidents", "attributes": {"title": "t", "customer_impacted": False}}}
    options: Any = {"headers": {"X-Trace": "1", "Authorization": "Basic c2VjcmV0"}}
    assert api.call("GET", f"{INCIDENTS}?page[size]=1", **options).status_code == 200
    assert api.call("POST", INCIDENTS, body).status_code == 201
    body["data"]["attributes"]["title"] = "Drill"
    assert api.call("POST", INCIDENTS, body).status_code == 503
    assert api.call("POST", INCIDENTS, body).status_code == 201
    assert [one.operation for one in seen] == ["list_incidents", "create_incident", "create_incident"]
    first = seen[0]
    assert (first.method, first.path, first.query, first.json) == ("GET", INCIDENTS, "page[size]=1", None)
    assert first.headers["x-trace"] == "1"
    shown = repr(seen) + repr([one.headers for one in seen])
    assert not {"authorization", "dd-api-key", "dd-application-key"} & first.headers.keys()
    assert api.mock.api_key not in shown and "c2VjcmV0" not in shown


def test_conditions_are_all_met(api: Api) -> None:
    never: Callable[[object], bool] = lambda _: False  # noqa: E731
    api.mock.fail_next(500, operation="get_incident", path=ONE, match=never)
    api.mock.fail_next(500, operation="get_incident", path=ONE)
    assert statuses(api, INCIDENTS, OTHER, ONE) == [200, 404, 500]
    api.mock.clear_faults()


def test_exceptions_of_match_are_raised_with_where_they_come_from(datadog_mock: MockDatadog) -> None:
    datadog_mock.fail_next(500, match=lambda request: request.json["data"])
    with datadog_mock.client() as client, pytest.raises(TypeError, match="NoneType") as caught:
        client.incidents.get("i")
    note = f"raised by the argument `match` of fail_next, for GET {INCIDENTS}/i"
    assert note in caught.value.__notes__
    with datadog_mock.client() as client:  # the mock still works
        datadog_mock.clear_faults()
        client.incidents.create(title="t")


def test_exceptions_of_match_give_500_over_http(
    datadog_mock: MockDatadog, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    import logging

    monkeypatch.setattr(logging.getLogger("uvicorn"), "propagate", True)
    datadog_mock.fail_next(503, match=lambda request: 1 / 0)
    with serving(datadog_mock) as url, httpx.Client(base_url=url) as http:
        assert http.get(ONE).status_code == 500
    assert "ZeroDivisionError" in caplog.text
    datadog_mock.clear_faults()


def test_match_can_use_the_mock(api: Api) -> None:
    def second(_: ReceivedRequest) -> bool:
        if len(api.mock.calls) == 1:
            api.mock.fail_next(502)
        return len(api.mock.calls) == 1

    api.mock.fail_next(500, match=second)
    assert statuses(api, ONE, ONE, ONE, ONE) == [404, 500, 502, 404]


def failures(seed: int) -> list[int]:
    mock = MockDatadog(seed=seed)
    api = Api(mock)
    with api.http:
        mock.fail_next(500, probability=0.3, operation="get_incident")
        return statuses(api, *[ONE] * 100)


def test_probability_depends_on_the_seed_alone() -> None:
    first = failures(1)
    assert first == failures(1)
    assert first != failures(2)
    assert 10 < first.count(500) < 50


def test_a_random_fault_stays_until_it_is_cleared_or_used_up(api: Api) -> None:
    api.mock.fail_next(500, probability=1)
    assert statuses(api, *[ONE] * 5) == [500] * 5
    api.mock.clear_faults()
    api.mock.fail_next(500, probability=0.5, times=3)
    assert statuses(api, *[ONE] * 50).count(500) == 3
    api.mock.fail_next(500, probability=1)
    api.mock.reset()
    assert statuses(api, ONE) == [404]
    api.mock.clear_faults()  # otherwise the fixture would warn of it


def test_faults_do_not_change_what_the_mock_generates() -> None:
    ids = []
    for probability in (None, 0.5):
        mock = MockDatadog()
        with mock.client(retry=None) as client:
            if probability is not None:
                mock.fail_next(headers={"a": "b"}, probability=probability, latency=(0, 0.001))
            ids.append([client.incidents.create(title="t").id for _ in range(3)])
    assert ids[0] == ids[1]


def test_a_reset_repeats_random_faults(api: Api) -> None:
    api.mock.fail_next(500, probability=0.5)
    first = statuses(api, *[ONE] * 20)
    api.mock.reset()
    api.mock.fail_next(500, probability=0.5)
    assert statuses(api, *[ONE] * 20) == first


def test_a_retrying_client_gets_through_a_random_fault(datadog_mock: MockDatadog) -> None:
    datadog_mock.fail_next(429, probability=0.4, headers={"Retry-After": "0"})
    with datadog_mock.client(retry=RetryPolicy(attempts=10)) as client:
        created = [client.incidents.create(title="t").id for _ in range(20)]
    assert len({*created}) == 20
    assert 0 < [call.status for call in datadog_mock.calls].count(429) < 30


async def asynchronous(request: ReceivedRequest) -> bool:
    return False


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"operation": "getIncident"}, "unknown operation 'getIncident'; did you mean 'get_incident'?"),
        ({"operation": "v2.GetIncidentTodo"}, "did you mean 'get_incident_todo'?"),
        ({"operation": "create_incidnt"}, "did you mean 'create_incident'?"),
        ({"operation": "xyz"}, "unknown operation 'xyz'"),
        ({"operation": 5}, "operation must be the ID of an operation"),
        ({"path": "incidents"}, "path must begin with a slash"),
        ({"path": f"{INCIDENTS}?include=users"}, "path must begin with a slash, and have no query"),
        ({"path": "/api/v1/incidents"}, "path '/api/v1/incidents' matches no call: no operation has it"),
        (
            {"path": INCIDENTS, "operation": "get_incident"},
            f"the path of get_incident is {INCIDENTS}/{{incident_id}}",
        ),
        ({"path": 5}, "path must be a string, not 5"),
        ({"path": f"{INCIDENTS}/{{incident_id"}, "has a brace without its counterpart"),
        ({"path": f"{INCIDENTS}/incident_id}}"}, "has a brace without its counterpart"),
        ({"match": "get"}, "match must be a function of a ReceivedRequest, not 'get'"),
        ({"match": asynchronous}, "match must not be an async function"),
        ({"after": -1}, "after must be between 0 and 10000, not -1"),
        ({"after": True}, "after must be a whole number, not True"),
        ({"times": 1.0}, "times must be a whole number, not 1.0"),
        ({"probability": 0}, "probability must be a number above 0 and at most 1, not 0"),
        ({"probability": 1.1}, "probability must be a number above 0 and at most 1, not 1.1"),
        ({"probability": float("nan")}, "probability must be a number above 0"),
        ({"probability": "1"}, "probability must be a number above 0"),
    ],
)
def test_conditions_that_no_call_can_meet_are_rejected(
    api: Api, arguments: dict[str, Any], message: str
) -> None:
    with pytest.raises(ValueError, match=re.escape(message)):
        api.mock.fail_next(500, **arguments)
    assert api.mock.pending_faults == []


def test_an_unknown_operation_without_a_similar_one_has_no_suggestion(datadog_mock: MockDatadog) -> None:
    with pytest.raises(ValueError, match=r"^unknown operation 'xyz'$"):
        datadog_mock.fail_next(500, operation="xyz")
