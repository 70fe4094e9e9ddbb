# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""DELETE /api/v2/incidents/config/postmortem-templates/{template_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...call import Call, Response
from ...operations import OPERATIONS
from ...parameters import segment

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["delete_incident_postmortem_template"]


def prepare(
    template_id: str,
) -> Call[None]:
    """Delete a postmortem template

    Deletes a postmortem template for good.

    Args:
        template_id: Id of the postmortem template, a UUID. One of any other form belongs to no
            template.

    Raises:
        InvalidRequestError: an argument cannot be sent, and its `path` says which; nothing was.
    """
    return Call(
        operation=OPERATION,
        path=f"/api/v2/incidents/config/postmortem-templates/{segment('template_id', template_id)}",
        read=None,
    )


def sync_detailed(
    template_id: str,
    *,
    client: Executor,
) -> Response[None]:
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
) -> None:
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
) -> Response[None]:
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
) -> None:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (
        await client.execute(
            prepare(
                template_id,
            )
        )
    ).whole()
