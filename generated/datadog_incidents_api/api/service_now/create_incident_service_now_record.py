# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""POST /api/v2/incidents/{incident_id}/servicenow-records"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...models.incident_service_now_record_data_attributes_request import (
    IncidentServiceNowRecordDataAttributesRequest,
)
from ...models.incident_service_now_record_data_request import IncidentServiceNowRecordDataRequest
from ...models.incident_service_now_record_request import IncidentServiceNowRecordRequest
from ...operations import OPERATIONS
from ...parameters import segment
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_integration_metadata_response import IncidentIntegrationMetadataResponse

OPERATION = OPERATIONS["create_incident_service_now_record"]


def _read(source: Any) -> IncidentIntegrationMetadataResponse:
    # Models of replies are imported with the first one.
    from ...models.incident_integration_metadata_response import IncidentIntegrationMetadataResponse

    return IncidentIntegrationMetadataResponse.from_dict(source)


def prepare(
    incident_id: str,
    *,
    body: IncidentServiceNowRecordRequest,
) -> Call[IncidentIntegrationMetadataResponse]:
    """Create a record in ServiceNow

    Creates a record of an incident in ServiceNow, or links the incident with one there already.

    Args:
        incident_id: Id of the incident, a UUID. One of any other form belongs to no incident.
        body: what to send.

    Raises:
        InvalidRequestError: an argument cannot be sent, and its `path` says which; nothing was.
    """
    return Call(
        operation=OPERATION,
        path=f"/api/v2/incidents/{segment('incident_id', incident_id)}/servicenow-records",
        read=_read,
        body=body.to_sendable(),
    )


def flat(
    *,
    assignment_group: str,
    configuration_item_mapping: str,
    instance_name: str,
    record_id: str | Unset = UNSET,
) -> IncidentServiceNowRecordRequest:
    """Build the body from flat arguments; what is UNSET is not sent."""
    return IncidentServiceNowRecordRequest(
        data=IncidentServiceNowRecordDataRequest(
            attributes=IncidentServiceNowRecordDataAttributesRequest(
                assignment_group=assignment_group,
                configuration_item_mapping=configuration_item_mapping,
                instance_name=instance_name,
                record_id=record_id,
            ),
        )
    )


def sync_detailed(
    incident_id: str,
    *,
    body: IncidentServiceNowRecordRequest,
    client: Executor,
) -> Response[IncidentIntegrationMetadataResponse]:
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
    body: IncidentServiceNowRecordRequest,
    client: Executor,
) -> IncidentIntegrationMetadataResponse:
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
    body: IncidentServiceNowRecordRequest,
    client: AsyncExecutor,
) -> Response[IncidentIntegrationMetadataResponse]:
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
    body: IncidentServiceNowRecordRequest,
    client: AsyncExecutor,
) -> IncidentIntegrationMetadataResponse:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (
        await client.execute(
            prepare(
                incident_id,
                body=body,
            )
        )
    ).whole()
