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
from ...parameters import path_segment
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_google_chat_configuration_response import IncidentGoogleChatConfigurationResponse

OPERATION = OPERATIONS["update_incident_google_chat_configuration"]


def _read(source: Any) -> IncidentGoogleChatConfigurationResponse:
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.incident_google_chat_configuration_response import IncidentGoogleChatConfigurationResponse

    return IncidentGoogleChatConfigurationResponse.from_dict(source)


def prepare(
    id: str, *, body: IncidentGoogleChatConfigurationPatchRequest
) -> Call[IncidentGoogleChatConfigurationResponse]:
    """Update a Google Chat configuration.

    Attributes that are not sent keep their values. The incident type cannot be changed.

    Args:
        id: UUID of the Google Chat configuration. An unknown or malformed ID gives 404.
        body: Request body.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        f"/api/v2/incidents/config/google-chat-configurations/{path_segment('id', id)}",
        _read,
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
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    attributes = IncidentGoogleChatConfigurationPatchDataAttributesRequest(
        domain_id=domain_id,
        space_name_template=space_name_template,
        space_target_audience_id=space_target_audience_id,
        space_time_zone=space_time_zone,
    )
    return IncidentGoogleChatConfigurationPatchRequest(
        data=IncidentGoogleChatConfigurationPatchDataRequest(
            id=id, attributes=attributes if attributes.to_dict() else UNSET
        )
    )


def sync_detailed(
    id: str, *, body: IncidentGoogleChatConfigurationPatchRequest, client: Executor
) -> Response[IncidentGoogleChatConfigurationResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(id, body=body))


def sync(
    id: str, *, body: IncidentGoogleChatConfigurationPatchRequest, client: Executor
) -> IncidentGoogleChatConfigurationResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(id, body=body)).whole()


async def asyncio_detailed(
    id: str, *, body: IncidentGoogleChatConfigurationPatchRequest, client: AsyncExecutor
) -> Response[IncidentGoogleChatConfigurationResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(id, body=body))


async def asyncio(
    id: str, *, body: IncidentGoogleChatConfigurationPatchRequest, client: AsyncExecutor
) -> IncidentGoogleChatConfigurationResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(id, body=body))).whole()
