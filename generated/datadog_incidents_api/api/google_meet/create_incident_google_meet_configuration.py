# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""POST /api/v2/incidents/config/google-meet-configurations"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import models
from ..._call import Call, Response
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["create_incident_google_meet_configuration"]


def prepare(
    *, body: models.IncidentGoogleMeetConfigurationRequest
) -> Call[models.IncidentGoogleMeetConfigurationResponse]:
    """Create a Google Meet configuration.

    Sets up Google Meet meetings for the incidents of one type.

    Args:
        body: Request body.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        "/api/v2/incidents/config/google-meet-configurations",
        lambda source: models.IncidentGoogleMeetConfigurationResponse.from_dict(source),
        body=body.to_sendable(),
    )


def flat(
    *, allow_manual_meeting_creation: bool, auto_summarize: bool, incident_type: str
) -> models.IncidentGoogleMeetConfigurationRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    attributes = models.IncidentGoogleMeetConfigurationDataAttributesRequest(
        allow_manual_meeting_creation=allow_manual_meeting_creation, auto_summarize=auto_summarize
    )
    return models.IncidentGoogleMeetConfigurationRequest(
        data=models.IncidentGoogleMeetConfigurationDataRequest(
            attributes=attributes,
            relationships=models.IncidentTypeSettingRelationshipsRequest(
                incident_type=models.RelationshipToIncidentType(
                    data=models.RelationshipToIncidentTypeData(id=incident_type)
                )
            ),
        )
    )


def sync_detailed(
    *, body: models.IncidentGoogleMeetConfigurationRequest, client: Executor
) -> Response[models.IncidentGoogleMeetConfigurationResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(body=body))


def sync(
    *, body: models.IncidentGoogleMeetConfigurationRequest, client: Executor
) -> models.IncidentGoogleMeetConfigurationResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(body=body)).whole()


async def asyncio_detailed(
    *, body: models.IncidentGoogleMeetConfigurationRequest, client: AsyncExecutor
) -> Response[models.IncidentGoogleMeetConfigurationResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(body=body))


async def asyncio(
    *, body: models.IncidentGoogleMeetConfigurationRequest, client: AsyncExecutor
) -> models.IncidentGoogleMeetConfigurationResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(body=body))).whole()
