# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/config/types/org-settings"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...operations import OPERATIONS
from ...parameters import integer, scalar
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...errors import DecodingError
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_org_settings_list_response import IncidentOrgSettingsListResponse

OPERATION = OPERATIONS["list_org_settings"]


def _read(source: Any) -> IncidentOrgSettingsListResponse:
    # Models of replies are imported with the first one.
    from ...models.incident_org_settings_list_response import IncidentOrgSettingsListResponse

    return IncidentOrgSettingsListResponse.from_dict(source)


def _salvage(source: Any) -> tuple[IncidentOrgSettingsListResponse, tuple[DecodingError, ...]]:
    from ...models.incident_org_settings_list_response import IncidentOrgSettingsListResponse
    from ...salvage import salvaged

    return salvaged(IncidentOrgSettingsListResponse, source, "data")


def prepare(
    *,
    page_size: int | Unset = UNSET,
    page_offset: int | Unset = UNSET,
    include_deleted: bool | Unset = UNSET,
    include: str | Unset = UNSET,
) -> Call[IncidentOrgSettingsListResponse]:
    """List settings by type

    Gives the organization's settings for each type of incident, a page at a time.

    Args:
        page_size: Items a page, 10 where it is not given and 100 at most.
        page_offset: Items to pass over before the first one given, 0 where it is not given.
        include_deleted: Whether to give settings of deleted types too; false where it is not
            given.
        include: Relationships to send along, `incident_type` being the only one.

    Raises:
        InvalidRequestError: an argument cannot be sent, and its `path` says which; nothing was.
    """
    return Call(
        operation=OPERATION,
        path="/api/v2/incidents/config/types/org-settings",
        read=_read,
        salvage=_salvage,
        query=(
            *integer("page[size]", page_size, minimum=1, maximum=100),
            *integer("page[offset]", page_offset, minimum=0),
            *scalar("include-deleted", include_deleted),
            *scalar("include", include),
        ),
    )


def sync_detailed(
    *,
    page_size: int | Unset = UNSET,
    page_offset: int | Unset = UNSET,
    include_deleted: bool | Unset = UNSET,
    include: str | Unset = UNSET,
    client: Executor,
) -> Response[IncidentOrgSettingsListResponse]:
    """Carry out the call with a client; see `prepare`."""
    return client.execute(
        prepare(
            page_size=page_size,
            page_offset=page_offset,
            include_deleted=include_deleted,
            include=include,
        )
    )


def sync(
    *,
    page_size: int | Unset = UNSET,
    page_offset: int | Unset = UNSET,
    include_deleted: bool | Unset = UNSET,
    include: str | Unset = UNSET,
    client: Executor,
) -> IncidentOrgSettingsListResponse:
    """Carry out the call with a client and return the result alone; see `prepare`."""
    return client.execute(
        prepare(
            page_size=page_size,
            page_offset=page_offset,
            include_deleted=include_deleted,
            include=include,
        )
    ).whole()


async def asyncio_detailed(
    *,
    page_size: int | Unset = UNSET,
    page_offset: int | Unset = UNSET,
    include_deleted: bool | Unset = UNSET,
    include: str | Unset = UNSET,
    client: AsyncExecutor,
) -> Response[IncidentOrgSettingsListResponse]:
    """Carry out the call with an asynchronous client; see `prepare`."""
    return await client.execute(
        prepare(
            page_size=page_size,
            page_offset=page_offset,
            include_deleted=include_deleted,
            include=include,
        )
    )


async def asyncio(
    *,
    page_size: int | Unset = UNSET,
    page_offset: int | Unset = UNSET,
    include_deleted: bool | Unset = UNSET,
    include: str | Unset = UNSET,
    client: AsyncExecutor,
) -> IncidentOrgSettingsListResponse:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (
        await client.execute(
            prepare(
                page_size=page_size,
                page_offset=page_offset,
                include_deleted=include_deleted,
                include=include,
            )
        )
    ).whole()
