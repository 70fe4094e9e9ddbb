# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""PATCH /api/v2/incidents/config/types/{incident_type_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...models.incident_type_patch_data import IncidentTypePatchData
from ...models.incident_type_patch_request import IncidentTypePatchRequest
from ...models.incident_type_update_attributes import IncidentTypeUpdateAttributes
from ...operations import OPERATIONS
from ...parameters import path_segment
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_type_configuration import IncidentTypeConfiguration
    from ...models.incident_type_response import IncidentTypeResponse

OPERATION = OPERATIONS["update_incident_type"]


def _read(source: Any) -> IncidentTypeResponse:
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.incident_type_response import IncidentTypeResponse

    return IncidentTypeResponse.from_dict(source)


def prepare(incident_type_id: str, *, body: IncidentTypePatchRequest) -> Call[IncidentTypeResponse]:
    """Update an incident type.

    Attributes that are not sent keep their values.

    Args:
        incident_type_id: UUID of the incident type. An unknown or malformed ID gives 404.
        body: Request body.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        f"/api/v2/incidents/config/types/{path_segment('incident_type_id', incident_type_id)}",
        _read,
        body=body.to_sendable(),
    )


def flat(
    *,
    incident_type_id: str,
    configuration: IncidentTypeConfiguration | Unset = UNSET,
    description: str | Unset = UNSET,
    is_default: bool | Unset = UNSET,
    name: str | Unset = UNSET,
) -> IncidentTypePatchRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    attributes = IncidentTypeUpdateAttributes(
        configuration=configuration, description=description, is_default=is_default, name=name
    )
    return IncidentTypePatchRequest(data=IncidentTypePatchData(id=incident_type_id, attributes=attributes))


def sync_detailed(
    incident_type_id: str, *, body: IncidentTypePatchRequest, client: Executor
) -> Response[IncidentTypeResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(incident_type_id, body=body))


def sync(incident_type_id: str, *, body: IncidentTypePatchRequest, client: Executor) -> IncidentTypeResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(incident_type_id, body=body)).whole()


async def asyncio_detailed(
    incident_type_id: str, *, body: IncidentTypePatchRequest, client: AsyncExecutor
) -> Response[IncidentTypeResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(incident_type_id, body=body))


async def asyncio(
    incident_type_id: str, *, body: IncidentTypePatchRequest, client: AsyncExecutor
) -> IncidentTypeResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(incident_type_id, body=body))).whole()
