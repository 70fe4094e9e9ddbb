"""Generated organizations: the same for a seed, valid against the spec, and plausible."""

from __future__ import annotations

import datetime
import time
from collections import Counter
from typing import Any

import pytest

from datadog_incidents.mock import MockDatadog

from ..conftest import INCIDENTS, Api

YEAR = datetime.timedelta(days=366)


def incidents_of(api: Api) -> list[dict[str, Any]]:
    """Return the attributes of all incidents; each response is validated against the OpenAPI document."""
    query = {"page[size]": 100}
    pages = [api.call("GET", INCIDENTS, params=query | {"page[offset]": at}) for at in range(0, 1000, 100)]
    return [one["attributes"] for page in pages for one in page.json()["data"]]


def test_the_incidents_of_a_year_are_plausible(api: Api) -> None:
    ids = api.mock.generate(1000, seed=1)
    found = incidents_of(api)
    assert len(found) == len({*ids.incidents}) == 1000
    now = api.mock.now
    created = [datetime.datetime.fromisoformat(one["created"]) for one in found]
    assert created == sorted(created) and now - YEAR < created[0] and created[-1] < now
    assert len({time.month for time in created}) == 12
    severities = Counter(one["severity"] for one in found)
    assert severities["SEV-1"] < severities["SEV-2"] < severities["SEV-3"] < severities["SEV-4"]
    states = Counter(one["state"] for one in found)
    assert 900 < states["resolved"] + states["completed"] < 1000 and states["active"] > 0
    for one in found:
        assert (one["resolved"] is not None) == (one["state"] in ("resolved", "completed"))
        assert (one["time_to_resolve"] > 0) == (one["resolved"] is not None)
        times = [one[name] for name in ("customer_impact_start", "detected", "created", "resolved")]
        given = [datetime.datetime.fromisoformat(time) for time in times if time is not None]
        assert given == sorted(given)
    long = sorted(one["time_to_resolve"] for one in found if one["severity"] == "SEV-1" and one["resolved"])
    assert 30 * 60 < long[len(long) // 2] < 5 * 3600
    assert sum(one["customer_impacted"] for one in found) > 100


def test_what_belongs_to_incidents_is_valid(api: Api, validated: list[str]) -> None:
    ids = api.mock.generate(60, seed=3)
    for incident in ids.incidents:
        one = f"{INCIDENTS}/{incident}"
        assert api.call("GET", one, params={"include": "users,attachments"}).status_code == 200
        for members in ("attachments", "impacts", "relationships/todos", "responders"):
            assert api.call("GET", f"{one}/{members}").status_code in (200, 404, 405)
    api.call("GET", "/api/v2/users")
    api.call("GET", "/api/v2/incidents/config/types")
    assert {"list_incident_todos", "list_incident_attachments", "list_incident_impacts"} <= {*validated}


def test_searches_count_services_and_teams(api: Api) -> None:
    api.mock.generate(200, seed=2)
    found = api.call("GET", f"{INCIDENTS}/search", params={"query": "services:web AND state:resolved"}).json()
    assert 5 < found["data"]["attributes"]["total"] < 100
    facets = {one["name"]: one["facets"] for one in found["data"]["attributes"]["facets"]["fields"]}
    assert {*facets} >= {"services", "teams", "region", "customer_tier"}


def test_the_seed_determines_the_incidents() -> None:
    def snapshot(seed: int) -> object:
        mock = MockDatadog()
        mock.generate(50, seed=seed)
        return mock.snapshot()

    assert snapshot(1) == snapshot(1) != snapshot(2)


def test_a_second_call_adds_to_the_same_organization(api: Api) -> None:
    first, second = api.mock.generate(20, seed=1), api.mock.generate(20, seed=2)
    assert len(first.users) == 10 and not second.users and not second.types and not second.fields
    assert len(api.call("GET", INCIDENTS, params={"page[size]": 100}).json()["data"]) == 40


def test_an_organization_without_incidents_has_users() -> None:
    mock = MockDatadog()
    assert len(mock.generate(0).users) == 10 and mock.generate(0).incidents == ()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"count": -1}, "count must be a whole number from 0 to 100,000, not -1"),
        ({"count": True}, "count must be a whole number"),
        ({"count": "10"}, "count must be a whole number .* not '10'"),
        ({"count": 100_001}, "count must be .* not 100001"),
        ({"count": 1, "seed": "s"}, "seed must be a whole number, not 's'"),
    ],
)
def test_wrong_arguments_are_refused(arguments: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        MockDatadog().generate(**arguments)


def test_a_thousand_incidents_take_about_a_second() -> None:
    MockDatadog().generate(1)  # compiles the validators
    start = time.process_time()
    MockDatadog().generate(1000)
    assert time.process_time() - start < 3  # 0.7 s on the machine of development
