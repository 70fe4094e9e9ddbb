"""Searches: results, facets over all results, and pages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from ..conftest import Api

INCIDENTS = "/api/v2/incidents"
SEARCH = f"{INCIDENTS}/search"
STATES = ("active", "stable", "resolved", "active", "active")


def search(api: Api, query: str, **more: Any) -> Any:
    params = {"query": query} | {
        name.replace("_", "[") + "]" * ("_" in name): one for name, one in more.items()
    }
    reply = api.call("GET", SEARCH, params=params)
    assert reply.status_code == 200, reply.text
    return reply.json()


def titles(found: Any) -> list[str]:
    return [one["data"]["attributes"]["title"] for one in found["data"]["attributes"]["incidents"]]


def dropdown(value: str) -> dict[str, str]:
    return {"type": "dropdown", "value": value}


@pytest.fixture
def five(api: Api) -> list[str]:
    """Create five incidents that differ in all facets; return their IDs, oldest first."""
    ana = api.create_user("ana@example.com", name="Ana López")["id"]
    security = {"data": {"type": "incident_types", "attributes": {"name": "Security"}}}
    kind = api.call("POST", f"{INCIDENTS}/config/types", security).json()["data"]["id"]
    created = []
    for number, state in enumerate(STATES):
        fields = {
            "severity": dropdown(f"SEV-{number % 2 + 1}"),
            "services": {"value": ["cart", f"s{number}"]},
        }
        more = {"customer_impacted": True, "customer_impact_scope": "EU"} if number == 0 else {}
        more |= {"incident_type_uuid": kind} if number == 1 else {}
        incident = api.create(
            title=f"Outage {number}", commander=ana if number > 2 else None, fields=fields, **more
        )
        if state != "active":
            api.update(incident["id"], fields={"state": dropdown(state)})
        created.append(incident["id"])
    impact = {"description": "d", "start_at": "2026-01-05T08:00:00Z"}
    body = {"data": {"type": "incident_impacts", "attributes": impact}}
    assert api.call("POST", f"{INCIDENTS}/{created[0]}/impacts", body).status_code == 201
    document = {"documentUrl": "https://example.com/d", "title": "Why"}
    sent = {"attachment_type": "postmortem", "attachment": document}
    body = {"data": {"type": "incident_attachments", "attributes": sent}}
    assert api.call("POST", f"{INCIDENTS}/{created[4]}/attachments", body).status_code == 201
    return created


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ("", "43210"),
        ("state:active", "430"),
        ("STATE:Active", "430"),
        ("state:(active OR stable)", "4310"),
        ("state:(active OR stable OR resolved)", "43210"),
        ("state:active severity:SEV-1", "40"),
        ("state:active AND severity:SEV-1", "40"),
        ("state:stable OR state:resolved", "21"),
        ("state:active OR severity:SEV-1 state:resolved", "4320"),
        ("(state:active OR state:resolved) severity:SEV-1", "420"),
        ("NOT state:active", "21"),
        ("-state:active", "21"),
        ("state:active -severity:SEV-1", "3"),
        ("state:(NOT active)", "21"),
        ('title:"outage 3"', "3"),
        ("title:outage", ""),
        ("title:out*", "43210"),
        ("3", "3"),
        ('"Outage 3" OR "outage 1"', "31"),
        ("commander:ana@example.com", "43"),
        ('commander:"Ana López"', "43"),
        ("responder:ana@example.com", "43"),
        ("services:s2", "2"),
        ("services:(s1 OR s4)", "41"),
        ("customer_impacted:true", "0"),
        ("impact:customer", "0"),
        ("postmortem:yes", "4"),
        ("incident_type:security", "1"),
        ("root_cause:x", ""),
    ],
)
@pytest.mark.usefixtures("five")
def test_a_query_finds_the_matching_incidents(api: Api, query: str, numbers: str) -> None:
    found = search(api, query)
    # The number in a title also occurs in public IDs and other values, so that query is compared differently.
    assert titles(found) == [f"Outage {number}" for number in numbers] or query == "3"
    assert query != "3" or "Outage 3" in titles(found)
    assert found["data"]["attributes"]["total"] == len(titles(found))


@pytest.mark.parametrize(
    ("query", "problem"),
    [
        ("teem:web", "an unknown facet at position 0: 'teem'"),
        ("state:active AND -(Teem:(a OR b))", "an unknown facet at position 19: 'Teem'"),
        ("state:active OR fields:x", "an unknown facet at position 16: 'fields'"),
        *(
            (f"{name}:x", f"a condition on a time, whose syntax is not documented, at position 0: '{name}'")
            for name in ("created", "modified", "resolved", "declared", "detected", "archived")
        ),
        (
            "public_id:>5",
            "a comparison or range, which is not supported, at position 10: '>5'",
        ),
        ("public_id:(1 OR <=5)", "a comparison or range, which is not supported, at position 16: '<=5'"),
        ("public_id:[1 TO 5]", "a comparison or range, which is not supported, at position 10: '[1'"),
        ("public_id:{1 TO 5]", "a comparison or range, which is not supported, at position 10: '{1'"),
    ],
)
@pytest.mark.usefixtures("five")
def test_what_would_match_nothing_for_an_unknown_meaning_is_refused(
    api: Api, query: str, problem: str
) -> None:
    reply = api.call("GET", SEARCH, params={"query": query})
    assert (reply.status_code, reply.json()) == (400, {"errors": [f"query has {problem}"]})


def test_names_of_facets_are_known_without_incidents(api: Api) -> None:
    facets = search(api, "")["data"]["attributes"]["facets"]
    names = ("title", "public_id", "slug", "services", "ID", "Time_To_Resolve", *(set(facets) - {"fields"}))
    for name in names:
        assert titles(search(api, f'{name}:"[x" OR -{name}:[x]')) == []


def test_user_defined_fields_are_known_from_their_definition_on(api: Api) -> None:
    assert api.call("GET", SEARCH, params={"query": "Runbook:x"}).status_code == 400
    incident = api.create(title="t", fields={"Runbook": dropdown("x")})
    assert search(api, "runbook:X")["data"]["attributes"]["total"] == 1
    assert api.call("DELETE", f"{INCIDENTS}/{incident['id']}").status_code == 204
    assert api.call("GET", SEARCH, params={"query": "Runbook:x"}).status_code == 400
    kind = api.call("GET", f"{INCIDENTS}/config/types").json()["data"][0]["id"]
    body = {
        "data": {
            "type": "user_defined_field",
            "attributes": {"name": "Runbook", "type": 3},
            "relationships": {"incident_type": {"data": {"type": "incident_types", "id": kind}}},
        }
    }
    created = api.call("POST", f"{INCIDENTS}/config/user-defined-fields", body)
    assert created.status_code == 201, created.text
    assert titles(search(api, "runbook:x")) == []


def counted(facets: Any) -> Iterator[tuple[str, str, int]]:
    """Yield facet, text and count of each value."""
    for facet, entries in facets.items():
        for entry in entries:
            if facet == "fields":
                yield from ((entry["name"], one["name"], one["count"]) for one in entry["facets"])
            elif "count" in entry:
                text = str(entry.get("uuid") or entry.get("id") or entry["name"])
                yield facet, {"0": "false", "True": "true"}.get(text, text), entry["count"]


@pytest.mark.parametrize("query", ["", "state:active", "severity:SEV-1"])
@pytest.mark.usefixtures("five")
def test_a_search_for_a_facet_value_finds_as_many_incidents_as_it_counts(api: Api, query: str) -> None:
    facets = search(api, query)["data"]["attributes"]["facets"]
    entries = list(counted(facets))
    assert {facet for facet, _, count in entries if count} >= {
        *("commander", "created_by", "customer_impacted", "impact", "incident_type", "is_test", "severity"),
        *("postmortem", "responder", "services", "slug", "state", "visibility", "detection_method"),
    }
    for facet, text, count in entries:
        found = search(api, f'{query} {facet}:"{text}"')
        assert found["data"]["attributes"]["total"] == count, (facet, text)


@pytest.mark.usefixtures("five")
def test_facets_and_total_cover_all_results_and_not_the_page(api: Api) -> None:
    whole = search(api, "state:active")["data"]["attributes"]
    part = search(api, "state:active", page_size=2)["data"]["attributes"]
    assert part["facets"] == whole["facets"]
    assert (part["total"], len(part["incidents"]), len(whole["incidents"])) == (3, 2, 3)


@pytest.mark.usefixtures("five")
def test_pages_are_consecutive(api: Api) -> None:
    pages = [search(api, "", page_size=2, page_offset=offset) for offset in (0, 2, 4, 6)]
    assert [titles(page) for page in pages] == [
        ["Outage 4", "Outage 3"], ["Outage 2", "Outage 1"], ["Outage 0"], [],
    ]  # fmt: skip
    assert [page["meta"]["pagination"] for page in pages] == [
        {"offset": offset, "next_offset": offset + size, "size": size}
        for offset, size in ((0, 2), (2, 2), (4, 1), (6, 0))
    ]
    for page in pages:
        links = page["data"]["relationships"]["incidents_relationship"]["data"]
        ids = [one["data"]["id"] for one in page["data"]["attributes"]["incidents"]]
        assert [one["id"] for one in links] == ids
        assert [one["id"] for one in page["included"]] == ids


def test_results_are_sorted_by_creation_in_either_direction(api: Api, five: list[str]) -> None:
    def ids(**sort: str) -> list[str]:
        found = search(api, "", **sort)["data"]["attributes"]["incidents"]
        return [one["data"]["id"] for one in found]

    assert ids() == ids(sort="-created") == five[::-1]
    assert ids(sort="created") == five


def test_the_facet_of_time_to_resolve_has_the_maximum(api: Api, five: list[str]) -> None:
    took = api.get(five[2])["attributes"]["time_to_resolve"]
    seconds = 5
    for _ in range(30):
        api.mock._server.state.tick()
    api.update(five[3], fields={"state": dropdown("resolved")})
    longer = api.get(five[3])["attributes"]["time_to_resolve"]
    assert longer > seconds > took
    (entry,) = search(api, "")["data"]["attributes"]["facets"]["time_to_resolve"]
    assert entry["aggregates"]["max"] == float(longer)


def test_deleted_and_hidden_incidents_are_not_found(api: Api, five: list[str]) -> None:
    api.call("DELETE", f"{INCIDENTS}/{five[0]}")
    path = f"{INCIDENTS}/{five[1]}/configurations"
    hidden = {"type": "incidents_configurations", "attributes": {"include_in_search": False}}
    created = api.call("POST", path, {"data": hidden}).json()["data"]
    assert titles(search(api, "")) == ["Outage 4", "Outage 3", "Outage 2"]
    shown = {"type": hidden["type"], "id": created["id"], "attributes": {"include_in_search": True}}
    assert api.call("PATCH", path, {"data": shown}).status_code == 200
    assert titles(search(api, "")) == ["Outage 4", "Outage 3", "Outage 2", "Outage 1"]


@pytest.mark.parametrize("include", ["users", "attachments"])
def test_included_has_the_results_and_the_requested_resources(
    api: Api, five: list[str], include: str
) -> None:
    found = search(api, "severity:SEV-1", include=include)
    kinds = [one["type"] for one in found["included"]]
    assert kinds[:3] == ["incidents"] * 3
    assert set(kinds[3:]) == {{"users": "users", "attachments": "incident_attachments"}[include]}
    if include == "attachments":
        assert len(kinds) == 4


@pytest.mark.parametrize("query", ["state:", "(a", "a OR", 'title:"open', ")", "state:(a:b)"])
def test_an_invalid_query_is_rejected_with_the_position(api: Api, query: str) -> None:
    reply = api.call("GET", SEARCH, params={"query": query})
    assert reply.status_code == 400
    assert reply.headers["content-type"] == "application/json"
    (error,) = reply.json()["errors"]
    assert error.startswith("query ") and "position " in error


def test_the_error_of_the_client_has_the_position(api: Api) -> None:
    with api.mock.client() as dd, pytest.raises(Exception, match="at position 7"):
        list(dd.incidents.search("state: )"))


def test_an_attachment_without_a_type_is_not_a_postmortem(api: Api) -> None:
    incident = api.create()["id"]
    body = {"data": {"type": "incident_attachments", "attributes": {}}}
    assert api.call("POST", f"{INCIDENTS}/{incident}/attachments", body).status_code == 201
    facets = search(api, "postmortem:no")["data"]["attributes"]["facets"]
    assert facets["postmortem"] == [{"name": "No", "count": 1}, {"name": "Yes", "count": 0}]
