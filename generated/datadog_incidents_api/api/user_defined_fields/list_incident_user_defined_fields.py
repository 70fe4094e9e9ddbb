# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/config/user-defined-fields"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import models
from ..._call import Call, Response
from ..._parameters import (
    boolean,
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

OPERATION = OPERATIONS["list_incident_user_defined_fields"]


def prepare(
    *,
    page_number: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    include_deleted: bool | Unset = UNSET,
    filter_incident_type: str | Unset = UNSET,
    include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> Call[models.IncidentUserDefinedFieldListResponse]:
    """List user-defined fields.

    Returns the user-defined fields of the organization, or those of one incident type, one page at a
    time. Fields built into Datadog are returned as well.

    Args:
        page_number: number of the page to return, counted from 0; 0 by default.
        page_size: number of fields per page, at most 1000. The default is chosen by the server.
        include_deleted: whether deleted fields are returned as well; false by default.
        filter_incident_type: UUID of an incident type. Only fields that apply to this type are returned.
        include: relationships whose resources are returned in `included`; none by default.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        "/api/v2/incidents/config/user-defined-fields",
        lambda source: models.IncidentUserDefinedFieldListResponse.from_dict(source),
        query=(
            *integer("page[number]", page_number, minimum=0, argument="page_number"),
            *integer("page[size]", page_size, minimum=0, maximum=1000, argument="page_size"),
            *boolean("include-deleted", include_deleted, argument="include_deleted"),
            *text("filter[incident-type]", filter_incident_type, argument="filter_incident_type"),
            *comma_separated("include", include),
        ),
        read_partially=lambda source: decode_partially(
            models.IncidentUserDefinedFieldListResponse, source, "data", "included"
        ),
    )


def sync_detailed(
    *,
    client: Executor,
    page_number: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    include_deleted: bool | Unset = UNSET,
    filter_incident_type: str | Unset = UNSET,
    include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> Response[models.IncidentUserDefinedFieldListResponse]:
    """Call the operation and return the full response; see `prepare`."""
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
    client: Executor,
    page_number: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    include_deleted: bool | Unset = UNSET,
    filter_incident_type: str | Unset = UNSET,
    include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> models.IncidentUserDefinedFieldListResponse:
    """Call the operation and return the decoded result; see `prepare`."""
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
    client: AsyncExecutor,
    page_number: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    include_deleted: bool | Unset = UNSET,
    filter_incident_type: str | Unset = UNSET,
    include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> Response[models.IncidentUserDefinedFieldListResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
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
    client: AsyncExecutor,
    page_number: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    include_deleted: bool | Unset = UNSET,
    filter_incident_type: str | Unset = UNSET,
    include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> models.IncidentUserDefinedFieldListResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
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
