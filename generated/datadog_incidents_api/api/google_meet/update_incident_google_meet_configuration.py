# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""PATCH /api/v2/incidents/config/google-meet-configurations/{id}"""

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

OPERATION = OPERATIONS["update_incident_google_meet_configuration"]


def prepare(
    id: str, *, body: models.IncidentGoogleMeetConfigurationPatchRequest
) -> Call[models.IncidentGoogleMeetConfigurationResponse]:
    """Update a Google Meet configuration.

    Attributes that are not sent keep their values. The incident type cannot be changed.

    Args:
        id: UUID of the Google Meet configuration. An unknown or malformed ID gives 404.
        body: Request body.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        f"/api/v2/incidents/config/google-meet-configurations/{path_segment('id', id)}",
        lambda source: models.IncidentGoogleMeetConfigurationResponse.from_dict(source),
        body=body.to_sendable(),
    )


def flat(
    *, id: str, allow_manual_meeting_creation: bool | Unset = UNSET, auto_summarize: bool | Unset = UNSET
) -> models.IncidentGoogleMeetConfigurationPatchRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    attributes = models.IncidentGoogleMeetConfigurationPatchDataAttributesRequest(
        allow_manual_meeting_creation=allow_manual_meeting_creation, auto_summarize=auto_summarize
    )
    return models.IncidentGoogleMeetConfigurationPatchRequest(
        data=models.IncidentGoogleMeetConfigurationPatchDataRequest(
            id=id, attributes=attributes if attributes.to_dict() else UNSET
        )
    )


def sync_detailed(
    id: str, *, body: models.IncidentGoogleMeetConfigurationPatchRequest, client: Executor
) -> Response[models.IncidentGoogleMeetConfigurationResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(id, body=body))


def sync(
    id: str, *, body: models.IncidentGoogleMeetConfigurationPatchRequest, client: Executor
) -> models.IncidentGoogleMeetConfigurationResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(id, body=body)).whole()


async def asyncio_detailed(
    id: str, *, body: models.IncidentGoogleMeetConfigurationPatchRequest, client: AsyncExecutor
) -> Response[models.IncidentGoogleMeetConfigurationResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(id, body=body))


async def asyncio(
    id: str, *, body: models.IncidentGoogleMeetConfigurationPatchRequest, client: AsyncExecutor
) -> models.IncidentGoogleMeetConfigurationResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(id, body=body))).whole()
