"""Incidents are found by the number that people use: `1234`, `IR-1234`, or the URL of the page."""

from __future__ import annotations

import enum
import json
from typing import TYPE_CHECKING, Any
from uuid import UUID

import pytest

from datadog_incidents import IncidentsClient
from datadog_incidents._http.library import httpx
from datadog_incidents.errors import (
    DecodingError,
    ForbiddenError,
    InvalidRequestError,
    NotFoundError,
    UnstableOperationError,
)
from datadog_incidents.mock import MockDatadog
from datadog_incidents_api.operations import OPERATIONS

from ...incident_json import incident_json

if TYPE_CHECKING:
    from collections.abc import Callable

    from .conftest import Call

FORMS: dict[str, Callable[[int], str | int]] = {
    "number": lambda n: n,
    "text": str,
    "hash sign": lambda n: f"#{n}",
    "spaces": lambda n: f" IR-{n}\n",
    "leading zeros": lambda n: f"00{n}",
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
    "text", ["5a921187-0000-4000-8000-000000000000", "1-2", "1 2", "IR 5", "#", "#IR-5", "IR-", "-5", "٣", ""]
)
def test_any_other_text_is_sent_as_it_is(call: Call, number: int, text: str) -> None:
    with pytest.raises((NotFoundError, InvalidRequestError)):
        call("incidents.get", text)
    assert "search_incidents" not in call.operations()


def test_a_uuid_object_is_sent_as_text(call: Call, incident: str) -> None:
    assert call("incidents.get", UUID(incident)).id == incident
    assert call("incidents.update", UUID(incident), title="Checkout").title == "Checkout"
    assert call("incidents.get", f" {incident}\n").id == incident
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
        ("0", "not 0"),
        ("IR-0", "or the URL of its page, not IR-0"),
        ("IR-000", "not IR-000"),
        ("#0", "not #0"),
        ("https://app.datadoghq.com/incidents/0", "is not the URL of an incident's page"),
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
@pytest.mark.parametrize("method", ["get", "update", "delete"])
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


OTHERS: dict[str, tuple[tuple[Any, ...], dict[str, Any], str]] = {
    "incidents.delete": ((), {}, "delete_incident"),
    "todos.create": ((), {"content": "c"}, "create_incident_todo"),
    "todos.get": (("TODO",), {}, "get_incident_todo"),
    "todos.update": (("TODO",), {"content": "c", "assignees": []}, "update_incident_todo"),
    "todos.complete": (("TODO",), {}, "get_incident_todo update_incident_todo"),
    "todos.reopen": (("TODO",), {}, "get_incident_todo update_incident_todo"),
    "todos.delete": (("TODO",), {}, "delete_incident_todo"),
    "attachments.create": (
        (),
        {"attachment": {"documentUrl": "https://example.com"}, "attachment_type": "link"},
        "create_incident_attachment",
    ),
    "attachments.add_link": (("https://example.com",), {}, "create_incident_attachment"),
    "attachments.add_postmortem": (("https://example.com",), {}, "create_incident_attachment"),
    "attachments.update": (("LINK",), {}, "update_incident_attachment"),
    "attachments.delete": (("LINK",), {}, "delete_incident_attachment"),
}
"""Arguments of further methods after that of the incident, and the operations after the search."""


@pytest.mark.parametrize("form", ["number", "prefix", "page"])
@pytest.mark.parametrize("method", OTHERS)
def test_other_methods_search_for_the_number(
    call: Call, incident: str, number: int, method: str, form: str
) -> None:
    ids = {
        "TODO": call("todos.create", incident, content="c").id,
        "LINK": call("attachments.add_link", incident, "https://example.com").id,
    }
    call.forget()
    arguments, keywords, operations = OTHERS[method]
    call(method, FORMS[form](number), *(ids.get(one, one) for one in arguments), **keywords)
    assert call.operations() == ["search_incidents", *operations.split()]
    assert f"/{incident}" in call.mock.calls[-1].path


@pytest.mark.parametrize("resource", ["todos", "attachments"])
def test_lists_search_for_the_number_with_their_first_page(
    call: Call, incident: str, number: int, resource: str
) -> None:
    todo = call("todos.create", incident, content="c").id
    link = call("attachments.add_link", incident, "https://example.com").id
    call.forget()
    (found,) = call.taken(f"{resource}.list", f"IR-{number}")
    assert found.id == (todo if resource == "todos" else link)
    assert call.operations() == ["search_incidents", f"list_incident_{resource}"]
    with pytest.raises(NotFoundError):
        call.taken(f"{resource}.list", number + 5)


def test_a_list_of_an_incident_by_number_is_lazy_and_checked(datadog_mock: MockDatadog) -> None:
    with datadog_mock.client() as client:
        assert repr(client.todos.list("IR-7")) == "<list of todos of incident 7, not fetched>"
        for arguments, options in (("IR-0", {}), (7, {"include": "x"}), (7, {"errors": "ignore"})):
            with pytest.raises(InvalidRequestError):
                client.attachments.list(arguments, **options)  # type: ignore[arg-type]
    assert not datadog_mock.calls


@pytest.mark.parametrize(
    ("method", "arguments", "keywords"),
    [
        ("incidents.get", (), {"include": "users"}),
        ("incidents.update", (), {"include": "users"}),
        ("incidents.update", (), {"title": 5}),
        ("incidents.update", (), {"title": "\ud800"}),
        ("incidents.update", (), {"commander": " "}),
        ("incidents.set_commander", (" ",), {}),
        ("incidents.set_fields", ({"severity": 5},), {}),
        ("incidents.set_fields", ({"runbook": 5},), {}),
        ("incidents.resolve", (), {"fields": {"runbook": "x"}, "customer_impact_end": "today"}),
        ("todos.create", (), {"content": 5}),
        ("todos.update", ("todo",), {"content": 5}),
        ("todos.get", ("..",), {}),
        ("attachments.create", (), {"include": "x"}),
        ("attachments.update", ("a",), {"attachment": 5}),
    ],
)
def test_an_invalid_call_is_refused_before_the_search(
    call: Call, number: int, method: str, arguments: Any, keywords: Any
) -> None:
    with pytest.raises(InvalidRequestError):
        call(method, number, *arguments, **keywords)
    assert call.operations() == []


@pytest.mark.parametrize(
    ("method", "arguments", "disabled"),
    [
        ("incidents.get", (), "get_incident"),
        ("incidents.update", (), "update_incident"),
        ("incidents.delete", (), "delete_incident"),
        ("incidents.set_fields", ({"runbook": "x"},), "update_incident"),
        ("incidents.set_fields", ({"runbook": "x"},), "get_incident"),
        ("incidents.resolve", (), "update_incident"),
        ("todos.complete", ("todo",), "update_incident_todo"),
        ("todos.complete", ("todo",), "get_incident_todo"),
        ("attachments.add_link", ("https://example.com",), "create_incident_attachment"),
    ],
)
@pytest.mark.parametrize("by_number", [True, False])
def test_a_call_that_is_not_enabled_is_refused_before_anything_is_sent(
    call: Call, incident: str, number: int, method: str, arguments: Any, disabled: str, by_number: bool
) -> None:
    call.unstable = dict.fromkeys((one.id for one in OPERATIONS.values() if one.unstable), True)
    call.unstable[disabled] = False
    with pytest.raises(UnstableOperationError, match=f"^{disabled} is beta"):
        call(method, number if by_number else incident, *arguments)
    assert call.operations() == []


def test_an_error_of_the_search_says_why_it_was_sent(call: Call, number: int) -> None:
    call.mock.fail_next(403, operation="search_incidents")
    with pytest.raises(ForbiddenError) as caught:
        call("todos.create", f"IR-{number}", content="c")
    assert caught.value.operation == "search_incidents"
    (note,) = caught.value.__notes__
    assert note == f"raised while incident {number} was looked up by its number; a UUID needs no lookup"


def searched(*found: object, **options: Any) -> list[httpx.Request]:
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
        access_token="token", transport=httpx.MockTransport(reply), unstable_operations="all", **options
    ) as client:
        client.incidents.get(7)
    return requests


UNREADABLE = {"type": "incidents", "id": "u", "attributes": "?"}


@pytest.mark.parametrize(
    ("found", "path"),
    [
        (
            [
                incident_json("a", public_id=6),
                incident_json("b", public_id=7),
                incident_json("c", public_id=8),
            ],
            "/api/v2/incidents/b",
        ),
        ([incident_json("b"), incident_json("b")], "/api/v2/incidents/b"),
        ([incident_json("a", public_id=70), None], "/api/v2/incidents/7"),
        ([incident_json(str(n), public_id=n + 100) for n in range(10)], "/api/v2/incidents/7"),
        ([], "/api/v2/incidents/7"),
        ([UNREADABLE, incident_json("b")], "/api/v2/incidents/b"),
        ([{"attributes": {"public_id": 8}}], "/api/v2/incidents/7"),
    ],
)
def test_results_with_another_number_are_ignored(found: list[Any], path: str) -> None:
    assert [request.url.path for request in searched(*found)] == ["/api/v2/incidents/search", path]


@pytest.mark.parametrize(
    "found",
    [
        [{"attributes": {"public_id": 7}}],
        [incident_json("b"), {"attributes": {"public_id": 7}}],
        [UNREADABLE],
    ],
)
def test_a_result_that_cannot_be_decoded_and_may_be_the_incident_is_an_error(found: list[Any]) -> None:
    with pytest.raises(
        DecodingError, match=r"^search_incidents: response at data\.attributes\.inc"
    ) as caught:
        searched(*found)
    assert "incident 7 was looked up" in caught.value.__notes__[0]


def test_several_incidents_with_one_number_are_refused() -> None:
    secret = "s3cret-of-the-application"
    found = [incident_json("a"), incident_json(secret), incident_json("a")]
    with pytest.raises(InvalidRequestError) as caught:
        searched(*found, headers={"X-Token": secret})
    assert str(caught.value) == (
        "incident_id: 2 incidents have the number 7: a, <redacted>; pass the UUID of one of them"
    )
