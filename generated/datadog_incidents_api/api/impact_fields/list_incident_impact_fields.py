# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/config/impact-fields"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...errors import DecodingError
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_impact_fields_response import IncidentImpactFieldsResponse

OPERATION = OPERATIONS["list_incident_impact_fields"]


def _read(source: Any) -> IncidentImpactFieldsResponse:
    # Models of replies are imported with the first one.
    from ...models.incident_impact_fields_response import IncidentImpactFieldsResponse

    return IncidentImpactFieldsResponse.from_dict(source)


def _salvage(source: Any) -> tuple[IncidentImpactFieldsResponse, tuple[DecodingError, ...]]:
    from ...models.incident_impact_fields_response import IncidentImpactFieldsResponse
    from ...salvage import salvaged

    return salvaged(IncidentImpactFieldsResponse, source, "data", "included")


def prepare() -> Call[IncidentImpactFieldsResponse]:
    """List impact fields

    Gives all of the organization's fields of impacts at once, for incidents of every type.
    """
    return Call(
        operation=OPERATION,
        path="/api/v2/incidents/config/impact-fields",
        read=_read,
        salvage=_salvage,
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
