"""The replay: responses from a recording, for both clients, and errors for requests that are not in it."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest

from datadog_incidents import AsyncIncidentsClient, IncidentsClient
from datadog_incidents._http.library import httpx
from datadog_incidents.errors import ConfigurationError
from datadog_incidents.mock import MockDatadog
from datadog_incidents.testing import ReplayError, recorder, replay
from datadog_incidents.testing.bindings import Bindings

from .conftest import OPERATIONS, SETTINGS, async_program, program

USER = "3f2504e0-4f89-41d3-9a0c-0305e82c3301"
UUID = "00000000-0000-4000-8000-00000000000{}".format


def client(path: Path) -> IncidentsClient:
    return IncidentsClient(transport=replay(path), access_token="token", **SETTINGS)


def test_the_program_gets_its_own_texts_from_a_scrubbed_recording(
    recording: Path, datadog_mock: MockDatadog
) -> None:
    transport = replay(recording)
    assert transport.unused == OPERATIONS
    with IncidentsClient(transport=transport, access_token="token", **SETTINGS) as dd:
        program(dd, datadog_mock.user_id)
    assert transport.unused == []


def test_the_asynchronous_client_replays_what_the_synchronous_one_has_recorded(
    recording: Path, datadog_mock: MockDatadog
) -> None:
    async def main() -> None:
        async with AsyncIncidentsClient(transport=replay(recording), access_token="token", **SETTINGS) as dd:
            await async_program(dd, datadog_mock.user_id)

    asyncio.run(main())


def test_a_folder_is_replayed_file_by_file(recording: Path, datadog_mock: MockDatadog) -> None:
    (recording.parent / "drill-2.json").write_text(recording.read_text("utf-8"), "utf-8")
    assert replay(recording.parent).unused == 2 * OPERATIONS


def test_the_same_placeholder_stands_for_something_else_in_each_file(
    datadog_mock: MockDatadog, tmp_path: Path
) -> None:
    for scenario in ("a", "b"):
        with (
            recorder(tmp_path, scenario=scenario, transport=datadog_mock.transport) as recorded,
            datadog_mock.client(transport=recorded.transport) as dd,
        ):
            incident = dd.incidents.create(title=f"Drill of {scenario}")
            dd.incidents.update(incident.id, title=f"End of {scenario}")
    with client(tmp_path) as dd:
        for scenario in ("a", "b"):
            incident = dd.incidents.create(title=f"Drill of {scenario}")
            assert incident.attributes.title == f"Drill of {scenario}"
            updated = dd.incidents.update(incident.id, title=f"End of {scenario}")
            assert updated.attributes.title == f"End of {scenario}"


def test_a_request_that_is_not_recorded_is_an_error_that_names_it_and_the_next_one(recording: Path) -> None:
    with client(recording) as dd, pytest.raises(ReplayError) as error:
        dd.incidents.get(USER)
    assert str(error.value) == (
        f"GET /api/v2/incidents/{USER} is not recorded, or only for a request that has been replayed; "
        "expected next: POST /api/v2/incidents (create_incident), from which the request differs in its "
        "method and path and body"
    )


@pytest.mark.parametrize(
    ("arguments", "difference"),
    [
        ({"title": "Drill", "fields": {"severity": "SEV-1", "rota": "a@b.example"}}, "body"),
        ({"title": "Drill"}, "body"),
    ],
)
def test_another_body_is_an_error(recording: Path, arguments: dict[str, Any], difference: str) -> None:
    with client(recording) as dd, pytest.raises(ReplayError, match=f"differs in its {difference}$"):
        dd.incidents.create(**arguments)


def test_a_request_after_the_end_is_an_error(datadog_mock: MockDatadog, tmp_path: Path) -> None:
    with (
        recorder(tmp_path, transport=datadog_mock.transport) as recorded,
        datadog_mock.client(transport=recorded.transport) as dd,
    ):
        dd.incidents.create(title="Drill")
    with client(tmp_path) as dd:
        dd.incidents.create(title="Another drill")
        with pytest.raises(ReplayError, match="all exchanges of the recording have been replayed"):
            dd.incidents.create(title="Another drill")


def test_equal_requests_get_their_responses_in_order(datadog_mock: MockDatadog, tmp_path: Path) -> None:
    with (
        recorder(tmp_path, transport=datadog_mock.transport) as recorded,
        datadog_mock.client(transport=recorded.transport) as dd,
    ):
        incident = dd.incidents.create(title="Drill")
        assert dd.incidents.get(incident.id).attributes.state == "active"
        dd.incidents.resolve(incident.id)
        assert dd.incidents.get(incident.id).attributes.state == "resolved"
    with client(tmp_path) as dd:
        incident = dd.incidents.create(title="Drill")
        assert dd.incidents.get(incident.id).attributes.state == "active"
        dd.incidents.resolve(incident.id)
        assert dd.incidents.get(incident.id).attributes.state == "resolved"


def test_an_earlier_value_is_required_again(datadog_mock: MockDatadog, tmp_path: Path) -> None:
    with (
        recorder(tmp_path, transport=datadog_mock.transport) as recorded,
        datadog_mock.client(transport=recorded.transport) as dd,
    ):
        dd.incidents.create(title="Drill")
        dd.incidents.create(title="Drill")
    with client(tmp_path) as dd:
        dd.incidents.create(title="Night drill")
        with pytest.raises(ReplayError, match="differs in its body"):
            dd.incidents.create(title="Day drill")
        dd.incidents.create(title="Night drill")


def test_concurrent_requests_may_come_in_another_order(datadog_mock: MockDatadog, tmp_path: Path) -> None:
    with (
        recorder(tmp_path, transport=datadog_mock.transport) as recorded,
        datadog_mock.client(transport=recorded.transport) as dd,
    ):
        first, second = (
            dd.incidents.create(title="First drill"),
            dd.incidents.create(title="Second drill"),
        )
        dd.incidents.get(first.id)
        dd.incidents.get(second.id)
    with client(tmp_path) as dd:
        first, second = dd.incidents.create(title="First drill"), dd.incidents.create(title="Second drill")
        assert dd.incidents.get(second.id).attributes.title == "Second drill"
        assert dd.incidents.get(first.id).attributes.title == "First drill"


def test_an_id_that_the_program_knew_before_is_accepted_in_order(
    datadog_mock: MockDatadog, tmp_path: Path
) -> None:
    with (
        recorder(tmp_path, transport=datadog_mock.transport) as recorded,
        datadog_mock.client(transport=recorded.transport) as dd,
    ):
        incident = dd.incidents.create(title="Drill")  # its response already contains the user
        dd.incidents.update(incident.id, commander=datadog_mock.user_id)
    with client(tmp_path) as dd:
        incident = dd.incidents.create(title="Drill")
        updated = dd.incidents.update(incident.id, commander=datadog_mock.user_id)
        user = updated.raw["relationships"]["last_modified_by_user"]["data"]
        assert user["id"] == datadog_mock.user_id


def test_recorded_rate_limits_are_replayed(datadog_mock: MockDatadog, tmp_path: Path) -> None:
    datadog_mock.fail_next(429, headers={"Retry-After": "0"})
    with (
        recorder(tmp_path, transport=datadog_mock.transport) as recorded,
        datadog_mock.client(transport=recorded.transport, wait_for_rate_limits=False) as dd,
    ):
        dd.incidents.create(title="Drill")
    response = httpx.Client(transport=replay(tmp_path)).post(
        "http://localhost/api/v2/incidents",
        json={"data": {"type": "incidents", "attributes": {"title": "Drill", "customer_impacted": False}}},
    )
    assert (response.status_code, response.headers["retry-after"]) == (429, "0")


@pytest.mark.parametrize(
    ("recorded", "given", "matches"),
    [
        ("Scrubbed text 1", "Any text at all", True),
        ("Scrubbed text 1", "", False),
        ("user-1@example.com", "ana@corp.example", True),
        ("user-1@example.com", "Ana", False),
        ("@user-1@example.com", "@ana@corp.example", True),
        (UUID(1), USER, True),
        (UUID(1), "none", False),
        ("state:active AND title:scrubbed-1", "state:active AND title:Checkout", True),
        ("state:active AND title:scrubbed-1", "state:stable AND title:Checkout", False),
        (" ".join(f"a:scrubbed-{n}" for n in range(30)), " ".join(f"a:b{n}" for n in range(30)), True),
        (" ".join(f"a:scrubbed-{n}" for n in range(30)), " ".join(f"a:b{n}" for n in range(31)), False),
        ("@scrubbed-1", "@slack (ops)", True),
        (["scrubbed-1", "scrubbed-1"], ["a", "a"], True),
        (["scrubbed-1", "scrubbed-1"], ["a", "b"], False),
        (["scrubbed-1", "scrubbed-2"], ["a", "b"], True),
        (["scrubbed-1", "scrubbed-2"], ["a", "a"], False),
        (["scrubbed-1"], [], False),
        ({"scrubbed-1": "scrubbed-2", "type": "users"}, {"type": "users", "rota": "ana"}, True),
        ({"scrubbed-1": "scrubbed-1"}, {"rota": "ana"}, False),
        ({"a": 1}, {"a": 1, "b": 2}, False),
        (0, 4917012345, True),
        (7, 8, False),
        (True, 1, False),
        (None, "", False),
        ("IR-7", "IR-7", True),
        ("IR-7", "IR-8", False),
    ],
)
def test_placeholders_match_values_of_their_kind(recorded: Any, given: Any, matches: bool) -> None:
    bindings = Bindings().matching(recorded, given)
    assert (bindings is not None) == matches
    if bindings is not None and not isinstance(recorded, int):
        assert bindings.restored(recorded) == given


def test_a_timestamp_matches_any_other() -> None:
    recorded = "2026-01-05T09:00:00+00:00"
    assert Bindings().matching(recorded, "2027-02-06T10:11:12.123456Z") is not None
    assert Bindings().matching(recorded, "tomorrow") is None
    assert Bindings().matching("tomorrow", recorded) is None


def test_a_mismatch_binds_nothing() -> None:
    bindings = Bindings()
    assert bindings.matching(["scrubbed-1", "x"], ["a", "y"]) is None
    assert bindings.matching("scrubbed-1", "b") is not None


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"scenario": "a", "recorded_at": "x"}', "[" * 100_000])
def test_a_file_that_is_no_recording_is_a_configuration_error(tmp_path: Path, content: str) -> None:
    (tmp_path / "a.json").write_text(content, "utf-8")
    with pytest.raises(ConfigurationError, match=r"a\.json is not a recording"):
        replay(tmp_path)


def test_a_missing_recording_is_a_configuration_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="no recordings in"):
        replay(tmp_path)
    with pytest.raises(ConfigurationError, match=r"cannot read .*a\.json: No such file"):
        replay(tmp_path / "a.json")


def test_a_recording_without_placeholders_is_replayed_as_it_is(tmp_path: Path) -> None:
    step = {
        "request": {"method": "GET", "path": f"/api/v2/incidents/{USER}", "query": [], "body": None},
        "response": {"status": 404, "content_type": "application/json", "body": {"errors": ["gone"]}},
    }
    recorded = {"scenario": "a", "recorded_at": "2026-07", "interactions": [step]}
    (tmp_path / "a.json").write_text(json.dumps(recorded), "utf-8")
    response = httpx.Client(transport=replay(tmp_path)).get(f"https://x.test/api/v2/incidents/{USER}")
    assert (response.status_code, response.json()) == (404, {"errors": ["gone"]})
