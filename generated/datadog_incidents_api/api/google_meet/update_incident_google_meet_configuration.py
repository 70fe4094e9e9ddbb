# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""PATCH /api/v2/incidents/config/google-meet-configurations/{id}"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...models.incident_google_meet_configuration_patch_data_attributes_request import (
    IncidentGoogleMeetConfigurationPatchDataAttributesRequest,
)
from ...models.incident_google_meet_configuration_patch_data_request import (
    IncidentGoogleMeetConfigurationPatchDataRequest,
)
from ...models.incident_google_meet_configuration_patch_request import (
    IncidentGoogleMeetConfigurationPatchRequest,
)
from ...operations import OPERATIONS
from ...parameters import path_segment
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_google_meet_configuration_response import IncidentGoogleMeetConfigurationResponse

OPERATION = OPERATIONS["update_incident_google_meet_configuration"]


def _read(source: Any) -> IncidentGoogleMeetConfigurationResponse:
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.incident_google_meet_configuration_response import IncidentGoogleMeetConfigurationResponse

    return IncidentGoogleMeetConfigurationResponse.from_dict(source)


def prepare(
    id: str, *, body: IncidentGoogleMeetConfigurationPatchRequest
) -> Call[IncidentGoogleMeetConfigurationResponse]:
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
        _read,
        body=body.to_sendable(),
    )


def flat(
    *, id: str, allow_manual_meeting_creation: bool | Unset = UNSET, auto_summarize: bool | Unset = UNSET
) -> IncidentGoogleMeetConfigurationPatchRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    attributes = IncidentGoogleMeetConfigurationPatchDataAttributesRequest(
        allow_manual_meeting_creation=allow_manual_meeting_creation, auto_summarize=auto_summarize
    )
    return IncidentGoogleMeetConfigurationPatchRequest(
        data=IncidentGoogleMeetConfigurationPatchDataRequest(
            id=id, attributes=attributes if attributes.to_dict() else UNSET
        )
    )


def sync_detailed(
    id: str, *, body: IncidentGoogleMeetConfigurationPatchRequest, client: Executor
) -> Response[IncidentGoogleMeetConfigurationResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(id, body=body))


def sync(
    id: str, *, body: IncidentGoogleMeetConfigurationPatchRequest, client: Executor
) -> IncidentGoogleMeetConfigurationResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(id, body=body)).whole()


async def asyncio_detailed(
    id: str, *, body: IncidentGoogleMeetConfigurationPatchRequest, client: AsyncExecutor
) -> Response[IncidentGoogleMeetConfigurationResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(id, body=body))


async def asyncio(
    id: str, *, body: IncidentGoogleMeetConfigurationPatchRequest, client: AsyncExecutor
) -> IncidentGoogleMeetConfigurationResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(id, body=body))).whole()
