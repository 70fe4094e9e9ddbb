"""Seeding of anything at all: it succeeds, or gives an error with a place and changes nothing."""

from __future__ import annotations

import copy
import datetime
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.seeding.seed_error import SeedError

ANA = "ana@example.com"
VALID: dict[str, Any] = {
    "users": [
        {"email": "ana@example.com", "name": "Ana", "status": "Active", "created": "2025-01-01T00:00:00Z"}
    ],
    "types": [{"name": "Security", "prefix": "SEC", "is_default": True, "configuration": {}}],
    "fields": [{"name": "region", "type": "dropdown", "incident_type": "Security", "valid_values": ["EU"]}],
    "incidents": [
        {
            "title": "t",
            "severity": "SEV-2",
            "state": "resolved",
            "type": "Security",
            "commander": ANA,
            "responders": [ANA],
            "created": "2026-01-02T09:00:00Z",
            "resolved": "2026-01-02T10:30:00Z",
            "customer_impacted": True,
            "customer_impact_scope": "s",
            "fields": {"region": "EU", "services": ["web"]},
            "notification_handles": ["@a"],
            "initial_cells": [],
            "todos": [
                {"content": "c", "assignees": ["ana@example.com"], "completed": "2026-01-03T00:00:00Z"}
            ],
            "impacts": [{"description": "d", "start_at": "2026-01-02T09:00:00Z"}],
            "attachments": [
                {"attachment_type": "link", "attachment": {"documentUrl": "https://a", "title": "t"}}
            ],
        }
    ],
}
leaves = st.one_of(
    *(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5), st.binary(max_size=3)),
    st.sampled_from(
        ["ana@example.com", "Security", "\ud800", "9999-12-31T23:59:59-23:59", "0001-01-01T00:00:00Z"]
    ),
    st.datetimes(timezones=st.sampled_from([None, datetime.UTC])),
)
keys = st.one_of(st.text(max_size=3), st.integers(), st.none(), st.sampled_from(["value", "type", "created"]))
values = st.recursive(
    leaves, lambda inner: st.lists(inner, max_size=2) | st.dictionaries(keys, inner, max_size=2)
)


def changed(value: Any, data: st.DataObject) -> Any:
    """Return a copy in which one value, anywhere, is another one, has gone or has another name."""
    if isinstance(value, dict | list) and value and data.draw(st.integers(0, 4)):
        places: list[Any] = [*value] if isinstance(value, dict) else [*range(len(value))]
        place = data.draw(st.sampled_from(places))
        copied: Any = copy.copy(value)
        match data.draw(st.integers(0, 9)):
            case 0:
                del copied[place]
            case 1 if isinstance(value, dict):
                copied[data.draw(keys)] = copied.pop(place)
            case _:
                copied[place] = changed(value[place], data)
        return copied
    return data.draw(values)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_anything_is_seeded_as_a_whole_or_refused_with_its_place(data: st.DataObject) -> None:
    given = {name: changed(one, data) if data.draw(st.booleans()) else one for name, one in VALID.items()}
    mock = MockDatadog()
    before = mock.snapshot()
    ids = error = None
    try:
        ids = mock.seed(**given)
    except SeedError as caught:
        error = caught
    if ids is None:
        assert str(error).startswith((*VALID,))
        assert mock.snapshot() == before
        return
    assert len(ids.incidents) == len(given["incidents"])
    mock.restore(mock.snapshot())
    with mock.client() as client:
        assert {one.id for one in client.incidents.list()} == {*ids.incidents}  # and valid, see conftest
        assert client.incidents.search("*").first() is not None or not ids.incidents


def test_the_valid_data_is_valid() -> None:
    ids = MockDatadog().seed(**VALID)
    assert len(ids.incidents) == len(ids.users) == len(ids.types) == len(ids.fields) == 1
