# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""POST /api/v2/incidents/config/google-meet-configurations"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...models.incident_google_meet_configuration_data_attributes_request import (
    IncidentGoogleMeetConfigurationDataAttributesRequest,
)
from ...models.incident_google_meet_configuration_data_request import (
    IncidentGoogleMeetConfigurationDataRequest,
)
from ...models.incident_google_meet_configuration_request import IncidentGoogleMeetConfigurationRequest
from ...models.incident_type_setting_relationships_request import IncidentTypeSettingRelationshipsRequest
from ...models.relationship_to_incident_type import RelationshipToIncidentType
from ...models.relationship_to_incident_type_data import RelationshipToIncidentTypeData
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_google_meet_configuration_response import IncidentGoogleMeetConfigurationResponse

OPERATION = OPERATIONS["create_incident_google_meet_configuration"]


def _read(source: Any) -> IncidentGoogleMeetConfigurationResponse:
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.incident_google_meet_configuration_response import IncidentGoogleMeetConfigurationResponse

    return IncidentGoogleMeetConfigurationResponse.from_dict(source)


def prepare(*, body: IncidentGoogleMeetConfigurationRequest) -> Call[IncidentGoogleMeetConfigurationResponse]:
    """Create a Google Meet configuration.

    Sets up Google Meet meetings for the incidents of one type.

    Args:
        body: Request body.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION, "/api/v2/incidents/config/google-meet-configurations", _read, body=body.to_sendable()
    )


def flat(
    *, allow_manual_meeting_creation: bool, auto_summarize: bool, incident_type: str
) -> IncidentGoogleMeetConfigurationRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    attributes = IncidentGoogleMeetConfigurationDataAttributesRequest(
        allow_manual_meeting_creation=allow_manual_meeting_creation, auto_summarize=auto_summarize
    )
    return IncidentGoogleMeetConfigurationRequest(
        data=IncidentGoogleMeetConfigurationDataRequest(
            attributes=attributes,
            relationships=IncidentTypeSettingRelationshipsRequest(
                incident_type=RelationshipToIncidentType(
                    data=RelationshipToIncidentTypeData(id=incident_type)
                )
            ),
        )
    )


def sync_detailed(
    *, body: IncidentGoogleMeetConfigurationRequest, client: Executor
) -> Response[IncidentGoogleMeetConfigurationResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(body=body))


def sync(
    *, body: IncidentGoogleMeetConfigurationRequest, client: Executor
) -> IncidentGoogleMeetConfigurationResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(body=body)).whole()


async def asyncio_detailed(
    *, body: IncidentGoogleMeetConfigurationRequest, client: AsyncExecutor
) -> Response[IncidentGoogleMeetConfigurationResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(body=body))


async def asyncio(
    *, body: IncidentGoogleMeetConfigurationRequest, client: AsyncExecutor
) -> IncidentGoogleMeetConfigurationResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(body=body))).whole()
