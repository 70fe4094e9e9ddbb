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
    # Models of replies are imported with the first one.
    from ...models.incident_type_list_response import IncidentTypeListResponse

    return IncidentTypeListResponse.from_dict(source)


def _salvage(source: Any) -> tuple[IncidentTypeListResponse, tuple[DecodingError, ...]]:
    from ...models.incident_type_list_response import IncidentTypeListResponse
    from ...salvage import salvaged

    return salvaged(IncidentTypeListResponse, source, "data")


def prepare(
    *,
    include_deleted: bool | Unset = UNSET,
) -> Call[IncidentTypeListResponse]:
    """List types

    Gives all of the organization's types of incident at once.

    Args:
        include_deleted: Whether to give deleted types too; false where it is not given.

    Raises:
        InvalidRequestError: an argument cannot be sent, and its `path` says which; nothing was.
    """
    return Call(
        operation=OPERATION,
        path="/api/v2/incidents/config/types",
        read=_read,
        salvage=_salvage,
        query=(*scalar("include_deleted", include_deleted),),
    )


def sync_detailed(
    *,
    include_deleted: bool | Unset = UNSET,
    client: Executor,
) -> Response[IncidentTypeListResponse]:
    """Carry out the call with a client; see `prepare`."""
    return client.execute(
        prepare(
            include_deleted=include_deleted,
        )
    )


def sync(
    *,
    include_deleted: bool | Unset = UNSET,
    client: Executor,
) -> IncidentTypeListResponse:
    """Carry out the call with a client and return the result alone; see `prepare`."""
    return client.execute(
        prepare(
            include_deleted=include_deleted,
        )
    ).whole()


async def asyncio_detailed(
    *,
    include_deleted: bool | Unset = UNSET,
    client: AsyncExecutor,
) -> Response[IncidentTypeListResponse]:
    """Carry out the call with an asynchronous client; see `prepare`."""
    return await client.execute(
        prepare(
            include_deleted=include_deleted,
        )
    )


async def asyncio(
    *,
    include_deleted: bool | Unset = UNSET,
    client: AsyncExecutor,
) -> IncidentTypeListResponse:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (
        await client.execute(
            prepare(
                include_deleted=include_deleted,
            )
        )
    ).whole()
