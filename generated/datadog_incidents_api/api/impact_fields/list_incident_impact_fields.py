# Written by scripts/generate from spec/ and scripts/generator/templates/; do not edit.
"""GET /api/v2/incidents/config/impact-fields"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...call import Call, Response
from ...models.incident_impact_fields_response import IncidentImpactFieldsResponse
from ...operations import OPERATIONS
from ...salvage import Salvage

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["list_incident_impact_fields"]
_SALVAGE = Salvage(IncidentImpactFieldsResponse, "data", "included")


def prepare() -> Call[IncidentImpactFieldsResponse]:
    """List impact fields

    Gives all of the organization's fields of impacts at once, for incidents of every type.
    """
    return Call(
        operation=OPERATION,
        path="/api/v2/incidents/config/impact-fields",
        read=IncidentImpactFieldsResponse.from_dict,
        salvage=_SALVAGE,
    )


def sync_detailed(
    *,
    client: Executor,
) -> Response[IncidentImpactFieldsResponse]:
    """Carry out the call with a client; see `prepare`."""
    return client.execute(prepare())


def sync(
    *,
    client: Executor,
) -> IncidentImpactFieldsResponse:
    """Carry out the call with a client and return the result alone; see `prepare`."""
    return client.execute(prepare()).whole()


async def asyncio_detailed(
    *,
    client: AsyncExecutor,
) -> Response[IncidentImpactFieldsResponse]:
    """Carry out the call with an asynchronous client; see `prepare`."""
    return await client.execute(prepare())


async def asyncio(
    *,
    client: AsyncExecutor,
) -> IncidentImpactFieldsResponse:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (await client.execute(prepare())).whole()
