"""The mock's work: what a call visits does not grow with what it does not show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from datadog_incidents.mock.core.by_incident import ByIncident
from datadog_incidents.mock.resources import incident_replies, incidents
from datadog_incidents.mock.search import facets, search

if TYPE_CHECKING:
    from .conftest import Api

INCIDENTS = "/api/v2/incidents"
SEARCH = f"{INCIDENTS}/search"
OTHERS = 30


@pytest.fixture
def calls(api: Api, monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """Create incidents, then count the calls of the functions that do the work for one of them."""
    for number in range(OTHERS):
        api.create(title=f"Outage {number}")
    counted: Counter[str] = Counter()

    def count(module: Any, name: str) -> None:
        function: Callable[..., Any] = getattr(module, name)

        def counting(*arguments: Any) -> Any:
            counted[name] += 1
            return function(*arguments)

        monkeypatch.setattr(module, name, counting)

    for module in (incidents, search):
        count(module, "resource")
    for name in ("_all_texts", "_names"):
        count(search, name)
    for name in ("impacts", "postmortem", "responder_ids", "time_to_resolve"):
        count(facets, name)
    count(incident_replies, "overrides")
    return counted


def test_a_page_of_a_list_builds_only_what_it_shows(api: Api, calls: Counter[str]) -> None:
    api.call("GET", INCIDENTS, params={"page[size]": 5, "page[offset]": 20})
    assert calls["resource"] == 5


def test_a_search_for_a_field_computes_nothing_else(api: Api, calls: Counter[str]) -> None:
    found = api.call("GET", SEARCH, params={"query": "state:active", "page[size]": 5}).json()
    assert found["data"]["attributes"]["total"] == OTHERS
    assert calls == {"resource": 5, "overrides": 5}


def test_facets_look_only_at_incidents_that_have_what_they_count(api: Api, calls: Counter[str]) -> None:
    incident = api.create()["id"]
    document = {"documentUrl": "https://example.com/d", "title": "Why"}
    sent = {"attachment_type": "postmortem", "attachment": document}
    body = {"data": {"type": "incident_attachments", "attributes": sent}}
    api.call("POST", f"{INCIDENTS}/{incident}/attachments", body)
    api.update(incident, fields={"state": {"type": "dropdown", "value": "resolved"}})
    calls.clear()
    api.call("GET", SEARCH, params={"query": "state:*", "page[size]": 1})
    assert calls["postmortem"] == calls["time_to_resolve"] == calls["responder_ids"] == 1
    assert calls["impacts"] == 0


def test_a_search_without_results_builds_nothing(api: Api, calls: Counter[str]) -> None:
    api.call("GET", SEARCH, params={"query": "state:stable"})
    assert calls == {}


def test_resources_are_found_by_incident_in_order_of_creation() -> None:
    stored = ByIncident[tuple[str, int]](lambda one: one[0], {"a": ("i", 1), "b": ("j", 2), "c": ("i", 3)})
    assert [*stored.of("i")] == [("i", 1), ("i", 3)]
    assert [*stored.parents()] == ["i", "j"]
    stored["a"] = ("i", 4)
    assert [*stored.of("i")] == [("i", 4), ("i", 3)]
    stored["a"] = ("j", 5)
    assert ([*stored.of("i")], [*stored.of("j")]) == ([("i", 3)], [("j", 2), ("j", 5)])
    assert [*reversed(stored)] == ["c", "b", "a"]
    del stored["c"]
    assert ([*stored.of("i")], [*stored.parents()]) == ([], ["j"])
    with pytest.raises(KeyError):
        del stored["c"]
    joined = stored | {"d": ("i", 6)}
    assert ([*joined.of("i")], [*stored.of("i")]) == ([("i", 6)], [])
    joined.discard_all_of("j")
    joined.discard_all_of("unknown")
    assert ([*joined.items()], [*joined.values()]) == ([("d", ("i", 6))], [("i", 6)])
    assert joined == {"d": ("i", 6)}
    joined.clear()
    assert not joined.of("i") and not joined.parents()


def test_deleting_an_incident_visits_only_its_own_resources(
    api: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, deleted = api.create()["id"], api.create()["id"]
    for incident in (kept, deleted, kept):
        api.add_todo(incident)
    removed: list[str] = []
    delete = ByIncident.__delitem__

    def note(self: ByIncident[Any], key: str) -> None:
        removed.append(key)
        delete(self, key)

    monkeypatch.setattr(ByIncident, "__delitem__", note)
    before = api.mock._server.state.todos
    api.call("DELETE", f"{INCIDENTS}/{deleted}")
    assert len(removed) == 1
    assert api.mock._server.state.todos is before
    assert [one["incident_id"] for one in before.values()] == [kept, kept]
