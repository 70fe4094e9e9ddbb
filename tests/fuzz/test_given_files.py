"""Files that options name: a wrong one is a usage error that says what to name instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from datadog_incidents.cli import main
from datadog_incidents.errors import ConfigurationError
from datadog_incidents.fuzz import run
from datadog_incidents.fuzz.options import Options


@pytest.mark.usefixtures("keys")
@pytest.mark.parametrize(
    ("option", "expected"),
    [
        (
            "--replay",
            "a file of failures, which a run writes as failures.json or datadog-fuzz-failures-SEED.json",
        ),
        ("--clean-up", "the journal of a run with --live-writes"),
    ],
)
def test_a_missing_file_is_a_usage_error(
    option: str,
    expected: str,
    url: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["fuzz", "--base-url", url, option, "missing"]) == 2
    assert capsys.readouterr().err == (
        f"datadog-incidents fuzz: cannot read missing: No such file or directory; it must be {expected}\n"
    )


@pytest.mark.usefixtures("keys")
@pytest.mark.parametrize(
    ("name", "message"),
    [
        (
            "existing",
            "the journal {} exists already: name a new file, or first delete what that run has left",
        ),
        ("missing/x", "cannot create the journal {}: No such file or directory; name a file in an existing"),
    ],
)
def test_a_journal_that_cannot_be_created_is_a_usage_error(
    name: str, message: str, url: str, tmp_path: Path
) -> None:
    (tmp_path / "existing").touch()
    file = tmp_path / name
    options = Options(base_url=url, live_writes=True, loopback_is_live=True, seed=1, journal=file)
    with pytest.raises(ConfigurationError) as error:
        run.run(options)
    assert str(error.value).startswith(message.format(file))
