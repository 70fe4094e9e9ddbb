"""Facets are counted once for all pages of a search, and anew after any change."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.search import facets

from ..conftest import INCIDENTS, Api, user_link

SEARCH = f"{INCIDENTS}/search"
IMPACT = {
    "data": {
        "type": "incident_impacts",
        "attributes": {
            "description": "d",
            "impact_type": "customer",
            "start_at": "2026-01-05T08:00:00+00:00",
        },
    }
}


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return the numbers of incidents of each count."""
    found: list[int] = []
    count: Callable[..., Any] = facets._counted

    def noted(state: MockState, incidents: list[Record]) -> Any:
        found.append(len(incidents))
        return count(state, incidents)

    monkeypatch.setattr(facets, "_counted", noted)
    return found


def facets_of(api: Api, query: str = "", offset: int = 0) -> Any:
    found = api.call("GET", f"{SEARCH}?query={query}&page[size]=2&page[offset]={offset}").json()["data"]
    return found["attributes"]["facets"]


def test_all_pages_of_a_search_have_the_facets_of_the_first(api: Api, counted: list[int]) -> None:
    for _ in range(5):
        api.create()
    first = facets_of(api)
    assert [facets_of(api, offset=offset) for offset in (2, 4, 6)] == [first] * 3
    assert counted == [5]


@pytest.mark.parametrize(
    "change",
    [
        lambda api, one: api.create(),
        lambda api, one: api.update(one, {"commander_user": user_link(api.mock.user_id)}),
        lambda api, one: api.update(
            one, fields={"severity": {"type": "dropdown", "value": "SEV-1"}, "state": {"value": "resolved"}}
        ),
        lambda api, one: api.call("DELETE", f"{INCIDENTS}/{one}"),
        lambda api, one: api.call("POST", f"{INCIDENTS}/{one}/impacts", IMPACT),
        lambda api, one: api.mock.seed(incidents=[{"title": "t"}]),
    ],
    ids=["create", "commander", "fields", "delete", "impact", "seed"],
)
def test_a_change_is_counted(change: Callable[[Api, str], object], api: Api, counted: list[int]) -> None:
    one, _ = api.create()["id"], api.create()
    before = facets_of(api)
    change(api, one)
    after = facets_of(api)
    assert after != before
    assert len(counted) == 2
    fresh = MockDatadog()
    fresh.restore(api.mock.snapshot())
    assert facets_of(Api(fresh)) == after


def test_other_results_are_counted(api: Api, counted: list[int]) -> None:
    for severity in ("SEV-1", "SEV-2"):
        api.create(fields={"severity": {"type": "dropdown", "value": severity}})
    for query, severity in (("severity:SEV-1", "SEV-1"), ("severity:SEV-2", "SEV-2")):
        (shown,) = (one["name"] for one in facets_of(api, query)["severity"] if one["count"])
        assert shown == severity
    assert counted == [1, 1]


def test_names_of_users_are_those_of_the_present(api: Api) -> None:
    api.create()
    assert facets_of(api)["created_by"][0]["count"] == 1
    kind = api.call("GET", f"{INCIDENTS}/config/types").json()["data"][0]["id"]
    body = {"data": {"type": "incident_types", "id": kind, "attributes": {"name": "Renamed"}}}
    assert api.call("PATCH", f"{INCIDENTS}/config/types/{kind}", body).status_code == 200
    assert facets_of(api)["incident_type"][0]["name"] == "Renamed"
