# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""DELETE /api/v2/users/{user_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...call import Call, Response
from ...operations import OPERATIONS
from ...parameters import segment

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["disable_user"]


def prepare(
    user_id: str,
) -> Call[None]:
    """Disable a user

    Takes a user out of the organization; what they did remains under their name.

    Args:
        user_id: Id of the user, a UUID. One of any other form belongs to nobody.

    Raises:
        InvalidRequestError: an argument cannot be sent, and its `path` says which; nothing was.
    """
    return Call(
        operation=OPERATION,
        path=f"/api/v2/users/{segment('user_id', user_id)}",
        read=None,
    )


def sync_detailed(
    user_id: str,
    *,
    client: Executor,
) -> Response[None]:
    """Carry out the call with a client; see `prepare`."""
    return client.execute(
        prepare(
            user_id,
        )
    )


def sync(
    user_id: str,
    *,
    client: Executor,
) -> None:
    """Carry out the call with a client and return the result alone; see `prepare`."""
    return client.execute(
        prepare(
            user_id,
        )
    ).whole()


async def asyncio_detailed(
    user_id: str,
    *,
    client: AsyncExecutor,
) -> Response[None]:
    """Carry out the call with an asynchronous client; see `prepare`."""
    return await client.execute(
        prepare(
            user_id,
        )
    )


async def asyncio(
    user_id: str,
    *,
    client: AsyncExecutor,
) -> None:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (
        await client.execute(
            prepare(
                user_id,
            )
        )
    ).whole()
