# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/config/user-defined-fields/{field_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...operations import OPERATIONS
from ...parameters import scalar, segment
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_user_defined_field_response import IncidentUserDefinedFieldResponse

OPERATION = OPERATIONS["get_incident_user_defined_field"]


def _read(source: Any) -> IncidentUserDefinedFieldResponse:
    # Models of replies are imported with the first one.
    from ...models.incident_user_defined_field_response import IncidentUserDefinedFieldResponse

    return IncidentUserDefinedFieldResponse.from_dict(source)


def prepare(
    field_id: str,
    *,
    include: str | Unset = UNSET,
) -> Call[IncidentUserDefinedFieldResponse]:
    """Get a field

    Reads one field.

    Args:
        field_id: Id of the field, a UUID. One of any other form belongs to no field.
        include: Relationships whose resources are to be sent along, in the reply's `included`:
            `created_by_user`, `incident_type` and `last_modified_by_user`, with commas between.

    Raises:
        InvalidRequestError: an argument cannot be sent, and its `path` says which; nothing was.
    """
    return Call(
        operation=OPERATION,
        path=f"/api/v2/incidents/config/user-defined-fields/{segment('field_id', field_id)}",
        read=_read,
        query=(*scalar("include", include),),
    )


def sync_detailed(
    field_id: str,
    *,
    include: str | Unset = UNSET,
    client: Executor,
) -> Response[IncidentUserDefinedFieldResponse]:
    """Carry out the call with a client; see `prepare`."""
    return client.execute(
        prepare(
            field_id,
            include=include,
        )
    )


def sync(
    field_id: str,
    *,
    include: str | Unset = UNSET,
    client: Executor,
) -> IncidentUserDefinedFieldResponse:
    """Carry out the call with a client and return the result alone; see `prepare`."""
    return client.execute(
        prepare(
            field_id,
            include=include,
        )
    ).whole()


async def asyncio_detailed(
    field_id: str,
    *,
    include: str | Unset = UNSET,
    client: AsyncExecutor,
) -> Response[IncidentUserDefinedFieldResponse]:
    """Carry out the call with an asynchronous client; see `prepare`."""
    return await client.execute(
        prepare(
            field_id,
            include=include,
        )
    )


async def asyncio(
    field_id: str,
    *,
    include: str | Unset = UNSET,
    client: AsyncExecutor,
) -> IncidentUserDefinedFieldResponse:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (
        await client.execute(
            prepare(
                field_id,
                include=include,
            )
        )
    ).whole()
