"""Every operation that writes has its effect: what is read afterwards says what was sent, and nothing else.

Incidents have tests of their own (tests/mock). What no operation reads is judged by the replies to updates.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from datadog_incidents.mock import MockDatadog
from datadog_incidents_api.call import Operation
from datadog_incidents_api.operations import OPERATIONS

# Run by pytest, which finds `recordings` beside this folder; mypy does not.
from ..recordings import sameness
from . import cases, peers
from .cases import INCIDENTS, Case, Ids

instants: Callable[[Any], Any] = sameness.instants

OF_TAG = {
    tag: {one.name: one for one in INCIDENTS if one.tag == tag} for tag in (one.tag for one in INCIDENTS)
}
READABLE_BY = {"get", "list"}
READABLE = [tag for tag, named in OF_TAG.items() if READABLE_BY & named.keys() and tag != "incidents"]
MOVING = {"modified", "modified_at", "modifiedAt", "updated_at", "last_modified_by", "last_modified_by_uuid"}
"""What any update may change: when and by whom it was made."""
PASSED_OVER = {"integrations": {"status"}}
"""What requests may hold, and the recorded server does not heed: it has a status of its own."""


def with_(name: str) -> list[str]:
    return [tag for tag in READABLE if name in OF_TAG[tag]]


def call(http: httpx.Client, case: Case, ids: Ids) -> httpx.Response:
    path = case.operation.path.format(**case.path(ids))
    return http.request(case.operation.method, path, json=case.body(ids))


def first(operation: Operation) -> Case:
    return next(cases.cases(operation))


def read(http: httpx.Client, tag: str, ids: Ids) -> list[dict[str, Any]]:
    """What can be read of the resource that `ids` names: it alone by each operation that shows it."""
    found = []
    named = OF_TAG[tag]
    if "list" in named:
        listed = call(http, first(named["list"]), ids).raise_for_status().json()["data"]
        found += [[one for one in listed if one["id"] == ids[tag]]]
    if "get" in named:
        reply = call(http, first(named["get"]), ids)
        found += [[reply.raise_for_status().json()["data"]] if reply.status_code != 404 else []]
    # Whoever lists and gets has to be told the same.
    assert len({len(one) for one in found}) == 1
    return [one for each in found for one in each]


def heeded(case: Case, ids: Ids, shown: dict[str, Any]) -> dict[str, Any]:
    """The attributes that a case sends, of those that replies show."""
    sent: dict[str, Any] = case.body(ids)["data"].get("attributes", {})
    found = {
        name: sent[name] for name in sent.keys() & shown.keys() - PASSED_OVER.get(case.operation.tag, set())
    }
    assert found or not sent
    return found


def changed(before: dict[str, Any], after: dict[str, Any]) -> set[str]:
    return {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}


@pytest.mark.parametrize("tag", with_("create"))
def test_what_is_created_is_read_as_it_was_sent(tag: str, our_mock: MockDatadog) -> None:
    ids = cases.set_up(our_mock)
    case = first(OF_TAG[tag]["create"])
    with peers.raw(our_mock) as http:
        found = read(http, tag, ids)
    assert found
    for one in found:
        shown = one.get("attributes", {})
        wanted = heeded(case, ids, shown)
        assert instants({name: shown[name] for name in wanted}) == instants(wanted)


UPDATES = [OF_TAG[tag][name] for name in ("update", "patch") for tag in with_(name)]


@pytest.mark.parametrize(
    "case",
    [case for operation in UPDATES for case in cases.cases(operation)],
    ids=lambda case: f"{case.operation.id} {case.name}".strip(),
)
def test_what_is_updated_is_read_as_it_was_sent(case: Case, our_mock: MockDatadog) -> None:
    tag, ids = case.operation.tag, cases.set_up(our_mock)
    with peers.raw(our_mock) as http:
        before = read(http, tag, ids)
        assert call(http, case, ids).status_code == 200
        after = read(http, tag, ids)
    assert len(before) == len(after) > 0
    for old, new in zip(before, after, strict=True):
        was, now = old.get("attributes", {}), new.get("attributes", {})
        wanted = heeded(case, ids, now)
        assert instants({name: now[name] for name in wanted}) == instants(wanted)
        if case.operation.method == "PATCH":
            assert changed(was, now) <= wanted.keys() | MOVING | PASSED_OVER.get(tag, set())


UNREADABLE = [tag for tag, named in OF_TAG.items() if {*named} == {"create", "update"}]


@pytest.mark.parametrize("tag", UNREADABLE)
def test_an_update_leaves_of_a_create_what_it_does_not_name(tag: str, our_mock: MockDatadog) -> None:
    ids = cases.set_up(our_mock)
    make, update = first(OF_TAG[tag]["create"]), first(OF_TAG[tag]["update"])
    with peers.raw(our_mock) as http:
        made = call(http, make, ids).raise_for_status().json()["data"]
        ids |= {tag: made["id"]}
        after = call(http, update, ids).raise_for_status().json()["data"]
    assert after["id"] == made["id"]
    was, now = made["attributes"], after["attributes"]
    assert instants({name: was[name] for name in heeded(make, ids, was)}) == instants(heeded(make, ids, was))
    wanted = heeded(update, ids, now)
    assert instants({name: now[name] for name in wanted}) == instants(wanted)
    assert changed(was, now) <= wanted.keys() | MOVING


@pytest.mark.parametrize("tag", with_("delete"))
def test_what_is_deleted_is_read_no_more(tag: str, our_mock: MockDatadog) -> None:
    ids = cases.set_up(our_mock)
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
def test_what_has_no_list_of_its_own_is_in_another(creates: str, lists: str, our_mock: MockDatadog) -> None:
    ids = cases.set_up(our_mock)
    with peers.raw(our_mock) as http:

        def listed() -> list[str]:
            reply = call(http, first(OPERATIONS[lists]), ids).raise_for_status()
            return [one["id"] for one in reply.json()["data"]]

        before = listed()
        made = call(http, first(OPERATIONS[creates]), ids).raise_for_status().json()["data"]
        assert listed() == [*before, made["id"]]
