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
from ...parameters import segment
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_google_meet_configuration_response import IncidentGoogleMeetConfigurationResponse

OPERATION = OPERATIONS["update_incident_google_meet_configuration"]


def _read(source: Any) -> IncidentGoogleMeetConfigurationResponse:
    # Models of replies are imported with the first one.
    from ...models.incident_google_meet_configuration_response import IncidentGoogleMeetConfigurationResponse

    return IncidentGoogleMeetConfigurationResponse.from_dict(source)


def prepare(
    id: str,
    *,
    body: IncidentGoogleMeetConfigurationPatchRequest,
) -> Call[IncidentGoogleMeetConfigurationResponse]:
    """Update a Google Meet configuration

    Changes how meetings are set up; attributes that are not sent are left as they are. The type of
    incident cannot be changed.

    Args:
        id: Id of the configuration, a UUID. One of any other form belongs to no configuration.
        body: what to send.

    Raises:
        InvalidRequestError: an argument cannot be sent, and its `path` says which; nothing was.
    """
    return Call(
        operation=OPERATION,
        path=f"/api/v2/incidents/config/google-meet-configurations/{segment('id', id)}",
        read=_read,
        body=body.to_sendable(),
    )


def flat(
    *,
    id: str,
    allow_manual_meeting_creation: bool | Unset = UNSET,
    auto_summarize: bool | Unset = UNSET,
) -> IncidentGoogleMeetConfigurationPatchRequest:
    """Build the body from flat arguments; what is UNSET is not sent."""
    attributes = IncidentGoogleMeetConfigurationPatchDataAttributesRequest(
        allow_manual_meeting_creation=allow_manual_meeting_creation,
        auto_summarize=auto_summarize,
    )
    return IncidentGoogleMeetConfigurationPatchRequest(
        data=IncidentGoogleMeetConfigurationPatchDataRequest(
            id=id,
            attributes=attributes if attributes.to_dict() else UNSET,
        )
    )


def sync_detailed(
    id: str,
    *,
    body: IncidentGoogleMeetConfigurationPatchRequest,
    client: Executor,
) -> Response[IncidentGoogleMeetConfigurationResponse]:
    """Carry out the call with a client; see `prepare`."""
    return client.execute(
        prepare(
            id,
            body=body,
        )
    )


def sync(
    id: str,
    *,
    body: IncidentGoogleMeetConfigurationPatchRequest,
    client: Executor,
) -> IncidentGoogleMeetConfigurationResponse:
    """Carry out the call with a client and return the result alone; see `prepare`."""
    return client.execute(
        prepare(
            id,
            body=body,
        )
    ).whole()


async def asyncio_detailed(
    id: str,
    *,
    body: IncidentGoogleMeetConfigurationPatchRequest,
    client: AsyncExecutor,
) -> Response[IncidentGoogleMeetConfigurationResponse]:
    """Carry out the call with an asynchronous client; see `prepare`."""
    return await client.execute(
        prepare(
            id,
            body=body,
        )
    )


async def asyncio(
    id: str,
    *,
    body: IncidentGoogleMeetConfigurationPatchRequest,
    client: AsyncExecutor,
) -> IncidentGoogleMeetConfigurationResponse:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (
        await client.execute(
            prepare(
                id,
                body=body,
            )
        )
    ).whole()
