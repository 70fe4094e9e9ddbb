# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/config/global/settings"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import models
from ..._call import Call, Response
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["get_global_incident_settings"]


def prepare() -> Call[models.GlobalIncidentSettingsResponse]:
    """Get the global settings.

    Returns the incident management settings that apply to the whole organization.
    """
    return Call(
        OPERATION,
        "/api/v2/incidents/config/global/settings",
        lambda source: models.GlobalIncidentSettingsResponse.from_dict(source),
    )


def sync_detailed(*, client: Executor) -> Response[models.GlobalIncidentSettingsResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare())


def sync(*, client: Executor) -> models.GlobalIncidentSettingsResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare()).whole()


async def asyncio_detailed(*, client: AsyncExecutor) -> Response[models.GlobalIncidentSettingsResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare())


async def asyncio(*, client: AsyncExecutor) -> models.GlobalIncidentSettingsResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare())).whole()
