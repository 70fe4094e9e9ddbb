# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""PATCH /api/v2/incidents/config/google-chat-configurations/{id}"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...models.incident_google_chat_configuration_patch_data_attributes_request import (
    IncidentGoogleChatConfigurationPatchDataAttributesRequest,
)
from ...models.incident_google_chat_configuration_patch_data_request import (
    IncidentGoogleChatConfigurationPatchDataRequest,
)
from ...models.incident_google_chat_configuration_patch_request import (
    IncidentGoogleChatConfigurationPatchRequest,
)
from ...operations import OPERATIONS
from ...parameters import segment
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_google_chat_configuration_response import IncidentGoogleChatConfigurationResponse

OPERATION = OPERATIONS["update_incident_google_chat_configuration"]


def _read(source: Any) -> IncidentGoogleChatConfigurationResponse:
    # Models of replies are imported with the first one.
    from ...models.incident_google_chat_configuration_response import IncidentGoogleChatConfigurationResponse

    return IncidentGoogleChatConfigurationResponse.from_dict(source)


def prepare(
    id: str,
    *,
    body: IncidentGoogleChatConfigurationPatchRequest,
) -> Call[IncidentGoogleChatConfigurationResponse]:
    """Update a Google Chat configuration

    Changes how spaces are set up; attributes that are not sent are left as they are. The type of
    incident cannot be changed.

    Args:
        id: Id of the configuration, a UUID. One of any other form belongs to no configuration.
        body: what to send.

    Raises:
        InvalidRequestError: an argument cannot be sent, and its `path` says which; nothing was.
    """
    return Call(
        operation=OPERATION,
        path=f"/api/v2/incidents/config/google-chat-configurations/{segment('id', id)}",
        read=_read,
        body=body.to_sendable(),
    )


def flat(
    *,
    id: str,
    domain_id: str | Unset = UNSET,
    space_name_template: str | Unset = UNSET,
    space_target_audience_id: str | Unset = UNSET,
    space_time_zone: str | Unset = UNSET,
) -> IncidentGoogleChatConfigurationPatchRequest:
    """Build the body from flat arguments; what is UNSET is not sent."""
    attributes = IncidentGoogleChatConfigurationPatchDataAttributesRequest(
        domain_id=domain_id,
        space_name_template=space_name_template,
        space_target_audience_id=space_target_audience_id,
        space_time_zone=space_time_zone,
    )
    return IncidentGoogleChatConfigurationPatchRequest(
        data=IncidentGoogleChatConfigurationPatchDataRequest(
            id=id,
            attributes=attributes if attributes.to_dict() else UNSET,
        )
    )


def sync_detailed(
    id: str,
    *,
    body: IncidentGoogleChatConfigurationPatchRequest,
    client: Executor,
) -> Response[IncidentGoogleChatConfigurationResponse]:
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
    body: IncidentGoogleChatConfigurationPatchRequest,
    client: Executor,
) -> IncidentGoogleChatConfigurationResponse:
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
    body: IncidentGoogleChatConfigurationPatchRequest,
    client: AsyncExecutor,
) -> Response[IncidentGoogleChatConfigurationResponse]:
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
    body: IncidentGoogleChatConfigurationPatchRequest,
    client: AsyncExecutor,
) -> IncidentGoogleChatConfigurationResponse:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (
        await client.execute(
            prepare(
                id,
                body=body,
            )
        )
    ).whole()
