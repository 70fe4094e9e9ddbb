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
from ...parameters import comma_separated, path_segment
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...execution import AsyncExecutor, Executor
    from ...models.incident_type_setting_related_object import IncidentTypeSettingRelatedObject
    from ...models.incident_user_defined_field_category import IncidentUserDefinedFieldCategory
    from ...models.incident_user_defined_field_collected import IncidentUserDefinedFieldCollected
    from ...models.incident_user_defined_field_response import IncidentUserDefinedFieldResponse
    from ...models.incident_user_defined_field_valid_value import IncidentUserDefinedFieldValidValue

OPERATION = OPERATIONS["update_incident_user_defined_field"]


def _read(source: Any) -> IncidentUserDefinedFieldResponse:
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.incident_user_defined_field_response import IncidentUserDefinedFieldResponse

    return IncidentUserDefinedFieldResponse.from_dict(source)


def prepare(
    field_id: str,
    *,
    body: IncidentUserDefinedFieldUpdateRequest,
    include: Sequence[IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> Call[IncidentUserDefinedFieldResponse]:
    """Update a user-defined field.

    Attributes that are not sent keep their values. The name, the field type and the incident type
    cannot be changed.

    Args:
        field_id: UUID of the user-defined field. An unknown or malformed ID gives 404.
        body: Request body.
        include: relationships whose resources are returned in `included`; none by default.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        f"/api/v2/incidents/config/user-defined-fields/{path_segment('field_id', field_id)}",
        _read,
        query=(*comma_separated("include", include),),
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
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    attributes = IncidentUserDefinedFieldAttributesUpdateRequest(
        category=category,
        collected=collected,
        default_value=default_value,
        display_name=display_name,
        ordinal=ordinal,
        required=required,
        valid_values=valid_values,
    )
    return IncidentUserDefinedFieldUpdateRequest(
        data=IncidentUserDefinedFieldUpdateData(id=field_id, attributes=attributes)
    )


def sync_detailed(
    field_id: str,
    *,
    body: IncidentUserDefinedFieldUpdateRequest,
    client: Executor,
    include: Sequence[IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> Response[IncidentUserDefinedFieldResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(field_id, body=body, include=include))


def sync(
    field_id: str,
    *,
    body: IncidentUserDefinedFieldUpdateRequest,
    client: Executor,
    include: Sequence[IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> IncidentUserDefinedFieldResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(field_id, body=body, include=include)).whole()


async def asyncio_detailed(
    field_id: str,
    *,
    body: IncidentUserDefinedFieldUpdateRequest,
    client: AsyncExecutor,
    include: Sequence[IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> Response[IncidentUserDefinedFieldResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(field_id, body=body, include=include))


async def asyncio(
    field_id: str,
    *,
    body: IncidentUserDefinedFieldUpdateRequest,
    client: AsyncExecutor,
    include: Sequence[IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> IncidentUserDefinedFieldResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(field_id, body=body, include=include))).whole()
