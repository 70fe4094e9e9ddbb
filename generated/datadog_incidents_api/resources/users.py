# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `users` resource, synchronous and asynchronous, with one method per operation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..execution import AsyncExecutor, Executor
    from ..views.users import UserView


class UsersResource:
    """Synchronous operations on `users`, available as `client.users`."""

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

        Invites a person to the organization by email. The email address, in lower case, becomes the
        handle. The account remains pending until the first login.

        Args:
            email: Email address to which the invitation is sent, and with which the user logs
                in.
            name: Full name; unset by default.
            title: Job title, such as `On-call engineer`; unset by default.
            roles: IDs of the related roles.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            DatadogError: any other failure; the subclass says which.
        """
        from ..api.users import create_user
        from ..views.users import UserView

        return UserView.of(
            self._executor.execute(
                create_user.prepare(
                    body=create_user.flat(
                        email=email,
                        name=name,
                        title=title,
                        roles=roles,
                    ),
                )
            )
        )

    def delete(
        self,
        user_id: str,
    ) -> None:
        """Disable a user.

        Removes the user from the organization. Past actions of the user remain attributed to their
        name.

        Args:
            user_id: UUID of the user. An unknown or malformed ID gives 404.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            NotFoundError: the user does not exist.
            DatadogError: any other failure; the subclass says which.
        """
        from ..api.users import disable_user

        self._executor.execute(
            disable_user.prepare(
                user_id,
            )
        )


class AsyncUsersResource:
    """Asynchronous operations on `users`, available as `client.users`."""

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

        Invites a person to the organization by email. The email address, in lower case, becomes the
        handle. The account remains pending until the first login.

        Args:
            email: Email address to which the invitation is sent, and with which the user logs
                in.
            name: Full name; unset by default.
            title: Job title, such as `On-call engineer`; unset by default.
            roles: IDs of the related roles.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            DatadogError: any other failure; the subclass says which.
        """
        from ..api.users import create_user
        from ..views.users import UserView

        return UserView.of(
            await self._executor.execute(
                create_user.prepare(
                    body=create_user.flat(
                        email=email,
                        name=name,
                        title=title,
                        roles=roles,
                    ),
                )
            )
        )

    async def delete(
        self,
        user_id: str,
    ) -> None:
        """Disable a user.

        Removes the user from the organization. Past actions of the user remain attributed to their
        name.

        Args:
            user_id: UUID of the user. An unknown or malformed ID gives 404.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            NotFoundError: the user does not exist.
            DatadogError: any other failure; the subclass says which.
        """
        from ..api.users import disable_user

        await self._executor.execute(
            disable_user.prepare(
                user_id,
            )
        )
