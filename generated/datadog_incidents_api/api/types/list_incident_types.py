# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/config/types"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...operations import OPERATIONS
from ...parameters import scalar
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...errors import DecodingError
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_type_list_response import IncidentTypeListResponse

OPERATION = OPERATIONS["list_incident_types"]


def _read(source: Any) -> IncidentTypeListResponse:
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.incident_type_list_response import IncidentTypeListResponse

    return IncidentTypeListResponse.from_dict(source)


def _read_partially(source: Any) -> tuple[IncidentTypeListResponse, tuple[DecodingError, ...]]:
    from ...models.incident_type_list_response import IncidentTypeListResponse
    from ...partial_decoding import decode_partially

    return decode_partially(IncidentTypeListResponse, source, "data")


def prepare(*, include_deleted: bool | Unset = UNSET) -> Call[IncidentTypeListResponse]:
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
        _read,
        query=(*scalar("include_deleted", include_deleted),),
        read_partially=_read_partially,
    )


def sync_detailed(
    *, client: Executor, include_deleted: bool | Unset = UNSET
) -> Response[IncidentTypeListResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(include_deleted=include_deleted))


def sync(*, client: Executor, include_deleted: bool | Unset = UNSET) -> IncidentTypeListResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(include_deleted=include_deleted)).whole()


async def asyncio_detailed(
    *, client: AsyncExecutor, include_deleted: bool | Unset = UNSET
) -> Response[IncidentTypeListResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(include_deleted=include_deleted))


async def asyncio(
    *, client: AsyncExecutor, include_deleted: bool | Unset = UNSET
) -> IncidentTypeListResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(include_deleted=include_deleted))).whole()
