"""scripts/demo runs through the life of an incident, and fails if any result is unexpected."""

from __future__ import annotations

import demo
import pytest

from datadog_incidents.mock import MockDatadog

INCIDENT_CALLS = [
    ("create", "POST", 201),
    ("update", "PATCH", 200),
    ("get", "GET", 200),
    ("create", "POST", 201),
    ("get", "GET", 200),
    ("update", "PATCH", 200),
    ("get", "GET", 200),
    ("update", "PATCH", 200),
    ("delete", "DELETE", 204),
    ("get", "GET", 404),
]


def test_demo_runs_from_creation_to_deletion(capsys: pytest.CaptureFixture[str]) -> None:
    mock = MockDatadog()
    assert demo.main(mock) == 0
    calls = [call for call in mock.calls if "/incidents" in call.path]
    assert [
        ((call.operation or "").split("_")[0], call.method, call.status) for call in calls
    ] == INCIDENT_CALLS
    out, err = capsys.readouterr()
    assert out.endswith("\nAll 11 steps behaved as expected.\n") and err == ""
    assert out.count("\n    > dd.") == out.count("\n    < ") == 11
    assert mock.api_key not in out and mock.app_key not in out


def test_demo_sets_and_removes_the_commander() -> None:
    mock = MockDatadog()
    demo.main(mock)
    bodies = [call.body for call in mock.calls if call.operation == "update_incident"]
    sent = [body.partition(b'"relationships":')[2].replace(b" ", b"") for body in bodies]
    assert sent[0].startswith(b'{"commander_user":{"data":{') and b'"id":"' in sent[0]
    assert sent[1].startswith(b'{"commander_user":{"data":null}}')


@pytest.mark.parametrize(
    ("operation", "status", "body", "message"),
    [
        ("create_incident", 422, None, "Demo failed: create_incident: POST http"),
        ("get_incident", None, '{"data": {"id": "i", "type": "incidents"}}', "Demo failed: "),
        (
            "get_incident_todo",
            None,
            '{"data": {"id": "t", "type": "incident_todos", "attributes": {"content": "", "assignees": []}}}',
            "Demo failed: content: expected 'Roll back the last release', got ''",
        ),
    ],
)
def test_unexpected_response_fails_the_demo(
    operation: str, status: int | None, body: str | None, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    mock = MockDatadog()
    mock.fail_next(status, operation=operation, body=body)
    assert demo.main(mock) == 1
    out, err = capsys.readouterr()
    assert message in err and "Traceback" not in err
    assert "behaved as expected" not in out


def test_incident_that_survives_its_deletion_fails_the_demo(capsys: pytest.CaptureFixture[str]) -> None:
    mock = MockDatadog()
    mock.fail_next(204, operation="delete_incident", body="")
    assert demo.main(mock) == 1
    assert "expected NotFoundError, but the call succeeded" in capsys.readouterr().err
