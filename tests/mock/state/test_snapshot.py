"""Snapshots: after a restore, the mock responds as it did after the snapshot."""

from __future__ import annotations

import json
import pickle
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from datadog_incidents.mock import MockDatadog, Snapshot

from ...amounts import amount
from ..conftest import Api, user_link
from . import random_calls

START = datetime(2026, 1, 5, 9, tzinfo=UTC)
seeds = st.integers(0, 2**32)


@settings(max_examples=amount(12, 100), deadline=None)
@given(
    before=seeds,
    after=seeds,
    other=seeds,
    options=st.sampled_from(
        [{}, {"search_delay": 5.0}, {"rate_limit": {"create_incident": "5/10s", "*": "40/60s"}}]
    ),
)
def test_the_same_calls_give_the_same_responses_after_a_restore(
    before: int, after: int, other: int, options: dict[str, Any]
) -> None:
    mock = MockDatadog(**options)
    random_calls.make(mock, before, 25)
    snapshot = mock.snapshot()
    expected = random_calls.make(mock, after, 25)
    random_calls.make(mock, other, 5)
    mock.advance(timedelta(hours=1))
    for _ in range(2):  # the first restore must not hand out objects of the snapshot
        mock.restore(snapshot)
        assert mock.snapshot() == snapshot
        assert random_calls.make(mock, after, 25) == expected


def test_the_random_calls_reach_most_operations() -> None:
    mock = MockDatadog()
    random_calls.make(mock, 1, 2000)
    successful = {call.operation for call in mock.calls if call.status is not None and call.status < 300}
    assert len(successful) > 75


def test_a_restore_discards_calls_and_faults_like_reset(datadog_mock: MockDatadog) -> None:
    snapshot = datadog_mock.snapshot()
    datadog_mock.fail_next(503)
    with datadog_mock.client(retry=None) as client:
        datadog_mock.clear_faults()
        client.incidents.create(title="t")
    datadog_mock.fail_next(503)
    datadog_mock.restore(snapshot)
    assert datadog_mock.calls == [] and datadog_mock.pending_faults == []
    datadog_mock.clear_faults()  # otherwise the fixture would warn of it


def test_changes_after_a_snapshot_do_not_reach_it(api: Api) -> None:
    incident = api.create(title="before")["id"]
    snapshot = api.mock.snapshot()
    api.update(incident, {"commander_user": user_link(api.mock.user_id)}, title="after")
    api.mock.restore(snapshot)
    found = api.get(incident)
    assert found["attributes"]["title"] == "before"
    assert found["relationships"]["commander_user"]["data"] is None


def test_another_mock_can_restore_a_pickled_snapshot() -> None:
    first, second = MockDatadog(seed=1), MockDatadog(seed=2, api_key="other-api-key")
    random_calls.make(first, 3, 30)
    second.restore(pickle.loads(pickle.dumps(first.snapshot())))
    assert second.user_id == first.user_id and second.now == first.now
    assert second.api_key == "other-api-key"
    assert random_calls.make(second, 4, 30) == random_calls.make(first, 4, 30)


def test_the_clock_is_restored() -> None:
    mock = MockDatadog()
    mock.freeze(START + timedelta(hours=1))
    snapshot = mock.snapshot()
    mock.resume()
    mock.advance(timedelta(days=3))
    mock.restore(snapshot)
    assert mock.is_frozen and mock.now == START + timedelta(hours=1)


def test_a_clock_with_a_source_never_moves_back_behind_it() -> None:
    times = [START]
    mock = MockDatadog(clock=lambda: times[-1])
    mock.advance(timedelta(hours=1))
    snapshot = mock.snapshot()
    mock.advance(timedelta(hours=5))
    times.append(START + timedelta(minutes=1))
    mock.restore(snapshot)
    assert mock.now == START + timedelta(hours=1, minutes=1)


def test_the_offset_of_a_clock_without_source_does_not_move_one_with_a_source() -> None:
    first = MockDatadog()
    first.advance(timedelta(days=10))
    second = MockDatadog(clock=lambda: START + timedelta(days=11))
    second.restore(first.snapshot())
    assert second.now == START + timedelta(days=11)
    third = MockDatadog(clock=lambda: START)
    third.restore(first.snapshot())
    assert third.now == START + timedelta(days=10)


def test_organizations_are_restored_and_later_ones_are_reset() -> None:
    mock = MockDatadog()
    second = mock.add_organization()
    with mock.client() as one, second.client() as other:
        one.incidents.create(title="first")
        kept = other.incidents.create(title="second")
        snapshot = mock.snapshot()
        other.incidents.delete(kept.id)
        third = mock.add_organization()
        with third.client() as last:
            last.incidents.create(title="third")
            mock.restore(snapshot)
            assert list(last.incidents.list()) == []
        assert [found.title for found in other.incidents.list()] == ["second"]
        assert [found.title for found in one.incidents.list()] == ["first"]
    assert repr(snapshot) == "<Snapshot of 2 organizations>"


def test_a_snapshot_with_more_organizations_is_refused_and_changes_nothing() -> None:
    mock, small = MockDatadog(), MockDatadog()
    mock.add_organization()
    with small.client() as client:
        client.incidents.create(title="t")
        with pytest.raises(ValueError, match=r"2 organizations.*has 1.*add_organization"):
            small.restore(mock.snapshot())
        assert len(list(client.incidents.list())) == 1


@pytest.mark.parametrize("value", [None, "s", {}, b"", object()])
def test_only_snapshots_can_be_restored(datadog_mock: MockDatadog, value: Any) -> None:
    with pytest.raises(ValueError, match="restore takes a snapshot"):
        datadog_mock.restore(value)


def test_a_snapshot_contains_no_keys() -> None:
    mock = MockDatadog(api_key="secret-api", app_key="secret-app", access_token="secret-token")
    mock.add_token("secret-reader", ["incident_read"])
    random_calls.make(mock, 5, 10)
    snapshot = mock.snapshot()
    assert isinstance(snapshot, Snapshot) and "secret" not in "".join(snapshot.encoded)


def without(path: tuple[str, ...], encoded: str) -> str:
    """Return a state without the member at a path."""
    state: Any = json.loads(encoded)
    parent = state
    for name in path[:-1]:
        parent = parent[name]
    del parent[path[-1]]
    return json.dumps(state)


@pytest.mark.parametrize(
    "path", [("state",), ("clock",), ("limits",), ("state", "users"), ("state", "counters", "random")]
)
def test_a_snapshot_of_another_version_is_refused_and_resets_the_mock(path: tuple[str, ...]) -> None:
    mock = MockDatadog()
    other = mock.add_organization()
    Api(other).create(title="t")
    first, second = mock.snapshot().encoded
    Api(mock).create(title="t")
    with pytest.raises(ValueError, match="made by another version of datadog-incidents; the mock has been"):
        mock.restore(Snapshot((first, without(path, second))))
    expected = MockDatadog()
    expected.add_organization()
    assert mock.snapshot() == expected.snapshot()


@pytest.mark.parametrize("content", ["1", "null", "[]", "{}", '"x"', '{"state": {}}'])
def test_a_snapshot_of_something_else_is_refused(content: str) -> None:
    with pytest.raises(ValueError, match="the snapshot is damaged"):
        MockDatadog().restore(Snapshot((content,)))
