# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""POST /api/v2/incidents/{incident_id}/ai/postmortem"""

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

OPERATION = OPERATIONS["get_incident_ai_postmortem"]


def prepare(incident_id: str) -> Call[models.IncidentAIPostmortemResponse]:
    """Draft a postmortem of an incident.

    Generates the text of each section with a language model. Does not create an attachment.

    Args:
        incident_id: UUID of the incident. An unknown or malformed ID gives 404.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        f"/api/v2/incidents/{path_segment('incident_id', incident_id)}/ai/postmortem",
        lambda source: models.IncidentAIPostmortemResponse.from_dict(source),
    )


def sync_detailed(incident_id: str, *, client: Executor) -> Response[models.IncidentAIPostmortemResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(incident_id))


def sync(incident_id: str, *, client: Executor) -> models.IncidentAIPostmortemResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(incident_id)).whole()


async def asyncio_detailed(
    incident_id: str, *, client: AsyncExecutor
) -> Response[models.IncidentAIPostmortemResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(incident_id))


async def asyncio(incident_id: str, *, client: AsyncExecutor) -> models.IncidentAIPostmortemResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(incident_id))).whole()
