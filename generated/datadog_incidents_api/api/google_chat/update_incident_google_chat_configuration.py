# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""PATCH /api/v2/incidents/config/google-chat-configurations/{id}"""

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

OPERATION = OPERATIONS["update_incident_google_chat_configuration"]


def prepare(
    id: str, *, body: models.IncidentGoogleChatConfigurationPatchRequest
) -> Call[models.IncidentGoogleChatConfigurationResponse]:
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
        lambda source: models.IncidentGoogleChatConfigurationResponse.from_dict(source),
        body=body.to_sendable(),
    )


def flat(
    *,
    id: str,
    domain_id: str | Unset = UNSET,
    space_name_template: str | Unset = UNSET,
    space_target_audience_id: str | Unset = UNSET,
    space_time_zone: str | Unset = UNSET,
) -> models.IncidentGoogleChatConfigurationPatchRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    attributes = models.IncidentGoogleChatConfigurationPatchDataAttributesRequest(
        domain_id=domain_id,
        space_name_template=space_name_template,
        space_target_audience_id=space_target_audience_id,
        space_time_zone=space_time_zone,
    )
    return models.IncidentGoogleChatConfigurationPatchRequest(
        data=models.IncidentGoogleChatConfigurationPatchDataRequest(
            id=id, attributes=attributes if attributes.to_dict() else UNSET
        )
    )


def sync_detailed(
    id: str, *, body: models.IncidentGoogleChatConfigurationPatchRequest, client: Executor
) -> Response[models.IncidentGoogleChatConfigurationResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(id, body=body))


def sync(
    id: str, *, body: models.IncidentGoogleChatConfigurationPatchRequest, client: Executor
) -> models.IncidentGoogleChatConfigurationResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(id, body=body)).whole()


async def asyncio_detailed(
    id: str, *, body: models.IncidentGoogleChatConfigurationPatchRequest, client: AsyncExecutor
) -> Response[models.IncidentGoogleChatConfigurationResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(id, body=body))


async def asyncio(
    id: str, *, body: models.IncidentGoogleChatConfigurationPatchRequest, client: AsyncExecutor
) -> models.IncidentGoogleChatConfigurationResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(id, body=body))).whole()
