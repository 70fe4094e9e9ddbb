"""Replay of failures: by their test, their recorded calls, or the engine; and the files of failures."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve

from datadog_incidents._common.secret import Secret
from datadog_incidents._http.library import httpx
from datadog_incidents.cli import main
from datadog_incidents.errors import ConfigurationError
from datadog_incidents.fuzz import replay, replay_sessions, run
from datadog_incidents.fuzz.exchanges import Exchange, Request, Response
from datadog_incidents.fuzz.failures import Failure
from datadog_incidents.fuzz.limited_tokens import of_environment
from datadog_incidents.fuzz.options import Options
from datadog_incidents.fuzz.resending import resend
from datadog_incidents.fuzz.same_responses import are_same
from datadog_incidents.fuzz.saved_run import SavedRun, load
from datadog_incidents.fuzz.session import Session
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState
from datadog_incidents.mock.server import HANDLERS
from tests.mutants.mutant import load as load_bugs

from .sessions import KEYS, FakeEngine, exchange, failure, session

JSON = {"content-type": "application/json"}
INCIDENT = {"data": {"type": "incidents", "attributes": {"title": "Drill", "customer_impacted": False}}}


def lost_title(given: Session) -> None:
    """Engine that creates an incident, reads it, and finds that the title differs."""
    create = Request("POST", "/api/v2/incidents", "", JSON, json.dumps(INCIDENT).encode(), "create_incident")
    created = given.connection.send(create)
    path = f"/api/v2/incidents/{created.response.json()['data']['id']}"
    read = given.connection.send(Request("GET", path, operation="get_incident"))
    if read.response.json()["data"]["attributes"]["title"] != "Drill":
        given.failures.add(failure("read_your_writes", "get_incident", "title", [created, read]))


UseEngine = Callable[[Callable[[Session], None]], None]


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> UseEngine:
    """Replaces the engines of runs and replays."""
    monkeypatch.chdir(tmp_path)

    def replace(action: Callable[[Session], None]) -> None:
        for module in (run, replay):
            monkeypatch.setattr(module, "engines", lambda name: [FakeEngine(action, name)])

    return replace


@pytest.fixture
def mend(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Seeds a bug into mocks, reads return another title; the function mends it."""
    original = HANDLERS["get_incident"]

    def wrong(state: MockState, arguments: Arguments) -> Reply:
        reply = original(state, arguments)
        return evolve(reply, body=reply.body.replace(b'"Drill"', b'"Other"'))

    monkeypatch.setitem(HANDLERS, "get_incident", wrong)
    return lambda: monkeypatch.setitem(HANDLERS, "get_incident", original)


FILE = "datadog-fuzz-failures-3.json"


def test_a_failure_is_reproduced_by_its_calls(
    engine: UseEngine, mend: Callable[[], None], capsys: pytest.CaptureFixture[str]
) -> None:
    engine(lost_title)
    assert main(["fuzz", "--seed", "3"]) == 1
    engine(lambda _: pytest.fail("the engine is not needed"))
    capsys.readouterr()
    assert main(["fuzz", "--replay", FILE]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "REPRODUCED: read_your_writes: get_incident, title",
        "   the 2 recorded calls had the same responses again",
    ]


def test_a_failure_of_a_mended_server_is_not_reproduced(
    engine: UseEngine, mend: Callable[[], None], capsys: pytest.CaptureFixture[str]
) -> None:
    engine(lost_title)
    assert main(["fuzz", "--seed", "3"]) == 1
    mend()
    capsys.readouterr()
    assert main(["fuzz", "--replay", FILE]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "NOT REPRODUCED: read_your_writes: get_incident, title"
    assert lines[1].startswith(
        "   the recorded calls had other responses, and the engine model was run again"
    )


def test_a_failure_is_reproduced_on_a_server_that_assigns_other_ids(
    engine: UseEngine,
    mend: Callable[[], None],
    url: str,
    keys: None,
    datadog_mock: MockDatadog,
    capsys: pytest.CaptureFixture[str],
) -> None:
    engine(lost_title)
    assert main(["fuzz", "--seed", "3"]) == 1
    with datadog_mock.client() as client:  # so that numbers and IDs differ
        client.incidents.create(title="Another")
    engine(lambda _: pytest.fail("the engine is not needed"))
    assert main(["fuzz", "--replay", FILE, "--base-url", url]) == 1
    assert "REPRODUCED: read_your_writes" in capsys.readouterr().out
    assert [call.status for call in datadog_mock.calls][-2:] == [201, 200]


def test_the_engine_decides_if_the_calls_have_other_responses(
    engine: UseEngine, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def find(given: Session) -> None:
        seen.append(given)
        sent = given.connection.send(Request("GET", "/api/v2/incidents", operation="list_incidents"))
        other = evolve(sent, response=evolve(sent.response, body=b"{}"))
        given.failures.add(failure("lists_complete", "list_incidents", "x", [other]))
        given.failures.add(failure("read_your_writes", "get_incident", "y", [other]))
        if len(seen) == 2:
            pytest.fail("the replay ends at the failure")

    seen: list[Session] = []
    engine(find)
    assert main(["fuzz", "--seed", "3", "--profile", "quick"]) == 1
    capsys.readouterr()
    assert main(["fuzz", "--replay", FILE, "--check", "read_your_writes"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "REPRODUCED: read_your_writes: get_incident, y"
    assert ", and the engine model was run again with seed 3, for this check and " in lines[1]
    again = seen[1]
    assert (again.seed, again.profile.name) == (3, "quick")
    assert again.selection.checks == frozenset({"read_your_writes"})
    assert {"get_incident", "list_incidents", "create_incident", "create_user"} <= again.selection.operations
    assert "create_incident_todo" not in again.selection.operations


def test_check_and_operation_select_failures(engine: UseEngine, capsys: pytest.CaptureFixture[str]) -> None:
    def find(given: Session) -> None:
        sent = given.connection.send(Request("GET", "/api/v2/incidents", operation="list_incidents"))
        for check in ("lists_complete", "read_your_writes"):
            for operation in ("get_incident", "list_incidents"):
                given.failures.add(failure(check, operation, "x", [sent]))

    engine(find)
    assert main(["fuzz", "--seed", "3"]) == 1
    capsys.readouterr()
    arguments = ["--check", "lists_complete", "--operation", "get_incident"]
    assert main(["fuzz", "--replay", FILE, *arguments]) == 1
    assert capsys.readouterr().out.count("REPRODUCED") == 1
    assert main(["fuzz", "--replay", FILE]) == 1
    assert capsys.readouterr().out.count("REPRODUCED") == 4
    assert main(["fuzz", "--replay", FILE, "--operation", "get_incident_todo"]) == 2
    assert (
        "contains no failure of these numbers, checks and operations; it contains 4: "
        in capsys.readouterr().err
    )


def test_only_the_test_of_a_failure_runs_again(engine: UseEngine, capsys: pytest.CaptureFixture[str]) -> None:
    def find(given: Session) -> None:
        seen.append(given)
        given.failures.test = "created_is_read users"
        sent = given.connection.send(Request("GET", "/api/v2/incidents", operation="list_incidents"))
        given.failures.add(failure("read_your_writes", "get_incident", "x", [sent]))

    seen: list[Session] = []
    engine(find)
    assert main(["fuzz", "--seed", "3", "--profile", "quick", "--resource", "todos"]) == 1
    capsys.readouterr()
    assert main(["fuzz", "--replay", FILE]) == 1
    assert "   the test 'created_is_read users' was run again with seed 3\n" in capsys.readouterr().out
    first, again = seen
    tests = ["created_is_read users", "created_is_read todos"]
    assert [(first.takes(one), again.takes(one)) for one in tests] == [(True, True), (True, False)]
    assert again.selection == first.selection
    assert again.profile == first.profile


def test_a_number_selects_a_failure_of_the_summary(
    engine: UseEngine, capsys: pytest.CaptureFixture[str]
) -> None:
    def find(given: Session) -> None:
        sent = given.connection.send(Request("GET", "/api/v2/incidents", operation="list_incidents"))
        for subject in ("x", "y", "z"):  # of one check and operation
            given.failures.add(failure("read_your_writes", "get_incident", subject, [sent]))

    engine(find)
    assert main(["fuzz", "--seed", "3", "--report", "report"]) == 1
    summary = capsys.readouterr().out
    assert "2. read_your_writes: get_incident, y" in summary
    assert "(one of them: add --failure NUMBER)" in summary
    assert "report/failures.json --failure 2</code>" in Path("report/summary.html").read_text("utf-8")
    assert main(["fuzz", "--replay", "report/failures.json", "--failure", "2"]) == 1
    assert capsys.readouterr().out.splitlines()[0] == "REPRODUCED: read_your_writes: get_incident, y"
    assert main(["fuzz", "--replay", "report/failures.json", "--failure", "4"]) == 2
    assert "no failure of these numbers, checks and operations; it contains 3" in capsys.readouterr().err
    assert main(["fuzz", "--failure", "1"]) == 2
    assert "--failure selects failures of --replay FILE, which is missing" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("bug", "resources"),
    [
        # The responses to the recorded calls are the same without the bug, but for the ID.
        ("new_template_has_the_id_of_the_first_of_its_name", ["notification_templates"]),
        # IDs are in another case, which a comparison of responses up to IDs does not see.
        ("ids_of_integrations_are_listed_in_upper_case", ["integrations"]),
        # One call shows it, which depends on resources that were created before.
        (
            "notification_rule_refers_to_the_oldest_template",
            ["notification_rules", "notification_templates"],
        ),
    ],
)
def test_the_test_that_found_a_failure_decides(
    bug: str,
    resources: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    selection = [word for one in resources for word in ("--resource", one)]
    command = ["fuzz", *selection, "--engine", "model", "--profile", "quick", "--fail-fast"]
    with pytest.MonkeyPatch.context() as patch:
        load_bugs()[bug].patch(patch)
        assert main([*command, "--seed", "3"]) == 1
        assert main(["fuzz", "--replay", FILE]) == 1
        assert "\nREPRODUCED: " in capsys.readouterr().out
    assert main(["fuzz", "--replay", FILE]) == 0
    out = capsys.readouterr().out
    assert out.startswith("NOT REPRODUCED: ")
    assert "was run again with seed 3, without the tests before it, and did not find the failure" in out


def saved(file: Path, base_url: str | None, *failures: Failure) -> None:
    run_ = session()
    evolve(SavedRun.of(run_, failures), base_url=base_url).save(file)


def test_the_server_is_not_taken_from_the_file(
    tmp_path: Path, keys: None, capsys: pytest.CaptureFixture[str]
) -> None:
    saved(tmp_path / "f.json", "https://attacker.test", failure())
    assert main(["fuzz", "--replay", str(tmp_path / "f.json")]) == 2
    assert "the failures are those of a server: pass --base-url" in capsys.readouterr().err


def test_calls_that_change_something_are_not_replayed_on_another_machine(
    tmp_path: Path, keys: None, capsys: pytest.CaptureFixture[str]
) -> None:
    saved(tmp_path / "f.json", "https://x.test", failure(exchanges=[exchange(1, Request("POST", "/x"))]))
    assert main(["fuzz", "--replay", str(tmp_path / "f.json"), "--base-url", "https://x.test"]) == 1
    out = capsys.readouterr().out
    assert out.startswith("NOT TESTED: ")
    assert "only GET requests are sent with --read-only, or to another machine without --live-writes\n" in out


def test_an_unreachable_server_is_status_3(
    tmp_path: Path, keys: None, capsys: pytest.CaptureFixture[str]
) -> None:
    saved(tmp_path / "f.json", "http://127.0.0.1:9", failure())
    assert main(["fuzz", "--replay", str(tmp_path / "f.json"), "--base-url", "http://127.0.0.1:9"]) == 3
    assert "NOT TESTED" in capsys.readouterr().out


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b'{"format":"other"}', b"\xff", b"[" * 100_000])
def test_another_file_is_a_configuration_error(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "f.json").write_bytes(content)
    with pytest.raises(ConfigurationError, match=r"f\.json"):
        load(tmp_path / "f.json")


def test_a_file_of_failures_contains_everything_but_credentials(tmp_path: Path) -> None:
    request = Request(
        "POST", "/x", "a=b", {"X": "y"}, b"\xff\0", "create_incident", {"DD-API-KEY": "$DD_API_KEY"}
    )
    found = failure(exchanges=[exchange(4, request), exchange(5)])
    saved(tmp_path / "f.json", None, found)
    assert load(tmp_path / "f.json").failures == (found,)
    assert load(tmp_path / "f.json").seed == 7


def test_credentials_of_recorded_requests_are_those_of_the_new_run() -> None:
    received: list[httpx.Headers] = []

    def respond(request: httpx.Request) -> httpx.Response:
        received.append(request.headers)
        return httpx.Response(403)

    credentials: list[dict[str, str]] = [
        {"DD-API-KEY": "$DD_API_KEY", "DD-APPLICATION-KEY": "$DD_APP_KEY"},
        {"DD-API-KEY": "$DD_API_KEY"},
        {"DD-API-KEY": "$DD_API_KEY", "DD-APPLICATION-KEY": "<redacted>"},
    ]
    recorded = [exchange(1, Request("GET", "/", credentials=one)) for one in credentials]
    resend(session(respond).connection, recorded)
    api_key, app_key = KEYS.values()
    assert [(one.get("dd-api-key"), one.get("dd-application-key")) for one in received] == [
        (api_key, app_key),
        (api_key, None),
        (api_key, "<redacted>"),
    ]


def recorded_with_token() -> Exchange:
    credentials = {"Authorization": "Bearer $DD_FUZZ_READ_TOKEN"}
    return exchange(1, Request("GET", "/api/v2/incidents", "", {}, b"", "list_incidents", credentials))


def test_a_token_of_a_recorded_request_is_that_of_the_new_run() -> None:
    received: list[str | None] = []

    def respond(request: httpx.Request) -> httpx.Response:
        received.append(request.headers.get("authorization"))
        return httpx.Response(403)

    tokens = of_environment("http://localhost", {"DD_FUZZ_READ_TOKEN": "reading-4567"}.get)
    resend(session(respond).connection, [recorded_with_token()], Secret(tokens.placeholders()))
    assert received == ["Bearer reading-4567"]


def test_a_failure_with_a_missing_token_is_not_tested(
    tmp_path: Path, keys: None, url: str, datadog_mock: MockDatadog, capsys: pytest.CaptureFixture[str]
) -> None:
    saved(tmp_path / "f.json", url, failure(exchanges=[recorded_with_token()]))
    assert main(["fuzz", "--replay", str(tmp_path / "f.json"), "--base-url", url]) == 1
    out = capsys.readouterr().out
    assert "NOT TESTED" in out and "REPRODUCED" not in out
    assert "a recorded call was sent with DD_FUZZ_READ_TOKEN, which is not set" in out
    assert datadog_mock.calls == []


def responses(*bodies: object, headers: dict[str, str] | None = None, status: int = 200) -> list[Exchange]:
    return [
        exchange(1, response=Response(status, headers or {}, json.dumps(body).encode())) for body in bodies
    ]


A, B, C = (f"{digit * 8}-{digit * 4}-4{digit * 3}-8{digit * 3}-{digit * 12}" for digit in "abc")
EARLY, LATE, LATER = "2026-01-01T00:00:00Z", "2026-01-01T00:00:01.5+00:00", "2027-05-05T00:00:00Z"


@pytest.mark.parametrize(
    ("recorded", "received", "same"),
    [
        (responses({"a": 1}), responses({"a": 1}), True),
        (responses({"a": 1}), responses({"a": 2}), False),
        (responses({"a": 1, "b": 2}), responses({"b": 2, "a": 1}), True),
        (responses({"id": A}, {"id": A}), responses({"id": B}, {"id": B}), True),
        (responses({"id": A}, {"id": A}), responses({"id": B}, {"id": C}), False),
        (responses({"id": A}, {"id": C}), responses({"id": B}, {"id": B}), False),
        (responses({"text": f"no {A}"}), responses({"text": f"no {B}"}), True),
        (responses({"public_id": 1}), responses({"public_id": 22}), True),
        (responses({"public_id": 1}, {"public_id": 1}), responses({"public_id": 2}, {"public_id": 3}), False),
        (responses({"at": [EARLY, LATE]}), responses({"at": [LATE, LATER]}), True),
        (responses({"at": [EARLY, LATE]}), responses({"at": [LATER, LATE]}), False),
        (responses({"at": [EARLY, LATE]}), responses({"at": [LATE, LATE]}), False),
        (responses({"at": "2026-99-99T99:99:99Z"}), responses({"at": EARLY}), False),
        (responses(1, status=200), responses(1, status=201), False),
        (responses(1, headers={"allow": "GET"}), responses(1, headers={"allow": "PUT"}), False),
        (responses(1, headers={"date": "now"}), responses(1, headers={"date": "later"}), True),
        (responses(1), responses(1, 1), False),
    ],
)
def test_responses_are_compared_up_to_ids_and_times(
    recorded: list[Exchange], received: list[Exchange], same: bool
) -> None:
    assert are_same(recorded, received) is same


def test_what_a_server_sends_in_place_of_a_response_is_redacted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given, key = session(), KEYS["DD-API-KEY"]
    file = tmp_path / "f.json"
    SavedRun.of(given, (failure(),)).save(file)

    def respond(_: httpx.Request) -> httpx.Response:
        raise httpx.RemoteProtocolError(f"illegal status line: {key}")

    monkeypatch.setattr(replay_sessions, "open_session", lambda *_: session(respond))
    [result] = replay.replay(file, Options(base_url="http://localhost", read_only=True))
    assert result.unreachable and "illegal status line" in "".join(result.lines())
    assert key not in "".join(result.lines())


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("hello", "is not a file of failures"),
        ("[]", "is not a file of failures"),
        ('{"format": "datadog-incidents fuzz failures 0"}', "is of another version"),
        (
            '{"format": "datadog-incidents fuzz failures 2"}',
            "is damaged: it has no 'selection'; repeat the run",
        ),
    ],
)
def test_message_names_what_is_wrong_with_a_file(content: str, message: str, tmp_path: Path) -> None:
    file = tmp_path / "f.json"
    file.write_text(content, "utf-8")
    with pytest.raises(ConfigurationError, match=message) as raised:
        load(file)
    assert "ConfigurationError" not in str(raised.value)
