# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `users` resource: one method per operation, synchronous and asynchronous."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..types import UNSET, Unset

if TYPE_CHECKING:
    # `list` is a method there.
    from collections.abc import Sequence

    from ..execution import AsyncExecutor, Executor
    from ..views.users import UserView


class UsersResource:
    """Operations on `users`; reached as `client.users`."""

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
        """Create a user

        Invites a person to the organization by e-mail address. The address, in lower case, becomes
        the handle; the account stays pending until its owner logs in.

        Args:
            email: Address of the invitation, and the login.
            name: Full name.
            title: Job title.
            roles: Links to roles.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            DatadogError: the call failed; the subclass says how.
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
        """Disable a user

        Takes a user out of the organization; what they did remains under their name.

        Args:
            user_id: Id of the user, a UUID. One of any other form belongs to nobody.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.users import disable_user

        self._executor.execute(
            disable_user.prepare(
                user_id,
            )
        )


class AsyncUsersResource:
    """Operations on `users`, asynchronous; reached as `client.users`."""

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
        """Create a user

        Invites a person to the organization by e-mail address. The address, in lower case, becomes
        the handle; the account stays pending until its owner logs in.

        Args:
            email: Address of the invitation, and the login.
            name: Full name.
            title: Job title.
            roles: Links to roles.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            DatadogError: the call failed; the subclass says how.
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
        """Disable a user

        Takes a user out of the organization; what they did remains under their name.

        Args:
            user_id: Id of the user, a UUID. One of any other form belongs to nobody.

        Raises:
            InvalidRequestError: an argument cannot be sent; nothing was.
            DatadogError: the call failed; the subclass says how.
        """
        from ..api.users import disable_user

        await self._executor.execute(
            disable_user.prepare(
                user_id,
            )
        )
