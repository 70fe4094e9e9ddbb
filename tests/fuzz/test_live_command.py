"""Runs of the command with live writes, against a mock that is treated as a live server."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from attrs import evolve

from datadog_incidents.cli import main
from datadog_incidents.fuzz import replay, run
from datadog_incidents.fuzz.connection import NotPermittedError
from datadog_incidents.fuzz.exchanges import Request
from datadog_incidents.fuzz.live.journal import Header, Journal
from datadog_incidents.fuzz.options import Options
from datadog_incidents.fuzz.session import Session
from datadog_incidents.mock import MockDatadog

from .sessions import FakeEngine, failure

INCIDENT = {"data": {"type": "incidents", "attributes": {"title": "Drill", "customer_impacted": False}}}


def create(session: Session) -> str:
    """Create an incident, and return its ID."""
    body = json.dumps(INCIDENT).encode()
    headers = {"content-type": "application/json"}
    request = Request("POST", "/api/v2/incidents", "", headers, body, "create_incident")
    created = session.connection.send(request)
    assert created.response.status == 201
    found: str = created.response.json()["data"]["id"]
    return found


@pytest.fixture
def foreign(datadog_mock: MockDatadog) -> str:
    """ID of an incident that is not of the run."""
    with datadog_mock.client() as client:
        return str(client.incidents.create(title="In production").id)


@pytest.fixture
def options(url: str, keys: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Options:
    monkeypatch.chdir(tmp_path)
    return Options(base_url=url, live_writes=True, loopback_is_live=True, seed=1)


def remaining(mock: MockDatadog) -> list[str]:
    with mock.client() as client:
        return [str(one.id) for one in client.incidents.list()]


def test_a_run_deletes_what_it_has_created_and_nothing_else(
    options: Options,
    foreign: str,
    datadog_mock: MockDatadog,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def test(session: Session) -> None:
        assert create(session) in remaining(datadog_mock)
        with pytest.raises(NotPermittedError):
            session.connection.send(Request("DELETE", f"/api/v2/incidents/{foreign}"))

    monkeypatch.setattr(run, "engines", lambda _: [FakeEngine(test)])
    assert run.run(options) == 0
    assert remaining(datadog_mock) == [foreign]
    out = capsys.readouterr().out
    assert "Clean-up: 1 resources deleted" in out and " --live-writes " not in out


def test_an_interrupted_run_cleans_up_and_says_so(
    options: Options,
    foreign: str,
    datadog_mock: MockDatadog,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def interrupt(session: Session) -> None:
        create(session)
        raise KeyboardInterrupt

    monkeypatch.setattr(run, "engines", lambda _: [FakeEngine(interrupt)])
    with pytest.raises(KeyboardInterrupt):
        run.run(options)
    assert remaining(datadog_mock) == [foreign]
    assert "Clean-up: 1 resources deleted" in capsys.readouterr().out


def test_the_journal_of_a_killed_run_is_cleaned_up_by_the_command(
    options: Options,
    foreign: str,
    datadog_mock: MockDatadog,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(run, "engines", lambda _: [FakeEngine(lambda session: print(create(session)))])
    # As after SIGKILL: the run's own clean-up does not happen.
    monkeypatch.setattr("datadog_incidents.fuzz.live.live_run.clean_up_journal", killed)
    with pytest.raises(KeyboardInterrupt):
        run.run(options)
    capsys.readouterr()
    assert len(remaining(datadog_mock)) == 2
    (journal,) = tmp_path.glob("datadog-fuzz-journal-*.jsonl")
    assert options.base_url is not None
    assert main(["fuzz", "--clean-up", str(journal), "--base-url", options.base_url]) == 0
    assert capsys.readouterr().out.startswith("Clean-up: 1 resources deleted")
    assert remaining(datadog_mock) == [foreign]
    assert main(["fuzz", "--clean-up", str(journal)]) == 2
    assert "pass --base-url" in capsys.readouterr().err


def test_the_journal_is_written_where_it_is_to_be(
    options: Options, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    journal = tmp_path / "somewhere" / "else"
    journal.parent.mkdir()
    monkeypatch.setattr(run, "engines", lambda _: [FakeEngine(lambda session: print(create(session)))])
    assert run.run(evolve(options, journal=journal)) == 0
    assert '"operation":"create_incident"' in journal.read_text()
    assert [*tmp_path.glob("*.jsonl")] == []


@pytest.mark.parametrize(("allow", "sent"), [((), False), (("notification_handles",), True)])
def test_a_member_that_could_reach_people_is_sent_if_it_is_allowed_by_name(
    options: Options, monkeypatch: pytest.MonkeyPatch, allow: tuple[str, ...], sent: bool
) -> None:
    handles = [{"display_name": "Ada", "handle": "@ada"}]
    attributes = {"title": "Drill", "customer_impacted": False, "notification_handles": handles}
    incident = {"data": {"type": "incidents", "attributes": attributes}}

    def test(session: Session) -> None:
        body, headers = json.dumps(incident).encode(), {"content-type": "application/json"}
        exchange = session.connection.send(Request("POST", "/api/v2/incidents", "", headers, body))
        found = exchange.request.json()["data"]["attributes"].get("notification_handles")
        assert found == ([{"display_name": "Ada", "handle": "_ada"}] if sent else None)

    monkeypatch.setattr(run, "engines", lambda _: [FakeEngine(test)])
    assert run.run(evolve(options, allow=allow)) == 0


def test_an_unknown_member_to_allow_is_a_usage_error(
    options: Options, capsys: pytest.CaptureFixture[str]
) -> None:
    assert options.base_url is not None
    assert main(["fuzz", "--base-url", options.base_url, "--allow", "notification_handle"]) == 2
    assert "did you mean notification_handles?" in capsys.readouterr().err


def test_a_clean_up_ends_with_its_budget(
    options: Options, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert options.base_url is not None
    journal = Journal(tmp_path / "journal", Header(options.base_url, "0123456789ab", 1))
    journal.after(journal.before("create_incident", "/api/v2/incidents", "x"), 201, "7", is_owned=True)
    url = ["--base-url", options.base_url]
    assert main(["fuzz", "--clean-up", str(journal.file), "--max-requests", "1", *url]) == 1
    out = capsys.readouterr().out
    assert "The clean-up ended early: 1 request was sent" in out
    assert out.splitlines()[-1] == (
        f"Continue: datadog-incidents fuzz --base-url {options.base_url} --clean-up {journal.file}"
    )


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["--base-url", "https://dd.example.com", "--live-writes"], "Also delete, in the clean-up (1):"),
        (
            ["--base-url", "https://dd.example.com"],
            "Not called: only GET requests are sent without --live-writes",
        ),
        (
            ["--base-url", "http://127.0.0.1:1", "--read-only"],
            "Not called: only GET requests are sent with --read",
        ),
        (["--base-url", "http://127.0.0.1:1", "--live-writes"], "Create, change and delete (3):"),
        ([], "Create, change and delete (3):"),
    ],
)
def test_a_dry_run_shows_what_the_options_permit(
    arguments: list[str], line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["fuzz", "--dry-run", "--resource", "todos", *arguments]) == 0
    assert f"\n{line}" in capsys.readouterr().out


def test_a_dry_run_sends_nothing_and_needs_no_keys(
    options: Options,
    datadog_mock: MockDatadog,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert options.base_url is not None
    for name in ("DD_API_KEY", "DD_APP_KEY"):
        monkeypatch.delenv(name)
    assert main(["fuzz", "--dry-run", "--base-url", options.base_url, "--max-requests", "9"]) == 0
    assert capsys.readouterr().out.startswith("At most 9 requests")
    assert datadog_mock.calls == []


def test_a_replay_may_call_what_it_names_as_the_run_did(
    options: Options,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def find(session: Session) -> None:
        attributes = b'{"analytics_dashboard_id": "abc"}'
        body = b'{"data": {"type": "incidents_global_settings", "attributes": %s}}' % attributes
        headers = {"content-type": "application/json"}
        path = "/api/v2/incidents/config/global/settings"
        sent = session.connection.send(
            Request("PATCH", path, "", headers, body, "update_global_incident_settings")
        )
        session.failures.add(failure("read_your_writes", "get_global_incident_settings", "x", [sent]))

    for module in (run, replay):
        monkeypatch.setattr(module, "engines", lambda _: [FakeEngine(find)])
    opted_in = evolve(options, operations=("update_global_incident_settings",))
    assert run.run(opted_in) == 1
    again = evolve(options, replay=Path("datadog-fuzz-failures-1.json"), seed=None)
    assert run.run(evolve(again, operations=opted_in.operations)) == 1
    assert "\nREPRODUCED" in capsys.readouterr().out
    assert run.run(again) == 1
    assert "NOT TESTED" in (out := capsys.readouterr().out)
    assert "unless it is named: --operation update_global_incident_settings\n" in out


@pytest.mark.parametrize("engine", ["model", "contract"])
def test_a_journal_that_cannot_be_written_ends_the_run_with_status_1(
    engine: str,
    options: Options,
    foreign: str,
    datadog_mock: MockDatadog,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    before = Journal.before

    def fill_disk(journal: Journal, operation: str, path: str, name: str | None) -> int:
        if journal._creates:
            raise OSError("disk full")
        return before(journal, operation, path, name)

    monkeypatch.setattr(Journal, "before", fill_disk)
    assert run.run(evolve(options, engine=engine, resources=("incidents",), profile="quick")) == 1
    assert remaining(datadog_mock) == [foreign]
    out, err = capsys.readouterr()
    assert out.startswith("ERROR: no failures so far") and "Clean-up: 1 resources deleted" in out
    assert err == "datadog-incidents fuzz: disk full\n"
