"""Notifications over HTTP: the control endpoints, and the options of the command."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from datadog_incidents import cli
from datadog_incidents.cli.command import parser
from datadog_incidents.cli.mock_webhook import webhook_of
from datadog_incidents.mock import MockDatadog, Webhook

from ..conftest import Api
from .receiver import URL, Receiver, declaring
from .test_rules import CREATED, add_rule

NOTIFICATIONS = "/__mock__/notifications"
SECRETS = ("s3cret", "t0ken", "k3y")


def test_notifications_are_listed_and_cleared() -> None:
    webhook = Webhook(URL, transport=Receiver(404))
    mock = MockDatadog(control=True, webhook=webhook)
    api = Api(mock)
    rule = add_rule(api)
    assert api.call("GET", NOTIFICATIONS).json() == {"notifications": []}
    incident = api.create(title="Drill")
    mock.notifications.wait()
    listed = api.call("GET", NOTIFICATIONS)
    (one,) = listed.json()["notifications"]
    assert one.pop("payload") == mock.notifications[0].payload
    assert one == {
        "rule_id": rule,
        "incident_id": incident["id"],
        "trigger": CREATED,
        "event": "declared",
        "handles": ["@ana@example.com"],
        "subject": None,
        "message": None,
        "time": incident["attributes"]["created"],
        "status": "failed",
        "attempts": 1,
        "response_status": 404,
        "error": "the response has status 404",
    }
    assert not [secret for secret in SECRETS if secret in listed.text]
    assert api.call("POST", "/__mock__/clear_notifications", {}).status_code == 204
    assert api.call("GET", NOTIFICATIONS).json() == {"notifications": []}
    assert len(api.call("GET", "/api/v2/incidents").json()["data"]) == 1
    declaring(mock)("again")
    assert api.call("POST", "/__mock__/reset", {}).status_code == 204
    assert api.call("GET", NOTIFICATIONS).json() == {"notifications": []}


def test_each_organization_lists_its_own() -> None:
    mock = MockDatadog(control=True)
    other = mock.add_organization()
    add_rule(Api(other))
    Api(other).create()
    counts = [len(Api(one).call("GET", NOTIFICATIONS).json()["notifications"]) for one in (mock, other)]
    assert counts == [0, 1]


def options(*arguments: str) -> Any:
    return parser().parse_args(["mock", *arguments])


def test_the_command_posts_to_the_webhook(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    mocks: list[MockDatadog] = []

    def serve(mock: MockDatadog, *_: object) -> None:
        mocks.append(mock)

    monkeypatch.setattr("datadog_incidents.mock.serving.uvicorn_server.serve", serve)
    file = tmp_path / "payload.json"
    file.write_text(json.dumps({"text": "é $INCIDENT_TITLE"}), "utf-8")
    arguments = ["mock", "--api-key", "k", "--app-key", "k", "--webhook", "http://127.0.0.1:1/hook"]
    assert cli.main([*arguments, "--webhook-payload", str(file)]) == 0
    (mock,) = mocks
    add_rule(Api(mock))
    declaring(mock)("Drill")
    (one,) = mock.notifications
    assert one.payload == {"text": "é Drill"}
    assert one.status != "recorded"
    mock.reset()


def test_options_of_the_webhook(tmp_path: Path) -> None:
    assert webhook_of(options()) is None
    webhook = webhook_of(options("--webhook", URL))
    assert webhook is not None
    assert (webhook.url, webhook.payload) == (URL, None)


def _file(text: str) -> Callable[[Path], list[str]]:
    def written(folder: Path) -> list[str]:
        (folder / "payload.json").write_text(text, "utf-8")
        return ["--webhook", URL, "--webhook-payload", str(folder / "payload.json")]

    return written


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (lambda _: ["--webhook", "ftp://s3cret"], "--webhook: the URL of a webhook must be an http or https"),
        (lambda _: ["--webhook-payload", "x.json"], "--webhook-payload requires --webhook"),
        (lambda folder: ["--webhook", URL, "--webhook-payload", str(folder / "none")], "No such file"),
        (_file("{"), "payload.json: Expecting property name"),
        (_file("[1]"), "payload.json: payload must be a mapping, which is sent as JSON, not list"),
        (_file("[" * 100_000), "payload.json: "),
    ],
)
def test_wrong_options_are_one_line_with_status_2(
    arguments: Callable[[Path], list[str]], problem: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["mock", "--api-key", "k", "--app-key", "k", *arguments(tmp_path)]) == 2
    err = capsys.readouterr().err
    assert problem in err
    assert err.count("\n") == 1
    assert not [secret for secret in SECRETS if secret in err]


def test_the_log_of_httpx_does_not_show_the_webhook(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    url = "http://ana:s3cret@127.0.0.1:1/t0ken?key=k3y"
    mock = MockDatadog(webhook=Webhook(url, retry_delay=0))
    add_rule(Api(mock))
    declaring(mock)("Drill")
    mock.notifications.wait()
    assert "has not received the notification" in caplog.text
    assert not [secret for secret in SECRETS if secret in caplog.text]
