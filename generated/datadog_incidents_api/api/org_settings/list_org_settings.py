# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/config/types/org-settings"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import models
from ..._call import Call, Response
from ..._parameters import (
    boolean,
    comma_separated,
    integer,
)
from ..._partial_decoding import decode_partially
from ..._unset import UNSET, Unset
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["list_org_settings"]


def prepare(
    *,
    page_size: int | Unset = UNSET,
    page_offset: int | Unset = UNSET,
    include_deleted: bool | Unset = UNSET,
    include: Sequence[models.IncidentOrgSettingsRelatedObject | str] | Unset = UNSET,
) -> Call[models.IncidentOrgSettingsListResponse]:
    """List organization settings by incident type.

    Returns the organization settings of each incident type, one page at a time.

    Args:
        page_size: number of items per page, 10 by default and at most 100.
        page_offset: number of items to skip before the first one returned, 0 by default.
        include_deleted: whether settings of deleted incident types are returned as well; false by
            default.
        include: relationships whose resources are requested. It has no known effect, because responses
            have no `included`.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        "/api/v2/incidents/config/types/org-settings",
        lambda source: models.IncidentOrgSettingsListResponse.from_dict(source),
        query=(
            *integer("page[size]", page_size, minimum=1, maximum=100, argument="page_size"),
            *integer("page[offset]", page_offset, minimum=0, argument="page_offset"),
            *boolean("include-deleted", include_deleted, argument="include_deleted"),
            *comma_separated("include", include),
        ),
        read_partially=lambda source: decode_partially(
            models.IncidentOrgSettingsListResponse, source, "data"
        ),
    )


def sync_detailed(
    *,
    client: Executor,
    page_size: int | Unset = UNSET,
    page_offset: int | Unset = UNSET,
    include_deleted: bool | Unset = UNSET,
    include: Sequence[models.IncidentOrgSettingsRelatedObject | str] | Unset = UNSET,
) -> Response[models.IncidentOrgSettingsListResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(
        prepare(
            page_size=page_size, page_offset=page_offset, include_deleted=include_deleted, include=include
        )
    )


def sync(
    *,
    client: Executor,
    page_size: int | Unset = UNSET,
    page_offset: int | Unset = UNSET,
    include_deleted: bool | Unset = UNSET,
    include: Sequence[models.IncidentOrgSettingsRelatedObject | str] | Unset = UNSET,
) -> models.IncidentOrgSettingsListResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(
        prepare(
            page_size=page_size, page_offset=page_offset, include_deleted=include_deleted, include=include
        )
    ).whole()


async def asyncio_detailed(
    *,
    client: AsyncExecutor,
    page_size: int | Unset = UNSET,
    page_offset: int | Unset = UNSET,
    include_deleted: bool | Unset = UNSET,
    include: Sequence[models.IncidentOrgSettingsRelatedObject | str] | Unset = UNSET,
) -> Response[models.IncidentOrgSettingsListResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(
        prepare(
            page_size=page_size, page_offset=page_offset, include_deleted=include_deleted, include=include
        )
    )


async def asyncio(
    *,
    client: AsyncExecutor,
    page_size: int | Unset = UNSET,
    page_offset: int | Unset = UNSET,
    include_deleted: bool | Unset = UNSET,
    include: Sequence[models.IncidentOrgSettingsRelatedObject | str] | Unset = UNSET,
) -> models.IncidentOrgSettingsListResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (
        await client.execute(
            prepare(
                page_size=page_size, page_offset=page_offset, include_deleted=include_deleted, include=include
            )
        )
    ).whole()
