# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""DELETE /api/v2/incidents/config/impact-fields/{field_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...call import Call, Response
from ...operations import OPERATIONS
from ...parameters import segment

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["delete_incident_impact_field"]


def prepare(
    field_id: str,
) -> Call[None]:
    """Delete an impact field

    Deletes a field of impacts.

    Args:
        field_id: Id of the field, a UUID. One of any other form belongs to no field.

    Raises:
        InvalidRequestError: an argument cannot be sent, and its `path` says which; nothing was.
    """
    return Call(
        operation=OPERATION,
        path=f"/api/v2/incidents/config/impact-fields/{segment('field_id', field_id)}",
        read=None,
    )


def sync_detailed(
    field_id: str,
    *,
    client: Executor,
) -> Response[None]:
    """Carry out the call with a client; see `prepare`."""
    return client.execute(
        prepare(
            field_id,
        )
    )


def sync(
    field_id: str,
    *,
    client: Executor,
) -> None:
    """Carry out the call with a client and return the result alone; see `prepare`."""
    return client.execute(
        prepare(
            field_id,
        )
    ).whole()


async def asyncio_detailed(
    field_id: str,
    *,
    client: AsyncExecutor,
) -> Response[None]:
    """Carry out the call with an asynchronous client; see `prepare`."""
    return await client.execute(
        prepare(
            field_id,
        )
    )


async def asyncio(
    field_id: str,
    *,
    client: AsyncExecutor,
) -> None:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (
        await client.execute(
            prepare(
                field_id,
            )
        )
    ).whole()
