"""`datadog-incidents mock` with a state file, a seed file, invented incidents and a clock, as a process."""

from __future__ import annotations

import json
import signal
import subprocess
import time
from pathlib import Path
from typing import Any

import pytest

from datadog_incidents import cli
from datadog_incidents._http.library import httpx
from datadog_incidents.mock import Snapshot
from datadog_incidents.mock.saving.state_file import StateFile

from ..serving.test_server_process import INCIDENTS, Start, announced, start, stop

__all__ = ["start"]  # a fixture

KEYS = {"DD-API-KEY": "K", "DD-APPLICATION-KEY": "A"}
OPTIONS = ("--port", "0", "--api-key", "K", "--app-key", "A")


def titles(url: str) -> list[str]:
    found = httpx.get(f"{url}{INCIDENTS}", params={"page[size]": 100}, headers=KEYS)
    return [one["attributes"]["title"] for one in found.json()["data"]]


def create(url: str, title: str) -> str:
    body = {"data": {"type": "incidents", "attributes": {"title": title, "customer_impacted": False}}}
    created = httpx.post(f"{url}{INCIDENTS}", json=body, headers=KEYS)
    return str(created.json()["data"]["id"])


def kill(process: subprocess.Popen[str]) -> None:
    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=20)


def test_the_state_survives_the_end_of_the_process(start: Start, tmp_path: Path) -> None:
    options = (*OPTIONS, "--state", str(tmp_path / "state.json"))
    _, url = announced(first := start(*options))
    incident = create(url, "kept")
    stop(first)
    _, url = announced(second := start(*options))
    assert titles(url) == ["kept"]
    found = httpx.get(f"{url}{INCIDENTS}/{incident}", headers=KEYS).json()["data"]["attributes"]
    assert found["public_id"] == 1 and create(url, "new") != incident
    stop(second, signal.SIGINT)
    assert b'"K"' not in (tmp_path / "state.json").read_bytes()


def test_the_state_survives_being_killed_during_changes(start: Start, tmp_path: Path) -> None:
    file = tmp_path / "state.json"
    options = (*OPTIONS, "--state", str(file))
    acknowledged: list[str] = []
    for _ in range(3):
        process = start(*options)
        _, url = announced(process)
        before = titles(url)
        assert before == acknowledged[: len(before)]  # a prefix: all changes until some save
        acknowledged = before
        saved, end = file.stat().st_mtime_ns, time.monotonic() + 0.4
        while time.monotonic() < end or file.stat().st_mtime_ns == saved:
            assert time.monotonic() < end + 30, "nothing was saved"
            acknowledged.append(f"incident {len(acknowledged)}")
            create(url, acknowledged[-1])
        kill(process)
        assert StateFile(file).load() is not None
    process = start(*options)
    _, url = announced(process)
    kept = titles(url)
    assert kept and kept == acknowledged[: len(kept)]
    stop(process)


def test_a_change_is_on_the_disk_soon_after_it(start: Start, tmp_path: Path) -> None:
    options = (*OPTIONS, "--state", str(tmp_path / "state.json"))
    _, url = announced(process := start(*options))
    create(url, "kept")
    end = time.monotonic() + 20
    while b"kept" not in (tmp_path / "state.json").read_bytes():
        assert time.monotonic() < end
        time.sleep(0.05)
    kill(process)
    _, url = announced(start(*options))
    assert titles(url) == ["kept"]


def test_the_first_content_is_only_added_to_a_new_state(start: Start, tmp_path: Path) -> None:
    seed = tmp_path / "organization.yaml"
    seed.write_text("incidents:\n  - title: seeded\n    created: 2026-11-01T00:00:00Z\n", "utf-8")
    content = ("--seed-file", str(seed), "--demo", "20", "--clock", "2026-11-24T18:00:00Z")
    options = (*OPTIONS, "--state", str(tmp_path / "state.json"), *content)
    _, url = announced(first := start(*options))
    found = titles(url)
    assert len(found) == 21 and "seeded" in found
    stop(first)
    _, url = announced(start(*options))
    assert titles(url) == found


def test_the_clock_starts_as_given_or_is_that_of_the_system(start: Start) -> None:
    _, url = announced(start(*OPTIONS, "--control", "--clock", "2026-11-24T20:00:00+02:00"))
    assert httpx.get(f"{url}/__mock__/clock").json()["now"] == "2026-11-24T18:00:00+00:00"
    _, url = announced(start(*OPTIONS, "--control", "--clock", "system"))
    shown = httpx.get(f"{url}/__mock__/clock").json()["now"]
    assert shown[:10] == time.strftime("%Y-%m-%d", time.gmtime())


def test_time_continues_from_the_state_unless_the_clock_starts_later(start: Start, tmp_path: Path) -> None:
    options = (*OPTIONS, "--control", "--state", str(tmp_path / "state.json"), "--clock")
    stop_times = ("2026-11-24T18:00:00Z", "2026-11-20T18:00:00Z", "2026-11-28T18:00:00Z")
    shown = []
    for at in stop_times:
        _, url = announced(process := start(*options, at))
        shown.append(httpx.get(f"{url}/__mock__/clock").json()["now"][:10])
        stop(process)
    assert shown == ["2026-11-24", "2026-11-24", "2026-11-28"]


@pytest.mark.parametrize(
    ("options", "content", "message"),
    [
        (["--state", "f"], "{", "mock: --state: f is damaged: it is not complete JSON; it is left as it is"),
        (["--state", "f"], "{}", "mock: --state: f is not a state file of the mock"),
        (["--seed-file", "f"], "users: 5\n", "mock: --seed-file: f:1: users: must be a list, not int"),
        (["--seed-file", "f"], "\nusers: [{}]", "mock: --seed-file: f:2: users[0].email: is missing"),
        (["--seed-file", "none"], "", "mock: --seed-file: cannot read none: No such file or directory"),
        (["--clock", "1900-01-01T00:00:00Z"], "", "mock: --clock: the mock's clock must stay in the years"),
        (["--state", "/"], "", "mock: cannot save /: Is a directory"),
        (["--state", "none/f"], "", "mock: cannot save none/f: No such file or directory"),
    ],
)
def test_a_wrong_file_is_one_line_with_status_2(
    options: list[str],
    content: str,
    message: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "f").write_text(content, "utf-8")
    assert cli.main(["mock", *OPTIONS, *options]) == 2
    err = capsys.readouterr().err
    assert message in err and err.count("\n") == 1
    assert (tmp_path / "f").read_text("utf-8") == content


def test_a_state_of_other_organizations_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], start: Start
) -> None:
    file = tmp_path / "state.json"
    _, _ = announced(process := start(*OPTIONS, "--organization", "B:C", "--state", str(file)))
    stop(process)
    content: Any = json.loads(file.read_bytes())
    assert len(content["organizations"]) == 2
    assert cli.main(["mock", *OPTIONS, "--state", str(file)]) == 2
    assert "has 2 organizations, and the mock has 1: repeat --organization" in capsys.readouterr().err


def test_a_second_mock_of_the_same_file_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], start: Start
) -> None:
    options = (*OPTIONS, "--state", str(tmp_path / "state.json"))
    announced(process := start(*options))
    before = (tmp_path / "state.json").read_bytes()
    assert cli.main(["mock", *options]) == 2
    assert "state.json is in use by another mock: stop it, or name another" in capsys.readouterr().err
    assert (tmp_path / "state.json").read_bytes() == before
    kill(process)
    announced(start(*options))  # the lock ended with the process


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--clock", "noon"], "--clock: 'noon' is neither system nor a time like 2026-11-24T18:00:00Z"),
        (["--clock", "2026-11-24T18:00:00"], "--clock: '2026-11-24T18:00:00' is neither"),
        (["--clock", "2026-11-24"], "--clock: '2026-11-24' is neither"),
        (["--demo", "-1"], "--demo: must be between 0 and 100000, not -1"),
    ],
)
def test_wrong_options_are_refused(
    options: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as exit_:
        cli.main(["mock", *options])
    assert exit_.value.code == 2 and message in capsys.readouterr().err


def test_a_state_with_another_content_than_its_version_has_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "state.json"
    StateFile(file).save(Snapshot(('{"state":{}}',)))
    content = file.read_bytes()
    assert cli.main(["mock", *OPTIONS, "--state", str(file)]) == 2
    error = capsys.readouterr().err
    assert "state.json is damaged: its content is not that of a state" in error and error.count("\n") == 1
    assert file.read_bytes() == content
