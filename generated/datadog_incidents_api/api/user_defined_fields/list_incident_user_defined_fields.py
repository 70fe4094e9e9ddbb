# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/config/user-defined-fields"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...operations import OPERATIONS
from ...parameters import integer, scalar
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...errors import DecodingError
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_user_defined_field_list_response import IncidentUserDefinedFieldListResponse

OPERATION = OPERATIONS["list_incident_user_defined_fields"]


def _read(source: Any) -> IncidentUserDefinedFieldListResponse:
    # Models of replies are imported with the first one.
    from ...models.incident_user_defined_field_list_response import IncidentUserDefinedFieldListResponse

    return IncidentUserDefinedFieldListResponse.from_dict(source)


def _salvage(source: Any) -> tuple[IncidentUserDefinedFieldListResponse, tuple[DecodingError, ...]]:
    from ...models.incident_user_defined_field_list_response import IncidentUserDefinedFieldListResponse
    from ...salvage import salvaged

    return salvaged(IncidentUserDefinedFieldListResponse, source, "data", "included")


def prepare(
    *,
    page_number: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    include_deleted: bool | Unset = UNSET,
    filter_incident_type: str | Unset = UNSET,
    include: str | Unset = UNSET,
) -> Call[IncidentUserDefinedFieldListResponse]:
    """List fields

    Gives the organization's fields, or those for one type of incident, a page at a time. Fields
    that come with Datadog are among them.

    Args:
        page_number: Page to give, counted from 0; the first one where it is not given.
        page_size: Fields a page, 1000 at most; the server's choice where it is not given.
        include_deleted: Whether to give deleted fields too; false where it is not given.
        filter_incident_type: Id of a type of incident; fields for others are left out.
        include: Relationships whose resources are to be sent along, in the reply's `included`:
            `created_by_user`, `incident_type` and `last_modified_by_user`, with commas between.

    Raises:
        InvalidRequestError: an argument cannot be sent, and its `path` says which; nothing was.
    """
    return Call(
        operation=OPERATION,
        path="/api/v2/incidents/config/user-defined-fields",
        read=_read,
        salvage=_salvage,
        query=(
            *integer("page[number]", page_number, minimum=0),
            *integer("page[size]", page_size, minimum=0, maximum=1000),
            *scalar("include-deleted", include_deleted),
            *scalar("filter[incident-type]", filter_incident_type),
            *scalar("include", include),
        ),
    )


def sync_detailed(
    *,
    page_number: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    include_deleted: bool | Unset = UNSET,
    filter_incident_type: str | Unset = UNSET,
    include: str | Unset = UNSET,
    client: Executor,
) -> Response[IncidentUserDefinedFieldListResponse]:
    """Carry out the call with a client; see `prepare`."""
    return client.execute(
        prepare(
            page_number=page_number,
            page_size=page_size,
            include_deleted=include_deleted,
            filter_incident_type=filter_incident_type,
            include=include,
        )
    )


def sync(
    *,
    page_number: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    include_deleted: bool | Unset = UNSET,
    filter_incident_type: str | Unset = UNSET,
    include: str | Unset = UNSET,
    client: Executor,
) -> IncidentUserDefinedFieldListResponse:
    """Carry out the call with a client and return the result alone; see `prepare`."""
    return client.execute(
        prepare(
            page_number=page_number,
            page_size=page_size,
            include_deleted=include_deleted,
            filter_incident_type=filter_incident_type,
            include=include,
        )
    ).whole()


async def asyncio_detailed(
    *,
    page_number: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    include_deleted: bool | Unset = UNSET,
    filter_incident_type: str | Unset = UNSET,
    include: str | Unset = UNSET,
    client: AsyncExecutor,
) -> Response[IncidentUserDefinedFieldListResponse]:
    """Carry out the call with an asynchronous client; see `prepare`."""
    return await client.execute(
        prepare(
            page_number=page_number,
            page_size=page_size,
            include_deleted=include_deleted,
            filter_incident_type=filter_incident_type,
            include=include,
        )
    )


async def asyncio(
    *,
    page_number: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    include_deleted: bool | Unset = UNSET,
    filter_incident_type: str | Unset = UNSET,
    include: str | Unset = UNSET,
    client: AsyncExecutor,
) -> IncidentUserDefinedFieldListResponse:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (
        await client.execute(
            prepare(
                page_number=page_number,
                page_size=page_size,
                include_deleted=include_deleted,
                filter_incident_type=filter_incident_type,
                include=include,
            )
        )
    ).whole()
