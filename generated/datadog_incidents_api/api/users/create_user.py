# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""POST /api/v2/users"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import models
from ..._call import Call, Response
from ..._parameters import (
    require_list,
)
from ..._unset import UNSET, Unset
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["create_user"]


def prepare(*, body: models.UserCreateRequest) -> Call[models.UserResponse]:
    """Create a user.

    Adds a user to the organization. The email address, in lower case, becomes the handle. The account
    remains pending until the first login.

    Args:
        body: Request body.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        "/api/v2/users",
        lambda source: models.UserResponse.from_dict(source),
        body=body.to_sendable(),
    )


def flat(
    *, email: str, name: str | Unset = UNSET, title: str | Unset = UNSET, roles: Sequence[str] | Unset = UNSET
) -> models.UserCreateRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    require_list("roles", roles)
    relationships = (
        UNSET
        if roles is UNSET
        else models.UserRelationships(
            roles=models.RelationshipToRoles(
                data=[models.RelationshipToRoleData(type="roles", id=value) for value in roles]
            )
        )
    )
    attributes = models.UserCreateAttributes(email=email, name=name, title=title)
    return models.UserCreateRequest(
        data=models.UserCreateData(attributes=attributes, relationships=relationships)
    )


def sync_detailed(*, body: models.UserCreateRequest, client: Executor) -> Response[models.UserResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(body=body))


def sync(*, body: models.UserCreateRequest, client: Executor) -> models.UserResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(body=body)).whole()


async def asyncio_detailed(
    *, body: models.UserCreateRequest, client: AsyncExecutor
) -> Response[models.UserResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(body=body))


async def asyncio(*, body: models.UserCreateRequest, client: AsyncExecutor) -> models.UserResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(body=body))).whole()
