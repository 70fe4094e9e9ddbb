"""Commands called by a process without a console, in which standard streams are None."""

from __future__ import annotations

import sys

import pytest

from datadog_incidents import cli


@pytest.mark.parametrize("missing", [["stdout"], ["stderr"], ["stdout", "stderr"]], ids=" ".join)
@pytest.mark.parametrize(
    ("arguments", "status", "status_without_stdout"),
    [
        (["list"], 0, 0),  # nothing is printed to stdout, because there is no incident
        (["create", "--title", "t"], 0, 5),
        (["show", "x"], 4, 4),
        (["list", "--limit", "0"], 2, 2),
        (["--help"], 0, 1),
        (["--version"], 0, 1),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_exit_status_without_streams(
    url: str,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    status: int,
    status_without_stdout: int,
    missing: list[str],
) -> None:
    for name in missing:
        monkeypatch.setattr(sys, name, None)
    options = [] if arguments[0].startswith("--") else ["--base-url", url]
    try:
        result = cli.main([*arguments, *options])
    except SystemExit as exit_:  # raised by argparse
        result = int(str(exit_.code))
    assert result == (status_without_stdout if "stdout" in missing else status)
