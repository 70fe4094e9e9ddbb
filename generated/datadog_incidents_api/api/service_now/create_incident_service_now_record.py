# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""POST /api/v2/incidents/{incident_id}/servicenow-records"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import models
from ..._call import Call, Response
from ..._parameters import (
    path_segment,
)
from ..._unset import UNSET, Unset
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["create_incident_service_now_record"]


def prepare(
    incident_id: str, *, body: models.IncidentServiceNowRecordRequest
) -> Call[models.IncidentIntegrationMetadataResponse]:
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
        lambda source: models.IncidentIntegrationMetadataResponse.from_dict(source),
        body=body.to_sendable(),
    )


def flat(
    *,
    assignment_group: str,
    configuration_item_mapping: str,
    instance_name: str,
    record_id: str | Unset = UNSET,
) -> models.IncidentServiceNowRecordRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    attributes = models.IncidentServiceNowRecordDataAttributesRequest(
        assignment_group=assignment_group,
        configuration_item_mapping=configuration_item_mapping,
        instance_name=instance_name,
        record_id=record_id,
    )
    return models.IncidentServiceNowRecordRequest(
        data=models.IncidentServiceNowRecordDataRequest(attributes=attributes)
    )


def sync_detailed(
    incident_id: str, *, body: models.IncidentServiceNowRecordRequest, client: Executor
) -> Response[models.IncidentIntegrationMetadataResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(incident_id, body=body))


def sync(
    incident_id: str, *, body: models.IncidentServiceNowRecordRequest, client: Executor
) -> models.IncidentIntegrationMetadataResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(incident_id, body=body)).whole()


async def asyncio_detailed(
    incident_id: str, *, body: models.IncidentServiceNowRecordRequest, client: AsyncExecutor
) -> Response[models.IncidentIntegrationMetadataResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(incident_id, body=body))


async def asyncio(
    incident_id: str, *, body: models.IncidentServiceNowRecordRequest, client: AsyncExecutor
) -> models.IncidentIntegrationMetadataResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(incident_id, body=body))).whole()
