"""The verification of recordings: what it counts, skips and reports, without any recorded value."""

from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import Any

import pytest

from datadog_incidents.errors import ConfigurationError
from datadog_incidents.mock import MockDatadog
from datadog_incidents.testing import RecordingDisagreement, recorder, verify
from datadog_incidents_api.operations import OPERATIONS

from ..external import NO_RECORDINGS, recordings
from .wire import FIXTURES

FOLDER = recordings()


def test_the_fixtures_pass() -> None:
    result = verify(FIXTURES)
    assert result.disagreements == []
    assert result.passed == {"validate": 72, "round-trip": 72, "replay": 72}
    assert str(result) == "72/72 validate, 72/72 round-trip, 72/72 replay, 1 not in the spec"


@pytest.mark.skipif(FOLDER is None, reason=NO_RECORDINGS)
def test_recordings_of_the_server_pass() -> None:
    assert FOLDER is not None
    result = verify(FOLDER)
    assert result.disagreements == []
    assert set(result.passed.values()) == {result.interactions}


def changed(tmp_path: Path, recorded: dict[str, Any]) -> list[RecordingDisagreement]:
    path = tmp_path / "crane.json"
    path.write_text(json.dumps(recorded), "utf-8")
    return verify(path).disagreements


def test_disagreements_have_a_place_and_a_rule_but_no_value(tmp_path: Path) -> None:
    recorded = json.loads((FIXTURES / "crane.json").read_text("utf-8"))
    response = recorded["interactions"][1]["response"]
    response["body"]["data"]["attributes"] |= {"case_id": "confidential", "severity": ["confidential"]}
    found = changed(tmp_path, recorded)
    file = str(tmp_path / "crane.json")
    assert found[0] == RecordingDisagreement(
        file, 2, "create_incident", "validate", "response.data.attributes.case_id", found[0].rule
    )
    assert {one.check for one in found} == {"validate", "replay"}
    assert f"{file}:2: create_incident: replay: response.data.attributes.severity differs" in map(str, found)
    assert not [one for one in found if "confidential" in repr(one) + str(one)]


def test_messages_of_the_validator_are_reduced_to_the_keyword(tmp_path: Path) -> None:
    recorded = json.loads((FIXTURES / "crane.json").read_text("utf-8"))
    del recorded["interactions"][1]["request"]["body"]["data"]["attributes"]["title"]
    rules = {one.rule for one in changed(tmp_path, recorded) if one.check == "validate"}
    assert rules == {"violates required title"}


def test_a_request_that_the_client_cannot_send_is_reported(tmp_path: Path) -> None:
    recorded = json.loads((FIXTURES / "crane.json").read_text("utf-8"))
    recorded["interactions"][1]["request"]["body"] = ["confidential"]
    found = changed(tmp_path, recorded)
    assert [one.rule for one in found if one.check == "round-trip"] == ["cannot be sent by the client"]


def test_resources_from_before_the_recording_are_no_disagreement(
    datadog_mock: MockDatadog, tmp_path: Path
) -> None:
    with datadog_mock.client() as dd:
        earlier = dd.incidents.create(title="Earlier")
    with (
        recorder(tmp_path, transport=datadog_mock.transport) as recorded,
        datadog_mock.client(transport=recorded.transport) as dd,
    ):
        dd.incidents.update(earlier.id, title="Later")
        dd.todos.create(earlier.id, content="Call", assignees=["@ana@corp.example"])
        dd.incidents.create(title="New", commander=datadog_mock.user_id)
    result = verify(tmp_path)
    assert result.disagreements == []
    assert str(result) == "3/3 validate, 3/3 round-trip, 1/1 replay, 2 not replayable"


def test_an_unknown_resource_that_the_server_did_not_find_is_replayed(
    datadog_mock: MockDatadog, tmp_path: Path
) -> None:
    recorded = json.loads((FIXTURES / "crane.json").read_text("utf-8"))
    gone = next(one for one in recorded["interactions"] if one["response"]["status"] == 404)
    gone["response"]["body"]["errors"] = ["no such thing"]
    recorded["interactions"] = [gone]
    assert [one.check for one in changed(tmp_path, recorded)] == ["replay"]


def test_nothing_but_calls_of_the_mock_is_logged_and_no_warning_of_the_application_is_lost(
    recording: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    unlogged = dict.fromkeys(OPERATIONS, True)
    monkeypatch.setattr("datadog_incidents._policy.unstable_operations._unlogged", unlogged)
    caplog.clear()
    with caplog.at_level(logging.DEBUG, "datadog_incidents"):
        verify(recording)
    assert [one for one in caplog.records if one.name != "datadog_incidents.mock"] == []
    assert unlogged == dict.fromkeys(OPERATIONS, True)


@pytest.mark.parametrize(
    "change",
    [
        {"status": 201, "content_type": "application/json", "body": None},
        {"status": 201, "content_type": "application/json", "body": []},
        {"status": 201, "content_type": "application/json", "body": {"data": 1}},
        {"status": 404, "content_type": "application/json", "body": {"errors": 1}},
        {"status": 404, "content_type": "text/plain", "body": "not found"},
        {"status": 200, "content_type": None, "body": 7},
        {"status": 599, "content_type": "application/json", "body": {"errors": [[], None, {"title": 1}]}},
    ],
)
def test_any_response_can_be_verified(tmp_path: Path, change: dict[str, Any]) -> None:
    recorded = json.loads((FIXTURES / "crane.json").read_text("utf-8"))
    recorded["interactions"][1]["response"] = change
    assert changed(tmp_path, recorded) != []


def with_response(tmp_path: Path, number: int, *place: str | int, value: Any) -> list[RecordingDisagreement]:
    """Verify a fixture whose response `number` has another value at a place."""
    recorded = json.loads((FIXTURES / "crane.json").read_text("utf-8"))
    node = recorded["interactions"][number - 1]["response"]["body"]
    *parents, last = place
    for key in parents:
        node = node[key]
    node[last] = value
    return changed(tmp_path, recorded)


def test_a_list_item_that_the_client_cannot_decode_is_reported(tmp_path: Path) -> None:
    found = with_response(tmp_path, 6, "data", 0, value=["confidential"])
    assert [str(one).rpartition("crane.json:")[2] for one in found if one.check == "round-trip"] == [
        "6: list_incident_todos: round-trip: response has items that the client cannot decode"
    ]


@pytest.mark.parametrize("created", ["2026-13-05T09:00:00Z", "2026-02-30T09:00:00Z", "2026-01-05T25:00:00Z"])
def test_an_impossible_time_is_reported(tmp_path: Path, created: str) -> None:
    found = with_response(tmp_path, 2, "data", "attributes", "created", value=created)
    assert [(one.check, one.rule) for one in found if one.path.endswith(".created")] == [
        ("validate", "violates format")
    ]


def test_names_that_users_choose_are_not_shown(tmp_path: Path) -> None:
    recorded = json.loads((FIXTURES / "crane.json").read_text("utf-8"))
    create, get, update = recorded["interactions"][1:4]
    create["response"]["body"]["data"]["attributes"]["fields"]["of Jane.Doe"] = {"type": 4}
    create["response"]["body"]["data"]["attributes"]["4917012345"] = {}
    get["request"]["query"].append(["Jane", "x"])
    update["request"]["body"]["data"]["attributes"]["fields"] = {"Jane": {"type": "dropdown", "value": 5}}
    found = list(map(str, changed(tmp_path, recorded)))
    assert not [one for one in found if "Jane" in one or "Doe" in one or "49170" in one]
    file = str(tmp_path / "crane.json")
    assert f"{file}:3: get_incident: validate: query[*] is not a parameter" in found
    assert f"{file}:4: update_incident: validate: request.data.attributes.fields[*] violates anyOf" in found


@pytest.mark.parametrize(
    ("part", "member", "value"),
    [
        ("request", "method", 1),
        ("request", "path", ["/"]),
        ("request", "query", [["page[size]", 1]]),
        ("request", "query", [["page[size]", "\ud800"]]),
        ("request", "body", {"data": float("nan")}),
        ("request", "body", "\ud800"),
        ("response", "status", "200"),
        ("response", "status", True),
        ("response", "content_type", {}),
        ("response", "content_type", "é"),
        ("response", "headers", {"retry-after": 1}),
        ("response", "headers", {"retry-after": "é"}),
        ("response", "body", ["\ud800"]),
        ("response", "body", {"data": float("inf")}),
    ],
)
def test_a_file_with_values_of_other_types_is_not_a_recording(
    tmp_path: Path, part: str, member: str, value: Any
) -> None:
    recorded = json.loads((FIXTURES / "crane.json").read_text("utf-8"))
    recorded["interactions"][1][part][member] = value
    with pytest.raises(ConfigurationError, match=r"crane\.json is not a recording; see docs/"):
        changed(tmp_path, recorded)


@pytest.mark.parametrize("value", [{}, [], 1, None])
def test_ids_of_other_types_are_reported(tmp_path: Path, value: Any) -> None:
    found = with_response(tmp_path, 2, "included", value=[{"type": "users", "id": value, "attributes": {}}])
    assert "validate" in {one.check for one in found}


@pytest.mark.parametrize("depth", [150, 300, 450])
def test_deep_values_are_verified_or_reported(tmp_path: Path, depth: int) -> None:
    deep = json.loads("[" * depth + "]" * depth)
    found = with_response(tmp_path, 2, "data", "attributes", "field_analytics", value=deep)
    assert "replay" in {one.check for one in found}


@pytest.mark.parametrize("content_type", ["Application/JSON", "application/json ; charset=utf-8"])
def test_the_media_type_of_a_response_is_compared_as_in_http(tmp_path: Path, content_type: str) -> None:
    recorded = json.loads((FIXTURES / "crane.json").read_text("utf-8"))
    recorded["interactions"][1]["response"]["content_type"] = content_type
    assert [one for one in changed(tmp_path, recorded) if one.check == "validate"] == []
