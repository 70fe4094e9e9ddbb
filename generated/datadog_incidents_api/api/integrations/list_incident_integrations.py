# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/{incident_id}/relationships/integrations"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...operations import OPERATIONS
from ...parameters import segment

if TYPE_CHECKING:
    from ...errors import DecodingError
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_integration_metadata_list_response import IncidentIntegrationMetadataListResponse

OPERATION = OPERATIONS["list_incident_integrations"]


def _read(source: Any) -> IncidentIntegrationMetadataListResponse:
    # Models of replies are imported with the first one.
    from ...models.incident_integration_metadata_list_response import IncidentIntegrationMetadataListResponse

    return IncidentIntegrationMetadataListResponse.from_dict(source)


def _salvage(source: Any) -> tuple[IncidentIntegrationMetadataListResponse, tuple[DecodingError, ...]]:
    from ...models.incident_integration_metadata_list_response import IncidentIntegrationMetadataListResponse
    from ...salvage import salvaged

    return salvaged(IncidentIntegrationMetadataListResponse, source, "data", "included")


def prepare(
    incident_id: str,
) -> Call[IncidentIntegrationMetadataListResponse]:
    """List an incident's integrations

    Gives all integrations of an incident at once.

    Args:
        incident_id: Id of the incident, a UUID. One of any other form belongs to no incident.

    Raises:
        InvalidRequestError: an argument cannot be sent, and its `path` says which; nothing was.
    """
    return Call(
        operation=OPERATION,
        path=f"/api/v2/incidents/{segment('incident_id', incident_id)}/relationships/integrations",
        read=_read,
        salvage=_salvage,
    )


def sync_detailed(
    incident_id: str,
    *,
    client: Executor,
) -> Response[IncidentIntegrationMetadataListResponse]:
    """Carry out the call with a client; see `prepare`."""
    return client.execute(
        prepare(
            incident_id,
        )
    )


def sync(
    incident_id: str,
    *,
    client: Executor,
) -> IncidentIntegrationMetadataListResponse:
    """Carry out the call with a client and return the result alone; see `prepare`."""
    return client.execute(
        prepare(
            incident_id,
        )
    ).whole()


async def asyncio_detailed(
    incident_id: str,
    *,
    client: AsyncExecutor,
) -> Response[IncidentIntegrationMetadataListResponse]:
    """Carry out the call with an asynchronous client; see `prepare`."""
    return await client.execute(
        prepare(
            incident_id,
        )
    )


async def asyncio(
    incident_id: str,
    *,
    client: AsyncExecutor,
) -> IncidentIntegrationMetadataListResponse:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (
        await client.execute(
            prepare(
                incident_id,
            )
        )
    ).whole()
