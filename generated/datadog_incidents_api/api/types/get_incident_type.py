# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/config/types/{incident_type_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import models
from ..._call import Call, Response
from ..._parameters import (
    path_segment,
)
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["get_incident_type"]


def prepare(incident_type_id: str) -> Call[models.IncidentTypeResponse]:
    """Get an incident type.

    Returns the attributes of one incident type, and its relationships to users and configurations.

    Args:
        incident_type_id: UUID of the incident type. An unknown or malformed ID gives 404.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        f"/api/v2/incidents/config/types/{path_segment('incident_type_id', incident_type_id)}",
        lambda source: models.IncidentTypeResponse.from_dict(source),
    )


def sync_detailed(incident_type_id: str, *, client: Executor) -> Response[models.IncidentTypeResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(incident_type_id))


def sync(incident_type_id: str, *, client: Executor) -> models.IncidentTypeResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(incident_type_id)).whole()


async def asyncio_detailed(
    incident_type_id: str, *, client: AsyncExecutor
) -> Response[models.IncidentTypeResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(incident_type_id))


async def asyncio(incident_type_id: str, *, client: AsyncExecutor) -> models.IncidentTypeResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(incident_type_id))).whole()
