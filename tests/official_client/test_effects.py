"""Effects of all writes on the mock: later reads return the values sent, and nothing else has changed.

Incidents have their own tests (tests/mock). For resources that cannot be read, the responses to updates are
checked.
"""

from __future__ import annotations

from typing import Any

import pytest

from datadog_incidents._http.library import httpx
from datadog_incidents.mock import MockDatadog
from datadog_incidents.testing.comparison import parse_timestamps
from datadog_incidents_api.operations import OPERATIONS
from datadog_incidents_api.types import Operation

from . import cases, peers
from .cases import INCIDENTS, Case, Ids

OF_TAG = {
    tag: {one.name: one for one in INCIDENTS if one.tag == tag} for tag in (one.tag for one in INCIDENTS)
}
READABLE_BY = {"get", "list"}
READABLE = [tag for tag, named in OF_TAG.items() if READABLE_BY & named.keys() and tag != "incidents"]
CHANGED_BY_ANY_UPDATE = {
    "modified",
    "modified_at",
    "modifiedAt",
    "updated_at",
    "last_modified_by",
    "last_modified_by_uuid",
}
"""Attributes that any update may change: its time and its author."""
IGNORED = {"integrations": {"status"}}
"""Attributes of requests that the server ignores, as recorded (EVIDENCE.md#integrations)."""
MERGED = {"types": {"configuration"}}
"""Attributes whose members keep their values if a request omits them."""


def tags_with(name: str) -> list[str]:
    return [tag for tag in READABLE if name in OF_TAG[tag]]


def call(http: httpx.Client, case: Case, ids: Ids) -> httpx.Response:
    path = case.operation.path.format(**case.path(ids))
    return http.request(case.operation.method, path, json=case.body(ids))


def first(operation: Operation) -> Case:
    return next(cases.cases(operation))


def read(http: httpx.Client, tag: str, ids: Ids) -> list[dict[str, Any]]:
    """Return the resource in `ids` as read by each operation that returns it; empty if it does not exist."""
    found = []
    named = OF_TAG[tag]
    if "list" in named:
        listed = call(http, first(named["list"]), ids).raise_for_status().json()["data"]
        found += [[one for one in listed if one["id"] == ids[tag]]]
    if "get" in named:
        reply = call(http, first(named["get"]), ids)
        found += [[reply.raise_for_status().json()["data"]] if reply.status_code != 404 else []]
    # List and get must agree on whether it exists.
    assert len({len(one) for one in found}) == 1
    return [one for each in found for one in each]


def effective(case: Case, ids: Ids, shown: dict[str, Any], base: dict[str, Any]) -> dict[str, Any]:
    """Return the attributes that a request sets, of those in responses.

    Args:
        case: call that sends the request.
        ids: IDs of existing resources.
        shown: attributes in the response.
        base: attributes whose members complete merged attributes.
    """
    tag = case.operation.tag
    sent: dict[str, Any] = case.body(ids)["data"].get("attributes", {})
    found = {name: sent[name] for name in sent.keys() & shown.keys() - IGNORED.get(tag, set())}
    assert found or not sent
    return found | {name: base[name] | found[name] for name in found.keys() & MERGED.get(tag, set())}


def changed(before: dict[str, Any], after: dict[str, Any]) -> set[str]:
    return {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}


@pytest.mark.parametrize("tag", tags_with("create"))
def test_creates_store_the_attributes_sent(tag: str, our_mock: MockDatadog) -> None:
    ids = cases.restore(our_mock)
    case = first(OF_TAG[tag]["create"])
    with peers.raw(our_mock) as http:
        found = read(http, tag, ids)
    assert found
    for one in found:
        shown = one.get("attributes", {})
        expected = effective(case, ids, shown, base=shown)
        assert parse_timestamps({name: shown[name] for name in expected}) == parse_timestamps(expected)


UPDATES = [OF_TAG[tag][name] for name in ("update", "patch") for tag in tags_with(name)]


@pytest.mark.parametrize(
    "case",
    [case for operation in UPDATES for case in cases.cases(operation)],
    ids=lambda case: f"{case.operation.id} {case.name}".strip(),
)
def test_updates_store_the_attributes_sent_and_keep_the_others(case: Case, our_mock: MockDatadog) -> None:
    tag, ids = case.operation.tag, cases.restore(our_mock)
    with peers.raw(our_mock) as http:
        before = read(http, tag, ids)
        assert call(http, case, ids).status_code == 200
        after = read(http, tag, ids)
    assert len(before) == len(after) > 0
    for old, new in zip(before, after, strict=True):
        was, now = old.get("attributes", {}), new.get("attributes", {})
        expected = effective(case, ids, now, base=was)
        assert parse_timestamps({name: now[name] for name in expected}) == parse_timestamps(expected)
        if case.operation.method == "PATCH":
            assert changed(was, now) <= expected.keys() | CHANGED_BY_ANY_UPDATE | IGNORED.get(tag, set())


UNREADABLE = [tag for tag, named in OF_TAG.items() if {*named} == {"create", "update"}]


@pytest.mark.parametrize("tag", UNREADABLE)
def test_updates_of_unreadable_resources_keep_the_attributes_that_they_omit(
    tag: str, our_mock: MockDatadog
) -> None:
    ids = cases.restore(our_mock)
    make, update = first(OF_TAG[tag]["create"]), first(OF_TAG[tag]["update"])
    with peers.raw(our_mock) as http:
        created = call(http, make, ids).raise_for_status().json()["data"]
        ids |= {tag: created["id"]}
        after = call(http, update, ids).raise_for_status().json()["data"]
    assert after["id"] == created["id"]
    was, now = created["attributes"], after["attributes"]
    sent = effective(make, ids, was, base=was)
    assert parse_timestamps({name: was[name] for name in sent}) == parse_timestamps(sent)
    expected = effective(update, ids, now, base=was)
    assert parse_timestamps({name: now[name] for name in expected}) == parse_timestamps(expected)
    assert changed(was, now) <= expected.keys() | CHANGED_BY_ANY_UPDATE


@pytest.mark.parametrize("tag", tags_with("delete"))
def test_deleted_resources_cannot_be_read(tag: str, our_mock: MockDatadog) -> None:
    ids = cases.restore(our_mock)
    case = first(OF_TAG[tag]["delete"])
    with peers.raw(our_mock) as http:
        assert call(http, case, ids).status_code == 204
        assert read(http, tag, ids) == []
        assert call(http, case, ids).status_code in ((204,) if tag == "handles" else (404,))


@pytest.mark.parametrize(
    ("creates", "lists"),
    [
        ("create_incident_postmortem_attachment", "list_incident_attachments"),
        ("create_incident_service_now_record", "list_incident_integrations"),
        ("link_page_to_incident", "list_incident_integrations"),
    ],
)
def test_resources_without_their_own_list_are_in_another(
    creates: str, lists: str, our_mock: MockDatadog
) -> None:
    ids = cases.restore(our_mock)
    with peers.raw(our_mock) as http:

        def listed() -> list[str]:
            reply = call(http, first(OPERATIONS[lists]), ids).raise_for_status()
            return [one["id"] for one in reply.json()["data"]]

        before = listed()
        created = call(http, first(OPERATIONS[creates]), ids).raise_for_status().json()["data"]
        assert listed() == [*before, created["id"]]
