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
from ...parameters import path_segment
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_integration_metadata_response import IncidentIntegrationMetadataResponse

OPERATION = OPERATIONS["create_incident_service_now_record"]


def _read(source: Any) -> IncidentIntegrationMetadataResponse:
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.incident_integration_metadata_response import IncidentIntegrationMetadataResponse

    return IncidentIntegrationMetadataResponse.from_dict(source)


def prepare(
    incident_id: str, *, body: IncidentServiceNowRecordRequest
) -> Call[IncidentIntegrationMetadataResponse]:
    """Create a ServiceNow record of an incident.

    Creates a new record in ServiceNow, or links the incident to the existing record that `record_id`
    identifies.

    Args:
        incident_id: UUID of the incident. An unknown or malformed ID gives 404.
        body: Request body.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        f"/api/v2/incidents/{path_segment('incident_id', incident_id)}/servicenow-records",
        _read,
        body=body.to_sendable(),
    )


def flat(
    *,
    assignment_group: str,
    configuration_item_mapping: str,
    instance_name: str,
    record_id: str | Unset = UNSET,
) -> IncidentServiceNowRecordRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    attributes = IncidentServiceNowRecordDataAttributesRequest(
        assignment_group=assignment_group,
        configuration_item_mapping=configuration_item_mapping,
        instance_name=instance_name,
        record_id=record_id,
    )
    return IncidentServiceNowRecordRequest(data=IncidentServiceNowRecordDataRequest(attributes=attributes))


def sync_detailed(
    incident_id: str, *, body: IncidentServiceNowRecordRequest, client: Executor
) -> Response[IncidentIntegrationMetadataResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(incident_id, body=body))


def sync(
    incident_id: str, *, body: IncidentServiceNowRecordRequest, client: Executor
) -> IncidentIntegrationMetadataResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(incident_id, body=body)).whole()


async def asyncio_detailed(
    incident_id: str, *, body: IncidentServiceNowRecordRequest, client: AsyncExecutor
) -> Response[IncidentIntegrationMetadataResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(incident_id, body=body))


async def asyncio(
    incident_id: str, *, body: IncidentServiceNowRecordRequest, client: AsyncExecutor
) -> IncidentIntegrationMetadataResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(incident_id, body=body))).whole()
