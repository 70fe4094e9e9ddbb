# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `users` resource, synchronous and asynchronous, with one method per operation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._unset import UNSET, Unset
from ..views.users import UserView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .._execution import AsyncExecutor, Executor


class UsersResource:
    """Users of the organization, limited to the operations that incidents need.

    Synchronous; available as `client.users`.

    Methods:
        create: Create a user.
        delete: Disable a user.
    """

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def create(
        self,
        *,
        email: str,
        name: str | Unset = UNSET,
        title: str | Unset = UNSET,
        roles: Sequence[str] | Unset = UNSET,
    ) -> UserView:
        """Create a user.

        Adds a user to the organization. The email address, in lower case, becomes the handle. The
        account remains pending until the first login.

        Args:
            email: email address with which the user logs in, such as `ana@example.com`.
            name: full name of the user, such as `Ana Lima`; not set if omitted.
            title: job title, such as `On-call engineer`; unset by default.
            roles: IDs of the related roles.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.users import create_user

        return UserView.of(
            self._executor.execute(
                create_user.prepare(body=create_user.flat(email=email, name=name, title=title, roles=roles))
            )
        )

    def delete(self, user_id: str) -> None:
        """Disable a user.

        Disables the account, so that the user has no access. Past actions remain attributed to the
        user.

        Args:
            user_id: UUID of the user. An unknown or malformed ID gives 404.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            NotFoundError: the user does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.users import disable_user

        self._executor.execute(disable_user.prepare(user_id))


class AsyncUsersResource:
    """Users of the organization, limited to the operations that incidents need.

    Asynchronous; available as `client.users`.

    Methods:
        create: Create a user.
        delete: Disable a user.
    """

    def __init__(self, executor: AsyncExecutor) -> None:
        self._executor = executor

    async def create(
        self,
        *,
        email: str,
        name: str | Unset = UNSET,
        title: str | Unset = UNSET,
        roles: Sequence[str] | Unset = UNSET,
    ) -> UserView:
        """Create a user.

        Adds a user to the organization. The email address, in lower case, becomes the handle. The
        account remains pending until the first login.

        Args:
            email: email address with which the user logs in, such as `ana@example.com`.
            name: full name of the user, such as `Ana Lima`; not set if omitted.
            title: job title, such as `On-call engineer`; unset by default.
            roles: IDs of the related roles.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.users import create_user

        return UserView.of(
            await self._executor.execute(
                create_user.prepare(body=create_user.flat(email=email, name=name, title=title, roles=roles))
            )
        )

    async def delete(self, user_id: str) -> None:
        """Disable a user.

        Disables the account, so that the user has no access. Past actions remain attributed to the
        user.

        Args:
            user_id: UUID of the user. An unknown or malformed ID gives 404.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            NotFoundError: the user does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.users import disable_user

        await self._executor.execute(disable_user.prepare(user_id))
