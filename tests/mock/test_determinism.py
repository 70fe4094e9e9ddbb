"""Determinism: the same seed and calls give the same bytes. Keys are not in state, calls or reprs."""

from __future__ import annotations

from typing import Any

import pytest

from datadog_incidents._http.library import httpx
from datadog_incidents.mock import MockDatadog, RecordedCall

INCIDENTS = "/api/v2/incidents"
BODY = {"data": {"type": "incidents", "attributes": {"title": "t", "customer_impacted": False}}}
TOKEN = "secret-token"


def mock_with_secret_keys() -> MockDatadog:
    return MockDatadog(api_key="secret-api-key", app_key="secret-app-key", access_token=TOKEN)


def transcript(mock: MockDatadog) -> list[bytes]:
    """Return the raw responses to a sequence of calls with two incidents."""
    keys = {"DD-API-KEY": mock.api_key, "DD-APPLICATION-KEY": mock.app_key}
    with httpx.Client(transport=mock.transport, base_url="http://localhost", headers=keys) as http:
        first, second = http.post(INCIDENTS, json=BODY), http.post(INCIDENTS, json=BODY)
        one = f"{INCIDENTS}/{first.json()['data']['id']}"
        todo = {"data": {"type": "incident_todos", "attributes": {"content": "c", "assignees": []}}}
        user = {"data": {"type": "users", "attributes": {"email": "a@example.com"}}}
        rest = [
            http.post(f"{one}/relationships/todos", json=todo),
            http.post("/api/v2/users", json=user),
            http.post("/api/v2/users", json={}),
            http.patch(one, json={"data": {"type": "incidents", "id": "i", "attributes": {"title": "u"}}}),
            http.get(f"{one}?include=users"),
            http.get("/nowhere"),
            http.delete(one),
            http.delete(one),
        ]
    return [b"%d %r %s" % (r.status_code, r.headers.raw, r.content) for r in (first, second, *rest)]


def test_the_same_seed_gives_the_same_bytes() -> None:
    assert transcript(MockDatadog()) == transcript(MockDatadog(seed=0))
    assert transcript(MockDatadog(seed=7)) == transcript(MockDatadog(seed=7))


def test_responses_do_not_depend_on_keys() -> None:
    assert transcript(mock_with_secret_keys()) == transcript(MockDatadog())


def test_another_seed_gives_other_ids_and_timestamps() -> None:
    for one, other in zip(transcript(MockDatadog(seed=1))[:5], transcript(MockDatadog(seed=2)), strict=False):
        assert one != other or b"errors" in one


def test_reset_restores_the_initial_state() -> None:
    mock = MockDatadog(seed=3)
    first, user = transcript(mock), mock.user_id
    assert transcript(mock) != first
    mock.reset()
    assert mock.calls == []
    assert mock.user_id == user
    assert transcript(mock) == first


def test_mocks_do_not_share_state() -> None:
    with MockDatadog().client() as one, MockDatadog().client() as other:
        one.incidents.create(title="t")
        assert other.incidents.create(title="t").attributes.public_id == 1


def test_calls_contain_request_and_status(datadog_mock: MockDatadog) -> None:
    keys = {"DD-API-KEY": datadog_mock.api_key, "DD-APPLICATION-KEY": datadog_mock.app_key}
    with httpx.Client(transport=datadog_mock.transport, base_url="http://localhost", headers=keys) as http:
        http.post(INCIDENTS, content=b"{", headers={"content-type": "application/json"})
        http.get(f"{INCIDENTS}/a%2Fb?include=users")
        http.get("/nowhere")
        http.get(f"{INCIDENTS}/i", headers={"DD-API-KEY": "wrong"})
        datadog_mock.fail_next(drop=True)
        with pytest.raises(httpx.RemoteProtocolError):
            http.delete(f"{INCIDENTS}/i")
    assert datadog_mock.calls == [
        RecordedCall("create_incident", "POST", INCIDENTS, "", b"{", 400),
        RecordedCall("get_incident", "GET", f"{INCIDENTS}/a%2Fb", "include=users", b"", 404),
        RecordedCall(None, "GET", "/nowhere", "", b"", 404),
        RecordedCall("get_incident", "GET", f"{INCIDENTS}/i", "", b"", 403),
        RecordedCall("delete_incident", "DELETE", f"{INCIDENTS}/i", "", b"", None),
    ]


def test_the_list_of_calls_is_a_copy(datadog_mock: MockDatadog) -> None:
    datadog_mock.calls.append(RecordedCall(None, "GET", "/", "", b"", 200))
    assert datadog_mock.calls == []


def test_no_repr_and_no_call_contains_a_key() -> None:
    mock = mock_with_secret_keys()
    transcript(mock)
    with mock.client(access_token=TOKEN) as client:
        client.incidents.create(title="t")
        texts = [repr(client)]
    mock.fail_next(500)
    server = mock._server
    parts = [mock, server, server._keys, server.faults, server.state, mock.transport, mock.app, *mock.calls]
    texts += [text for part in parts for text in (repr(part), str(part))]
    texts += [repr(vars(call) if hasattr(call, "__dict__") else call) for call in mock.calls]
    for text in texts:
        assert "secret" not in text


@pytest.mark.parametrize("seed", [None, "0", 0.0, True, []])
def test_a_seed_that_is_no_whole_number_is_refused(seed: Any) -> None:
    with pytest.raises(ValueError, match="seed must be a whole number, not"):
        MockDatadog(seed=seed)
