"""Keys of another organization, for a server other than the fuzzer's own mock."""

from __future__ import annotations

import re
import traceback
from pathlib import Path

import pytest

from datadog_incidents._common.secret import Secret
from datadog_incidents.cli import main
from datadog_incidents.errors import ConfigurationError
from datadog_incidents.fuzz.other_organization import of_environment
from datadog_incidents.mock import MockDatadog
from tests.mutants.mutant import load

from .sessions import KEYS

API, APP = "DD_FUZZ_OTHER_API_KEY", "DD_FUZZ_OTHER_APP_KEY"
OTHERS = {API: "other-api-key", APP: "other-app-key"}
RUN = [
    *("--engine", "model", "--profile", "quick", "--seed", "1", "--operation", "get_incident_todo"),
    *("--operation", "list_incident_types", "--check", "organizations_are_apart", "-v"),
]


def test_keys_are_those_in_the_environment() -> None:
    keys = of_environment(Secret(KEYS), OTHERS.get)
    assert keys is not None
    assert keys.reveal() == {"DD-API-KEY": "other-api-key", "DD-APPLICATION-KEY": "other-app-key"}
    assert "other-api-key" not in repr(keys)


@pytest.mark.parametrize("empty", [{}, {API: "", APP: ""}])
def test_there_is_no_other_organization_without_keys(empty: dict[str, str]) -> None:
    assert of_environment(Secret(KEYS), empty.get) is None


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({APP: ""}, f"set {API} and {APP}, or neither: {APP} is not set"),
        ({API: ""}, f"set {API} and {APP}, or neither: {API} is not set"),
        ({API: "a key"}, f"{API} contains whitespace, probably copied along with the value"),
        ({APP: '"quoted'}, f"{APP} starts with a quotation mark, probably copied along with the value"),
        ({API: KEYS["DD-API-KEY"]}, f"{API} is a key of the run, not of another organization"),
        ({APP: KEYS["DD-APPLICATION-KEY"]}, f"{APP} is a key of the run, not of another organization"),
    ],
)
def test_wrong_settings_are_errors_without_the_keys(changes: dict[str, str], message: str) -> None:
    with pytest.raises(ConfigurationError) as raised:
        of_environment(Secret(KEYS), {**OTHERS, **changes}.get)
    assert str(raised.value) == message
    frames = [frame for frame, _ in traceback.walk_tb(raised.tb) if frame.f_code.co_name == "of_environment"]
    text = str([one.f_locals for one in frames])
    assert frames and not any(key in text for key in (*KEYS.values(), "a key", "quoted"))


@pytest.fixture
def other(datadog_mock: MockDatadog, keys: None, monkeypatch: pytest.MonkeyPatch) -> tuple[str, str]:
    """Keys of another organization of the mock, in the environment."""
    added = datadog_mock.add_organization()
    monkeypatch.setenv(API, added.api_key)
    monkeypatch.setenv(APP, added.app_key)
    return added.api_key, added.app_key


def test_a_right_server_passes(url: str, other: object, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fuzz", "--base-url", url, *RUN]) == 0
    out = capsys.readouterr().out
    assert re.search(r"\borganizations_are_apart: [1-9]", out) and "DD_FUZZ" not in out


def test_a_failure_shows_the_variables_and_can_be_replayed(
    url: str,
    other: tuple[str, str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    load()["todos_are_found_with_the_keys_of_another_organization"].patch(monkeypatch)
    report = tmp_path / "report"
    assert main(["fuzz", "--base-url", url, *RUN, "--report", str(report)]) == 1
    out, err = capsys.readouterr()
    assert f'-H "DD-API-KEY: ${API}" -H "DD-APPLICATION-KEY: ${APP}"' in out
    shown = [out, err, *(file.read_text("utf-8") for file in report.iterdir())]
    assert len(shown) > 5 and not any(key in text for key in other for text in shown)

    replay = ["fuzz", "--base-url", url, "--replay", str(report / "failures.json")]
    assert main(replay) == 1
    assert capsys.readouterr().out.startswith("REPRODUCED: organizations_are_apart: get_incident_todo")
    for name in OTHERS:
        monkeypatch.delenv(name)
    assert main(replay) == 1
    out = capsys.readouterr().out
    assert out.startswith("NOT TESTED: organizations_are_apart")
    assert f"a recorded call was sent with {API}, which is not set" in out


def test_a_run_without_the_keys_says_so(
    url: str, keys: None, datadog_mock: MockDatadog, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["fuzz", "--base-url", url, *RUN])
    assert f"Note: organizations_are_apart not run: {API} and {APP} are not set" in capsys.readouterr().out
    assert len(datadog_mock._organizations) == 1
