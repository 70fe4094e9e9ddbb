# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/users/{user_id}"""

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

OPERATION = OPERATIONS["get_user"]


def prepare(user_id: str) -> Call[models.UserResponse]:
    """Get a user.

    Returns one user of the organization, who can be pending or disabled.

    Args:
        user_id: UUID of the user. An unknown or malformed ID gives 404.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        f"/api/v2/users/{path_segment('user_id', user_id)}",
        lambda source: models.UserResponse.from_dict(source),
    )


def sync_detailed(user_id: str, *, client: Executor) -> Response[models.UserResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(user_id))


def sync(user_id: str, *, client: Executor) -> models.UserResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(user_id)).whole()


async def asyncio_detailed(user_id: str, *, client: AsyncExecutor) -> Response[models.UserResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(user_id))


async def asyncio(user_id: str, *, client: AsyncExecutor) -> models.UserResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(user_id))).whole()
