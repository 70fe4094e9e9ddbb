# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""PATCH /api/v2/incidents/config/user-defined-fields/{field_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...models.incident_user_defined_field_attributes_update_request import (
    IncidentUserDefinedFieldAttributesUpdateRequest,
)
from ...models.incident_user_defined_field_update_data import IncidentUserDefinedFieldUpdateData
from ...models.incident_user_defined_field_update_request import IncidentUserDefinedFieldUpdateRequest
from ...operations import OPERATIONS
from ...parameters import scalar, segment
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_user_defined_field_category import IncidentUserDefinedFieldCategory
    from ...models.incident_user_defined_field_collected import IncidentUserDefinedFieldCollected
    from ...models.incident_user_defined_field_response import IncidentUserDefinedFieldResponse
    from ...models.incident_user_defined_field_valid_value import IncidentUserDefinedFieldValidValue

OPERATION = OPERATIONS["update_incident_user_defined_field"]


def _read(source: Any) -> IncidentUserDefinedFieldResponse:
    # Models of replies are imported with the first one.
    from ...models.incident_user_defined_field_response import IncidentUserDefinedFieldResponse

    return IncidentUserDefinedFieldResponse.from_dict(source)


def prepare(
    field_id: str,
    *,
    body: IncidentUserDefinedFieldUpdateRequest,
    include: str | Unset = UNSET,
) -> Call[IncidentUserDefinedFieldResponse]:
    """Update a field

    Changes a field; attributes that are not sent are left as they are. Its name, what it holds and
    the type of incident cannot be changed.

    Args:
        field_id: Id of the field, a UUID. One of any other form belongs to no field.
        body: what to send.
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
        body=body.to_sendable(),
    )


def flat(
    *,
    field_id: str,
    category: IncidentUserDefinedFieldCategory | str | Unset | None = UNSET,
    collected: IncidentUserDefinedFieldCollected | str | Unset | None = UNSET,
    default_value: str | Unset | None = UNSET,
    display_name: str | Unset = UNSET,
    ordinal: str | Unset | None = UNSET,
    required: bool | Unset | None = UNSET,
    valid_values: list[IncidentUserDefinedFieldValidValue] | Unset | None = UNSET,
) -> IncidentUserDefinedFieldUpdateRequest:
    """Build the body from flat arguments; what is UNSET is not sent."""
    return IncidentUserDefinedFieldUpdateRequest(
        data=IncidentUserDefinedFieldUpdateData(
            id=field_id,
            attributes=IncidentUserDefinedFieldAttributesUpdateRequest(
                category=category,
                collected=collected,
                default_value=default_value,
                display_name=display_name,
                ordinal=ordinal,
                required=required,
                valid_values=valid_values,
            ),
        )
    )


def sync_detailed(
    field_id: str,
    *,
    body: IncidentUserDefinedFieldUpdateRequest,
    include: str | Unset = UNSET,
    client: Executor,
) -> Response[IncidentUserDefinedFieldResponse]:
    """Carry out the call with a client; see `prepare`."""
    return client.execute(
        prepare(
            field_id,
            body=body,
            include=include,
        )
    )


def sync(
    field_id: str,
    *,
    body: IncidentUserDefinedFieldUpdateRequest,
    include: str | Unset = UNSET,
    client: Executor,
) -> IncidentUserDefinedFieldResponse:
    """Carry out the call with a client and return the result alone; see `prepare`."""
    return client.execute(
        prepare(
            field_id,
            body=body,
            include=include,
        )
    ).whole()


async def asyncio_detailed(
    field_id: str,
    *,
    body: IncidentUserDefinedFieldUpdateRequest,
    include: str | Unset = UNSET,
    client: AsyncExecutor,
) -> Response[IncidentUserDefinedFieldResponse]:
    """Carry out the call with an asynchronous client; see `prepare`."""
    return await client.execute(
        prepare(
            field_id,
            body=body,
            include=include,
        )
    )


async def asyncio(
    field_id: str,
    *,
    body: IncidentUserDefinedFieldUpdateRequest,
    include: str | Unset = UNSET,
    client: AsyncExecutor,
) -> IncidentUserDefinedFieldResponse:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (
        await client.execute(
            prepare(
                field_id,
                body=body,
                include=include,
            )
        )
    ).whole()
