# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/users"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import models
from ..._call import Call, Response
from ..._parameters import (
    comma_separated,
    integer,
    text,
)
from ..._partial_decoding import decode_partially
from ..._unset import UNSET, Unset
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["list_users"]


def prepare(
    *,
    page_size: int | Unset = UNSET,
    page_number: int | Unset = UNSET,
    sort: str | Unset = UNSET,
    sort_dir: models.QuerySortOrder | str | Unset = UNSET,
    filter: str | Unset = UNSET,
    filter_status: Sequence[models.UserStatus | str] | Unset = UNSET,
) -> Call[models.UsersResponse]:
    """List users.

    Returns the users of the organization, one page at a time, including pending and disabled ones.

    Args:
        page_size: number of items per page, 10 by default and at most 100.
        page_number: number of the page to return, counted from 0; 0 by default.
        sort: attribute to sort by, such as `name` or `modified_at`. The prefix `-` reverses the order.
        sort_dir: direction of the order by `sort`, as an alternative to its prefix.
        filter: part of a name, email address or handle, such as `ana@example.com`. Only users that match
            are returned.
        filter_status: statuses of accounts. Only users with one of them are returned.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        "/api/v2/users",
        lambda source: models.UsersResponse.from_dict(source),
        query=(
            *integer("page[size]", page_size, minimum=1, maximum=100, argument="page_size"),
            *integer("page[number]", page_number, minimum=0, argument="page_number"),
            *text("sort", sort),
            *text("sort_dir", sort_dir),
            *text("filter", filter),
            *comma_separated("filter[status]", filter_status, argument="filter_status"),
        ),
        read_partially=lambda source: decode_partially(models.UsersResponse, source, "data", "included"),
    )


def sync_detailed(
    *,
    client: Executor,
    page_size: int | Unset = UNSET,
    page_number: int | Unset = UNSET,
    sort: str | Unset = UNSET,
    sort_dir: models.QuerySortOrder | str | Unset = UNSET,
    filter: str | Unset = UNSET,
    filter_status: Sequence[models.UserStatus | str] | Unset = UNSET,
) -> Response[models.UsersResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(
        prepare(
            page_size=page_size,
            page_number=page_number,
            sort=sort,
            sort_dir=sort_dir,
            filter=filter,
            filter_status=filter_status,
        )
    )


def sync(
    *,
    client: Executor,
    page_size: int | Unset = UNSET,
    page_number: int | Unset = UNSET,
    sort: str | Unset = UNSET,
    sort_dir: models.QuerySortOrder | str | Unset = UNSET,
    filter: str | Unset = UNSET,
    filter_status: Sequence[models.UserStatus | str] | Unset = UNSET,
) -> models.UsersResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(
        prepare(
            page_size=page_size,
            page_number=page_number,
            sort=sort,
            sort_dir=sort_dir,
            filter=filter,
            filter_status=filter_status,
        )
    ).whole()


async def asyncio_detailed(
    *,
    client: AsyncExecutor,
    page_size: int | Unset = UNSET,
    page_number: int | Unset = UNSET,
    sort: str | Unset = UNSET,
    sort_dir: models.QuerySortOrder | str | Unset = UNSET,
    filter: str | Unset = UNSET,
    filter_status: Sequence[models.UserStatus | str] | Unset = UNSET,
) -> Response[models.UsersResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(
        prepare(
            page_size=page_size,
            page_number=page_number,
            sort=sort,
            sort_dir=sort_dir,
            filter=filter,
            filter_status=filter_status,
        )
    )


async def asyncio(
    *,
    client: AsyncExecutor,
    page_size: int | Unset = UNSET,
    page_number: int | Unset = UNSET,
    sort: str | Unset = UNSET,
    sort_dir: models.QuerySortOrder | str | Unset = UNSET,
    filter: str | Unset = UNSET,
    filter_status: Sequence[models.UserStatus | str] | Unset = UNSET,
) -> models.UsersResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (
        await client.execute(
            prepare(
                page_size=page_size,
                page_number=page_number,
                sort=sort,
                sort_dir=sort_dir,
                filter=filter,
                filter_status=filter_status,
            )
        )
    ).whole()
