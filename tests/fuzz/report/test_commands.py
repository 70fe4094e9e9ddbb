"""Commands of the summary: they have every option of the run that influences what they do."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Any

import attrs
import pytest

from datadog_incidents.cli.command import parser
from datadog_incidents.fuzz.options import Options
from datadog_incidents.fuzz.report.commands import repeat, replay
from datadog_incidents.fuzz.server import open_session

REMOTE = "https://dd.example.com"
GIVEN: dict[str, dict[str, Any]] = {
    "base_url": {"base_url": "http://127.0.0.1:1"},
    "seed": {"seed": 5},
    "profile": {"profile": "quick"},
    "max_examples": {"max_examples": 3},
    "engine": {"engine": "model"},
    "operations": {"operations": ("list_incidents", "get_incident")},
    "exclude": {"exclude": ("get_incident",)},
    "resources": {"resources": ("todos",)},
    "checks": {"checks": ("sort_sorts",)},
    "exclude_checks": {"exclude_checks": ("sort_sorts",)},
    "max_time": {"max_time": 3_600_000.25},
    "max_requests": {"max_requests": 7},
    "workers": {"workers": 2},
    "fail_fast": {"fail_fast": True},
    "read_only": {"read_only": True},
    "live_writes": {"live_writes": True, "base_url": REMOTE},
    "allow": {"live_writes": True, "base_url": REMOTE, "allow": ("notification_handles",)},
}
"""Options of a run, by what they set."""
ELSEWHERE = {
    *("report", "journal", "verbose"),  # only what is written
    *("dry_run", "clean_up", "replay", "failures"),  # not a run
    "loopback_is_live",  # for tests
    "permitted",  # the operations of a replay
}
NAMES = {"operations": "operation", "resources": "resource", "checks": "check"} | {
    "exclude_checks": "exclude_check"
}
"""Names of options on the command line, where they differ."""


def test_every_option_is_repeated_or_need_not_be() -> None:
    assert {*GIVEN} | ELSEWHERE == {one.name for one in attrs.fields(Options)}


@pytest.mark.usefixtures("keys")
@pytest.mark.parametrize("name", GIVEN)
def test_the_command_that_repeats_a_run_has_the_option(name: str) -> None:
    options = Options(**GIVEN[name])
    session = open_session(options)
    with closing(session.connection):
        words = repeat(session, options).split()
    assert words[0] == "datadog-incidents"
    parsed = vars(parser().parse_args(words[1:]))
    wanted = getattr(options, name)
    assert parsed[NAMES.get(name, name)] == ([*wanted] if isinstance(wanted, tuple) else wanted)


@pytest.mark.usefixtures("keys")
def test_a_replay_may_send_what_the_run_might() -> None:
    options = Options(**GIVEN["allow"])
    session = open_session(options)
    with closing(session.connection):
        command = replay(session, options, Path("failures.json"))
    assert f"--base-url {REMOTE} --live-writes --allow notification_handles --replay failures.json" in command
