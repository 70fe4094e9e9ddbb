"""Both clients raise errors with the same status and the same messages of the server."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve
from datadog_api_client import ApiClient
from datadog_api_client.exceptions import ApiException
from datadog_api_client.v2.model.incident_create_attributes import IncidentCreateAttributes
from datadog_api_client.v2.model.incident_create_data import IncidentCreateData
from datadog_api_client.v2.model.incident_create_request import IncidentCreateRequest
from datadog_api_client.v2.model.incident_type import IncidentType

from datadog_incidents import errors
from datadog_incidents._http.library import httpx
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.serving.uvicorn_server import serving
from datadog_incidents_api.api.incidents import create_incident

from . import peers
from .peers import incidents_of
from .programs import PROGRAMS, Program

pytestmark = pytest.mark.filterwarnings("ignore:Using unstable operation:UserWarning")

CLASSES = {
    400: errors.BadRequestError,
    401: errors.UnauthorizedError,
    403: errors.ForbiddenError,
    404: errors.NotFoundError,
    409: errors.ConflictError,
    429: errors.RateLimitedError,
    500: errors.ServerError,
    503: errors.ServerError,
}
UNKNOWN_ID = "5d0fd7b6-27a6-4b5c-9ad4-7b6f0a9d2c11"


def refused(call: Callable[[], Any]) -> tuple[int, list[str]]:
    """Return the status and the messages of the error that a call of either client raises."""
    with pytest.raises((ApiException, errors.APIError)) as caught:
        call()
    if isinstance(caught.value, errors.APIError):
        assert type(caught.value) is CLASSES[caught.value.status]
        return caught.value.status, [str(one.detail) for one in caught.value.errors]
    their_error: Any = caught.value
    return their_error.status, their_error.body["errors"]


ABSENT = [
    pytest.param(missing, PROGRAMS[name], id=f"{name}: unknown {missing}")
    for missing, names in {
        "incident": ["get", "change fields", "delete", "get todo", "create todo", "list todos"],
        "todo": ["get todo", "update todo", "delete todo"],
        "user": ["create", "add commander", "disable user"],
    }.items()
    for name in names
]


@pytest.mark.parametrize(("missing", "program"), ABSENT)
def test_unknown_ids(
    missing: str, program: Program, theirs: ApiClient, their_mock: MockDatadog, our_mock: MockDatadog
) -> None:
    scene = evolve(peers.set_up(their_mock), **{missing: UNKNOWN_ID})
    peers.set_up(our_mock)
    with our_mock.client() as ours:
        status, messages = refused(lambda: list_of(program.ours(ours, scene)))
    assert (status, messages) == refused(lambda: program.theirs(theirs, scene))
    assert status == 404
    assert UNKNOWN_ID in messages[0]


def list_of(result: Any) -> Any:
    """Iterate over a lazy list, which sends no request before that."""
    return list(result) if hasattr(result, "pages") else result


@pytest.mark.parametrize("wrong", ["api_key", "app_key"])
@pytest.mark.parametrize(("key", "status"), [("unknown", 403), (None, 401)], ids=["wrong", "missing"])
def test_wrong_and_missing_keys(wrong: str, key: str | None, status: int, our_mock: MockDatadog) -> None:
    keys: dict[str, str | None] = {"api_key": our_mock.api_key, "app_key": our_mock.app_key, wrong: key}
    scene = peers.set_up(our_mock)
    with serving(our_mock) as url, ApiClient(peers.configuration(url, **keys)) as theirs:
        expected = refused(lambda: incidents_of(theirs).get_incident(incident_id=scene.incident))

    def remove_key(request: httpx.Request) -> None:
        """Remove a key in transit, because our client cannot be created without keys."""
        if key is None:
            del request.headers[{"api_key": "DD-API-KEY", "app_key": "DD-APPLICATION-KEY"}[wrong]]

    http = httpx.Client(transport=our_mock.transport, event_hooks={"request": [remove_key]})
    sent = {name: value or "removed" for name, value in keys.items()}
    with http, our_mock.client(transport=None, http_client=http, **sent) as ours:
        found = refused(lambda: ours.incidents.get(scene.incident))
    assert found == expected
    assert found[0] == status
    assert found[1]


def test_invalid_body(theirs: ApiClient, their_mock: MockDatadog, our_mock: MockDatadog) -> None:
    scene = peers.set_up(their_mock)
    peers.set_up(our_mock)
    attributes = IncidentCreateAttributes(title="Payments fail", customer_impacted=True)
    data = IncidentCreateData(type=IncidentType.INCIDENTS, attributes=attributes)
    body = IncidentCreateRequest(data=data)
    expected = refused(lambda: incidents_of(theirs).create_incident(body=body))
    with our_mock.client() as ours:
        # `ours.incidents.create` would reject the arguments before sending a request.
        flat = create_incident.flat(title="Payments fail", customer_impacted=True)
        found = refused(lambda: create_incident.sync(body=flat, client=ours))
    assert found == expected
    assert found[0] == 400
    assert "customer_impact_scope" in found[1][0]
    assert peers.state(our_mock, scene) == peers.state(their_mock, scene)


@pytest.mark.parametrize("status", [409, 429, 500, 503])
def test_injected_statuses(
    status: int, theirs: ApiClient, their_mock: MockDatadog, our_mock: MockDatadog
) -> None:
    scene = peers.set_up(their_mock)
    peers.set_up(our_mock)
    for mock in (their_mock, our_mock):
        mock.fail_next(status)
    with our_mock.client(retry=None) as ours:
        found = refused(lambda: ours.incidents.delete(scene.incident))
    assert found == refused(lambda: incidents_of(theirs).delete_incident(incident_id=scene.incident))
    assert found[0] == status
    assert found[1]
