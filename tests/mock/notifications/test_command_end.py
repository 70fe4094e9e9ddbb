"""Deliveries to the webhook that are pending when the command `mock` ends."""

from __future__ import annotations

import json
import signal
import socket
import threading
import time
from collections.abc import Iterable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from datadog_incidents import cli
from datadog_incidents._http.library import httpx
from datadog_incidents.cli import mock_webhook
from datadog_incidents.mock import MockDatadog

from ..conftest import Api
from ..serving.test_server_process import INCIDENTS, Start, announced, start, stop
from .receiver import declaring
from .test_rules import add_rule

__all__ = ["start"]  # a fixture

KEYS = {"DD-API-KEY": "K", "DD-APPLICATION-KEY": "K"}
RULE = {
    "data": {
        "type": "incident_notification_rules",
        "attributes": {
            "trigger": "incident_created_trigger",
            "conditions": [],
            "handles": ["@slack-ops"],
            "enabled": True,
            "visibility": "all",
        },
    }
}


class Slow(BaseHTTPRequestHandler):
    """Handler that responds after a while."""

    received: list[str]

    def do_POST(self) -> None:
        payload = json.loads(self.rfile.read(int(self.headers["content-length"])))
        time.sleep(0.3)
        self.received.append(payload["incident_title"])
        self.send_response(204)
        self.end_headers()

    def log_message(self, format: str, *args: Any) -> None:  # as in the base class
        pass


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM], ids=["SIGINT", "SIGTERM"])
def test_what_is_pending_is_delivered_before_the_process_ends(start: Start, how: signal.Signals) -> None:
    Slow.received = []
    with ThreadingHTTPServer(("127.0.0.1", 0), Slow) as receiver:
        thread = threading.Thread(target=receiver.serve_forever, args=(0.01,))
        thread.start()
        hook = f"http://127.0.0.1:{receiver.server_address[1]}/hook"
        process = start("--port", "0", "--api-key", "K", "--app-key", "K", "--webhook", hook)
        _, url = announced(process)
        with httpx.Client(base_url=url, headers=KEYS) as http:
            assert http.post(f"{INCIDENTS}/config/notification-rules", json=RULE).status_code == 201
            for title in ("a", "b", "c"):
                attributes = {"title": title, "customer_impacted": False}
                http.post(INCIDENTS, json={"data": {"type": "incidents", "attributes": attributes}})
        stop(process, how)
        assert Slow.received == ["a", "b", "c"]
        receiver.shutdown()
        thread.join()


def ended_with(monkeypatch: pytest.MonkeyPatch, titles: Iterable[str]) -> int:
    """Run the command with a receiver that does not respond, until incidents with these titles are declared.

    Returns:
        Its exit status.
    """

    def serve(mock: MockDatadog, *_: object) -> None:
        add_rule(Api(mock))
        for title in titles:
            declaring(mock)(title)

    monkeypatch.setattr("datadog_incidents.mock.serving.uvicorn_server.serve", serve)
    monkeypatch.setattr(mock_webhook, "DRAIN", 0.1)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        hook = f"http://ana:s3cret@127.0.0.1:{silent.getsockname()[1]}/hook"
        return cli.main(["mock", "--api-key", "k", "--app-key", "k", "--webhook", hook])


@pytest.mark.parametrize(
    ("titles", "lost"), [(["a"], "1 notification could"), (["a", "b"], "2 notifications could")]
)
def test_what_cannot_be_delivered_is_reported(
    titles: list[str], lost: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ended_with(monkeypatch, titles) == 0
    error = capsys.readouterr().err
    assert f"{lost} not be delivered to the webhook before the end of the mock" in error
    assert error.count("\n") == 1
    assert "s3cret" not in error


def test_nothing_is_reported_without_notifications(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ended_with(monkeypatch, []) == 0
    assert capsys.readouterr().err == ""
