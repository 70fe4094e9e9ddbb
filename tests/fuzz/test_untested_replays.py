"""Replays that have not tested a failure say so, since they show nothing about the server."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from attrs import evolve

from datadog_incidents.cli import main
from datadog_incidents.fuzz import replay
from datadog_incidents.fuzz.exchanges import Exchange, Request, Response
from datadog_incidents.fuzz.failures import Failure
from datadog_incidents.fuzz.options import Options
from datadog_incidents.fuzz.progress import Progress
from datadog_incidents.fuzz.reached_calls import unreached
from datadog_incidents.mock import MockDatadog

from .sessions import FakeEngine, exchange, failure, saved, send

CREATE = exchange(1, Request("POST", "/api/v2/incidents", operation="create_incident"))


@pytest.mark.parametrize(
    ("found", "read_only", "how"),
    [
        (evolve(failure(), test="no_such_test incidents"), False, "this version does not have it, or the"),
        (evolve(failure(), test="one_attribute_changes incidents"), True, "only GET requests are sent with"),
        (failure("unsupported_method", engine="contract"), True, "only GET requests are sent with"),
    ],
    ids=["unknown_test", "test_that_writes", "check_of_writes"],
)
def test_what_sends_no_request_tests_nothing(
    found: Failure, read_only: bool, how: str, tmp_path: Path
) -> None:
    file = saved(tmp_path / "f.json", found)
    [result] = replay.replay(file, Options(read_only=read_only))
    assert result.lines()[0].startswith("NOT TESTED: ")
    assert f" sent no request: {how} " in result.how
    assert replay.exit_status([result]) == 1


@pytest.mark.parametrize("test", ["", "one_attribute_changes incidents"], ids=["calls", "test"])
def test_reads_alone_do_not_test_a_failure_of_calls_that_write(
    test: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(replay, "engines", lambda _: [FakeEngine(send)])
    file = saved(tmp_path / "f.json", evolve(failure(exchanges=[CREATE, exchange(2)]), test=test))
    [result] = replay.replay(file, Options(read_only=True))
    assert result.reproduced is None
    assert result.how.startswith("its calls have other methods than GET, and only GET requests are sent with")


def call(operation: str, status: int) -> Exchange:
    return exchange(1, Request("GET", "/", operation=operation), Response(status, {}, b""))


READ = [call("create_incident", 201), call("get_incident", 200)]


@pytest.mark.parametrize(
    ("calls", "replies", "reason"),
    [
        (READ, {"create_incident 201": 1, "get_incident 404": 1, "get_incident 500": 1}, None),
        ([call("get_incident", 200)], {"get_incident 404": 1, "create_incident 201": 1}, None),
        ([call("create_incident", 400), call("list_incidents", 200)], {"list_incidents 200": 1}, None),
        (
            READ,
            {"create_incident 201": 0, "create_incident 403": 2, "get_incident 200": 1},
            "create_incident, which the failure needs, did not succeed (403)",
        ),
        (READ, {"get_incident 200": 1}, "create_incident, which the failure needs, did not succeed"),
        (
            READ,
            {"create_incident 201": 1, "get_incident 403": 1, "get_incident 500": 1},
            "get_incident was not carried out again (403, 500)",
        ),
        (READ, {"create_incident 201": 1}, "get_incident was not carried out again"),
        ([call("create_incident", 201), call("get_incident", 500)], {"create_incident 201": 1}, None),
        (
            [call("list_incidents", 200)],
            {"list_incidents 403": 3, "create_incident 401": 1},
            "no request succeeded (401, 403); check the URL and the keys",
        ),
    ],
)
def test_calls_before_the_failed_one_must_have_succeeded_again(
    calls: list[Exchange], replies: dict[str, int], reason: str | None
) -> None:
    assert unreached(failure(exchanges=calls), Progress(replies=Counter(replies))) == reason


@pytest.mark.parametrize("test", ["", "earlier_value_returns todos"], ids=["engine", "test"])
def test_replay_with_a_wrong_key_says_so(
    test: str,
    url: str,
    keys: None,
    datadog_mock: MockDatadog,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("DD_API_KEY", "wrong-key-123")
    calls = [CREATE, call("get_incident_todo", 200)]
    found = evolve(failure("read_your_writes", "get_incident_todo", exchanges=calls), test=test)
    file = saved(tmp_path / "f.json", found)
    assert main(["fuzz", "--replay", str(file), "--base-url", url]) == 1
    verdict, how = capsys.readouterr().out.splitlines()[:2]
    assert verdict.startswith("NOT TESTED: ")
    assert how.endswith(", but no request succeeded (403); check the URL and the keys")
