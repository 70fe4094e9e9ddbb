"""Recorded calls have parsed bodies, responses and durations; they are cleared without losing state."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest

from datadog_incidents._http.library import httpx
from datadog_incidents.mock import MockDatadog, RecordedCall
from datadog_incidents.mock.core import call_log
from datadog_incidents.mock.core.call_log import CallLog
from datadog_incidents.mock.core.calls import RecordedCalls, RecordedResponse

from ..conftest import INCIDENTS, Api


def response_of(call: RecordedCall) -> RecordedResponse:
    assert call.response is not None
    return call.response


def test_a_call_has_its_json_and_its_response(api: Api) -> None:
    incident = api.create(title="Drill")
    api.get(incident["id"])
    create, get = api.mock.calls
    assert create.json["data"]["attributes"]["title"] == "Drill"
    assert get.json is None
    response = response_of(create)
    assert (response.status, response.json["data"]) == (201, incident)
    assert response.headers == {"content-type": "application/json"}
    assert response.body.startswith(b'{"data":{')
    assert 0 < create.replied_in < 5


def test_a_body_that_is_not_json_says_so(api: Api) -> None:
    api.http.post(INCIDENTS, content=b"{", headers={"content-type": "application/json"})
    with pytest.raises(ValueError, match="the body is not valid JSON: "):
        assert api.mock.calls[0].json
    api.mock.fail_next(502, body="<html>", headers={"Content-Type": "text/html"})
    api.call("GET", INCIDENTS)
    response = response_of(api.mock.calls[1])
    assert (response.body, response.headers) == (b"<html>", {"content-type": "text/html"})
    with pytest.raises(ValueError, match="the body is not valid JSON: "):
        assert response.json


def test_the_response_is_what_was_sent(api: Api) -> None:
    incident = api.create()["id"]
    complete = response_of(api.mock.calls[0]).body
    api.mock.fail_next(truncate=True, operation="get_incident")
    api.mock.fail_next(drop=True, operation="delete_incident")
    for method in ("GET", "DELETE"):
        with pytest.raises(httpx.RemoteProtocolError):
            api.call(method, f"{INCIDENTS}/{incident}")
    _, truncated, dropped = api.mock.calls
    half = response_of(truncated)
    assert half.status == 200 and half.body and complete.startswith(half.body[:5])
    with pytest.raises(ValueError, match="not valid JSON"):
        assert half.json
    assert (dropped.status, dropped.response) == (None, None)


def test_the_duration_includes_an_injected_delay(api: Api) -> None:
    api.mock.fail_next(delay=0.05)
    api.call("GET", INCIDENTS)
    api.mock.fail_next(delay=100)
    with pytest.raises(httpx.ReadTimeout):
        api.call("GET", INCIDENTS, timeout=1)
    first, second = api.mock.calls
    assert 0.05 <= first.replied_in < 5
    assert 100 <= second.replied_in < 105


def test_calls_are_cleared_without_losing_state_and_faults(api: Api) -> None:
    incident = api.create()["id"]
    api.mock.fail_next(503)
    calls = api.mock.calls
    calls.clear()
    assert calls == api.mock.calls == []
    assert api.call("GET", INCIDENTS).status_code == 503
    assert api.get(incident)["id"] == incident
    assert [call.operation for call in api.mock.calls] == ["list_incidents", "get_incident"]


def test_calls_are_a_list_that_does_not_grow(api: Api) -> None:
    before = api.mock.calls
    api.create()
    assert before == [] and len(before) == 0
    calls = api.mock.calls
    assert isinstance(calls, RecordedCalls)
    assert calls[-1:] == [calls[0]] == list(calls)
    assert repr(calls) == repr([*calls])
    copies: list[Any] = [copy.copy(calls), copy.deepcopy(calls), pickle.loads(pickle.dumps(calls))]
    assert all(one == calls for one in copies)
    copies[0].clear()
    assert len(api.mock.calls) == 1


def test_calls_with_the_same_request_and_status_are_equal() -> None:
    plain = RecordedCall("get_incident", "GET", "/", "", b"", 200)
    response = RecordedResponse(200, {}, b"{}")
    assert plain == RecordedCall("get_incident", "GET", "/", "", b"", 200, response, 1.5)
    assert plain != RecordedCall("get_incident", "GET", "/", "", b"", 201)


def test_bodies_of_the_oldest_responses_are_discarded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(call_log, "MAX_RESPONSE_BYTES", 1000)
    mock = MockDatadog(max_calls=20)
    with httpx.Client(transport=mock.transport, base_url="http://localhost") as http:
        for number in range(50):
            mock.fail_next(body="x" * 100)
            http.get(f"{INCIDENTS}/{number}")
    calls = mock.calls
    assert len(calls) == 20
    assert [len(response_of(call).body) for call in calls[10:]] == [100] * 10
    with pytest.raises(LookupError, match="the body of this response is no longer kept"):
        assert response_of(calls[9]).body
    with pytest.raises(LookupError, match="64 MiB"):
        assert response_of(calls[0]).json
    assert "body" not in repr(calls[0].response)


@pytest.mark.parametrize("max_calls", [0, 1, 3, 20, None])
def test_the_size_of_kept_responses_is_accounted_for(
    monkeypatch: pytest.MonkeyPatch, max_calls: int | None
) -> None:
    monkeypatch.setattr(call_log, "MAX_RESPONSE_BYTES", 50)
    log = CallLog(max_calls)
    for number in range(100):
        response = None if number % 3 == 0 else RecordedResponse(200, {}, b"x" * (number % 17))
        log.append(RecordedCall(None, "GET", f"/{number}", "", b"", 200, response))
        kept = [one.response for one in log if one.response and one.response._body]
        assert log._responses._bytes == sum(len(one.body) for one in kept) <= 50
        assert len(log._responses._kept) <= len(log)
    log.clear()
    assert (len(log), log._responses._bytes) == (0, 0)


@pytest.mark.parametrize("max_calls", [0, 1, 3, 20, None])
def test_the_size_of_kept_requests_is_accounted_for(
    monkeypatch: pytest.MonkeyPatch, max_calls: int | None
) -> None:
    monkeypatch.setattr(call_log, "MAX_REQUEST_BYTES", 50)
    log = CallLog(max_calls)
    for number in range(100):
        log.append(RecordedCall(None, "POST", f"/{number}", "", b"x" * (number % 17), 200))
        kept = [one for one in log if one._body]
        assert log._requests._bytes == sum(len(one.body) for one in kept) <= 50
    log.clear()
    assert (len(log), log._requests._bytes) == (0, 0)


def test_the_bodies_of_the_oldest_requests_are_discarded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(call_log, "MAX_REQUEST_BYTES", 10_000)
    mock = MockDatadog(control=True)
    with mock.client() as client, httpx.Client(transport=mock.transport, base_url="http://localhost") as http:
        client.incidents.list().first()
        for number in range(20):
            client.incidents.create(title=f"{number} {'x' * 1000}")
        listed = http.get("/__mock__/calls").json()["calls"]
    calls = mock.calls
    kept = [call for call in calls[1:] if call._body is not None]
    assert 5 < len(kept) < 10 and kept == calls[-len(kept) :]
    assert sum(len(call.body) for call in kept) <= 10_000
    assert calls[0].body == b""  # an empty body takes no memory
    with pytest.raises(LookupError, match="the body of this request is no longer kept"):
        assert calls[1].json
    with pytest.raises(LookupError, match="no longer kept"):
        mock.assert_called("create_incident", body={"data": {"type": "incidents"}})
    assert [one["body"] is None for one in listed] == [call._body is None for call in calls]
    assert hash(calls[1]) == hash(calls[1]) and "body=None" in repr(calls[1])


def test_a_response_over_the_limit_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(call_log, "MAX_RESPONSE_BYTES", 50)
    log = CallLog(None)
    log.append(RecordedCall(None, "GET", "/", "", b"", 200, RecordedResponse(200, {}, b"x" * 51)))
    (call,) = log
    with pytest.raises(LookupError):
        assert response_of(call).body


def test_no_part_of_a_call_contains_a_key() -> None:
    mock = MockDatadog(api_key="secret-api-key", app_key="secret-app-key", access_token="secret-token")
    with mock.client() as client, mock.client(access_token="secret-token") as other:
        client.incidents.create(title="t")
        other.incidents.create(title="t")
    for call in mock.calls:
        response = response_of(call)
        shown = [repr(call), repr(response), str(response.headers), str(response.json), str(call.json)]
        assert "secret" not in "".join(shown)
