"""`check_replies="raise"` raises a public error, which loses neither the result nor the usual error."""

from __future__ import annotations

import asyncio
import pickle
from collections.abc import Callable
from typing import Any

import pytest

from datadog_incidents import errors
from datadog_incidents._http.library import httpx
from datadog_incidents.errors import (
    DatadogError,
    DecodingError,
    NotFoundError,
    ServerError,
    UnexpectedResponseError,
)

from ...incident_json import incident_json
from .wrong_responses import INCIDENT, WRONG, Wrong, async_client, changed, client

Raised = Callable[..., DatadogError]


def raised_by_sync(*responses: httpx.Response) -> DatadogError:
    with client(*responses, check_replies="raise", retry=None) as dd:
        with pytest.raises(DatadogError) as caught:
            dd.incidents.get(INCIDENT)
        return caught.value


def raised_by_async(*responses: httpx.Response) -> DatadogError:
    async def main() -> DatadogError:
        async with async_client(*responses, check_replies="raise", retry=None) as dd:
            with pytest.raises(DatadogError) as caught:
                await dd.incidents.get(INCIDENT)
            return caught.value

    return asyncio.run(main())


both = pytest.mark.parametrize("raised_by", [raised_by_sync, raised_by_async], ids=["sync", "async"])


@both
@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG)
def test_each_disagreement_is_raised(wrong: Wrong, raised_by: Raised) -> None:
    response = wrong.response()
    status = response.status_code
    error = raised_by(response)
    assert isinstance(error, UnexpectedResponseError)
    (one,) = error.disagreements
    assert (one.path, one.rule, one.pointer, one.found) == wrong[1:]
    assert (error.operation, error.method, error.status, error.attempts) == ("get_incident", "GET", status, 1)
    assert (error.response is None) == (error.error is not None)
    assert str(one) in str(error) and str(error).isprintable()


@both
def test_the_result_of_a_successful_call_is_not_lost(raised_by: Raised) -> None:
    error = raised_by(changed("data", "attributes", "severity", value="SEV-99"))
    assert isinstance(error, UnexpectedResponseError)
    assert error.response is not None and error.response.parsed.data.attributes.title == "Drill"
    assert error.request_id == error.response.request_id == "r-1"
    assert str(error) == (
        f"get_incident: GET https://dd.test/api/v2/incidents/{INCIDENT}: 200: the response disagrees with "
        "the spec at $.data.attributes.severity: enum, found string "
        "(#/components/schemas/IncidentSeverity/enum) (request ID r-1); the call was carried out"
    )


@both
def test_the_usual_error_is_the_cause(raised_by: Raised) -> None:
    cases: list[tuple[httpx.Response, type[DatadogError]]] = [
        (httpx.Response(404, json={"errors": "gone"}), NotFoundError),
        (httpx.Response(200, json={"data": 4}), DecodingError),
    ]
    for response, kind in cases:
        error = raised_by(response)
        assert isinstance(error, UnexpectedResponseError)
        assert isinstance(error.__cause__, kind) and error.error is error.__cause__
        assert error.response is None
        assert ("carried out" in str(error)) == (error.status == 200)


@both
def test_an_error_without_disagreements_is_raised_as_usual(raised_by: Raised) -> None:
    assert type(raised_by(httpx.Response(404, json={"errors": ["gone"]}))) is NotFoundError


@both
def test_a_failure_of_the_server_stays_a_server_error(raised_by: Raised) -> None:
    assert type(raised_by(httpx.Response(503, text="busy"))) is ServerError


def test_a_failure_of_the_server_is_recorded() -> None:
    with client(httpx.Response(503, text="busy"), check_replies="raise", retry=None) as dd:
        with pytest.raises(ServerError):
            dd.incidents.get(INCIDENT)
        assert [one.found for one in dd.disagreements] == ["undeclared status 503"]


def test_several_disagreements_are_counted_in_the_message() -> None:
    error = raised_by_sync(changed("data", value={"type": "x", "id": 4, "attributes": None}))
    assert isinstance(error, UnexpectedResponseError)
    assert len(error.disagreements) == 4 and ", and 3 more" in str(error)


@pytest.mark.parametrize("response", [changed("data", "type", value="x"), httpx.Response(404, json=[])])
def test_the_error_can_be_pickled(response: httpx.Response) -> None:
    error: Any = raised_by_sync(response)
    copy = pickle.loads(pickle.dumps(error))
    assert str(copy) == str(error) and copy.disagreements == error.disagreements
    assert type(copy.error) is type(error.error) and copy.status == error.status


def test_the_error_is_public() -> None:
    assert "UnexpectedResponseError" in errors.__all__


def test_the_page_of_a_list_is_not_lost() -> None:
    page = httpx.Response(200, json={"data": [incident_json(), incident_json() | {"id": 7}]})
    with client(page, check_replies="raise") as dd, pytest.raises(UnexpectedResponseError) as caught:
        list(dd.incidents.list())
    (one,) = caught.value.disagreements
    assert one.path == "$.data[1].id"
    assert caught.value.response is not None
    assert [item.id for item in caught.value.response.parsed.data] == ["i", 7]
