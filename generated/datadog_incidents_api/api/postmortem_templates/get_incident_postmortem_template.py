# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/config/postmortem-templates/{template_id}"""

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

OPERATION = OPERATIONS["get_incident_postmortem_template"]


def prepare(template_id: str) -> Call[models.PostmortemTemplateResponse]:
    """Get a postmortem template.

    Returns the text, location and settings of one postmortem template.

    Args:
        template_id: UUID of the postmortem template. An unknown or malformed ID gives 404.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        f"/api/v2/incidents/config/postmortem-templates/{path_segment('template_id', template_id)}",
        lambda source: models.PostmortemTemplateResponse.from_dict(source),
    )


def sync_detailed(template_id: str, *, client: Executor) -> Response[models.PostmortemTemplateResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(template_id))


def sync(template_id: str, *, client: Executor) -> models.PostmortemTemplateResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(template_id)).whole()


async def asyncio_detailed(
    template_id: str, *, client: AsyncExecutor
) -> Response[models.PostmortemTemplateResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(template_id))


async def asyncio(template_id: str, *, client: AsyncExecutor) -> models.PostmortemTemplateResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(template_id))).whole()
