# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""POST /api/v2/incidents/config/types"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from ... import models
from ..._call import Call, Response
from ..._unset import UNSET, Unset
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ... import dicts
    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["create_incident_type"]


def prepare(*, body: models.IncidentTypeCreateRequest) -> Call[models.IncidentTypeResponse]:
    """Create an incident type.

    Adds an incident type to the organization. Several types can have the same name.

    Args:
        body: Request body.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        "/api/v2/incidents/config/types",
        lambda source: models.IncidentTypeResponse.from_dict(source),
        body=body.to_sendable(),
    )


def flat(
    *,
    name: str,
    configuration: models.IncidentTypeConfiguration | dicts.IncidentTypeConfigurationDict | Unset = UNSET,
    description: str | Unset = UNSET,
    is_default: bool | Unset = UNSET,
) -> models.IncidentTypeCreateRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    attributes = models.IncidentTypeAttributes(
        name=name, configuration=cast("Any", configuration), description=description, is_default=is_default
    )
    return models.IncidentTypeCreateRequest(data=models.IncidentTypeCreateData(attributes=attributes))


def sync_detailed(
    *, body: models.IncidentTypeCreateRequest, client: Executor
) -> Response[models.IncidentTypeResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(body=body))


def sync(*, body: models.IncidentTypeCreateRequest, client: Executor) -> models.IncidentTypeResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(body=body)).whole()


async def asyncio_detailed(
    *, body: models.IncidentTypeCreateRequest, client: AsyncExecutor
) -> Response[models.IncidentTypeResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(body=body))


async def asyncio(
    *, body: models.IncidentTypeCreateRequest, client: AsyncExecutor
) -> models.IncidentTypeResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(body=body))).whole()
