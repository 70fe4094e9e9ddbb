# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""PATCH /api/v2/incidents/config/user-defined-fields/{field_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from ... import models
from ..._call import Call, Response
from ..._parameters import (
    comma_separated,
    path_segment,
)
from ..._unset import UNSET, Unset
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ... import dicts
    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["update_incident_user_defined_field"]


def prepare(
    field_id: str,
    *,
    body: models.IncidentUserDefinedFieldUpdateRequest,
    include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> Call[models.IncidentUserDefinedFieldResponse]:
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
        lambda source: models.IncidentUserDefinedFieldResponse.from_dict(source),
        query=(*comma_separated("include", include),),
        body=body.to_sendable(),
    )


def flat(
    *,
    field_id: str,
    category: models.IncidentUserDefinedFieldCategory | str | Unset | None = UNSET,
    collected: models.IncidentUserDefinedFieldCollected | str | Unset | None = UNSET,
    default_value: str | Unset | None = UNSET,
    display_name: str | Unset = UNSET,
    ordinal: str | Unset | None = UNSET,
    required: bool | Unset | None = UNSET,
    valid_values: Sequence[
        models.IncidentUserDefinedFieldValidValue | dicts.IncidentUserDefinedFieldValidValueDict
    ]
    | Unset
    | None = UNSET,
) -> models.IncidentUserDefinedFieldUpdateRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    attributes = models.IncidentUserDefinedFieldAttributesUpdateRequest(
        category=category,
        collected=collected,
        default_value=default_value,
        display_name=display_name,
        ordinal=ordinal,
        required=required,
        valid_values=cast("Any", valid_values),
    )
    return models.IncidentUserDefinedFieldUpdateRequest(
        data=models.IncidentUserDefinedFieldUpdateData(id=field_id, attributes=attributes)
    )


def sync_detailed(
    field_id: str,
    *,
    body: models.IncidentUserDefinedFieldUpdateRequest,
    client: Executor,
    include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> Response[models.IncidentUserDefinedFieldResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(field_id, body=body, include=include))


def sync(
    field_id: str,
    *,
    body: models.IncidentUserDefinedFieldUpdateRequest,
    client: Executor,
    include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> models.IncidentUserDefinedFieldResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(field_id, body=body, include=include)).whole()


async def asyncio_detailed(
    field_id: str,
    *,
    body: models.IncidentUserDefinedFieldUpdateRequest,
    client: AsyncExecutor,
    include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> Response[models.IncidentUserDefinedFieldResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(field_id, body=body, include=include))


async def asyncio(
    field_id: str,
    *,
    body: models.IncidentUserDefinedFieldUpdateRequest,
    client: AsyncExecutor,
    include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> models.IncidentUserDefinedFieldResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(field_id, body=body, include=include))).whole()
