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
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.incident_impact_fields_response import IncidentImpactFieldsResponse

    return IncidentImpactFieldsResponse.from_dict(source)


def _read_partially(source: Any) -> tuple[IncidentImpactFieldsResponse, tuple[DecodingError, ...]]:
    from ...models.incident_impact_fields_response import IncidentImpactFieldsResponse
    from ...partial_decoding import decode_partially

    return decode_partially(IncidentImpactFieldsResponse, source, "data", "included")


def prepare() -> Call[IncidentImpactFieldsResponse]:
    """List impact fields.

    Returns the impact fields of all incident types, without pagination.
    """
    return Call(OPERATION, "/api/v2/incidents/config/impact-fields", _read, read_partially=_read_partially)


def sync_detailed(*, client: Executor) -> Response[IncidentImpactFieldsResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare())


def sync(*, client: Executor) -> IncidentImpactFieldsResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare()).whole()


async def asyncio_detailed(*, client: AsyncExecutor) -> Response[IncidentImpactFieldsResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare())


async def asyncio(*, client: AsyncExecutor) -> IncidentImpactFieldsResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare())).whole()
