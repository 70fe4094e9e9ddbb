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
    # Models of replies are imported with the first one.
    from ...models.incident_google_meet_configuration_response import IncidentGoogleMeetConfigurationResponse

    return IncidentGoogleMeetConfigurationResponse.from_dict(source)


def prepare(
    *,
    body: IncidentGoogleMeetConfigurationRequest,
) -> Call[IncidentGoogleMeetConfigurationResponse]:
    """Create a Google Meet configuration

    Sets up meetings in Google Meet for incidents of one type.

    Args:
        body: what to send.

    Raises:
        InvalidRequestError: an argument cannot be sent, and its `path` says which; nothing was.
    """
    return Call(
        operation=OPERATION,
        path="/api/v2/incidents/config/google-meet-configurations",
        read=_read,
        body=body.to_sendable(),
    )


def flat(
    *,
    allow_manual_meeting_creation: bool,
    auto_summarize: bool,
    incident_type: str,
) -> IncidentGoogleMeetConfigurationRequest:
    """Build the body from flat arguments; what is UNSET is not sent."""
    return IncidentGoogleMeetConfigurationRequest(
        data=IncidentGoogleMeetConfigurationDataRequest(
            attributes=IncidentGoogleMeetConfigurationDataAttributesRequest(
                allow_manual_meeting_creation=allow_manual_meeting_creation,
                auto_summarize=auto_summarize,
            ),
            relationships=IncidentTypeSettingRelationshipsRequest(
                incident_type=RelationshipToIncidentType(
                    data=RelationshipToIncidentTypeData(id=incident_type)
                ),
            ),
        )
    )


def sync_detailed(
    *,
    body: IncidentGoogleMeetConfigurationRequest,
    client: Executor,
) -> Response[IncidentGoogleMeetConfigurationResponse]:
    """Carry out the call with a client; see `prepare`."""
    return client.execute(
        prepare(
            body=body,
        )
    )


def sync(
    *,
    body: IncidentGoogleMeetConfigurationRequest,
    client: Executor,
) -> IncidentGoogleMeetConfigurationResponse:
    """Carry out the call with a client and return the result alone; see `prepare`."""
    return client.execute(
        prepare(
            body=body,
        )
    ).whole()


async def asyncio_detailed(
    *,
    body: IncidentGoogleMeetConfigurationRequest,
    client: AsyncExecutor,
) -> Response[IncidentGoogleMeetConfigurationResponse]:
    """Carry out the call with an asynchronous client; see `prepare`."""
    return await client.execute(
        prepare(
            body=body,
        )
    )


async def asyncio(
    *,
    body: IncidentGoogleMeetConfigurationRequest,
    client: AsyncExecutor,
) -> IncidentGoogleMeetConfigurationResponse:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (
        await client.execute(
            prepare(
                body=body,
            )
        )
    ).whole()
