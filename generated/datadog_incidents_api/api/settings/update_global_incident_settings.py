# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""PATCH /api/v2/incidents/config/global/settings"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import models
from ..._call import Call, Response
from ..._unset import UNSET, Unset
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["update_global_incident_settings"]


def prepare(*, body: models.GlobalIncidentSettingsRequest) -> Call[models.GlobalIncidentSettingsResponse]:
    """Update the global settings.

    Changes apply to the whole organization. Attributes that are not sent keep their values.

    Args:
        body: Request body.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        "/api/v2/incidents/config/global/settings",
        lambda source: models.GlobalIncidentSettingsResponse.from_dict(source),
        body=body.to_sendable(),
    )


def flat(*, analytics_dashboard_id: str | Unset = UNSET) -> models.GlobalIncidentSettingsRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    attributes = models.GlobalIncidentSettingsAttributesRequest(analytics_dashboard_id=analytics_dashboard_id)
    return models.GlobalIncidentSettingsRequest(
        data=models.GlobalIncidentSettingsDataRequest(
            attributes=attributes if attributes.to_dict() else UNSET
        )
    )


def sync_detailed(
    *, body: models.GlobalIncidentSettingsRequest, client: Executor
) -> Response[models.GlobalIncidentSettingsResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(body=body))


def sync(
    *, body: models.GlobalIncidentSettingsRequest, client: Executor
) -> models.GlobalIncidentSettingsResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(body=body)).whole()


async def asyncio_detailed(
    *, body: models.GlobalIncidentSettingsRequest, client: AsyncExecutor
) -> Response[models.GlobalIncidentSettingsResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(body=body))


async def asyncio(
    *, body: models.GlobalIncidentSettingsRequest, client: AsyncExecutor
) -> models.GlobalIncidentSettingsResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(body=body))).whole()
