"""Combinations of right servers are right: their variants do not contradict each other."""

from __future__ import annotations

from datetime import datetime

import pytest

from datadog_incidents.mock import MockDatadog

from . import RIGHT_SERVERS
from .combined import patch_with

LAG = 9
"""Requests after which the index contains the last change."""


def test_index_contains_what_another_variant_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    names = ("search_lags_by_eight_requests", "changes_of_children_modify_their_incident")
    patch_with([RIGHT_SERVERS[name] for name in names], monkeypatch)
    with MockDatadog().client() as client:
        incident = client.incidents.create(title="checkout", customer_impacted=False)
        for _ in range(LAG):  # the clock ticks at each request, and searches show whole seconds
            client.incidents.get(incident.id)
        client.todos.create(incident.id, content="Look", assignees=["@oncall"])
        for _ in range(LAG):
            incident = client.incidents.get(incident.id)
        modified = incident.attributes.modified
        assert isinstance(modified, datetime)
        assert [one.attributes.modified for one in client.incidents.search("checkout")] == [
            modified.replace(microsecond=0)
        ]
