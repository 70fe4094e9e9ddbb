# pyright: strict
"""Typical programs, which type checkers accept, and for which they infer the asserted types."""

from __future__ import annotations

import asyncio
import datetime
import time
from collections.abc import Iterator, Sequence
from typing import Literal, assert_never, assert_type

import httpx

from datadog_incidents import UNSET, AsyncIncidentsClient, IncidentsClient, RateLimit, RetryPolicy, Unset
from datadog_incidents.errors import (
    APIError,
    BadRequestError,
    ConfigurationError,
    ConflictError,
    DatadogError,
    DecodingError,
    ForbiddenError,
    InvalidRequestError,
    NotFoundError,
    NotIncludedError,
    RateLimitedError,
    RequestTimeoutError,
    ResponseTooLargeError,
    ServerError,
    TransportError,
    UnauthorizedError,
    UnstableOperationError,
)
from datadog_incidents.hooks import After, Attempt, Hook
from datadog_incidents.mock import MockDatadog, RecordedCall
from datadog_incidents.types import ImportedIncident, Incident, IncidentFields
from datadog_incidents_api.dicts import IncidentTypeConfigurationDict
from datadog_incidents_api.models import (
    AttachmentData,
    IncidentFieldAttributesMultipleValue,
    IncidentFieldAttributesSingleValue,
    IncidentSeverity,
    IncidentTypeConfiguration,
    IncidentUserData,
    UnknownVariant,
)
from datadog_incidents_api.types import AsyncListing, Listing, Page
from datadog_incidents_api.views.user_defined_fields import IncidentUserDefinedFieldView


def one(dd: IncidentsClient) -> str:
    incident = dd.incidents.get("id", include=["users", "brand_new"])
    assert_type(incident, Incident)
    assert_type(incident.id, str)
    assert_type(incident.attributes.title, str)
    assert_type(incident.attributes.customer_impacted, bool | Unset)
    assert_type(incident.attributes.created, datetime.datetime)
    assert_type(incident.attributes.public_id, int)
    assert_type(incident.commander, IncidentUserData | None)
    assert_type(incident.created_by, IncidentUserData)
    dd.incidents.set_commander("id", incident.created_by.id)
    assert_type(incident.attachments, list[AttachmentData])
    return incident.attributes.title


def unset(dd: IncidentsClient) -> datetime.timedelta:
    """Both checks for an unset attribute narrow its type."""
    attributes = dd.incidents.get("id").attributes
    if isinstance(attributes.declared, Unset) or attributes.archived is UNSET or attributes.archived is None:
        return datetime.timedelta()
    assert_type(attributes.declared, datetime.datetime)
    assert_type(attributes.archived, datetime.datetime)
    return attributes.archived - attributes.declared


def or_none(dd: IncidentsClient) -> str:
    """UNSET is falsy, so that `or None` leaves the value or None."""
    attributes = dd.incidents.get("id").attributes
    assert_type(attributes.incident_type_uuid or None, str | None)
    duration = attributes.time_to_resolve or None
    assert_type(duration, int | None)
    return "none" if duration is None else f"{duration} s"


def todo_times(dd: IncidentsClient) -> datetime.datetime | None:
    """Timestamps of todos are datetimes, or any other text."""
    due = dd.todos.get("id", "todo").attributes.due_date
    assert_type(due, datetime.datetime | str | Unset | None)
    dd.todos.update("id", "todo", due_date=due)
    return due if isinstance(due, datetime.datetime) else None


def lists(dd: IncidentsClient) -> list[str]:
    assert_type(dd.incidents.list(), Listing[Incident])
    titles = [incident.attributes.title for incident in dd.incidents.list(page_size=100, errors="collect")]
    for found in dd.incidents.search("state:active", sort="-created"):
        assert_type(found, Incident)
        titles.append(found.attributes.title)
    assert_type(dd.incidents.list().first(), Incident | None)
    assert_type(dd.incidents.list().take(3), list[Incident])
    for page in dd.incidents.list(errors="collect").pages():
        assert_type(page, Page[Incident])
        assert_type(page.errors, tuple[DecodingError, ...])
        titles += [error.path for error in page.errors]
    return titles


async def asynchronous(dd: AsyncIncidentsClient) -> list[str]:
    incident = await dd.incidents.get("id")
    assert_type(incident.attributes.title, str)
    assert_type(dd.incidents.search("state:active"), AsyncListing[Incident])
    titles = [incident.attributes.title async for incident in dd.incidents.list(errors="raise")]
    async for page in dd.todos.list("id", errors="collect").pages():
        titles += [todo.attributes.content for todo in page]
    assert_type(await dd.incidents.list().first(), Incident | None)
    return titles


def fields(dd: IncidentsClient) -> list[str]:
    """Union: its variants, and the object that an unknown variant is kept as."""
    known = dd.incidents.get("id").attributes.fields or {}
    assert_type(
        known,
        dict[str, IncidentFieldAttributesSingleValue | IncidentFieldAttributesMultipleValue | UnknownVariant],
    )
    values: list[str] = []
    for field in known.values():
        match field:
            case IncidentFieldAttributesSingleValue():
                values += [field.value] if field.value else []
            case IncidentFieldAttributesMultipleValue():
                values += field.value or []
            case UnknownVariant():
                assert_type(field.type, str | None)
                values.append(str(field.raw["value"]))
            case _:
                assert_never(field)
    for field in known.values():
        if field.type == "textbox":
            values.append(str(field.value))
        if not isinstance(field, UnknownVariant):
            assert_type(field.value, str | list[str] | Unset | None)
    return values


def reading(dd: IncidentsClient) -> dict[str, list[datetime.timedelta]]:
    """Members of an incident that need no narrowing, for a report."""
    incident = dd.incidents.get(1234)
    assert_type(incident.fields, IncidentFields)
    assert_type(incident.fields["severity"], str | list[str] | None)
    assert_type(incident.fields.get("runbook"), str | list[str] | None)
    assert_type(incident.fields.kind("severity"), str | None)
    assert_type(incident.title, str)
    assert_type(incident.public_id, int)
    assert_type(incident.severity, IncidentSeverity | str)
    assert_type(incident.state, str | None)
    assert_type(incident.services + incident.teams, list[str])
    assert_type(incident.url, str | None)
    assert_type(incident.open_for, datetime.timedelta | None)
    by_severity: dict[str, list[datetime.timedelta]] = {}
    for one in dd.incidents.list():
        if one.time_to_resolve:
            by_severity.setdefault(one.severity, []).append(one.time_to_resolve)
    return by_severity


def same_arguments(dd: IncidentsClient, at: datetime.datetime, scope: str | None) -> ImportedIncident:
    """Imports take the fields of creates, and a scope that may be missing is passed on as it is."""
    values = {"severity": "SEV-2", "teams": ["web"]}
    incident = dd.incidents.create(title="t", fields=values, customer_impact_scope=scope)
    dd.incidents.update("IR-7", customer_impact_scope=scope)
    imported = dd.incidents.import_(title="t", fields=values, declared=at)
    assert_type(imported.fields, IncidentFields)
    return dd.incidents.import_(title="t", fields=incident.attributes.fields or {}, commander=None)


def mappings(dd: IncidentsClient) -> None:
    """A mapping in the form of JSON is accepted in place of a model."""
    configuration: IncidentTypeConfigurationDict = {"allow_workflows": True}
    dd.types.create(name="Security", configuration=configuration)
    dd.types.create(name="Security", configuration={"create_message": "Call first."})
    dd.types.create(name="Security", configuration=IncidentTypeConfiguration(allow_workflows=True))
    dd.todos.create(
        "id",
        content="Roll back",
        assignees=["@ana", {"icon": "i", "id": "7", "name": "Ana", "source": "slack"}],
    )
    # What was read can be sent.
    dd.todos.update("id", "todo", assignees=dd.todos.get("id", "todo").attributes.assignees)


def severity(dd: IncidentsClient) -> int:
    """Open enum: values that are not in the spec yet can be compared and matched."""
    value = dd.incidents.import_(title="t").attributes.severity
    assert_type(value, IncidentSeverity | str | Unset)
    if value == "SEV-17":
        return 17
    match value:
        case "SEV-0" | "SEV-1":
            return 1
        case "catastrophe":
            return 0
        case str():
            return len(value)
        case _:
            assert_type(value, Literal[Unset.UNSET])
            return -1


def sending(dd: IncidentsClient) -> None:
    dd.incidents.create(title="t", fields={"severity": "SEV-17", "teams": ["web"]})
    dd.incidents.update("id", commander=None, detected=datetime.datetime.now(datetime.UTC))
    dd.todos.update("id", "todo", due_date=UNSET)


def resumed(dd: IncidentsClient, begin: int) -> int:
    """Listing in parts: each run resumes after the last page of the previous one."""
    for page in dd.incidents.list(page_size=100, page_offset=begin).pages():
        begin = page.next_offset
        for incident in page:
            print(incident, incident.relationships.responders, page.response.headers.get("date"))
    assert_type(begin, int)
    for fields in dd.user_defined_fields.list(page_size=100).pages():
        assert_type(fields, Page[IncidentUserDefinedFieldView])
        assert_type(fields.offset, int)
        dd.user_defined_fields.list(page_size=100, page_number=fields.next_offset).take(2)
    return begin


def every_error(dd: IncidentsClient) -> str:
    """Handling of each error; `str` of an error is a single line."""
    try:
        return dd.incidents.get("id", include=["users"]).attributes.title
    except NotFoundError as error:
        assert_type(error.request_id, str | None)
        return ", ".join(detail.detail or "" for detail in error.errors)
    except RateLimitedError as error:
        assert_type(error.retry_after, float | None)
        assert_type(error.rate_limit, RateLimit)
        time.sleep(error.retry_after or 1.0)
        return f"again, after {error.attempts}"
    except (BadRequestError, UnauthorizedError, ForbiddenError, ConflictError, ServerError) as error:
        assert_type(error.status, int)
        return f"{error.status} {error.operation} {error.method} {error.url}: {error}"
    except APIError as error:
        return error.body.decode(errors="replace")
    except (RequestTimeoutError, ResponseTooLargeError) as error:
        return "sent" if error.sent else "not sent"
    except DecodingError as error:
        assert_type(error.index, int | None)
        return f"{error.path}: {error.raw!r}"
    except UnstableOperationError as error:
        dd.unstable_operations[error.operation] = True
        return every_error(dd)
    except (ConfigurationError, InvalidRequestError, NotIncludedError) as error:
        return str(error)
    except DatadogError as error:
        return type(error).__name__


def optional(dd: IncidentsClient) -> IncidentsClient:
    """Options of a single call, and of a derived client."""
    patient = dd.with_options(timeout=60.0, retry=RetryPolicy(attempts=5, deadline=120.0))
    assert_type(patient, IncidentsClient)
    patient.incidents.get("id")
    dd.with_options(retry=None, headers={"x-reason": "backfill"}).incidents.list().first()
    return dd.with_options(timeout=None)


def with_hooks(seconds: list[float]) -> Iterator[str]:
    """Client with hooks and a transport, closed at the end."""

    def before(attempt: Attempt) -> After:
        assert_type(attempt.number, int)

        def after(finished: Attempt) -> None:
            assert_type(finished.status, int | None)
            seconds.append(finished.elapsed or 0.0)

        return after

    def only_before(attempt: Attempt) -> None:
        print(attempt.operation, attempt.method, attempt.url)

    hooks: list[Hook] = [before, only_before]
    with IncidentsClient(
        access_token="token",
        unstable_operations=["incidents", "get_incident_todo"],
        timeout=5,
        retry=RetryPolicy(attempts=2),
        hooks=hooks,
        transport=httpx.MockTransport(lambda request: httpx.Response(200, json={})),
    ) as dd:
        yield dd.base_url
        yield dd.incidents.get("id").id


async def concurrent(ids: Sequence[str]) -> dict[str, str]:
    """One client, shared by concurrent tasks."""
    limits = httpx.Limits(max_connections=8)
    async with (
        httpx.AsyncClient(limits=limits) as pool,
        AsyncIncidentsClient(unstable_operations={"get_incident": True}, http_client=pool) as dd,
    ):
        assert_type(dd, AsyncIncidentsClient)
        incidents = await asyncio.gather(*(dd.incidents.get(incident_id) for incident_id in ids))
        assert_type(incidents, list[Incident])
        try:
            async with asyncio.timeout(30):
                await dd.with_options(retry=None).incidents.update(ids[0], fields={"state": "resolved"})
        except (TimeoutError, TransportError, ConflictError) as error:
            print(error)
        async for page in dd.todos.list(ids[0]).pages():
            print(page.next_offset, [todo.attributes.completed for todo in page])
        assert_type(await dd.incidents.search("state:active").take(3), list[Incident])
        await dd.incidents.delete(ids[-1])
        return {incident.id: incident.attributes.title for incident in incidents}


def tested(mock: MockDatadog) -> list[str | None]:
    """Test of such a program against the mock."""
    mock.fail_next(503, times=2, operation="create_incident")
    mock.fail_next(429, headers={"retry-after": "0"})
    with mock.client(retry=RetryPolicy(backoff=0.0)) as dd:
        assert_type(dd, IncidentsClient)
        assert_type(dd.incidents.create(title="t"), Incident)
    assert_type(mock.calls[0], RecordedCall)
    return [call.operation for call in mock.calls if call.status == 201]
