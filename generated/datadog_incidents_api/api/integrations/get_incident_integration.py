# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/{incident_id}/relationships/integrations/{integration_metadata_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...operations import OPERATIONS
from ...parameters import segment

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_integration_metadata_response import IncidentIntegrationMetadataResponse

OPERATION = OPERATIONS["get_incident_integration"]


def _read(source: Any) -> IncidentIntegrationMetadataResponse:
    # Models of replies are imported with the first one.
    from ...models.incident_integration_metadata_response import IncidentIntegrationMetadataResponse

    return IncidentIntegrationMetadataResponse.from_dict(source)


def prepare(
    incident_id: str,
    integration_metadata_id: str,
) -> Call[IncidentIntegrationMetadataResponse]:
    """Get an integration

    Reads one integration of an incident.

    Args:
        incident_id: Id of the incident, a UUID. One of any other form belongs to no incident.
        integration_metadata_id: Id of the integration, a UUID. One of any other form belongs to
            no integration.

    Raises:
        InvalidRequestError: an argument cannot be sent, and its `path` says which; nothing was.
    """
    return Call(
        operation=OPERATION,
        path=f"/api/v2/incidents/{segment('incident_id', incident_id)}/relationships/integrations/{segment('integration_metadata_id', integration_metadata_id)}",
        read=_read,
    )


def sync_detailed(
    incident_id: str,
    integration_metadata_id: str,
    *,
    client: Executor,
) -> Response[IncidentIntegrationMetadataResponse]:
    """Carry out the call with a client; see `prepare`."""
    return client.execute(
        prepare(
            incident_id,
            integration_metadata_id,
        )
    )


def sync(
    incident_id: str,
    integration_metadata_id: str,
    *,
    client: Executor,
) -> IncidentIntegrationMetadataResponse:
    """Carry out the call with a client and return the result alone; see `prepare`."""
    return client.execute(
        prepare(
            incident_id,
            integration_metadata_id,
        )
    ).whole()


async def asyncio_detailed(
    incident_id: str,
    integration_metadata_id: str,
    *,
    client: AsyncExecutor,
) -> Response[IncidentIntegrationMetadataResponse]:
    """Carry out the call with an asynchronous client; see `prepare`."""
    return await client.execute(
        prepare(
            incident_id,
            integration_metadata_id,
        )
    )


async def asyncio(
    incident_id: str,
    integration_metadata_id: str,
    *,
    client: AsyncExecutor,
) -> IncidentIntegrationMetadataResponse:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (
        await client.execute(
            prepare(
                incident_id,
                integration_metadata_id,
            )
        )
    ).whole()
