"""Each kind of disagreement between a response and the OpenAPI document is found, and nothing else."""

from __future__ import annotations

import asyncio
import json
import logging
from contextlib import suppress
from importlib.resources import files
from typing import Any

import pytest

from datadog_incidents import Disagreement
from datadog_incidents._http.library import httpx
from datadog_incidents.errors import APIError, DecodingError
from datadog_incidents.mock import MockDatadog
from datadog_incidents_api.api.incidents import get_incident
from datadog_incidents_api.operations import OPERATIONS
from datadog_incidents_api.types import Call

from .wrong_responses import INCIDENT, WRONG, Wrong, async_client, changed, client, right

CALL = get_incident.prepare(INCIDENT)
wrong = pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG)


def found_by_sync(*responses: httpx.Response, call: Call[Any] = CALL) -> list[Disagreement]:
    with client(*responses, check_replies="log", retry=None) as dd:
        with suppress(APIError, DecodingError):
            dd.execute(call)
        return [*dd.disagreements]


def found_by_async(*responses: httpx.Response) -> list[Disagreement]:
    async def main() -> list[Disagreement]:
        async with async_client(*responses, check_replies="log") as dd:
            with suppress(APIError, DecodingError):
                await dd.execute(CALL)
            return [*dd.disagreements]

    return asyncio.run(main())


@wrong
@pytest.mark.parametrize("found_by", [found_by_sync, found_by_async], ids=["sync", "async"])
def test_a_wrong_response_is_one_disagreement(wrong: Wrong, found_by: Any) -> None:
    response = wrong.response()
    status, request_id = response.status_code, response.headers.get("x-request-id")
    (one,) = found_by(response)
    assert (one.path, one.rule, one.pointer, one.found) == wrong[1:]
    assert (one.operation, one.status, one.request_id) == ("get_incident", status, request_id)


@wrong
def test_the_pointer_leads_to_the_rule(wrong: Wrong) -> None:
    node = json.loads(files("datadog_incidents_api").joinpath("openapi.json").read_text("utf-8"))
    for part in wrong.pointer.split("/")[1:]:
        node = node[part.replace("~1", "/").replace("~0", "~")]
    assert node


def test_a_right_response_has_no_disagreement() -> None:
    assert found_by_sync(right()) == found_by_async(right()) == []


def test_an_unknown_member_is_no_disagreement() -> None:
    assert found_by_sync(changed("data", "attributes", "new", value=1)) == []


def test_a_body_where_none_is_declared() -> None:
    delete: Call[Any] = Call(OPERATIONS["delete_incident"], f"/api/v2/incidents/{INCIDENT}", None)
    assert found_by_sync(httpx.Response(204), call=delete) == []
    (one,) = found_by_sync(httpx.Response(204, json={}), call=delete)
    assert (one.path, one.rule, one.found) == ("$", "content", "undeclared body")
    assert one.pointer.endswith("/delete/responses/204")


def test_every_violation_of_a_response_is_a_disagreement_up_to_100() -> None:
    body = json.loads(right().content)
    body["included"] = [{"type": "users", "id": number, "attributes": {}} for number in range(60)]
    found = found_by_sync(httpx.Response(200, json=body))
    assert [one.path for one in found] == [f"$.included[{number}].id" for number in range(60)]
    body["included"] *= 2
    assert len(found_by_sync(httpx.Response(200, json=body))) == 100


def test_of_a_large_body_only_the_first_violation_is_reported() -> None:
    body = json.loads(right().content)
    body["data"]["attributes"] |= {"title": 1, "severity": 2, "added": "x" * 1024 * 1024}
    assert len(found_by_sync(httpx.Response(200, json=body))) == 1


def test_a_disagreement_is_one_log_record(caplog: pytest.LogCaptureFixture) -> None:
    (one,) = found_by_sync(changed("data", "attributes", "title", value=4))
    records = [record for record in caplog.records if record.levelno == logging.WARNING]
    (record,) = [record for record in records if "disagrees" in record.getMessage()]
    assert record.name == "datadog_incidents"
    assert record.getMessage() == (
        "get_incident: the response with status 200 disagrees with the spec at $.data.attributes.title: "
        "type, found integer (#/components/schemas/IncidentResponseAttributes/properties/title/type) "
        "(request ID r-1)"
    )
    assert vars(record)["disagreement"] == one


def test_responses_of_retried_attempts_are_checked() -> None:
    busy = httpx.Response(429, json={"errors": "busy"}, headers={"retry-after": "0"})
    with client(busy, right(), check_replies="raise") as dd:
        assert dd.incidents.get(INCIDENT).id
        assert [(one.status, one.path) for one in dd.disagreements] == [(429, "$.errors")]


def test_the_mock_has_no_disagreements() -> None:
    with MockDatadog().client(check_replies="raise") as dd:
        incident = dd.incidents.create(title="Drill", fields={"summary": "x"})
        dd.todos.create(incident.id, content="call", assignees=["@ana@example.com"])
        assert list(dd.incidents.list()) and list(dd.incidents.search("state:active"))
        dd.incidents.delete(incident.id)
        assert [*dd.disagreements] == []


def test_a_failure_of_the_check_does_not_affect_the_call(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("datadog_incidents._openapi.responses.parse", lambda content: 1 / 0)
    with client(right(), check_replies="raise") as dd:
        assert dd.incidents.get(INCIDENT).id
    assert "could not be checked (ZeroDivisionError); the call continues" in caplog.text
