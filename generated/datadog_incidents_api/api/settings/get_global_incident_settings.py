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
    # Models of replies are imported with the first one.
    from ...models.global_incident_settings_response import GlobalIncidentSettingsResponse

    return GlobalIncidentSettingsResponse.from_dict(source)


def prepare() -> Call[GlobalIncidentSettingsResponse]:
    """Get the settings

    Reads the organization's settings.
    """
    return Call(
        operation=OPERATION,
        path="/api/v2/incidents/config/global/settings",
        read=_read,
    )


def sync_detailed(
    *,
    client: Executor,
) -> Response[GlobalIncidentSettingsResponse]:
    """Carry out the call with a client; see `prepare`."""
    return client.execute(prepare())


def sync(
    *,
    client: Executor,
) -> GlobalIncidentSettingsResponse:
    """Carry out the call with a client and return the result alone; see `prepare`."""
    return client.execute(prepare()).whole()


async def asyncio_detailed(
    *,
    client: AsyncExecutor,
) -> Response[GlobalIncidentSettingsResponse]:
    """Carry out the call with an asynchronous client; see `prepare`."""
    return await client.execute(prepare())


async def asyncio(
    *,
    client: AsyncExecutor,
) -> GlobalIncidentSettingsResponse:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (await client.execute(prepare())).whole()
