"""The server that the command `fuzz` tests: which requests it receives, with which keys, and its absence."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from datadog_incidents.cli import main
from datadog_incidents.fuzz.connection import NotPermittedError
from datadog_incidents.fuzz.exchanges import Request
from datadog_incidents.fuzz.session import Session
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.serving.uvicorn_server import serving
from datadog_incidents_api.operations import OPERATIONS

from .conftest import Use
from .sessions import send

CREATE = Request(
    "POST",
    "/api/v2/users",
    headers={"content-type": "application/json"},
    body=b'{"data":{"type":"users","attributes":{"email":"a@example.com"}}}',
    operation="create_user",
)


@pytest.mark.usefixtures("keys")
@pytest.mark.parametrize(
    ("arguments", "read_only"),
    [
        (["--base-url", "https://api.datadoghq.com"], True),
        (["--base-url", "https://api.datadoghq.com", "--live-writes"], False),
        (["--base-url", "https://api.datadoghq.com", "--live-writes", "--read-only"], True),
        (["--base-url", "https://localhost.example.com"], True),
        (["--base-url", "http://127.0.0.1:8282"], False),
        (["--base-url", "http://127.0.0.1:8282", "--read-only"], True),
        (["--base-url", "http://localhost:8282"], False),
        (["--base-url", "http://[::1]:8282"], False),
        (["--read-only"], True),
    ],
)
def test_another_machine_receives_get_only_without_live_writes(
    arguments: list[str], read_only: bool, use: Use, capsys: pytest.CaptureFixture[str]
) -> None:
    def look(session: Session) -> None:
        session.connection.budget.requests = 1

    sessions = use(look)
    assert main(["fuzz", *arguments]) == 0
    (session,) = sessions
    assert session.read_only is read_only
    methods = {OPERATIONS[name].method for name in session.selection.operations}
    assert (methods == {"GET"}) is read_only
    out = capsys.readouterr().out
    is_remote = read_only and "--read-only" not in arguments
    assert ("sending GET only (--live-writes sends all methods)" in out) is is_remote


@pytest.mark.usefixtures("keys")
def test_a_read_only_run_cannot_send_another_method(use: Use, url: str, datadog_mock: MockDatadog) -> None:
    def create(session: Session) -> None:
        send(session)
        with pytest.raises(NotPermittedError, match="only GET requests are sent"):
            session.connection.send(CREATE)

    use(create)
    assert main(["fuzz", "--base-url", url, "--read-only"]) == 0
    assert [call.method for call in datadog_mock.calls] == ["GET"]


@pytest.mark.usefixtures("keys")
def test_a_given_server_receives_the_keys_in_the_environment(
    use: Use, url: str, datadog_mock: MockDatadog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    monkeypatch.delenv("no_proxy")
    use(send)
    assert main(["fuzz", "--base-url", url]) == 0
    assert [call.status for call in datadog_mock.calls] == [200]


@pytest.mark.parametrize("missing", ["DD_API_KEY", "DD_APP_KEY"])
@pytest.mark.usefixtures("keys")
def test_a_missing_key_is_reported_by_its_variable(
    missing: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv(missing)
    assert main(["fuzz", "--base-url", "http://127.0.0.1:1"]) == 2
    assert missing in capsys.readouterr().err


@pytest.mark.usefixtures("keys")
@pytest.mark.parametrize("report", [False, True])
def test_an_unreachable_server_is_one_line_with_status_3(
    report: bool, use: Use, capfd: pytest.CaptureFixture[str], datadog_mock: MockDatadog
) -> None:
    use(send)
    with socket.socket() as not_listening:
        not_listening.bind(("127.0.0.1", 0))
        port = not_listening.getsockname()[1]
        arguments = ["--report", "report"] if report else []
        assert main(["fuzz", "--base-url", f"http://127.0.0.1:{port}", *arguments]) == 3
    out, err = capfd.readouterr()
    assert out == "" and err.count("\n") == 1
    assert "datadog-incidents fuzz: the server does not respond: GET /api/v2/incidents: " in err
    assert "Connection refused" in err and datadog_mock.api_key not in err
    assert not Path("report").exists()


@pytest.mark.usefixtures("keys")
def test_a_server_that_stops_responding_is_status_3_with_a_summary(
    use: Use, url: str, datadog_mock: MockDatadog, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop(session: Session) -> None:
        send(session)
        datadog_mock.fail_next(drop=True, times=10)
        for _ in range(5):
            send(session)

    use(stop)
    assert main(["fuzz", "--base-url", url]) == 3
    assert capsys.readouterr().out.startswith("UNREACHABLE: GET /api/v2/incidents: ")


@pytest.mark.parametrize("engine", ["model", "contract"])
def test_keys_of_one_letter_make_no_response_look_wrong(
    engine: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("DD_API_KEY", "DD_APP_KEY"):
        monkeypatch.setenv(name, "K")
    with serving(MockDatadog(api_key="K", app_key="K")) as url:
        arguments = ["--base-url", url, "--engine", engine, "--seed", "1", "--max-requests", "100"]
        assert main(["fuzz", *arguments]) == 0
    assert "100 requests were sent" in capsys.readouterr().out
