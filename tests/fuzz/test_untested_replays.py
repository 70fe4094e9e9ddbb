"""Replays that have not tested a failure say so, since they show nothing about the server."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve

from datadog_incidents.fuzz import replay
from datadog_incidents.fuzz.exchanges import Request
from datadog_incidents.fuzz.failures import Failure
from datadog_incidents.fuzz.options import Options

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
