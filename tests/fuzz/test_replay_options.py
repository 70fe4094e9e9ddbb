"""Options that have no effect on a replay are refused, so that nobody relies on them."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest

from datadog_incidents.cli import main
from datadog_incidents.fuzz.options import OF_RUNS, Options

from .sessions import failure, saved

VALUES = {
    "--profile": "quick",
    "--engine": "model",
    "--resource": "todos",
    "--exclude": "create_user",
    "--exclude-check": "sort_sorts",
    "--report": "report",
}
EFFECTIVE = {
    *("base_url", "live_writes", "read_only", "allow", "journal", "loopback_is_live"),  # the server
    *("replay", "failures", "checks", "operations", "permitted"),  # what is replayed
    *("max_time", "max_requests", "verbose"),
}
OTHER_TASKS = {"dry_run", "clean_up"}


@pytest.mark.parametrize("option", OF_RUNS)
def test_an_option_without_effect_on_a_replay_is_a_usage_error(
    option: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    saved(Path("f.json"), failure())
    value = [] if option == "--fail-fast" else [VALUES.get(option, "2")]
    assert main(["fuzz", "--replay", "f.json", option, *value]) == 2
    assert capsys.readouterr().err == (
        f"datadog-incidents fuzz: {option} has no effect with --replay, which repeats a part of the run "
        "in the file\n"
    )
    assert [one.name for one in tmp_path.iterdir()] == ["f.json"]


def test_every_option_has_an_effect_on_a_replay_or_is_refused() -> None:
    refused = {*OF_RUNS.values()}
    assert refused | EFFECTIVE | OTHER_TASKS == {one.name for one in attrs.fields(Options)}
    assert refused.isdisjoint(EFFECTIVE)
