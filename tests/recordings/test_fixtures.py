"""The three checks of recordings, applied to the synthetic recordings in `fixtures` and to faulty variants.

The fixtures were recorded with the mock and then edited: other formats of timestamps, members that an older
server did not have, operations that the OpenAPI document lacks.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from datadog_incidents.testing import mock_replay, validation
from datadog_incidents.testing import round_trip as generated_calls
from datadog_incidents.testing.recordings import Scenario, read, scenario, uncovered
from datadog_incidents_api.operations import OPERATIONS

from ..external import recordings
from . import reply_checks, round_trip

FIXTURES = Path(__file__).parent / "fixtures"

Check = Callable[[Scenario], list[str]]
Step = dict[str, Any]


def validated(scenario: Scenario) -> list[str]:
    covered = scenario.covered
    return [found.detail for one, operation in covered for found in validation.problems(one, operation)]


def round_tripped(scenario: Scenario) -> list[str]:
    covered = scenario.covered
    return [found.detail for one, operation in covered for found in round_trip.problems(one, operation)]


def executed(scenario: Scenario) -> list[str]:
    covered = scenario.covered
    return [found.detail for one, operation in covered for found in generated_calls.problems(one, operation)]


def replayed(scenario: Scenario) -> list[str]:
    replayed = [problems for _, problems in mock_replay.problems(scenario)]
    assert None not in replayed
    return [found.detail for problems in replayed for found in problems or ()]


def checked(scenario: Scenario) -> list[str]:
    return [
        problem for one, operation in scenario.covered for problem in reply_checks.problems(one, operation)
    ]


CHECKS = {
    "validate": validated,
    "check_replies": checked,
    "round-trip": round_tripped,
    "execute": executed,
    "replay": replayed,
}


@pytest.mark.parametrize("check", CHECKS.values(), ids=CHECKS)
@pytest.mark.parametrize("fixture", read(FIXTURES), ids=lambda one: one.name)
def test_a_correct_recording_passes(check: Check, fixture: Scenario) -> None:
    assert fixture.covered
    assert check(fixture) == []


def test_undocumented_members_are_preserved() -> None:
    recorded = json.loads((FIXTURES / "crane.json").read_text("utf-8"))
    for step in recorded["interactions"]:
        add_members(step["response"]["body"])
    assert round_tripped(scenario(recorded)) == []


def add_members(value: Any) -> None:
    """Add a member to each object in a response."""
    if isinstance(value, list):
        for item in value:
            add_members(item)
    if isinstance(value, dict):
        for item in value.values():
            add_members(item)
        # The members of a map of fields must be fields.
        if not any(isinstance(item, dict) and "value" in item for item in value.values()):
            value["tide"] = {"high": None}


def test_undocumented_operations_are_reported_by_name() -> None:
    assert list(uncovered(read(FIXTURES))) == ["GET /api/v2/incidents/tides"]


COMPLETE = (
    "incidents",
    "todos",
    "attachments",
    "integrations",
    "notification_rules",
    "notification_templates",
)


def test_the_fixtures_cover_all_recorded_operations() -> None:
    covered = {operation.id for one in read(FIXTURES) for _, operation in one.covered}
    assert covered >= {one.id for one in OPERATIONS.values() if one.tag in COMPLETE}
    assert covered >= {f"{verb}_incident_type" for verb in ("create", "get", "update", "delete")}
    assert covered >= {"create_incident_impact", "delete_incident_impact", "list_incident_impacts"}
    folder = recordings()
    recorded = [] if folder is None else read(folder)
    assert covered >= {operation.id for one in recorded for _, operation in one.covered}


def set_at(*path: str | int, to: Any) -> Callable[[Step], None]:
    """Return a function that sets one member of a step."""

    def change(step: Step) -> None:
        target: Any = step
        for part in path[:-1]:
            target = target[part]
        target[path[-1]] = to

    return change


def dropped(*path: str | int) -> Callable[[Step], None]:
    """Return a function that removes one member of a step."""

    def change(step: Step) -> None:
        target: Any = step
        for part in path[:-1]:
            target = target[part]
        del target[path[-1]]

    return change


REPLY = ("response", "body", "data")
SENT = ("request", "body", "data")
# Steps of `crane`, `lock` and `tug`.
CREATE, GET, PATCH, TODO, LIST, GONE = 1, 2, 3, 4, 5, 12
EMPTY, TYPE, WRONG_TYPE, TEMPLATE = 0, 1, 9, 14
PAGE, ATTACH, NIL, LINKS, SEARCH, GET_TYPE = 0, 3, 14, 18, 23, 27

# Changes to `crane`: step, change, check that reports it, and message.
CHANGES: dict[str, tuple[int, Callable[[Step], None], str, str]] = {
    "status": (GET, set_at("response", "status", to=418), "validate", "status 418 is not one of"),
    "content type": (
        GET,
        set_at("response", "content_type", to="text/xml"),
        "validate",
        "text/xml is not one of",
    ),
    "body of a delete": (13, set_at("response", "body", to={}), "validate", "no body is declared"),
    "no body": (GET, set_at("response", "body", to=None), "validate", "response has no body"),
    "wrong type": (LIST, set_at(*REPLY, 0, "type", to="todo"), "validate", "response.data.0.type"),
    "request": (CREATE, dropped(*SENT, "attributes", "title"), "validate", '"title" is a required'),
    "path": (CREATE, set_at("request", "body", "data", "extra", to=1), "round-trip", "request.data.extra"),
    "kind of a field": (
        CREATE,
        set_at(*SENT, "attributes", "fields", "summary", "type", to="dropdown"),
        "round-trip",
        "summary.type is 'textbox', not 'dropdown'",
    ),
    "id in body": (PATCH, set_at(*SENT, "id", to="other"), "round-trip", "request.data.id"),
    "undecodable": (GET, set_at(*REPLY, "attributes", to=[]), "round-trip", "200 raised DecodingError"),
    "unexpected": (GET, set_at("response", "status", to=404), "round-trip", "no errors in the response"),
    "unread error": (GONE, set_at("response", "body", "errors", to={"a": "b"}), "round-trip", "errors is []"),
    "response grows": (CREATE, set_at(*REPLY, "attributes", "mood", to="calm"), "replay", "mood is missing"),
    "response shrinks": (CREATE, dropped(*REPLY, "attributes", "case_id"), "replay", "case_id is unexpected"),
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
    "message": (GONE, set_at("response", "body", "errors", to=["gone"]), "replay", "response.errors is"),
}


META = ("response", "body", "meta")
QUERY = ("request", "query")
# Changes to all fixtures: fixture, step, change, check and message.
MORE: dict[str, tuple[str, int, Callable[[Step], None], str, str]] = {
    "rejected without a reason": (
        "lock",
        WRONG_TYPE,
        set_at(*SENT, "type", to="incident_notification_rules"),
        "validate",
        "request is valid although it was rejected",
    ),
    "path": ("tug", NIL, set_at("response", "status", to=404), "validate", "path.incident_id"),
    "value in a query": (
        "tug",
        PAGE,
        set_at(*QUERY, 0, to=["page[size]", "101"]),
        "validate",
        "query.page[size]: 101 is greater",
    ),
    "no number in a query": (
        "tug",
        PAGE,
        set_at(*QUERY, 0, to=["page[size]", "five"]),
        "validate",
        'query.page[size]: "five" is not',
    ),
    "include": ("crane", GET, set_at(*QUERY, 0, 1, to="users,ships"), "validate", "query.include: "),
    "parameter": (
        "tug",
        PAGE,
        set_at(*QUERY, 0, 0, to="limit"),
        "validate",
        "query.limit is not a parameter",
    ),
    "no parameter": ("tug", SEARCH, dropped(*QUERY, 0), "validate", "query.query is required"),
    "wrong type of what worked": (
        "lock",
        TYPE,
        set_at(*SENT, "type", to="x"),
        "round-trip",
        "request.data.type",
    ),
    "model": ("tug", ATTACH, dropped(*SENT, "attributes", "attachment"), "replay", "documentUrl"),
    "meta": ("lock", EMPTY, set_at(*META, to={}), "replay", "response.meta is missing"),
    "configuration": (
        "tug",
        GET_TYPE,
        set_at(*REPLY, "attributes", "configuration", "editable_timestamps", to=False),
        "replay",
        "attributes.configuration.editable_timestamps is True, not like False",
    ),
    "limit": ("tug", LINKS, set_at(*META, "pagination", "next_offset", to=1), "replay", "next_offset is 25"),
}


@pytest.mark.parametrize(
    ("fixture", "step", "change", "check", "message"),
    [*(pytest.param("crane", *one, id=name) for name, one in CHANGES.items())]
    + [pytest.param(*one, id=f"{one[0]}: {name}") for name, one in MORE.items()],
)
def test_an_incorrect_exchange_is_reported(
    fixture: str, step: int, change: Callable[[Step], None], check: str, message: str
) -> None:
    recorded = json.loads((FIXTURES / f"{fixture}.json").read_text("utf-8"))
    change(recorded["interactions"][step])
    assert message in "\n".join(CHECKS[check](scenario(recorded)))


def test_ids_in_queries_are_replaced_by_those_of_the_mock() -> None:
    recorded = json.loads((FIXTURES / "lock.json").read_text("utf-8"))
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


@pytest.mark.parametrize(
    ("fixture", "recorded_at", "message"),
    [
        ("fog", "2026-02-01T06:00:00.000Z", "is_test is unexpected"),
        ("lock", "2026-07", "response.data.attributes.configuration is unexpected"),
    ],
)
def test_members_may_be_missing_from_older_recordings_only(
    fixture: str, recorded_at: str, message: str
) -> None:
    recorded = json.loads((FIXTURES / f"{fixture}.json").read_text("utf-8"))
    recorded["recorded_at"] = recorded_at
    assert any(message in problem for problem in replayed(scenario(recorded)))


def test_the_folder_of_recordings_is_taken_from_the_environment(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DATADOG_RECORDINGS", str(tmp_path))
    assert recordings() == tmp_path
    monkeypatch.setenv("DATADOG_RECORDINGS", str(tmp_path / "typo"))
    with pytest.raises(NotADirectoryError, match="typo"):
        recordings()
