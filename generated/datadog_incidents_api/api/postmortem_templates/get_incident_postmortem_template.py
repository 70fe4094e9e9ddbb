# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/config/postmortem-templates/{template_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...operations import OPERATIONS
from ...parameters import segment

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor
    from ...models.postmortem_template_response import PostmortemTemplateResponse

OPERATION = OPERATIONS["get_incident_postmortem_template"]


def _read(source: Any) -> PostmortemTemplateResponse:
    # Models of replies are imported with the first one.
    from ...models.postmortem_template_response import PostmortemTemplateResponse

    return PostmortemTemplateResponse.from_dict(source)


def prepare(
    template_id: str,
) -> Call[PostmortemTemplateResponse]:
    """Get a postmortem template

    Reads one postmortem template.

    Args:
        template_id: Id of the postmortem template, a UUID. One of any other form belongs to no
            template.

    Raises:
        InvalidRequestError: an argument cannot be sent, and its `path` says which; nothing was.
    """
    return Call(
        operation=OPERATION,
        path=f"/api/v2/incidents/config/postmortem-templates/{segment('template_id', template_id)}",
        read=_read,
    )


def sync_detailed(
    template_id: str,
    *,
    client: Executor,
) -> Response[PostmortemTemplateResponse]:
    """Carry out the call with a client; see `prepare`."""
    return client.execute(
        prepare(
            template_id,
        )
    )


def sync(
    template_id: str,
    *,
    client: Executor,
) -> PostmortemTemplateResponse:
    """Carry out the call with a client and return the result alone; see `prepare`."""
    return client.execute(
        prepare(
            template_id,
        )
    ).whole()


async def asyncio_detailed(
    template_id: str,
    *,
    client: AsyncExecutor,
) -> Response[PostmortemTemplateResponse]:
    """Carry out the call with an asynchronous client; see `prepare`."""
    return await client.execute(
        prepare(
            template_id,
        )
    )


async def asyncio(
    template_id: str,
    *,
    client: AsyncExecutor,
) -> PostmortemTemplateResponse:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (
        await client.execute(
            prepare(
                template_id,
            )
        )
    ).whole()
