"""The three checks on conversations of our own: that they pass what is right, and what they object to.

The conversations were had with the mock and then changed by hand: other spellings of instants, members
that an older server did not have, operations that the document lacks.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from datadog_incidents_api.operations import OPERATIONS

from . import replay, round_trip, validate
from .scenario import OWN, Scenario, read, recordings, scenario, uncovered

Check = Callable[[Scenario], list[str]]
Step = dict[str, Any]


def validated(scenario: Scenario) -> list[str]:
    return [problem for one, operation in scenario.covered for problem in validate.problems(one, operation)]


def tripped(scenario: Scenario) -> list[str]:
    return [problem for one, operation in scenario.covered for problem in round_trip.problems(one, operation)]


def replayed(scenario: Scenario) -> list[str]:
    return [problem for _, found in replay.problems(scenario) for problem in found]


CHECKS = {"validate": validated, "round-trip": tripped, "replay": replayed}


@pytest.mark.parametrize("check", CHECKS.values(), ids=CHECKS)
@pytest.mark.parametrize("conversation", read(OWN), ids=lambda one: one.name)
def test_what_is_right_passes(check: Check, conversation: Scenario) -> None:
    assert conversation.covered
    assert check(conversation) == []


def test_members_that_the_document_lacks_come_back() -> None:
    recorded = json.loads((OWN / "crane.json").read_text("utf-8"))
    for step in recorded["interactions"]:
        grown(step["response"]["body"])
    assert tripped(scenario(recorded)) == []


def grown(value: Any) -> None:
    """Give every object of a reply a member more."""
    if isinstance(value, list):
        for item in value:
            grown(item)
    if isinstance(value, dict):
        for item in value.values():
            grown(item)
        # Maps of fields have no members, and take nothing but fields.
        if not any(isinstance(item, dict) and "value" in item for item in value.values()):
            value["tide"] = {"high": None}


def test_operations_that_the_document_lacks_are_counted_by_name() -> None:
    assert list(uncovered(read(OWN))) == ["GET /api/v2/incidents/tides"]


WHOLE = ("incidents", "todos", "attachments", "integrations", "notification_rules", "notification_templates")


def test_they_use_what_recordings_do() -> None:
    spoken = {operation.id for one in read(OWN) for _, operation in one.covered}
    assert spoken >= {one.id for one in OPERATIONS.values() if one.tag in WHOLE}
    assert spoken >= {f"{verb}_incident_type" for verb in ("create", "update", "delete")}
    assert spoken >= {"create_incident_impact", "delete_incident_impact", "list_incident_impacts"}
    folder = recordings()
    recorded = [] if folder is None else read(folder)
    assert spoken >= {operation.id for one in recorded for _, operation in one.covered}


def set_at(*path: str | int, to: Any) -> Callable[[Step], None]:
    """A change of one member of a step."""

    def change(step: Step) -> None:
        target: Any = step
        for part in path[:-1]:
            target = target[part]
        target[path[-1]] = to

    return change


def dropped(*path: str | int) -> Callable[[Step], None]:
    """The removal of one member of a step."""

    def change(step: Step) -> None:
        target: Any = step
        for part in path[:-1]:
            target = target[part]
        del target[path[-1]]

    return change


REPLY = ("response", "body", "data")
SENT = ("request", "body", "data")
CREATE, GET, PATCH, TODO, LIST, GONE = 1, 2, 3, 4, 5, 12
EMPTY, TYPE, WRONG_TYPE = 0, 1, 9
ATTACH, NIL, LINKS = 3, 14, 18
PAGE, SEARCH = 0, 23
TEMPLATE = 14

# What is done to which step of the conversation about a crane, by which check it is to be found, and as what.
CHANGES: dict[str, tuple[int, Callable[[Step], None], str, str]] = {
    "status": (GET, set_at("response", "status", to=418), "validate", "status 418 is none of"),
    "content type": (GET, set_at("response", "content_type", to="text/xml"), "validate", "text/xml is none"),
    "body of a delete": (13, set_at("response", "body", to={}), "validate", "no body at all"),
    "no body": (GET, set_at("response", "body", to=None), "validate", "the reply has no body"),
    "wrong type": (LIST, set_at(*REPLY, 0, "type", to="todo"), "validate", "reply/data/0/type"),
    "request": (CREATE, dropped(*SENT, "attributes", "title"), "validate", '"title" is a required'),
    "path": (CREATE, set_at("request", "body", "data", "extra", to=1), "round-trip", "request.data.extra"),
    "kind of a field": (
        CREATE,
        set_at(*SENT, "attributes", "fields", "summary", "type", to="dropdown"),
        "round-trip",
        "summary.type is 'textbox', not 'dropdown'",
    ),
    "id in body": (PATCH, set_at(*SENT, "id", to="other"), "round-trip", "request.data.id"),
    "undecodable": (GET, set_at(*REPLY, "attributes", to=[]), "round-trip", "200 became DecodingError"),
    "unexpected": (GET, set_at("response", "status", to=404), "round-trip", "no errors in the reply"),
    "unread error": (GONE, set_at("response", "body", "errors", to={"a": "b"}), "round-trip", "errors is []"),
    "reply grows": (CREATE, set_at(*REPLY, "attributes", "mood", to="calm"), "replay", "mood is missing"),
    "reply shrinks": (CREATE, dropped(*REPLY, "attributes", "case_id"), "replay", "case_id is too much"),
    "value": (CREATE, set_at(*REPLY, "attributes", "severity", to="SEV-1"), "replay", "attributes.severity"),
    "null": (CREATE, set_at(*REPLY, "attributes", "resolved", to="soon"), "replay", "attributes.resolved"),
    "no timestamp": (
        CREATE,
        set_at(*REPLY, "attributes", "created", to="now"),
        "replay",
        "attributes.created",
    ),
    "no boolean": (CREATE, set_at(*REPLY, "attributes", "is_test", to=1), "replay", "attributes.is_test"),
    "list": (TODO, set_at(*REPLY, "attributes", "assignees", to=[]), "replay", "is like nothing in []"),
    "replayed status": (GONE, set_at("response", "status", to=410), "replay", "status is 404, not 410"),
    "replayed type": (GONE, set_at("response", "content_type", to="text/xml"), "replay", "content type is"),
    "message": (GONE, set_at("response", "body", "errors", to=["gone"]), "replay", "reply.errors is"),
}


META = ("response", "body", "meta")
QUERY = ("request", "query")
# The same of other conversations.
MORE: dict[str, tuple[str, int, Callable[[Step], None], str, str]] = {
    "refused without a reason": (
        "lock",
        WRONG_TYPE,
        set_at(*SENT, "type", to="incident_notification_rules"),
        "validate",
        "the document allows what was refused",
    ),
    "path": ("tug", NIL, set_at("response", "status", to=404), "validate", "path/incident_id"),
    "value in a query": (
        "tug",
        PAGE,
        set_at(*QUERY, 0, to=["page[size]", "101"]),
        "validate",
        "query/page[size]: 101 is greater",
    ),
    "no number in a query": (
        "tug",
        PAGE,
        set_at(*QUERY, 0, to=["page[size]", "five"]),
        "validate",
        'query/page[size]: "five" is not',
    ),
    "include": ("crane", GET, set_at(*QUERY, 0, 1, to="users,ships"), "validate", "query/include: "),
    "parameter": ("tug", PAGE, set_at(*QUERY, 0, 0, to="limit"), "validate", "query/limit is no parameter"),
    "no parameter": ("tug", SEARCH, dropped(*QUERY, 0), "validate", "query/query is required"),
    "wrong type of what worked": (
        "lock",
        TYPE,
        set_at(*SENT, "type", to="x"),
        "round-trip",
        "request.data.type",
    ),
    "model": ("tug", ATTACH, dropped(*SENT, "attributes", "attachment"), "replay", "documentUrl"),
    "meta": ("lock", EMPTY, set_at(*META, to={}), "replay", "reply.meta is missing"),
    "limit": ("tug", LINKS, set_at(*META, "pagination", "next_offset", to=1), "replay", "next_offset is 25"),
}


@pytest.mark.parametrize(
    ("conversation", "step", "change", "check", "objection"),
    [*(pytest.param("crane", *one, id=name) for name, one in CHANGES.items())]
    + [pytest.param(*one, id=f"{one[0]}: {name}") for name, one in MORE.items()],
)
def test_what_is_wrong_is_found(
    conversation: str, step: int, change: Callable[[Step], None], check: str, objection: str
) -> None:
    recorded = json.loads((OWN / f"{conversation}.json").read_text("utf-8"))
    change(recorded["interactions"][step])
    assert objection in "\n".join(CHECKS[check](scenario(recorded)))


def test_ids_in_queries_are_those_of_the_replay() -> None:
    recorded = json.loads((OWN / "lock.json").read_text("utf-8"))
    steps = recorded["interactions"]
    shown = copy.deepcopy(steps[TEMPLATE])
    template = shown["response"]["body"]["data"]
    kind = template["relationships"]["incident_type"]["data"]["id"]
    shown["request"] |= {"path": steps[EMPTY]["request"]["path"], "query": [["filter[incident-type]", kind]]}
    counted = {"page": {"total_count": 1, "total_filtered_count": 1}}
    shown["response"]["body"] = {"data": [template], "meta": counted}
    steps.insert(TEMPLATE + 1, shown)
    for check in CHECKS.values():
        assert check(scenario(recorded)) == []


def test_a_new_server_is_not_forgiven_what_an_old_one_is() -> None:
    recorded = json.loads((OWN / "fog.json").read_text("utf-8"))
    recorded["recorded_at"] = "2026-02-01T06:00:00.000Z"
    assert any("is_test is too much" in problem for problem in replayed(scenario(recorded)))


def test_recordings_are_looked_for_where_the_environment_says(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DATADOG_RECORDINGS", str(tmp_path))
    assert recordings() == tmp_path
    monkeypatch.setenv("DATADOG_RECORDINGS", str(tmp_path / "typo"))
    with pytest.raises(NotADirectoryError, match="typo"):
        recordings()
