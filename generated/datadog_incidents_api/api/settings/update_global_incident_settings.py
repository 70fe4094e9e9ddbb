# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""PATCH /api/v2/incidents/config/global/settings"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...models.global_incident_settings_attributes_request import GlobalIncidentSettingsAttributesRequest
from ...models.global_incident_settings_data_request import GlobalIncidentSettingsDataRequest
from ...models.global_incident_settings_request import GlobalIncidentSettingsRequest
from ...operations import OPERATIONS
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor
    from ...models.global_incident_settings_response import GlobalIncidentSettingsResponse

OPERATION = OPERATIONS["update_global_incident_settings"]


def _read(source: Any) -> GlobalIncidentSettingsResponse:
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.global_incident_settings_response import GlobalIncidentSettingsResponse

    return GlobalIncidentSettingsResponse.from_dict(source)


def prepare(*, body: GlobalIncidentSettingsRequest) -> Call[GlobalIncidentSettingsResponse]:
    """Update the global settings.

    Changes apply to the whole organization. Attributes that are not sent keep their values.

    Args:
        body: Request body.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(OPERATION, "/api/v2/incidents/config/global/settings", _read, body=body.to_sendable())


def flat(*, analytics_dashboard_id: str | Unset = UNSET) -> GlobalIncidentSettingsRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    attributes = GlobalIncidentSettingsAttributesRequest(analytics_dashboard_id=analytics_dashboard_id)
    return GlobalIncidentSettingsRequest(
        data=GlobalIncidentSettingsDataRequest(attributes=attributes if attributes.to_dict() else UNSET)
    )


def sync_detailed(
    *, body: GlobalIncidentSettingsRequest, client: Executor
) -> Response[GlobalIncidentSettingsResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(body=body))


def sync(*, body: GlobalIncidentSettingsRequest, client: Executor) -> GlobalIncidentSettingsResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(body=body)).whole()


async def asyncio_detailed(
    *, body: GlobalIncidentSettingsRequest, client: AsyncExecutor
) -> Response[GlobalIncidentSettingsResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(body=body))


async def asyncio(
    *, body: GlobalIncidentSettingsRequest, client: AsyncExecutor
) -> GlobalIncidentSettingsResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(body=body))).whole()
