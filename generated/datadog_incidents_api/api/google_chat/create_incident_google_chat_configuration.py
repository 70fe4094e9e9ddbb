# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""POST /api/v2/incidents/config/google-chat-configurations"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...models.incident_google_chat_configuration_data_attributes_request import (
    IncidentGoogleChatConfigurationDataAttributesRequest,
)
from ...models.incident_google_chat_configuration_data_request import (
    IncidentGoogleChatConfigurationDataRequest,
)
from ...models.incident_google_chat_configuration_request import IncidentGoogleChatConfigurationRequest
from ...models.incident_type_setting_relationships_request import IncidentTypeSettingRelationshipsRequest
from ...models.relationship_to_incident_type import RelationshipToIncidentType
from ...models.relationship_to_incident_type_data import RelationshipToIncidentTypeData
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_google_chat_configuration_response import IncidentGoogleChatConfigurationResponse

OPERATION = OPERATIONS["create_incident_google_chat_configuration"]


def _read(source: Any) -> IncidentGoogleChatConfigurationResponse:
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.incident_google_chat_configuration_response import IncidentGoogleChatConfigurationResponse

    return IncidentGoogleChatConfigurationResponse.from_dict(source)


def prepare(*, body: IncidentGoogleChatConfigurationRequest) -> Call[IncidentGoogleChatConfigurationResponse]:
    """Create a Google Chat configuration.

    Sets up Google Chat spaces for the incidents of one type.

    Args:
        body: Request body.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION, "/api/v2/incidents/config/google-chat-configurations", _read, body=body.to_sendable()
    )


def flat(
    *,
    domain_id: str,
    space_name_template: str,
    space_target_audience_id: str,
    space_time_zone: str,
    incident_type: str,
) -> IncidentGoogleChatConfigurationRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    attributes = IncidentGoogleChatConfigurationDataAttributesRequest(
        domain_id=domain_id,
        space_name_template=space_name_template,
        space_target_audience_id=space_target_audience_id,
        space_time_zone=space_time_zone,
    )
    return IncidentGoogleChatConfigurationRequest(
        data=IncidentGoogleChatConfigurationDataRequest(
            attributes=attributes,
            relationships=IncidentTypeSettingRelationshipsRequest(
                incident_type=RelationshipToIncidentType(
                    data=RelationshipToIncidentTypeData(id=incident_type)
                )
            ),
        )
    )


def sync_detailed(
    *, body: IncidentGoogleChatConfigurationRequest, client: Executor
) -> Response[IncidentGoogleChatConfigurationResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(body=body))


def sync(
    *, body: IncidentGoogleChatConfigurationRequest, client: Executor
) -> IncidentGoogleChatConfigurationResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(body=body)).whole()


async def asyncio_detailed(
    *, body: IncidentGoogleChatConfigurationRequest, client: AsyncExecutor
) -> Response[IncidentGoogleChatConfigurationResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(body=body))


async def asyncio(
    *, body: IncidentGoogleChatConfigurationRequest, client: AsyncExecutor
) -> IncidentGoogleChatConfigurationResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(body=body))).whole()
