"""scripts/demo tells the life of an incident, and fails where anything is not as told."""

from __future__ import annotations

import demo
import pytest

from datadog_incidents.mock import MockDatadog

STORY = [
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


def test_the_story_goes_from_create_to_not_found(capsys: pytest.CaptureFixture[str]) -> None:
    mock = MockDatadog()
    assert demo.main(mock) == 0
    calls = [call for call in mock.calls if "/incidents" in call.path]
    assert [((call.operation or "").split("_")[0], call.method, call.status) for call in calls] == STORY
    out, err = capsys.readouterr()
    assert out.endswith("\nAll 11 steps came out as told.\n") and err == ""
    assert out.count("\n    > dd.") == out.count("\n    < ") == 11
    assert mock.api_key not in out and mock.app_key not in out


def test_the_commander_is_set_and_removed_on_the_wire() -> None:
    mock = MockDatadog()
    demo.main(mock)
    bodies = [call.body for call in mock.calls if call.operation == "update_incident"]
    sent = [body.partition(b'"relationships":')[2].replace(b" ", b"") for body in bodies]
    assert sent[0].startswith(b'{"commander_user":{"data":{') and b'"id":"' in sent[0]
    assert sent[1].startswith(b'{"commander_user":{"data":null}}')


@pytest.mark.parametrize(
    ("operation", "status", "body", "told"),
    [
        ("create_incident", 422, None, "Not as told: create_incident: POST http"),
        ("get_incident", None, '{"data": {"id": "i", "type": "incidents"}}', "Not as told: "),
        (
            "get_incident_todo",
            None,
            '{"data": {"id": "t", "type": "incident_todos", "attributes": {"content": "", "assignees": []}}}',
            "Not as told: content should be 'Roll back the last release', and is ''",
        ),
    ],
)
def test_a_server_that_answers_otherwise_is_told_of(
    operation: str, status: int | None, body: str | None, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    mock = MockDatadog()
    mock.fail_next(status, operation=operation, body=body)
    assert demo.main(mock) == 1
    out, err = capsys.readouterr()
    assert told in err and "Traceback" not in err
    assert "came out as told" not in out


def test_an_incident_that_outlives_its_end_is_told_of(capsys: pytest.CaptureFixture[str]) -> None:
    mock = MockDatadog()
    mock.fail_next(204, operation="delete_incident", body="")
    assert demo.main(mock) == 1
    assert "NotFoundError should have been raised, and nothing was" in capsys.readouterr().err
