# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/config/global/settings"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor
    from ...models.global_incident_settings_response import GlobalIncidentSettingsResponse

OPERATION = OPERATIONS["get_global_incident_settings"]


def _read(source: Any) -> GlobalIncidentSettingsResponse:
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.global_incident_settings_response import GlobalIncidentSettingsResponse

    return GlobalIncidentSettingsResponse.from_dict(source)


def prepare() -> Call[GlobalIncidentSettingsResponse]:
    """Get the global settings.

    Returns the incident management settings that apply to the whole organization.
    """
    return Call(OPERATION, "/api/v2/incidents/config/global/settings", _read)


def sync_detailed(*, client: Executor) -> Response[GlobalIncidentSettingsResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare())


def sync(*, client: Executor) -> GlobalIncidentSettingsResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare()).whole()


async def asyncio_detailed(*, client: AsyncExecutor) -> Response[GlobalIncidentSettingsResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare())


async def asyncio(*, client: AsyncExecutor) -> GlobalIncidentSettingsResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare())).whole()
