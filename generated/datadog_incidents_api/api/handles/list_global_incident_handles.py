# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/config/global/incident-handles"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...operations import OPERATIONS
from ...parameters import scalar
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...errors import DecodingError
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_handles_response import IncidentHandlesResponse

OPERATION = OPERATIONS["list_global_incident_handles"]


def _read(source: Any) -> IncidentHandlesResponse:
    # Models of replies are imported with the first one.
    from ...models.incident_handles_response import IncidentHandlesResponse

    return IncidentHandlesResponse.from_dict(source)


def _salvage(source: Any) -> tuple[IncidentHandlesResponse, tuple[DecodingError, ...]]:
    from ...models.incident_handles_response import IncidentHandlesResponse
    from ...salvage import salvaged

    return salvaged(IncidentHandlesResponse, source, "data", "included")


def prepare(
    *,
    include: str | Unset = UNSET,
) -> Call[IncidentHandlesResponse]:
    """List handles

    Gives all of the organization's handles at once.

    Args:
        include: Relationships whose resources are to be sent along, in the reply's `included`:
            `commander_user`, `created_by_user`, `incident_type` and `last_modified_by_user`, with
            commas between.

    Raises:
        InvalidRequestError: an argument cannot be sent, and its `path` says which; nothing was.
    """
    return Call(
        operation=OPERATION,
        path="/api/v2/incidents/config/global/incident-handles",
        read=_read,
        salvage=_salvage,
        query=(*scalar("include", include),),
    )


def sync_detailed(
    *,
    include: str | Unset = UNSET,
    client: Executor,
) -> Response[IncidentHandlesResponse]:
    """Carry out the call with a client; see `prepare`."""
    return client.execute(
        prepare(
            include=include,
        )
    )


def sync(
    *,
    include: str | Unset = UNSET,
    client: Executor,
) -> IncidentHandlesResponse:
    """Carry out the call with a client and return the result alone; see `prepare`."""
    return client.execute(
        prepare(
            include=include,
        )
    ).whole()


async def asyncio_detailed(
    *,
    include: str | Unset = UNSET,
    client: AsyncExecutor,
) -> Response[IncidentHandlesResponse]:
    """Carry out the call with an asynchronous client; see `prepare`."""
    return await client.execute(
        prepare(
            include=include,
        )
    )


async def asyncio(
    *,
    include: str | Unset = UNSET,
    client: AsyncExecutor,
) -> IncidentHandlesResponse:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (
        await client.execute(
            prepare(
                include=include,
            )
        )
    ).whole()
