# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""POST /api/v2/incidents/{incident_id}/configurations"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...models.incident_configuration_data_attributes_request import (
    IncidentConfigurationDataAttributesRequest,
)
from ...models.incident_configuration_data_request import IncidentConfigurationDataRequest
from ...models.incident_configuration_request import IncidentConfigurationRequest
from ...operations import OPERATIONS
from ...parameters import segment
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_configuration_response import IncidentConfigurationResponse

OPERATION = OPERATIONS["create_incident_configuration"]


def _read(source: Any) -> IncidentConfigurationResponse:
    # Models of replies are imported with the first one.
    from ...models.incident_configuration_response import IncidentConfigurationResponse

    return IncidentConfigurationResponse.from_dict(source)


def prepare(
    incident_id: str,
    *,
    body: IncidentConfigurationRequest,
) -> Call[IncidentConfigurationResponse]:
    """Configure an incident

    Says how an incident is to be treated.

    Args:
        incident_id: Id of the incident, a UUID. One of any other form belongs to no incident.
        body: what to send.

    Raises:
        InvalidRequestError: an argument cannot be sent, and its `path` says which; nothing was.
    """
    return Call(
        operation=OPERATION,
        path=f"/api/v2/incidents/{segment('incident_id', incident_id)}/configurations",
        read=_read,
        body=body.to_sendable(),
    )


def flat(
    *,
    execute_integrations: bool | Unset = UNSET,
    execute_notification_rules: bool | Unset = UNSET,
    include_in_analytics: bool | Unset = UNSET,
    include_in_search: bool | Unset = UNSET,
) -> IncidentConfigurationRequest:
    """Build the body from flat arguments; what is UNSET is not sent."""
    attributes = IncidentConfigurationDataAttributesRequest(
        execute_integrations=execute_integrations,
        execute_notification_rules=execute_notification_rules,
        include_in_analytics=include_in_analytics,
        include_in_search=include_in_search,
    )
    return IncidentConfigurationRequest(
        data=IncidentConfigurationDataRequest(
            attributes=attributes if attributes.to_dict() else UNSET,
        )
    )


def sync_detailed(
    incident_id: str,
    *,
    body: IncidentConfigurationRequest,
    client: Executor,
) -> Response[IncidentConfigurationResponse]:
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
    body: IncidentConfigurationRequest,
    client: Executor,
) -> IncidentConfigurationResponse:
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
    body: IncidentConfigurationRequest,
    client: AsyncExecutor,
) -> Response[IncidentConfigurationResponse]:
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
    body: IncidentConfigurationRequest,
    client: AsyncExecutor,
) -> IncidentConfigurationResponse:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (
        await client.execute(
            prepare(
                incident_id,
                body=body,
            )
        )
    ).whole()
