# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/config/impact-fields"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import models
from ..._call import Call, Response
from ..._partial_decoding import decode_partially
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["list_incident_impact_fields"]


def prepare() -> Call[models.IncidentImpactFieldsResponse]:
    """List impact fields.

    Returns the impact fields of all incident types, without pagination.
    """
    return Call(
        OPERATION,
        "/api/v2/incidents/config/impact-fields",
        lambda source: models.IncidentImpactFieldsResponse.from_dict(source),
        read_partially=lambda source: decode_partially(
            models.IncidentImpactFieldsResponse, source, "data", "included"
        ),
    )


def sync_detailed(*, client: Executor) -> Response[models.IncidentImpactFieldsResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare())


def sync(*, client: Executor) -> models.IncidentImpactFieldsResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare()).whole()


async def asyncio_detailed(*, client: AsyncExecutor) -> Response[models.IncidentImpactFieldsResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare())


async def asyncio(*, client: AsyncExecutor) -> models.IncidentImpactFieldsResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare())).whole()
