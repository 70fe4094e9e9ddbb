# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""POST /api/v2/incidents/{incident_id}/page"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...models.incident_create_on_call_page_data_attributes_request import (
    IncidentCreateOnCallPageDataAttributesRequest,
)
from ...models.incident_create_on_call_page_data_request import IncidentCreateOnCallPageDataRequest
from ...models.incident_create_on_call_page_request import IncidentCreateOnCallPageRequest
from ...operations import OPERATIONS
from ...parameters import path_segment
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_page_role_reference import IncidentPageRoleReference
    from ...models.incident_page_target import IncidentPageTarget
    from ...models.incident_page_uuid_response import IncidentPageUUIDResponse

OPERATION = OPERATIONS["create_on_call_page_from_incident"]


def _read(source: Any) -> IncidentPageUUIDResponse:
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.incident_page_uuid_response import IncidentPageUUIDResponse

    return IncidentPageUUIDResponse.from_dict(source)


def prepare(incident_id: str, *, body: IncidentCreateOnCallPageRequest) -> Call[IncidentPageUUIDResponse]:
    """Page a team or user.

    Pages a team, a user or the holder of a role in the incident response through Datadog On-Call, to
    respond to the incident.

    Args:
        incident_id: UUID of the incident. An unknown or malformed ID gives 404.
        body: Request body.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        f"/api/v2/incidents/{path_segment('incident_id', incident_id)}/page",
        _read,
        body=body.to_sendable(),
    )


def flat(
    *,
    description: str | Unset = UNSET,
    role: IncidentPageRoleReference | Unset = UNSET,
    services: list[str] | Unset = UNSET,
    tags: list[str] | Unset = UNSET,
    target: IncidentPageTarget | Unset = UNSET,
    title: str | Unset = UNSET,
) -> IncidentCreateOnCallPageRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    attributes = IncidentCreateOnCallPageDataAttributesRequest(
        description=description, role=role, services=services, tags=tags, target=target, title=title
    )
    return IncidentCreateOnCallPageRequest(data=IncidentCreateOnCallPageDataRequest(attributes=attributes))


def sync_detailed(
    incident_id: str, *, body: IncidentCreateOnCallPageRequest, client: Executor
) -> Response[IncidentPageUUIDResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(incident_id, body=body))


def sync(
    incident_id: str, *, body: IncidentCreateOnCallPageRequest, client: Executor
) -> IncidentPageUUIDResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(incident_id, body=body)).whole()


async def asyncio_detailed(
    incident_id: str, *, body: IncidentCreateOnCallPageRequest, client: AsyncExecutor
) -> Response[IncidentPageUUIDResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(incident_id, body=body))


async def asyncio(
    incident_id: str, *, body: IncidentCreateOnCallPageRequest, client: AsyncExecutor
) -> IncidentPageUUIDResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(incident_id, body=body))).whole()
