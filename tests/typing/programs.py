# pyright: strict
"""Programs as users write them. Type checkers pass them, and see the types that are asserted."""

from __future__ import annotations

import datetime
from typing import Any, Literal, assert_never, assert_type

from datadog_incidents import UNSET, AsyncIncidentsClient, IncidentsClient, Unset
from datadog_incidents.errors import DecodingError
from datadog_incidents_api.execution import AsyncListing, Listing, Page
from datadog_incidents_api.models import (
    AttachmentData,
    IncidentFieldAttributesMultipleValue,
    IncidentFieldAttributesSingleValue,
    IncidentSeverity,
    IncidentUserData,
)
from datadog_incidents_api.views.incidents import IncidentView


def one(dd: IncidentsClient) -> str:
    incident = dd.incidents.get("id", include=["users", "brand_new"])
    assert_type(incident, IncidentView)
    assert_type(incident.id, str)
    assert_type(incident.attributes.title, str)
    assert_type(incident.attributes.customer_impacted, bool | Unset)
    assert_type(incident.attributes.resolved, datetime.datetime | Unset | None)
    assert_type(incident.commander, IncidentUserData | None)
    assert_type(incident.attachments, list[AttachmentData])
    return incident.attributes.title


def unset(dd: IncidentsClient) -> datetime.timedelta:
    """Both ways to ask leave what is known."""
    attributes = dd.incidents.get("id").attributes
    if isinstance(attributes.created, Unset) or attributes.detected is UNSET or attributes.detected is None:
        return datetime.timedelta()
    assert_type(attributes.created, datetime.datetime)
    assert_type(attributes.detected, datetime.datetime)
    return attributes.detected - attributes.created


def lists(dd: IncidentsClient) -> list[str]:
    assert_type(dd.incidents.list(), Listing[IncidentView])
    titles = [incident.attributes.title for incident in dd.incidents.list(page_size=100, errors="collect")]
    for found in dd.incidents.search("state:active", sort="-created"):
        assert_type(found, IncidentView)
        titles.append(found.attributes.title)
    assert_type(dd.incidents.list().first(), IncidentView | None)
    assert_type(dd.incidents.list().take(3), list[IncidentView])
    for page in dd.incidents.list(errors="collect").pages():
        assert_type(page, Page[IncidentView])
        assert_type(page.errors, tuple[DecodingError, ...])
        titles += [error.path for error in page.errors]
    return titles


async def asynchronous(dd: AsyncIncidentsClient) -> list[str]:
    incident = await dd.incidents.get("id")
    assert_type(incident.attributes.title, str)
    assert_type(dd.incidents.search("state:active"), AsyncListing[IncidentView])
    titles = [incident.attributes.title async for incident in dd.incidents.list(errors="raise")]
    async for page in dd.todos.list("id", errors="collect").pages():
        titles += [todo.attributes.content for todo in page]
    assert_type(await dd.incidents.list().first(), IncidentView | None)
    return titles


def fields(dd: IncidentsClient) -> list[str]:
    """A union: its variants, and the mapping that an unknown one is kept as."""
    known = dd.incidents.get("id").attributes.fields or {}
    assert_type(
        known,
        dict[str, IncidentFieldAttributesSingleValue | IncidentFieldAttributesMultipleValue | dict[str, Any]],
    )
    values: list[str] = []
    for field in known.values():
        match field:
            case IncidentFieldAttributesSingleValue():
                values += [field.value] if field.value else []
            case IncidentFieldAttributesMultipleValue():
                values += field.value or []
            case dict():
                values.append(str(field.get("value")))
            case _:
                assert_never(field)
    return values


def severity(dd: IncidentsClient) -> int:
    """An open enum: what the server invents tomorrow may be compared and matched with today."""
    value = dd.incidents.get("id").attributes.severity
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
