"""The call log keeps a limited number of calls, and no body of a request that is refused."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from datadog_incidents._http.library import httpx
from datadog_incidents.mock import MockDatadog

from ..conftest import INCIDENTS, Api


def paths(mock: MockDatadog) -> list[str]:
    return [call.path for call in mock.calls]


def send(mock: MockDatadog, count: int) -> None:
    with httpx.Client(transport=mock.transport, base_url="http://localhost") as http:
        for number in range(count):
            http.get(f"/{number}")


def test_the_oldest_calls_are_dropped() -> None:
    mock = MockDatadog(max_calls=3)
    send(mock, 5)
    assert paths(mock) == ["/2", "/3", "/4"]
    mock.reset()
    assert mock.calls == []
    send(mock, 4)
    assert paths(mock) == ["/1", "/2", "/3"]


def test_ten_thousand_calls_are_kept_by_default(datadog_mock: MockDatadog) -> None:
    assert datadog_mock._server.calls.max_calls == 10_000


def test_no_calls_are_kept_with_zero() -> None:
    mock = MockDatadog(max_calls=0)
    send(mock, 2)
    assert mock.calls == []


def test_all_calls_are_kept_with_none() -> None:
    mock = MockDatadog(max_calls=None)
    assert mock._server.calls.max_calls is None
    send(mock, 2)
    assert paths(mock) == ["/0", "/1"]


@pytest.mark.parametrize("value", [-1, 1.0, True, "3", float("inf")])
def test_another_limit_is_rejected(value: Any) -> None:
    message = f"max_calls must be a whole number of at least 0, or None for no limit, not {value!r}"
    with pytest.raises(ValueError, match="max_calls") as caught:
        MockDatadog(max_calls=value)
    assert str(caught.value) == message


def test_calls_can_be_read_while_others_are_made() -> None:
    mock = MockDatadog(max_calls=50)
    with ThreadPoolExecutor(4) as threads:
        writers = [threads.submit(send, mock, 100) for _ in range(3)]
        while not all(writer.done() for writer in writers):
            assert len(mock.calls) <= 50
        for writer in writers:
            writer.result()
    assert len(mock.calls) == 50


@pytest.mark.parametrize("key", ["", "wrong"])
def test_the_body_of_a_call_without_valid_keys_is_not_kept(api: Api, key: str) -> None:
    reply = api.http.post(INCIDENTS, content=b"secret", headers={"DD-API-KEY": key})
    assert reply.status_code in (401, 403)
    (call,) = api.mock.calls
    assert (call.operation, call.status, call.body) == ("create_incident", reply.status_code, b"")


def test_the_body_of_a_call_with_an_injected_403_is_kept(api: Api) -> None:
    api.mock.fail_next(403)
    assert api.http.post(INCIDENTS, content=b"sent").status_code == 403
    assert api.mock.calls[0].body == b"sent"
