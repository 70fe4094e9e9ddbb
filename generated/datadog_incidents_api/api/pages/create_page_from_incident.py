# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""POST /api/v2/incidents/{incident_id}/cases/page"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...models.incident_create_page_from_incident_data_attributes_request import (
    IncidentCreatePageFromIncidentDataAttributesRequest,
)
from ...models.incident_create_page_from_incident_data_request import (
    IncidentCreatePageFromIncidentDataRequest,
)
from ...models.incident_create_page_from_incident_request import IncidentCreatePageFromIncidentRequest
from ...operations import OPERATIONS
from ...parameters import segment
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_page_role_reference import IncidentPageRoleReference
    from ...models.incident_page_target import IncidentPageTarget
    from ...models.incident_page_uuid_response import IncidentPageUUIDResponse

OPERATION = OPERATIONS["create_page_from_incident"]


def _read(source: Any) -> IncidentPageUUIDResponse:
    # Models of replies are imported with the first one.
    from ...models.incident_page_uuid_response import IncidentPageUUIDResponse

    return IncidentPageUUIDResponse.from_dict(source)


def prepare(
    incident_id: str,
    *,
    body: IncidentCreatePageFromIncidentRequest,
) -> Call[IncidentPageUUIDResponse]:
    """Page somebody, the old way

    Calls somebody to an incident. Deprecated: `create_on_call_page_from_incident` takes its place.

    Args:
        incident_id: Id of the incident, a UUID. One of any other form belongs to no incident.
        body: what to send.

    Raises:
        InvalidRequestError: an argument cannot be sent, and its `path` says which; nothing was.
    """
    return Call(
        operation=OPERATION,
        path=f"/api/v2/incidents/{segment('incident_id', incident_id)}/cases/page",
        read=_read,
        body=body.to_sendable(),
    )


def flat(
    *,
    description: str | Unset = UNSET,
    incident_public_id: str | Unset = UNSET,
    role: IncidentPageRoleReference | Unset = UNSET,
    services: list[str] | Unset = UNSET,
    tags: list[str] | Unset = UNSET,
    target: IncidentPageTarget | Unset = UNSET,
    title: str | Unset = UNSET,
) -> IncidentCreatePageFromIncidentRequest:
    """Build the body from flat arguments; what is UNSET is not sent."""
    return IncidentCreatePageFromIncidentRequest(
        data=IncidentCreatePageFromIncidentDataRequest(
            attributes=IncidentCreatePageFromIncidentDataAttributesRequest(
                description=description,
                incident_public_id=incident_public_id,
                role=role,
                services=services,
                tags=tags,
                target=target,
                title=title,
            ),
        )
    )


def sync_detailed(
    incident_id: str,
    *,
    body: IncidentCreatePageFromIncidentRequest,
    client: Executor,
) -> Response[IncidentPageUUIDResponse]:
    """Carry out the call with a client; see `prepare`."""
    return client.execute(
        prepare(
            incident_id,
            body=body,
        )
    )


def sync(
    incident_id: str,
    *,
    body: IncidentCreatePageFromIncidentRequest,
    client: Executor,
) -> IncidentPageUUIDResponse:
    """Carry out the call with a client and return the result alone; see `prepare`."""
    return client.execute(
        prepare(
            incident_id,
            body=body,
        )
    ).whole()


async def asyncio_detailed(
    incident_id: str,
    *,
    body: IncidentCreatePageFromIncidentRequest,
    client: AsyncExecutor,
) -> Response[IncidentPageUUIDResponse]:
    """Carry out the call with an asynchronous client; see `prepare`."""
    return await client.execute(
        prepare(
            incident_id,
            body=body,
        )
    )


async def asyncio(
    incident_id: str,
    *,
    body: IncidentCreatePageFromIncidentRequest,
    client: AsyncExecutor,
) -> IncidentPageUUIDResponse:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (
        await client.execute(
            prepare(
                incident_id,
                body=body,
            )
        )
    ).whole()
