"""Incidents are found by the number that people use: `1234`, `IR-1234`, or the URL of the page."""

from __future__ import annotations

import enum
import json
from typing import TYPE_CHECKING, Any
from uuid import UUID

import httpx
import pytest

from datadog_incidents import IncidentsClient
from datadog_incidents.errors import InvalidRequestError, NotFoundError, UnstableOperationError
from datadog_incidents.mock import MockDatadog

from ...incident_json import incident_json

if TYPE_CHECKING:
    from collections.abc import Callable

    from .conftest import Call

FORMS: dict[str, Callable[[int], str | int]] = {
    "number": lambda n: n,
    "text": str,
    "prefix": lambda n: f"IR-{n}",
    "other prefix": lambda n: f"sec_2-{n}",
    "page": lambda n: f"https://app.datadoghq.com/incidents/{n}",
    "part of a page": lambda n: f"https://app.datadoghq.com/incidents/{n}/timeline?x=1#cell",
    "own subdomain": lambda n: f"HTTPS://acme.datadoghq.com/incidents/{n}",
}


@pytest.fixture
def number(call: Call, incident: str) -> int:
    """Number of the incident `incident`, which is not the only one."""
    call("incidents.create", title="Another incident")
    found: int = call("incidents.get", incident).public_id
    call.forget()
    return found


@pytest.mark.parametrize("form", FORMS)
def test_get_searches_for_the_number(call: Call, incident: str, number: int, form: str) -> None:
    found = call("incidents.get", FORMS[form](number), include=["users"])
    assert found.id == incident and found.created_by is not None
    assert call.operations() == ["search_incidents", "get_incident"]
    assert call.mock.calls[-2].query == f"query=public_id%3A{number}"


CHANGES: dict[str, tuple[tuple[Any, ...], dict[str, Any], list[str]]] = {
    "update": ((), {"title": "t"}, []),
    "set_severity": (("SEV-2",), {}, []),
    "set_state": (("stable",), {}, []),
    "set_fields": (({"runbook": "wiki/42"},), {}, ["get_incident"]),
    "clear_commander": ((), {}, []),
    "resolve": ((), {"fields": {"runbook": "wiki/42"}}, ["get_incident"]),
}


@pytest.mark.parametrize("method", CHANGES)
def test_changes_search_for_the_number_once(call: Call, incident: str, number: int, method: str) -> None:
    arguments, keywords, reads = CHANGES[method]
    assert call(f"incidents.{method}", f"IR-{number}", *arguments, **keywords).id == incident
    assert call.operations() == ["search_incidents", *reads, "update_incident"]
    assert json.loads(call.mock.calls[-1].body)["data"]["id"] == incident


@pytest.mark.parametrize("method", ["get", "update", "resolve"])
def test_an_unknown_number_is_not_found(call: Call, number: int, method: str) -> None:
    with pytest.raises(NotFoundError, match=f"404: incident {number + 5} not found"):
        call(f"incidents.{method}", number + 5)


@pytest.mark.parametrize(
    "text", ["5a921187-0000-4000-8000-000000000000", "1-2", "IR 5", "IR-", "-5", "٣", ""]
)
def test_any_other_text_is_sent_as_it_is(call: Call, number: int, text: str) -> None:
    with pytest.raises((NotFoundError, InvalidRequestError)):
        call("incidents.get", text)
    assert "search_incidents" not in call.operations()


def test_a_uuid_object_is_sent_as_text(call: Call, incident: str) -> None:
    assert call("incidents.get", UUID(incident)).id == incident
    assert call("incidents.update", UUID(incident), title="Checkout").title == "Checkout"
    assert "search_incidents" not in call.operations()


def test_the_value_of_a_string_enum_is_sent(call: Call, incident: str) -> None:
    class Known(str, enum.Enum):  # noqa: UP042  # whose `str()` is the name of the member, unlike a StrEnum's
        CHECKOUT = incident

    assert call("incidents.get", Known.CHECKOUT).id == incident


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        (
            0,
            "must be the UUID of an incident, its number such as 1234 or 'IR-1234', or the URL of its page, "
            "not 0",
        ),
        (-7, "not -7"),
        (10**18, "not 1000000000000000000"),
        (True, "not bool"),
        (None, "not NoneType"),
        (1.5, "not float"),
        ("https://app.datadoghq.com/incidents", "is not the URL of an incident's page, such as"),
        ("https://app.datadoghq.com/monitors/7", "is not the URL of an incident's page"),
        ("https://app.datadoghq.com/incidents/7th", "is not the URL of an incident's page"),
        ("https://example.com/incidents/7?token=secret", "is not the URL of an incident's page"),
        ("https://[::1/incidents/7", "is not the URL of an incident's page"),
        (
            "https://us3.datadoghq.com/incidents/7",
            "is a page of the site us3.datadoghq.com, but the client uses datadoghq.com",
        ),
        ("https://acme.us5.datadoghq.com/incidents/7", "is a page of the site us5.datadoghq.com"),
        ("https://app.datadoghq.eu/incidents/7", "is a page of the site datadoghq.eu"),
    ],
)
@pytest.mark.parametrize("method", ["get", "update"])
def test_other_values_are_rejected_before_anything_is_sent(
    datadog_mock: MockDatadog, method: str, value: Any, problem: str
) -> None:
    with (
        datadog_mock.client(site="datadoghq.com") as client,
        pytest.raises(InvalidRequestError) as caught,
    ):
        getattr(client.incidents, method)(value)
    assert caught.value.path == "incident_id" and problem in str(caught.value)
    assert "secret" not in str(caught.value)
    assert not datadog_mock.calls


def test_pages_of_any_site_are_accepted_by_a_client_of_another_server(datadog_mock: MockDatadog) -> None:
    with datadog_mock.client(base_url="http://127.0.0.1:1") as client:
        incident = client.incidents.create(title="t")
        page = f"https://app.datadoghq.eu/incidents/{incident.public_id}"
        assert client.incidents.get(page).id == incident.id and incident.url is None


def test_the_page_of_an_incident_leads_back_to_it(datadog_mock: MockDatadog) -> None:
    with datadog_mock.client(site="us5.datadoghq.com") as client:
        incident = client.incidents.create(title="t")
        page = f"https://us5.datadoghq.com/incidents/{incident.public_id}"
        assert incident.url == page
        assert client.incidents.get(page) == client.incidents.get(incident.id)


def test_search_must_be_enabled(call: Call, number: int) -> None:
    call.unstable = ["get_incident", "update_incident"]
    for method in ("get", "clear_commander"):
        with pytest.raises(UnstableOperationError) as caught:
            call(f"incidents.{method}", number)
        assert caught.value.operation == "search_incidents" and str(caught.value).startswith(
            "search_incidents is beta and not enabled, but needed to find an incident by its number; create"
        )
    assert call.operations() == []


def searched(*found: object) -> list[httpx.Request]:
    """Requests of `get(7)` to a server whose searches find these incidents, whatever the query."""
    requests: list[httpx.Request] = []

    def reply(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        if request.url.path.endswith("/search"):
            attributes = {"incidents": [{"data": one} for one in found], "facets": {}, "total": len(found)}
            data = {"type": "incidents_search_results", "attributes": attributes}
            return httpx.Response(200, json={"data": data, "meta": {}})
        return httpx.Response(200, json={"data": incident_json(request.url.path[-1])})

    with IncidentsClient(
        access_token="token", transport=httpx.MockTransport(reply), unstable_operations="all"
    ) as client:
        client.incidents.get(7)
    return requests


@pytest.mark.parametrize(
    ("found", "path"),
    [
        (
            [incident_json("a", public_id=6), incident_json("b", public_id=7), incident_json("c")],
            "/api/v2/incidents/b",
        ),
        ([incident_json("a", public_id=70), None], "/api/v2/incidents/7"),
        ([incident_json(str(n), public_id=n + 100) for n in range(10)], "/api/v2/incidents/7"),
        ([], "/api/v2/incidents/7"),
    ],
)
def test_results_with_another_number_are_ignored(found: list[Any], path: str) -> None:
    assert [request.url.path for request in searched(*found)] == ["/api/v2/incidents/search", path]
