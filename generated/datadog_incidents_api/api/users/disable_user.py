# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""DELETE /api/v2/users/{user_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._call import Call, Response
from ..._parameters import (
    path_segment,
)
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["disable_user"]


def prepare(user_id: str) -> Call[None]:
    """Disable a user.

    Disables the account, so that the user has no access. Past actions remain attributed to the user,
    who can still be read and listed, with the status `Disabled`.

    Args:
        user_id: UUID of the user. An unknown or malformed ID gives 404.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(OPERATION, f"/api/v2/users/{path_segment('user_id', user_id)}", None)


def sync_detailed(user_id: str, *, client: Executor) -> Response[None]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(user_id))


def sync(user_id: str, *, client: Executor) -> None:
    """Call the operation and return None; see `prepare`."""
    return client.execute(prepare(user_id)).whole()


async def asyncio_detailed(user_id: str, *, client: AsyncExecutor) -> Response[None]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(user_id))


async def asyncio(user_id: str, *, client: AsyncExecutor) -> None:
    """Call the operation with an asynchronous client and return None; see `prepare`."""
    return (await client.execute(prepare(user_id))).whole()
