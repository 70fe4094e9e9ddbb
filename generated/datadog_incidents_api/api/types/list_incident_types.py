# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/config/types"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import models
from ..._call import Call, Response
from ..._parameters import (
    boolean,
)
from ..._partial_decoding import decode_partially
from ..._unset import UNSET, Unset
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["list_incident_types"]


def prepare(*, include_deleted: bool | Unset = UNSET) -> Call[models.IncidentTypeListResponse]:
    """List incident types.

    Returns all incident types of the organization, without pagination.

    Args:
        include_deleted: whether deleted incident types are returned as well; false by default.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        "/api/v2/incidents/config/types",
        lambda source: models.IncidentTypeListResponse.from_dict(source),
        query=(*boolean("include_deleted", include_deleted),),
        read_partially=lambda source: decode_partially(models.IncidentTypeListResponse, source, "data"),
    )


def sync_detailed(
    *, client: Executor, include_deleted: bool | Unset = UNSET
) -> Response[models.IncidentTypeListResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(include_deleted=include_deleted))


def sync(*, client: Executor, include_deleted: bool | Unset = UNSET) -> models.IncidentTypeListResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(include_deleted=include_deleted)).whole()


async def asyncio_detailed(
    *, client: AsyncExecutor, include_deleted: bool | Unset = UNSET
) -> Response[models.IncidentTypeListResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(include_deleted=include_deleted))


async def asyncio(
    *, client: AsyncExecutor, include_deleted: bool | Unset = UNSET
) -> models.IncidentTypeListResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(include_deleted=include_deleted))).whole()
