# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/{incident_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import models
from ..._call import Call, Response
from ..._parameters import (
    comma_separated,
    path_segment,
)
from ..._unset import UNSET, Unset
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["get_incident"]


def prepare(
    incident_id: str, *, include: Sequence[models.IncidentRelatedObject | str] | Unset = UNSET
) -> Call[models.IncidentResponse]:
    """Get an incident.

    Returns one incident. Users appear by ID only, unlike in responses to creates and updates; `include`
    adds them to `included`.

    Args:
        incident_id: UUID of the incident. An unknown or malformed ID gives 404.
        include: kinds of related resources returned in `included`; none by default.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        f"/api/v2/incidents/{path_segment('incident_id', incident_id)}",
        lambda source: models.IncidentResponse.from_dict(source),
        query=(*comma_separated("include", include),),
    )


def sync_detailed(
    incident_id: str,
    *,
    client: Executor,
    include: Sequence[models.IncidentRelatedObject | str] | Unset = UNSET,
) -> Response[models.IncidentResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(incident_id, include=include))


def sync(
    incident_id: str,
    *,
    client: Executor,
    include: Sequence[models.IncidentRelatedObject | str] | Unset = UNSET,
) -> models.IncidentResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(incident_id, include=include)).whole()


async def asyncio_detailed(
    incident_id: str,
    *,
    client: AsyncExecutor,
    include: Sequence[models.IncidentRelatedObject | str] | Unset = UNSET,
) -> Response[models.IncidentResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(incident_id, include=include))


async def asyncio(
    incident_id: str,
    *,
    client: AsyncExecutor,
    include: Sequence[models.IncidentRelatedObject | str] | Unset = UNSET,
) -> models.IncidentResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(incident_id, include=include))).whole()
