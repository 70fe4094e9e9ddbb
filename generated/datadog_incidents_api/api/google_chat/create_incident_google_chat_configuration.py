# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""POST /api/v2/incidents/config/google-chat-configurations"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import models
from ..._call import Call, Response
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["create_incident_google_chat_configuration"]


def prepare(
    *, body: models.IncidentGoogleChatConfigurationRequest
) -> Call[models.IncidentGoogleChatConfigurationResponse]:
    """Create a Google Chat configuration.

    Sets up Google Chat spaces for the incidents of one type.

    Args:
        body: Request body.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        "/api/v2/incidents/config/google-chat-configurations",
        lambda source: models.IncidentGoogleChatConfigurationResponse.from_dict(source),
        body=body.to_sendable(),
    )


def flat(
    *,
    domain_id: str,
    space_name_template: str,
    space_target_audience_id: str,
    space_time_zone: str,
    incident_type: str,
) -> models.IncidentGoogleChatConfigurationRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    attributes = models.IncidentGoogleChatConfigurationDataAttributesRequest(
        domain_id=domain_id,
        space_name_template=space_name_template,
        space_target_audience_id=space_target_audience_id,
        space_time_zone=space_time_zone,
    )
    return models.IncidentGoogleChatConfigurationRequest(
        data=models.IncidentGoogleChatConfigurationDataRequest(
            attributes=attributes,
            relationships=models.IncidentTypeSettingRelationshipsRequest(
                incident_type=models.RelationshipToIncidentType(
                    data=models.RelationshipToIncidentTypeData(id=incident_type)
                )
            ),
        )
    )


def sync_detailed(
    *, body: models.IncidentGoogleChatConfigurationRequest, client: Executor
) -> Response[models.IncidentGoogleChatConfigurationResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(body=body))


def sync(
    *, body: models.IncidentGoogleChatConfigurationRequest, client: Executor
) -> models.IncidentGoogleChatConfigurationResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(body=body)).whole()


async def asyncio_detailed(
    *, body: models.IncidentGoogleChatConfigurationRequest, client: AsyncExecutor
) -> Response[models.IncidentGoogleChatConfigurationResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(body=body))


async def asyncio(
    *, body: models.IncidentGoogleChatConfigurationRequest, client: AsyncExecutor
) -> models.IncidentGoogleChatConfigurationResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(body=body))).whole()
