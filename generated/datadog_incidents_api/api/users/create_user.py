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
from ...parameters import require_list
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...execution import AsyncExecutor, Executor
    from ...models.user_response import UserResponse

OPERATION = OPERATIONS["create_user"]


def _read(source: Any) -> UserResponse:
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.user_response import UserResponse

    return UserResponse.from_dict(source)


def prepare(*, body: UserCreateRequest) -> Call[UserResponse]:
    """Create a user.

    Adds a user to the organization. The email address, in lower case, becomes the handle. The account
    remains pending until the first login.

    Args:
        body: Request body.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(OPERATION, "/api/v2/users", _read, body=body.to_sendable())


def flat(
    *, email: str, name: str | Unset = UNSET, title: str | Unset = UNSET, roles: Sequence[str] | Unset = UNSET
) -> UserCreateRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    require_list("roles", roles)
    relationships = (
        UNSET
        if roles is UNSET
        else UserRelationships(
            roles=RelationshipToRoles(
                data=[RelationshipToRoleData(type="roles", id=value) for value in roles]
            )
        )
    )
    attributes = UserCreateAttributes(email=email, name=name, title=title)
    return UserCreateRequest(data=UserCreateData(attributes=attributes, relationships=relationships))


def sync_detailed(*, body: UserCreateRequest, client: Executor) -> Response[UserResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(body=body))


def sync(*, body: UserCreateRequest, client: Executor) -> UserResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(body=body)).whole()


async def asyncio_detailed(*, body: UserCreateRequest, client: AsyncExecutor) -> Response[UserResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(body=body))


async def asyncio(*, body: UserCreateRequest, client: AsyncExecutor) -> UserResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(body=body))).whole()
