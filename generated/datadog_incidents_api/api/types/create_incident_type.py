# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""POST /api/v2/incidents/config/types"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...models.incident_type_attributes import IncidentTypeAttributes
from ...models.incident_type_create_data import IncidentTypeCreateData
from ...models.incident_type_create_request import IncidentTypeCreateRequest
from ...operations import OPERATIONS
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_type_configuration import IncidentTypeConfiguration
    from ...models.incident_type_response import IncidentTypeResponse

OPERATION = OPERATIONS["create_incident_type"]


def _read(source: Any) -> IncidentTypeResponse:
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.incident_type_response import IncidentTypeResponse

    return IncidentTypeResponse.from_dict(source)


def prepare(*, body: IncidentTypeCreateRequest) -> Call[IncidentTypeResponse]:
    """Create an incident type.

    Adds an incident type to the organization. Several types can have the same name.

    Args:
        body: Request body.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(OPERATION, "/api/v2/incidents/config/types", _read, body=body.to_sendable())


def flat(
    *,
    name: str,
    configuration: IncidentTypeConfiguration | Unset = UNSET,
    description: str | Unset = UNSET,
    is_default: bool | Unset = UNSET,
) -> IncidentTypeCreateRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    attributes = IncidentTypeAttributes(
        name=name, configuration=configuration, description=description, is_default=is_default
    )
    return IncidentTypeCreateRequest(data=IncidentTypeCreateData(attributes=attributes))


def sync_detailed(*, body: IncidentTypeCreateRequest, client: Executor) -> Response[IncidentTypeResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(body=body))


def sync(*, body: IncidentTypeCreateRequest, client: Executor) -> IncidentTypeResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(body=body)).whole()


async def asyncio_detailed(
    *, body: IncidentTypeCreateRequest, client: AsyncExecutor
) -> Response[IncidentTypeResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(body=body))


async def asyncio(*, body: IncidentTypeCreateRequest, client: AsyncExecutor) -> IncidentTypeResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(body=body))).whole()
