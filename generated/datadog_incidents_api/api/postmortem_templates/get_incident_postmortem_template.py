# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/config/postmortem-templates/{template_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...operations import OPERATIONS
from ...parameters import path_segment

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor
    from ...models.postmortem_template_response import PostmortemTemplateResponse

OPERATION = OPERATIONS["get_incident_postmortem_template"]


def _read(source: Any) -> PostmortemTemplateResponse:
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.postmortem_template_response import PostmortemTemplateResponse

    return PostmortemTemplateResponse.from_dict(source)


def prepare(template_id: str) -> Call[PostmortemTemplateResponse]:
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
        _read,
    )


def sync_detailed(template_id: str, *, client: Executor) -> Response[PostmortemTemplateResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(template_id))


def sync(template_id: str, *, client: Executor) -> PostmortemTemplateResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(template_id)).whole()


async def asyncio_detailed(
    template_id: str, *, client: AsyncExecutor
) -> Response[PostmortemTemplateResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(template_id))


async def asyncio(template_id: str, *, client: AsyncExecutor) -> PostmortemTemplateResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(template_id))).whole()
