"""The command `fuzz`: its options, and what it passes to the fuzzer."""

from __future__ import annotations

import gc

import pytest

from datadog_incidents import cli, fuzz

DEFAULTS: dict[str, object] = {
    "base_url": None,
    "seed": None,
    "profile": "ci",
    "max_examples": None,
    "engine": "all",
    "operations": [],
    "exclude": [],
    "resources": [],
    "checks": [],
    "exclude_checks": [],
    "max_time": None,
    "max_requests": None,
    "workers": 1,
    "fail_fast": False,
    "read_only": False,
    "live_writes": False,
    "dry_run": False,
    "clean_up": None,
    "journal": None,
    "allow": [],
    "report": None,
    "replay": None,
    "failures": [],
    "verbose": False,
}


@pytest.fixture
def passed(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, object]]:
    """Options that the command passes to the fuzzer, which finds a failure."""
    calls: list[dict[str, object]] = []

    def record(**options: object) -> int:
        calls.append(options)
        return 1

    monkeypatch.setattr(fuzz, "fuzz", record)
    return calls


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], {}),
        (["--base-url", "https://x", "--seed", "7"], {"base_url": "https://x", "seed": 7}),
        (["--operation", "a", "--operation", "b"], {"operations": ["a", "b"]}),
        (["--exclude", "a", "--resource", "todos"], {"exclude": ["a"], "resources": ["todos"]}),
        (["--check", "a", "--exclude-check", "b"], {"checks": ["a"], "exclude_checks": ["b"]}),
        (["--max-time", "10m", "--max-requests", "9"], {"max_time": 600.0, "max_requests": 9}),
        (["--max-time", "1.5h"], {"max_time": 5400.0}),
        (["--max-time", "90s"], {"max_time": 90.0}),
        (["--workers", "8", "--engine", "model"], {"workers": 8, "engine": "model"}),
        (["--profile", "nightly", "--max-examples", "9"], {"profile": "nightly", "max_examples": 9}),
        (["--fail-fast", "--read-only"], {"fail_fast": True, "read_only": True}),
        (["--live-writes", "-v"], {"live_writes": True, "verbose": True}),
        (["--report", "r", "--verbose"], {"report": "r", "verbose": True}),
        (["--replay", "f.json"], {"replay": "f.json"}),
        (
            ["--replay", "f.json", "--failure", "2", "--failure", "5"],
            {"replay": "f.json", "failures": [2, 5]},
        ),
        (
            ["--journal", "j", "--allow", "notification_handles"],
            {"journal": "j", "allow": ["notification_handles"]},
        ),
        (["--dry-run", "--clean-up", "j"], {"dry_run": True, "clean_up": "j"}),
    ],
)
def test_options_are_passed_to_the_fuzzer(
    arguments: list[str], expected: dict[str, object], passed: list[dict[str, object]]
) -> None:
    assert cli.main(["fuzz", *arguments]) == 1
    assert passed == [DEFAULTS | expected]


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["--max-time", "10"], "argument --max-time: '10' is not a duration such as 90s, 10m or 1h"),
        (["--max-time", "0s"], "argument --max-time: must be longer than 0s"),
        (["--max-time", "-1m"], "expected one argument"),
        (["--max-time", "1d"], "is not a duration"),
        (["--max-requests", "0"], "argument --max-requests: must be at least 1, not 0"),
        (["--workers", "none"], "argument --workers: 'none' is not an integer"),
        (["--profile", "slow"], "argument --profile: invalid choice: 'slow'"),
        (["--engine", "x"], "argument --engine: invalid choice: 'x'"),
        (["--live"], "unrecognized arguments: --live"),
        (["--read"], "unrecognized arguments: --read"),
    ],
)
def test_wrong_usage_is_status_2(
    arguments: list[str], problem: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as exit_:
        cli.main(["fuzz", *arguments])
    assert exit_.value.code == 2
    assert problem in capsys.readouterr().err


def test_interrupted_fuzz_is_status_130_without_output(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(**_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(fuzz, "fuzz", interrupted)
    assert cli.main(["fuzz"]) == 130
    assert capsys.readouterr() == ("", "")


def test_garbage_is_collected_less_often_only_during_a_run(monkeypatch: pytest.MonkeyPatch) -> None:
    during = list[tuple[int, int, int]]()

    def interrupted(**_: object) -> int:
        during.append(gc.get_threshold())
        raise KeyboardInterrupt

    monkeypatch.setattr(fuzz, "fuzz", interrupted)
    before = gc.get_threshold()
    try:
        for often in ((700, 10, 10), (10**6, 1000, 1000)):
            gc.set_threshold(*often)
            assert cli.main(["fuzz"]) == 130
            assert gc.get_threshold() == often
    finally:
        gc.set_threshold(*before)
    assert during == [(50_000, 20, 100), (10**6, 1000, 1000)]


def test_the_help_names_every_exit_status(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["fuzz", "--help"])
    help_ = capsys.readouterr().out
    assert [line.split()[0] for line in help_.partition("exit status:\n")[2].splitlines()] == [
        *("0", "1", "2", "3", "130")
    ]
