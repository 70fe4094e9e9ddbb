# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""POST /api/v2/users"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...models.relationship_to_role_data import RelationshipToRoleData
from ...models.relationship_to_roles import RelationshipToRoles
from ...models.user_create_attributes import UserCreateAttributes
from ...models.user_create_data import UserCreateData
from ...models.user_create_request import UserCreateRequest
from ...models.user_relationships import UserRelationships
from ...operations import OPERATIONS
from ...parameters import listed
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...execution import AsyncExecutor, Executor
    from ...models.user_response import UserResponse

OPERATION = OPERATIONS["create_user"]


def _read(source: Any) -> UserResponse:
    # Models of replies are imported with the first one.
    from ...models.user_response import UserResponse

    return UserResponse.from_dict(source)


def prepare(
    *,
    body: UserCreateRequest,
) -> Call[UserResponse]:
    """Create a user

    Invites a person to the organization by e-mail address. The address, in lower case, becomes the
    handle; the account stays pending until its owner logs in.

    Args:
        body: what to send.

    Raises:
        InvalidRequestError: an argument cannot be sent, and its `path` says which; nothing was.
    """
    return Call(
        operation=OPERATION,
        path="/api/v2/users",
        read=_read,
        body=body.to_sendable(),
    )


def flat(
    *,
    email: str,
    name: str | Unset = UNSET,
    title: str | Unset = UNSET,
    roles: Sequence[str] | Unset = UNSET,
) -> UserCreateRequest:
    """Build the body from flat arguments; what is UNSET is not sent."""
    listed("roles", roles)
    relationships = (
        UNSET
        if roles is UNSET
        else UserRelationships(
            roles=RelationshipToRoles(data=[RelationshipToRoleData(type="roles", id=one) for one in roles]),
        )
    )
    return UserCreateRequest(
        data=UserCreateData(
            attributes=UserCreateAttributes(
                email=email,
                name=name,
                title=title,
            ),
            relationships=relationships,
        )
    )


def sync_detailed(
    *,
    body: UserCreateRequest,
    client: Executor,
) -> Response[UserResponse]:
    """Carry out the call with a client; see `prepare`."""
    return client.execute(
        prepare(
            body=body,
        )
    )


def sync(
    *,
    body: UserCreateRequest,
    client: Executor,
) -> UserResponse:
    """Carry out the call with a client and return the result alone; see `prepare`."""
    return client.execute(
        prepare(
            body=body,
        )
    ).whole()


async def asyncio_detailed(
    *,
    body: UserCreateRequest,
    client: AsyncExecutor,
) -> Response[UserResponse]:
    """Carry out the call with an asynchronous client; see `prepare`."""
    return await client.execute(
        prepare(
            body=body,
        )
    )


async def asyncio(
    *,
    body: UserCreateRequest,
    client: AsyncExecutor,
) -> UserResponse:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (
        await client.execute(
            prepare(
                body=body,
            )
        )
    ).whole()
