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
from ...parameters import path_segment
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_page_role_reference import IncidentPageRoleReference
    from ...models.incident_page_target import IncidentPageTarget
    from ...models.incident_page_uuid_response import IncidentPageUUIDResponse

OPERATION = OPERATIONS["create_page_from_incident"]


def _read(source: Any) -> IncidentPageUUIDResponse:
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.incident_page_uuid_response import IncidentPageUUIDResponse

    return IncidentPageUUIDResponse.from_dict(source)


def prepare(
    incident_id: str, *, body: IncidentCreatePageFromIncidentRequest
) -> Call[IncidentPageUUIDResponse]:
    """Page a team or user (deprecated).

    Pages a team or user to respond to an incident. Deprecated: use `create_on_call_page_from_incident`
    instead.

    Args:
        incident_id: UUID of the incident. An unknown or malformed ID gives 404.
        body: Request body.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        f"/api/v2/incidents/{path_segment('incident_id', incident_id)}/cases/page",
        _read,
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
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    attributes = IncidentCreatePageFromIncidentDataAttributesRequest(
        description=description,
        incident_public_id=incident_public_id,
        role=role,
        services=services,
        tags=tags,
        target=target,
        title=title,
    )
    return IncidentCreatePageFromIncidentRequest(
        data=IncidentCreatePageFromIncidentDataRequest(attributes=attributes)
    )


def sync_detailed(
    incident_id: str, *, body: IncidentCreatePageFromIncidentRequest, client: Executor
) -> Response[IncidentPageUUIDResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(incident_id, body=body))


def sync(
    incident_id: str, *, body: IncidentCreatePageFromIncidentRequest, client: Executor
) -> IncidentPageUUIDResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(incident_id, body=body)).whole()


async def asyncio_detailed(
    incident_id: str, *, body: IncidentCreatePageFromIncidentRequest, client: AsyncExecutor
) -> Response[IncidentPageUUIDResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(incident_id, body=body))


async def asyncio(
    incident_id: str, *, body: IncidentCreatePageFromIncidentRequest, client: AsyncExecutor
) -> IncidentPageUUIDResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(incident_id, body=body))).whole()
