# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/{incident_id}/responders/{responder_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import models
from ..._call import Call, Response
from ..._parameters import (
    path_segment,
)
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["get_incident_responder"]


def prepare(incident_id: str, responder_id: str) -> Call[models.IncidentResponderResponse]:
    """Get a responder.

    Returns one responder of an incident, with activity and role assignments.

    Args:
        incident_id: UUID of the incident. An unknown or malformed ID gives 404.
        responder_id: UUID of the responder, not of the user. An unknown or malformed ID gives 404.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        f"/api/v2/incidents/{path_segment('incident_id', incident_id)}/responders/{path_segment('responder_id', responder_id)}",
        lambda source: models.IncidentResponderResponse.from_dict(source),
    )


def sync_detailed(
    incident_id: str, responder_id: str, *, client: Executor
) -> Response[models.IncidentResponderResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(incident_id, responder_id))


def sync(incident_id: str, responder_id: str, *, client: Executor) -> models.IncidentResponderResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(incident_id, responder_id)).whole()


async def asyncio_detailed(
    incident_id: str, responder_id: str, *, client: AsyncExecutor
) -> Response[models.IncidentResponderResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(incident_id, responder_id))


async def asyncio(
    incident_id: str, responder_id: str, *, client: AsyncExecutor
) -> models.IncidentResponderResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(incident_id, responder_id))).whole()
