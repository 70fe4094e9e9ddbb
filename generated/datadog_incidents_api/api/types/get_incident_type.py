# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/config/types/{incident_type_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...operations import OPERATIONS
from ...parameters import path_segment

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_type_response import IncidentTypeResponse

OPERATION = OPERATIONS["get_incident_type"]


def _read(source: Any) -> IncidentTypeResponse:
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.incident_type_response import IncidentTypeResponse

    return IncidentTypeResponse.from_dict(source)


def prepare(incident_type_id: str) -> Call[IncidentTypeResponse]:
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
        _read,
    )


def sync_detailed(incident_type_id: str, *, client: Executor) -> Response[IncidentTypeResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(incident_type_id))


def sync(incident_type_id: str, *, client: Executor) -> IncidentTypeResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(incident_type_id)).whole()


async def asyncio_detailed(incident_type_id: str, *, client: AsyncExecutor) -> Response[IncidentTypeResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(incident_type_id))


async def asyncio(incident_type_id: str, *, client: AsyncExecutor) -> IncidentTypeResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(incident_type_id))).whole()
