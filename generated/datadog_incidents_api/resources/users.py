# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `users` resource, synchronous and asynchronous, with one method per operation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._unset import UNSET, Unset
from ..views.users import UserView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .. import models
    from .._call import Response
    from .._execution import AsyncExecutor, AsyncListing, Executor, Listing, OnError


class UsersResource:
    """Users of the organization, limited to the operations that incidents need.

    Synchronous; available as `client.users`.

    Methods:
        create: Create a user.
        delete: Disable a user.
        get: Get a user.
        list: List users.
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
        user, who can still be read and listed, with the status `Disabled`.

        Args:
            user_id: UUID of the user. An unknown or malformed ID gives 404.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            NotFoundError: the user does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.users import disable_user

        self._executor.execute(disable_user.prepare(user_id))

    def get(self, user_id: str) -> UserView:
        """Get a user.

        Returns one user of the organization, who can be pending or disabled.

        Args:
            user_id: UUID of the user. An unknown or malformed ID gives 404.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            NotFoundError: the user does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.users import get_user

        return UserView.of(self._executor.execute(get_user.prepare(user_id)))

    def list(
        self,
        *,
        page_size: int | Unset = UNSET,
        page_number: int | Unset = UNSET,
        sort: str | Unset = UNSET,
        sort_dir: models.QuerySortOrder | str | Unset = UNSET,
        filter: str | Unset = UNSET,
        filter_status: Sequence[models.UserStatus | str] | Unset = UNSET,
        errors: OnError = "raise",
        prefetch: int = 1,
    ) -> Listing[UserView]:
        """List users.

        Returns the users of the organization, one page at a time, including pending and disabled ones.

        Args:
            page_size: number of items per page, 10 by default and at most 100.
            page_number: number of the page to return, counted from 0; 0 by default.
            sort: attribute to sort by, such as `name` or `modified_at`. The prefix `-` reverses the
                order.
            sort_dir: direction of the order by `sort`, as an alternative to its prefix.
            filter: part of a name, email address or handle, such as `ana@example.com`. Only users that
                match are returned.
            filter_status: statuses of accounts. Only users with one of them are returned.
            errors: handling of items that cannot be decoded: `raise` the first error after the valid
                items of its page, or `collect` the errors in `errors` of the page and continue.
            prefetch: number of pages to keep in flight, 1 to 32. Above 1, pages overlap, so that each
                item is returned once, and up to `prefetch` requests are made in vain at the end.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            ConfigurationError: `prefetch` is out of range; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.users import list_users

        def items(response: Response[Any]) -> list[UserView]:
            return UserView.each(response, "data")

        return self._executor.listing(
            list_users.prepare(
                page_size=page_size,
                page_number=page_number,
                sort=sort,
                sort_dir=sort_dir,
                filter=filter,
                filter_status=filter_status,
            ),
            items,
            errors,
            prefetch,
        )


class AsyncUsersResource:
    """Users of the organization, limited to the operations that incidents need.

    Asynchronous; available as `client.users`.

    Methods:
        create: Create a user.
        delete: Disable a user.
        get: Get a user.
        list: List users.
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
        user, who can still be read and listed, with the status `Disabled`.

        Args:
            user_id: UUID of the user. An unknown or malformed ID gives 404.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            NotFoundError: the user does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.users import disable_user

        await self._executor.execute(disable_user.prepare(user_id))

    async def get(self, user_id: str) -> UserView:
        """Get a user.

        Returns one user of the organization, who can be pending or disabled.

        Args:
            user_id: UUID of the user. An unknown or malformed ID gives 404.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            NotFoundError: the user does not exist.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.users import get_user

        return UserView.of(await self._executor.execute(get_user.prepare(user_id)))

    def list(
        self,
        *,
        page_size: int | Unset = UNSET,
        page_number: int | Unset = UNSET,
        sort: str | Unset = UNSET,
        sort_dir: models.QuerySortOrder | str | Unset = UNSET,
        filter: str | Unset = UNSET,
        filter_status: Sequence[models.UserStatus | str] | Unset = UNSET,
        errors: OnError = "raise",
        prefetch: int = 1,
    ) -> AsyncListing[UserView]:
        """List users.

        Returns the users of the organization, one page at a time, including pending and disabled ones.

        Args:
            page_size: number of items per page, 10 by default and at most 100.
            page_number: number of the page to return, counted from 0; 0 by default.
            sort: attribute to sort by, such as `name` or `modified_at`. The prefix `-` reverses the
                order.
            sort_dir: direction of the order by `sort`, as an alternative to its prefix.
            filter: part of a name, email address or handle, such as `ana@example.com`. Only users that
                match are returned.
            filter_status: statuses of accounts. Only users with one of them are returned.
            errors: handling of items that cannot be decoded: `raise` the first error after the valid
                items of its page, or `collect` the errors in `errors` of the page and continue.
            prefetch: number of pages to keep in flight, 1 to 32. Above 1, pages overlap, so that each
                item is returned once, and up to `prefetch` requests are made in vain at the end.

        Raises:
            InvalidRequestError: an argument is invalid; nothing was sent.
            ConfigurationError: `prefetch` is out of range; nothing was sent.
            DatadogError: any other failure; the subclass identifies it.
        """
        from ..api.users import list_users

        def items(response: Response[Any]) -> list[UserView]:
            return UserView.each(response, "data")

        return self._executor.listing(
            list_users.prepare(
                page_size=page_size,
                page_number=page_number,
                sort=sort,
                sort_dir=sort_dir,
                filter=filter,
                filter_status=filter_status,
            ),
            items,
            errors,
            prefetch,
        )
